"""The sentence under a chart by year gives the range in digits and counts the blanks."""

import pytest

from terrorstats.questions.by_year import per_thousand, population_by_year, yearly_rows
from terrorstats.wording.by_year import write_alt_text, write_finding


@pytest.fixture
def shot(small):
    """The rows of a chart of death sentences by year."""
    return yearly_rows(small.figures, small.table("series"), small.table("wanted"), "shot")


def test_each_run_has_its_range_and_blanks_are_counted(shot):
    """Prevents a caption that pools two sources, or forgets a blank."""
    assert write_finding(shot, "sentences") == (
        "Death sentences (Rivers): from 20 sentences (1934) to 4,280 (1938). "
        "Death sentences (Stone): from 20 sentences (1934) to 3,530 (1937). "
        "1 year without a figure: a blank, not a zero."
    )


@pytest.mark.parametrize(
    ("names", "label"), [(["A", "B", "C"], "A, B and C"), (["A", "B", "C", "D"], "Single figures")]
)
def test_many_names_are_not_all_read_out(shot, names, label):
    """Prevents a caption that is a list of names."""
    rows = shot.iloc[: len(names)].assign(run="single", label=names)
    assert write_finding(rows, "sentences").startswith(f"{label}: from 20 ")


def test_the_alternative_text_says_kind_measure_and_years(shot):
    """Prevents a reader who cannot see the chart from being told only that there is one."""
    text = write_alt_text(shot, "Death sentences", "sentences")
    assert text.startswith("Line chart of Death sentences, sentences, 1934 to 1939. Death sen")
    one_year = shot[shot["year"] == 1934]
    assert "sentences, 1934. Death" in write_alt_text(one_year, "Death sentences", "sentences")
    assert write_alt_text(shot.iloc[:0], "Death sentences", "sentences") == (
        "Line chart, empty: Death sentences."
    )


def test_nothing_to_show_is_said(shot):
    """Prevents an empty caption."""
    assert write_finding(shot.iloc[:0], "sentences") == "No figure is printed for these years here."


def test_rates_have_two_decimals_and_a_range_is_no_nan(small):
    """Prevents 'nan' where a printed range is divided by the inhabitants."""
    rows = yearly_rows(
        small.figures, small.table("series"), small.table("wanted"), "deaths", place="Far camp"
    )
    rates = per_thousand(rows, population_by_year(small.figures, "Far camp"))
    assert write_finding(rates, "deaths") == "Reader 2001: 40.00 deaths in 1937."
