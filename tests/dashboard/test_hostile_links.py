"""Links made to do harm: whatever an address says, a page shows, and shows only its own."""

import ast
import re
from time import process_time

import pytest
from streamlit.testing.v1 import AppTest

from terrorstats.dashboard.links import VIEWS
from tests.dashboard.reading import opened, outside_code, words
from tests.pages import page_names

FOREIGN = "evil.example"
VALUES = (
    "", " ", "inf", "-inf", "Infinity", "nan", "1e400", "9" * 400, "-1", "0", "1.5", "0x10",
    "1_000", "٣", "²", "½", "true", "None", "[]", "{}", "a" * 20_000, "\x00", "a\x00b", "\r\n\t",
    "\u202egnp", "\ufeff1937", "\U0001f600", "%00", "%2e%2e%2f", "../../etc/passwd",
    "'; drop table figures; --", "${7*7}", "{0.__class__}", "~a~b~c~",
    f"<script src=//{FOREIGN}/x.js></script>", f"<img src=x onerror=fetch('//{FOREIGN}')>",
    f"[Sign in](https://{FOREIGN}/login)", f"![i](http://{FOREIGN}/i.png)",
    f"Sign in again at http://{FOREIGN}/login", f"www.{FOREIGN} or mail@{FOREIGN}",
    "**b** _i_ `c` $x^2$ :red[r] # h", "](x)[[`", "1934-1937 - 10 million died in gulags",
)  # fmt: skip
PLACES = {"choose": 2, "choose_several": 2, "switch": 1, "text": 1, "parts": 1, "page": 0,
          "turn_page": 1}  # fmt: skip
"""Where the parameter stands among the arguments of each function that reads one."""
MOST = 4
"""Seconds of work that one link may cost the server, the first answer to a question included."""
EVERYWHERE = ("present", "data", "open", "closed", "junk")
IN_TURN = {"page": None, "page2": None}
"""The parameters of two tables that Sources draws one after the other."""
SETTINGS = {"claim": ({"way": "sentence"}, {"way": "parts"}),
            "compare": ({"part": "differ"},)}  # fmt: skip
"""What a page is told besides, so that each of its parameters is read."""


def _parameters(view: str) -> list[str]:
    """The parameters that a page reads, as its own file says; so a new one is tried unasked."""
    found: dict[str, None] = {}
    for node in ast.walk(ast.parse((VIEWS / f"{view}.py").read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "years":
                found |= {"from": None, "to": None}
            elif node.func.id in PLACES:
                named = node.args[PLACES[node.func.id]]
                found |= {str(named.value): None} if isinstance(named, ast.Constant) else IN_TURN
    return [*found, *EVERYWHERE]


def _links(view: str) -> list[dict[str, list[str]]]:
    """Each parameter with each value, many in one link; every third is repeated."""
    links, names = [], _parameters(view)
    for turn in range(len(VALUES)):
        link = {}
        for place, name in enumerate(names):
            value = VALUES[(turn + place * 7) % len(VALUES)]
            link[name] = [VALUES[turn], value] if (turn + place) % 3 == 0 else [value]
        links.append(link)
    for setting in SETTINGS.get(view, ()):
        told = {key: [value] for key, value in setting.items()}
        links += [{**link, **told} for link in links[::6]]
    return links


@pytest.mark.parametrize("view", page_names())
def test_no_link_breaks_a_page_or_puts_anything_of_its_own_on_it(view: str) -> None:
    """Prevents a traceback, a foreign link, a stranger's markup or a busy server behind a link."""
    app = opened(view)
    for link in _links(view):
        app.query_params.clear()
        app.query_params.update(link)
        begun = process_time()
        app.run()
        assert process_time() - begun < MOST, link
        assert not app.exception, link
        said = outside_code(words(app))
        assert not re.search(rf"(?<!\\)<(script|img)|(?<!\\)\]\(\S*{FOREIGN}", said), said
        assert not re.search(rf"(://|www\.|@){re.escape(FOREIGN)}", said), said
        assert not [url for url in _targets(app) if FOREIGN in url.partition("?")[0]], link


def _targets(app: AppTest) -> list[str]:
    """Where the buttons and links of a page lead."""
    buttons = [str(button.proto.url) for button in app.get("link_button")]
    return buttons + [str(link.proto.page) for link in app.get("page_link")]


def test_every_parameter_is_tried_with_every_value() -> None:
    """Prevents a choice that no hostile link has met."""
    assert {"question", "page", "basis", "a", "b", "log"} < set(_parameters("compare"))
    assert {"category", "from", "to", "per1000"} < set(_parameters("by_year"))
    for view in page_names():
        links = _links(view)
        for name in _parameters(view):
            assert {value for link in links for value in link[name]} >= set(VALUES)
