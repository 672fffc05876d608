"""The overview answers in ranges, never in one number."""

import pytest

from terrorstats.wording.overview import write_alt_text, write_answers, write_finding

timeline = pytest.importorskip("terrorstats.charts.timeline")


def test_each_scope_has_its_range(small):
    """Prevents a bare headline number."""
    assert write_answers(small.estimates("how-many-died")) == [
        "Deaths in camps: 40 to 3 million deaths (3 sources).",
        "Deaths since 1917: 5 million deaths (1 source).",
    ]


def test_scopes_beyond_the_third_are_counted(small):
    """Prevents wider counts from being dropped without a word."""
    rows = small.estimates("deaths", "1934-37").iloc[[0] * 5].reset_index(drop=True)
    rows["scope_title"] = list("ABCDE")
    assert write_answers(rows)[3:] == ["And 2 wider scopes."]


@pytest.mark.parametrize("ids", [["deaths-far"], ["deaths-far", "deaths-stone-1934"]])
def test_a_panel_of_ranges_has_a_largest_number(small, ids):
    """Prevents a crash where a panel has ranges only."""
    rows = small.figures[small.figures["id"].isin(ids)]
    measure = timeline.Measure(title="Deaths", unit="deaths", rows=rows)
    assert write_finding([measure]).startswith("Deaths: the largest number printed is ")
    assert write_alt_text([measure]).startswith("1 panel over the years 1917 to 1956")
