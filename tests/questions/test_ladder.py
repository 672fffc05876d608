"""A ladder must keep unlike totals apart: each figure stands where its author stops counting."""

import pandas as pd
import pytest

from terrorstats.errors import NotFoundError
from terrorstats.questions.ladder import build_ladder, ladder_titles


def steps(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """A ladder of that many steps: title, quantities, authors."""
    return pd.DataFrame(
        [
            {
                "ladder": "How many?",
                "step": str(n),
                "title": t,
                "text": "",
                "quantities": q,
                "authors": a,
            }
            for n, (t, q, a) in enumerate(rows, start=1)
        ]
    )


def built(data, table):
    """The ladder of `table` over the figures of `data`."""
    return build_ladder("How many?", table, data.figures, data.quantities, data.bibliography)


def test_each_step_holds_the_figures_of_its_quantities(small):
    """Prevents a step from showing what another step adds."""
    found = built(small, steps(("Shot", "shot", "Rivers1993"), ("and dead", "deaths", "")))
    assert [step.number for step in found.steps] == [1, 2]
    assert set(found.steps[0].rows["quantity"]) == {"shot"}
    assert set(found.steps[1].rows["quantity"]) == {"deaths"}
    assert found.unplaced.empty


def test_who_stops_here_is_marked(small):
    """Prevents a work from passing for one whose count ends at this step."""
    step = built(small, steps(("Shot", "shot", "Rivers1993;Bell1970"))).steps[0]
    assert set(step.rows.loc[step.rows["stops"], "source_key"]) == {"Rivers1993"}
    assert step.authors == ("Rivers 1993", "Bell 1970")
    assert step.silent == ("Bell 1970",)


def test_a_quantity_stands_at_the_first_step_that_names_it(small):
    """Prevents one figure from being shown as two steps."""
    found = built(small, steps(("Shot", "shot", ""), ("and dead", "shot;deaths", "")))
    assert set(found.steps[1].rows["quantity"]) == {"deaths"}


def test_a_run_of_years_is_one_row_and_a_single_year_is_none(small):
    """Prevents one year from standing beside totals as if it were an answer."""
    step = built(small, steps(("Dead", "deaths", ""))).steps[0]
    days = (step.rows["end"] - step.rows["start"]).dt.days
    assert (days > 365).all()
    assert "Far camp" not in set(step.rows["place"])


def test_an_unknown_ladder_is_refused(small):
    """Prevents an empty page."""
    with pytest.raises(NotFoundError, match="How few"):
        build_ladder("How few?", steps(("a", "shot", "")), small.figures, small.quantities, {})


def real_ladder(real, number):
    """One of the ladders that came with the library."""
    table = real.table("ladders")
    return build_ladder(
        ladder_titles(table)[number], table, real.figures, real.quantities, real.bibliography
    )


def test_authors_totals_stand_where_the_author_stops(real):
    """Prevents a total with the famine inside from standing at the step of the shot."""
    found = real_ladder(real, 0)
    where = {
        source: step.number
        for step in found.steps
        for source, stops in zip(step.rows["source_key"], step.rows["stops"], strict=True)
        if stops
    }
    assert where["Wheatcroft1996"] == 1
    assert where["Snyder2011"] == 5
    assert where["Conquest1968"] == 6
    assert where["Kurganov1964"] == 8
    assert len(found.steps) == 9


def test_no_total_is_lost_and_none_stands_twice(real):
    """Prevents figures from vanishing because nobody said where their author stops."""
    found = real_ladder(real, 0)
    totals = real.figures[
        real.figures["quantity"].isin(["repression-deaths-totals", "excess-deaths"])
        & (real.figures["series"] == "")
    ]
    shown = [figure for step in found.steps for figure in step.rows["id"]]
    assert len(shown) == len(set(shown))
    placed = {*shown, *found.unplaced["id"]}
    hidden = totals[~totals["id"].isin(placed)]
    # Only a part whose whole stands beside it in the same work is left out.
    assert set(hidden["source_key"]) <= {"Rummel1990", "Maksudov1977", "Zemskov2014"}, hidden["id"]


def test_every_ladder_has_figures(real):
    """Prevents a ladder of empty steps."""
    for number in range(len(ladder_titles(real.table("ladders")))):
        found = real_ladder(real, number)
        assert sum(len(step.rows) > 0 for step in found.steps) >= 4, found.title


def test_a_part_of_a_total_is_no_answer_beside_it(real):
    """Prevents 500,000 political prisoners from standing where all the dead of the camps do."""
    tables = real.table("ladders"), real.figures, real.quantities, real.bibliography
    found = build_ladder("How many died in the Gulag?", *tables)
    rows = pd.concat([step.rows for step in found.steps])
    lewin = rows[rows["source_key"] == "Lewin2005"]
    assert lewin["figure"].tolist() == ["1.6 million"]
    assert "500,000" in set(real.figures.loc[real.figures["source_key"] == "Lewin2005", "figure"])
