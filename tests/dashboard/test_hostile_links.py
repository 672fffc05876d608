"""Links made to do harm: whatever an address says, a page shows, and shows only its own."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.reading import opened, outside_code, words

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
PARAMETERS = {
    "overview": (),
    "by_year": ("category", "quantity", "who", "sources", "from", "to", "events", "per1000", "log"),
    "compare": ("question", "form", "period", "unit", "basis", "scope", "seen", "log", "page",
                "part", "a", "b"),
    "ladder": ("ladder", "step", "claims"),
    "claim": ("way", "q", "category", "figure", "period", "log"),
    "notes": ("set",),
    "own_source": ("category", "quantity"),
    "figure": ("id",),
    "sources": ("kind", "search", "source"),
    "data": ("table", "category", "basis", "search", "period"),
    "about": (),
}  # fmt: skip
EVERYWHERE = ("present", "data", "open", "closed", "junk")
SETTINGS = {"claim": ({"way": "sentence"}, {"way": "parts"}),
            "compare": ({"part": "differ"},)}  # fmt: skip
"""What a page is told besides, so that each of its parameters is read."""


def _links(view: str) -> list[dict[str, list[str]]]:
    """Each parameter with each value, many in one link; every third is repeated."""
    names = (*PARAMETERS[view], *EVERYWHERE)
    links = []
    for turn in range(len(VALUES)):
        link = {}
        for place, name in enumerate(names):
            value = VALUES[(turn + place * 7) % len(VALUES)]
            link[name] = [VALUES[turn], value] if (turn + place) % 3 == 0 else [value]
        links.append(link)
    for setting in SETTINGS.get(view, ()):
        links += [{**link, **{k: [v] for k, v in setting.items()}} for link in links[::6]]
    return links


@pytest.mark.parametrize("view", PARAMETERS)
def test_no_link_breaks_a_page_or_puts_anything_of_its_own_on_it(view: str) -> None:
    """Prevents a traceback, a foreign link or a stranger's markup behind a made-up address."""
    app = opened(view)
    for link in _links(view):
        app.query_params.clear()
        app.query_params.update(link)
        app.run()
        assert not app.exception, link
        said = outside_code(words(app))
        assert not re.search(rf"(?<!\\)<(script|img)|(?<!\\)\]\(\S*{FOREIGN}", said), said
        assert not re.search(rf"(://|www\.|@){re.escape(FOREIGN)}", said), said
        assert not [url for url in _targets(app) if FOREIGN in url.partition("?")[0]], link


def _targets(app: AppTest) -> list[str]:
    """Where the buttons and links of a page lead."""
    buttons = [str(button.proto.url) for button in app.get("link_button")]
    return buttons + [str(link.proto.page) for link in app.get("page_link")]


def test_every_parameter_of_the_pages_is_tried() -> None:
    """Prevents a new choice that no hostile link has met."""
    for view, names in PARAMETERS.items():
        links = _links(view)
        for name in (*names, *EVERYWHERE):
            assert {value for link in links for value in link[name]} >= set(VALUES)
