"""An export carries low, high, basis, source and release in each row, and does no harm."""

import io

import pandas as pd
import pytest

from terrorstats.exports.figures_csv import COMPUTED, EXPORTED, make_export_rows, write_figures_csv
from terrorstats.tables.csv_table import read_table


def test_each_row_says_who_how_and_which_release(small):
    """Prevents a spreadsheet of bare numbers."""
    rows = make_export_rows(small.figures, small).set_index("id")
    bell = rows.loc["deaths-bell"]
    assert bell["reference"] == "Bell, Tom. 1970. What I Saw."
    assert bell["read_in"] == "Reader, Mary. 2001. Voices & Figures."
    assert bell["caveats"] == "No document"
    assert (bell["basis"], bell["release"]) == ("testimony", small.release)
    assert rows.loc["deaths-least", "low"] == 600
    assert list(rows.reset_index().columns) == list(EXPORTED)


def test_a_blank_keeps_its_reason(small):
    """Prevents a blank from becoming an empty row that a spreadsheet adds as zero."""
    rows = make_export_rows(small.series("shot-stone"), small)
    assert rows.loc[rows["figure"] == "", "note"].tolist() == ["not yet seen in print"]


def test_a_sum_is_marked_with_its_parts(small):
    """Prevents our sum from being quoted as printed."""
    rows = make_export_rows(small.estimates("deaths", "1934-37"), small)
    assert [name for name in COMPUTED if name in rows] == ["origin", "parts", "missing_years"]
    summed = rows[rows["origin"] == "summed"].iloc[0]
    assert "deaths-stone-1934" in summed["parts"]


@pytest.mark.parametrize("text", ["=1+1", "+49", "-x", "@cmd", "=cmd|' /C calc'!A0", "  =1", "＝1"])
def test_a_text_that_would_run_as_a_formula_is_disarmed(small, text):
    """Prevents a note from running in the reader's spreadsheet."""
    content = write_figures_csv(small.figures.assign(note=text), small)
    frame = pd.read_csv(io.BytesIO(content), dtype=str)
    assert set(frame["note"]) == {f"'{text}"}


def test_the_file_opens_in_a_spreadsheet_and_reads_back(small):
    """Prevents Cyrillic from breaking, and an export that our own reader refuses."""
    content = write_figures_csv(small.figures, small)
    assert content.startswith(b"\xef\xbb\xbf")
    frame = read_table(content)
    assert frame["figure"].tolist() == small.figures["figure"].tolist()


def test_numbers_stay_exact(real):
    """Prevents rounding on the way into a file."""
    frame = pd.read_csv(io.BytesIO(write_figures_csv(real.figures, real)))
    assert frame["value"].equals(real.figures["value"])
