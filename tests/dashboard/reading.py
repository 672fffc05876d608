"""Pages without a browser: run, seeded with a link, and read back."""

import base64
import json
import re
from typing import Any
from urllib.parse import parse_qs

import numpy as np
from streamlit.testing.v1 import AppTest

from terrorstats.dashboard.links import VIEWS
from tests.pages import ENTRY, page_names


def opened(page: str, link: str = "") -> AppTest:
    """The page as a visitor of `link` (the part of the address after `?`) gets it."""
    app = AppTest.from_file(str(ENTRY), default_timeout=60)
    if page != page_names()[0]:
        app.run()  # the pages are known only after a run
        app.query_params.clear()
        app.switch_page(str(VIEWS / f"{page}.py"))
    for key, values in parse_qs(link, keep_blank_values=True).items():
        app.query_params[key] = values
    return app.run()


def unfolded(app: AppTest) -> AppTest:
    """The page with all its folds open."""
    app.query_params["open"] = [name.removeprefix("fold-") for name in folds(app)]
    return app.run()


def folds(app: AppTest) -> list[str]:
    """The names of the folds of a page, under which it is kept whether they are open."""
    ids = [str(block.proto.id) for block in app.expander]
    return ["fold-" + name.split("-fold-", 1)[1] for name in ids if "-fold-" in name]


def words(app: AppTest) -> str:
    """Everything a page says in titles, texts, captions and notices."""
    kinds = (app.markdown, app.caption, app.info, app.warning, app.error)
    said = [str(element.value) for kind in kinds for element in kind]
    return "\n".join([*headings(app), *said])


def outside_code(markdown: str) -> str:
    """What of a text in Markdown is read as Markdown: all but the code, which stands as it is."""
    return re.sub(r"(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)", "", markdown)


def headings(app: AppTest) -> list[str]:
    """The title of a page and the headings under it."""
    return [str(part.value) for kind in (app.title, app.header, app.subheader) for part in kind]


def charts(app: AppTest) -> list[Any]:
    """The specifications of the charts, arrays decoded; `alt` stands beside `data` and `layout`."""
    return [
        {**decoded(json.loads(chart.proto.spec)), "alt": chart.proto.alt}
        for chart in app.get("plotly_chart")
    ]


def decoded(part: Any) -> Any:
    """A chart specification with plotly's packed arrays as lists."""
    if isinstance(part, dict):
        if set(part) >= {"dtype", "bdata"}:
            numbers = np.frombuffer(base64.b64decode(part["bdata"]), dtype=part["dtype"])
            shape = [int(size) for size in str(part.get("shape", len(numbers))).split(",")]
            return numbers.reshape(shape).tolist()
        return {key: decoded(value) for key, value in part.items()}
    return [decoded(value) for value in part] if isinstance(part, list) else part


def drawn(chart: Any, name: str) -> dict[Any, Any]:
    """The points of the trace called `name`: id of the figure -> number drawn."""
    (trace,) = (trace for trace in chart["data"] if trace.get("name") == name)
    ids = [custom[0] for custom in trace["customdata"]]
    return dict(zip(ids, trace["y"], strict=True))


def sent(app: AppTest) -> int:
    """How many bytes the server sends for a page."""
    parts = [app._tree]
    size = 0
    while parts:
        part: Any = parts.pop()
        parts += getattr(part, "children", {}).values()
        size += part.proto.ByteSize() if getattr(part, "proto", None) else 0
    return size
