"""Addresses read, checked and written, without a page."""

from urllib.parse import parse_qs, urlencode

import pytest

from terrorstats.dashboard import address
from terrorstats.dashboard.address import Read

KINDS = {"camps": "Camps", "exile": "Exile", "shot": "Shot"}


@pytest.mark.parametrize(
    ("link", "read"),
    [
        ("", Read("camps")),
        ("kind=exile", Read("exile")),
        ("kind=shot&kind=exile", Read("exile")),
        ("kind=", Read("camps", ("",))),
        ("kind=Exile", Read("camps", ("Exile",))),
    ],
)
def test_one_of_the_options_or_the_default(link: str, read: Read[str]) -> None:
    """Prevents a link that chooses what the page does not offer."""
    assert address.read_one(_query(link), "kind", KINDS, "camps") == read


@pytest.mark.parametrize(
    ("link", "read"),
    [
        ("", Read(["camps"])),
        ("kind=shot&kind=exile&kind=shot", Read(["shot", "exile"])),
        ("kind=", Read([])),
        ("kind=gossip&kind=shot", Read(["shot"], ("gossip",))),
        ("kind=gossip", Read(["camps"], ("gossip",))),
    ],
)
def test_several_of_the_options_none_or_the_default(link: str, read: Read[list[str]]) -> None:
    """Prevents an emptied list that comes back full, and a doubled choice."""
    assert address.read_several(_query(link), "kind", KINDS, ["camps"]) == read


@pytest.mark.parametrize(
    ("link", "read"),
    [
        ("", Read(False)),
        ("log=true", Read(True)),
        ("log=True", Read(True)),
        ("log=false", Read(False)),
        ("log=1", Read(False, ("1",))),
    ],
)
def test_a_switch_is_on_for_true_alone(link: str, read: Read[bool]) -> None:
    """Prevents a scale that is turned by a mistyped link without a word."""
    assert address.read_switch(_query(link), "log") == read


@pytest.mark.parametrize(
    "text", ["0", "-1", "4", "1.5", "٢", "²", "1e1", " 2", "9" * 5000, "x", ""]
)
def test_a_page_that_is_not_there_is_refused(text: str) -> None:
    """Prevents an error, or an empty page, behind a page number of somebody's own."""
    assert address.read_page({"page": [text]}, "page", 3) == Read(1, (text,))
    assert address.read_page({"page": ["3"]}, "page", 3) == Read(3)


@pytest.mark.parametrize(
    "text",
    ["inf", "-inf", "Infinity", "nan", "1e400", "9" * 400, "1850", "2000", "-1936", "\x00", ""],
)
def test_what_is_no_year_on_show_is_refused(text: str) -> None:
    """Prevents a traceback over a number that no calendar holds."""
    assert address.read_year({"from": [text]}, "from", 1921, 1921, 1953) == Read(1921, (text,))
    assert address.read_year({"from": ["1936"]}, "from", 1921, 1921, 1953) == Read(1936)


@pytest.mark.parametrize(
    ("link", "opened"),
    [
        ("", False),
        ("open=other", False),
        ("open=other&open=scale", True),
        ("log=true", True),
        ("log=true&closed=scale", False),
    ],
)
def test_a_fold_is_open_as_the_address_says_or_where_a_choice_is_at_work(
    link: str, opened: bool
) -> None:
    """Prevents a choice at work unseen, and a fold that opens again when it was closed."""
    query = _query(link)
    assert address.read_fold(query, "scale", ("log", "from")) == Read(opened)
    written = address.grouped(address.write_fold(query, "scale", opened, ("log", "from")))
    assert address.read_fold({**query, **written}, "scale", ("log", "from")) == Read(opened)


@pytest.mark.parametrize("values", [["shot"], ["shot", "exile"], [], ["camps"]])
def test_a_written_choice_of_several_reads_back(values: list[str]) -> None:
    """Prevents a link that shows another choice than the one it was made from."""
    query = _as_link(address.write_several("kind", values, ["camps"]))
    assert address.read_several(query, "kind", KINDS, ["camps"]) == Read(values)


@pytest.mark.parametrize(
    "text", ["", "a & b = c", "10 million died; 1937–38?", "Ёлка", "a\nb", "%00+"]
)
def test_a_written_text_reads_back(text: str) -> None:
    """Prevents a claim that reaches the next reader in pieces."""
    assert address.read_text(_as_link(address.write_text("q", text)), "q") == Read(text)


def test_what_is_the_default_is_not_written() -> None:
    """Prevents a link that keeps the years of today when a later release has more of them."""
    assert address.write_number("from", 1921, 1921) == []
    assert address.write_number("from", 1936, 1921) == [("from", "1936")]
    assert address.write_switch("log", False) == []
    assert address.write_several("kind", ["camps"], ["camps"]) == []


def test_a_value_of_a_link_is_shown_short_and_without_hidden_characters() -> None:
    """Prevents a stranger's link that fills our page, or turns its words round."""
    shown = address.shortened("exile\u202e\x00\n" + "9" * 100)
    assert shown == "exile\ufffd\ufffd\ufffd" + "9" * 52


def _query(link: str) -> dict[str, list[str]]:
    return parse_qs(link, keep_blank_values=True)


def _as_link(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    return _query(urlencode(address.grouped(pairs), doseq=True))
