"""Plain text inside Markdown."""

import re

import pytest

from terrorstats.dashboard.markdown import plain, plain_with_links
from tests.dashboard.reading import outside_code

LINKED = re.compile(r"://|www\.|@", re.IGNORECASE)
"""What Streamlit makes a link of, wherever it stands outside code; an escape does not hinder it."""


@pytest.mark.parametrize(
    "typed",
    [
        "Sign in again at http://evil.example/login",
        "(HTTPS://evil.example)",
        "see WWW.evil.example, please",
        "write to somebody@evil.example",
        "`` `http://evil.example ` ``",
        "![i](http://evil.example/i.png)",
        "\\`http://evil.example`",
        "a\nhttp://evil.example\nb",
    ],
)
def test_what_a_visitor_typed_is_never_a_link(typed: str) -> None:
    """Prevents a page of ours that sends its readers to somebody else's."""
    shown = plain(typed)
    assert not LINKED.search(outside_code(shown))
    assert LINKED.search(shown), "it is shown all the same"
    assert "\n" not in shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1 < 2 & *x*", r"1 \< 2 \& \*x\*"),
        ("$x^2$ :red[r]", r"\$x^2\$ \:red\[r\]"),
        ("12. a list?", r"12\. a list?"),
        ("- a list?", r"\- a list?"),
        ("a\r\nb", "a b"),
    ],
)
def test_markup_is_escaped(text: str, shown: str) -> None:
    """Prevents a cell of a table that changes how a page looks."""
    assert plain(text) == shown


def test_the_addresses_of_a_published_reference_are_links() -> None:
    """Prevents a reference whose reader has to copy the address of the work."""
    assert plain_with_links("At https://a.example/x_y") == r"At https\://a.example/x\_y"
