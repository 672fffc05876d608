"""What looks the same on paper must be the same to the reader, and nothing unseen may pass."""

import unicodedata

import pytest

from terrorstats.errors import ReadingError
from terrorstats.notation.cell import same_marks, tidy


def test_every_unicode_space_is_a_space():
    """Prevents a figure pasted from a PDF from being refused for a space nobody can see."""
    spaces = [chr(c) for c in range(0x110000) if unicodedata.category(chr(c)) == "Zs"]
    assert len(spaces) > 10
    assert {tidy(f"1{space}317", "figure") for space in spaces} == {"1 317"}


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  About 5 ", "about 5"),
        ("5–6—7−8‐9", "5-6-7-8-9"),
        ("1’317´022", "1'317'022"),
        ("\ufeff1937\u200e", "1937"),
        ("aou\u0302t", "août"),
        ("ОКОЛО", "около"),
    ],
)
def test_marks_are_made_plain(typed, plain):
    """Prevents typographic niceties from changing what is read."""
    assert tidy(typed, "figure") == plain


def test_case_and_edges_are_left_alone_where_only_marks_matter():
    """Prevents the proof shown in a message from differing from the file."""
    assert same_marks(" A\u00a0–\u2009B ") == " A - B "


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "a blank is not zero"),
        ("\u200b", "a blank is not zero"),
        ("x" * 121, "121 characters long"),
        ("1\u202e2", "right-to-left override, U+202E"),
        ("1\x07", "U+0007"),
        ("5\u20286", "line break"),
        ("=5", "spreadsheet formula"),
        ("＝5", "spreadsheet formula"),
        ("5|6", "spreadsheet formula"),
    ],
)
def test_what_cannot_be_seen_or_trusted_is_refused(typed, reason):
    """Prevents hidden characters and formulas from travelling on into exports."""
    with pytest.raises(ReadingError) as error:
        tidy(typed, "figure")
    assert reason in error.value.reason
