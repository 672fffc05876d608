"""What a chart over the years may show of one quantity, and what it must leave out."""

import pandas as pd
import pytest

from terrorstats.questions.by_year import (
    SINGLE,
    every_cell,
    per_thousand,
    population_by_year,
    several_years,
    year_runs,
    yearly_rows,
)


@pytest.fixture
def shot(small):
    """The rows of a chart of death sentences by year."""
    return yearly_rows(small.figures, small.table("series"), small.table("wanted"), "shot")


def test_each_source_has_its_own_run(small, shot):
    """Prevents two sources from being drawn as one line."""
    assert list(year_runs(small.figures, "shot")) == ["shot-rivers", "shot-stone"]
    assert shot.groupby("run").size().to_dict() == {"shot-rivers": 6, "shot-stone": 6}
    assert set(shot["label"]) == {"Death sentences (Rivers)", "Death sentences (Stone)"}


def test_a_blank_has_its_year_and_reason(shot):
    """Prevents a line from being drawn through a year that nobody printed."""
    blank = shot[shot["missing_because"] != ""]
    assert blank["year"].tolist() == [1938]
    assert blank["value"].isna().all()


def test_figures_of_several_years_are_told_apart(small):
    """Prevents a total of six years from being drawn in one of them."""
    assert several_years(small.figures, "shot")["id"].tolist() == ["shot-total"]
    rows = yearly_rows(
        small.figures, small.table("series"), small.table("wanted"), "deaths", place="Far camp"
    )
    assert rows[["run", "year", "label"]].to_numpy().tolist() == [[SINGLE, 1937, "Reader 2001"]]


def test_groups_and_places_are_not_mixed(small):
    """Prevents one camp from being drawn among the country's figures."""
    rows = yearly_rows(small.figures, small.table("series"), small.table("wanted"), "deaths")
    assert "deaths-far" not in set(rows["id"])


def test_nothing_to_draw_is_an_empty_table_with_all_columns(small):
    """Prevents a crash over a choice for which nothing is printed."""
    rows = yearly_rows(
        small.figures, small.table("series"), small.table("wanted"), "shot", place="Nowhere"
    )
    assert rows.empty
    assert {"year", "run", "label", "missing_because"} <= set(rows.columns)


def test_a_rate_names_its_denominator_and_is_never_guessed(small, shot):
    """Prevents a rate over an interpolated population."""
    people = population_by_year(small.figures)
    assert people[["year", "value", "id"]].to_numpy().tolist() == [[1937, 162e6, "people-1937"]]
    rates = per_thousand(shot, people).set_index(["run", "year"])
    year = rates.loc[("shot-rivers", 1937)]
    assert year["value"] == pytest.approx(3530 / 162e6 * 1000)
    assert (year["unit"], year["denominator"]) == ("per 1,000", "people-1937")
    other = rates.loc[("shot-rivers", 1936)]
    assert pd.isna(other["value"])
    assert other["missing_because"] == "no printed population for this year here"
    assert rates.loc[("shot-stone", 1938), "missing_because"] == "not yet seen in print"


def test_the_population_of_a_place_is_its_own(small):
    """Prevents a camp's rate from being worked out over the whole country."""
    assert population_by_year(small.figures, "Far camp")["value"].tolist() == [1000]


def test_every_quantity_of_the_real_data_can_be_drawn(real):
    """Prevents one odd quantity from breaking its page."""
    for key in real.quantities.index:
        rows = yearly_rows(real.figures, real.table("series"), real.table("wanted"), key)
        assert (rows["missing_because"] == "").equals(rows["id"] != ""), key


def test_every_group_and_place_stand_side_by_side_and_are_never_joined(real):
    """Prevents a line drawn from one people's deportation to another's."""
    rows = every_cell(real.figures, "deported-operation")
    assert rows["group"].nunique() > 10
    assert set(rows["run"]) == {SINGLE}
    assert (rows["start"].dt.year == rows["end"].dt.year).all()
    several = several_years(real.figures, "deported-operation", None, None)
    everything = real.figures[real.figures["quantity"] == "deported-operation"]
    assert len(rows) + len(several) == len(everything)
