"""A figure card says everything known about one number."""

import math

import pytest

import terrorstats as ts
from terrorstats.errors import NotFoundError
from terrorstats.questions.card import reading
from tests.small_folder import added, broken


def test_a_card_says_what_who_and_how(small):
    """Prevents a number from being shown without what it counts, its source and its caveat."""
    card = small.card("deaths-bell")
    assert dict(card.lines) == {
        "Printed": "about 3 million deaths",
        "Read as": "about 3,000,000",
        "When": "1934-37",
        "Where": "USSR",
        "Counts": "Deaths on record.",
        "Leaves out": "Transports.",
        "Kind": "counted over a period",
        "Basis": "Testimony",
        "Source": "Bell, Tom. 1970. What I Saw.",
        "Kind of source": "memoir",
        "Standpoint": "A former prisoner.",
        "Read in": "Reader, Mary. 2001. Voices & Figures.",
        "Caveat: No document": "No document is known behind it.",
        "Cite": card.citation,
    }
    assert [label for label, _ in card.lines][:2] == ["Printed", "Read as"]


def test_print_and_correction_stand_together_with_the_reason(folder):
    """Prevents a correction from replacing the print in silence."""
    broken(folder, "figures.csv", "exiled-rivers-1934", "figure", "1,100")
    broken(folder, "figures.csv", "exiled-rivers-1934", "corrected", "100")
    added(folder, "audits.csv", audit="why", kind="correction", title="1,100 read as 100",
          total="exiled-rivers-1934", explanation="The row says so.")  # fmt: skip
    lines = dict(ts.load(folder).card("exiled-rivers-1934").lines)
    assert lines["Printed"] == "1,100 sentences"
    assert lines["Corrected"] == "100 (The row says so.)"
    assert lines["Read as"] == "100"


@pytest.mark.parametrize(
    ("numbers", "qualifier", "text"),
    [
        ((5, math.nan, math.nan), "exact", "5"),
        ((2.5, math.nan, math.nan), "about", "about 2.5"),
        ((math.nan, 5.5e6, 6.5e6), "range", "from 5,500,000 to 6,500,000"),
        ((math.nan, 724000, math.nan), "at_least", "at least 724,000; no upper end is given"),
        ((math.nan, math.nan, 6e7), "at_most", "at most 60,000,000; no lower end is given"),
    ],
)
def test_a_bound_is_read_as_a_bound(numbers, qualifier, text):
    """Prevents 'at least' from being shown as a number."""
    assert reading(*numbers, qualifier) == text


def test_what_nobody_prints_is_never_called_printed(real):
    """Prevents arrests of 1938, a difference of two prints, from being cited as a print."""
    card = real.card("security-arrests-pavlov1953-1938")
    assert card.lines[0] == ("Worked out", "638,509 arrests")
    assert "Printed" not in dict(card.lines)
    assert "less 936,750" in dict(card.lines)["Note"]


def test_an_unknown_figure_has_no_card(small):
    """Prevents an empty card for a mistyped id."""
    with pytest.raises(NotFoundError):
        small.card("nil")


def test_every_figure_of_the_real_data_has_a_card(real):
    """Prevents one odd row from breaking its card."""
    for key in real.figures["id"]:
        card = real.card(key)
        labels = [label for label, _ in card.lines]
        assert labels[0] == ("Worked out" if card.worked_out else "Printed"), key
        assert {"Read as", "When", "Counts", "Basis", "Source", "Cite"} <= set(labels), key
