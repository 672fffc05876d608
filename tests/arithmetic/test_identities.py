"""Relations between series are tested in every cell, and a gap names the figure it stands at."""

import pandas as pd
import pytest

import terrorstats as ts
from terrorstats.arithmetic.identities import copies, gaps, series_cells, slip
from terrorstats.errors import NotFoundError
from tests.small_folder import added, broken


def test_a_gap_names_figure_print_and_reckoning(folder):
    """Prevents a warning that leaves the keeper to search for the cell."""
    broken(folder, "figures.csv", "average-stone-1935", "figure", "1,310")
    (gap, _rate) = [
        *gaps("mean", "average-stone", "stock-rivers", 0.5, ts.load(folder).figures),
        *gaps("rate", "rate-stone", "deaths-stone;average-stone", 0.05, ts.load(folder).figures),
    ]
    assert (gap.figure, gap.printed, gap.worked_out) == ("average-stone-1935", 1310, 1300)


@pytest.mark.parametrize(("tolerance", "count"), [(10, 0), (9.9, 1)])
def test_what_rounding_explains_is_no_gap(folder, tolerance, count):
    """Prevents a rounded list from being called wrong in every row."""
    broken(folder, "figures.csv", "average-stone-1935", "figure", "1,310")
    figures = ts.load(folder).figures
    assert len(gaps("mean", "average-stone", "stock-rivers", tolerance, figures)) == count


def test_groups_and_places_are_compared_with_their_own(folder):
    """Prevents the first rank of a year from standing for all ranks."""
    for series, men, women in (("shot-rivers", "3", "4"), ("exiled-rivers", "30", "40"),
                               ("sentenced-rivers", "33", "45")):  # fmt: skip
        quantity = series.split("-")[0]
        category = "executions" if quantity == "shot" else "sentences"
        for group, figure in (("men", men), ("women", women)):
            added(folder, "figures.csv", id=f"{series}-{group}", category=category,
                  quantity=quantity, series=series, group=group, period="1940", figure=figure,
                  unit="sentences", basis="archival_count", source="Rivers1993")  # fmt: skip
    broken(folder, "audits.csv", "shot-total", "period", "1934-39")
    found = gaps("sum", "sentenced-rivers", "shot-rivers;exiled-rivers", 0, ts.load(folder).figures)
    assert [(gap.figure, gap.worked_out) for gap in found] == [("sentenced-rivers-women", 44)]


def test_quarters_and_totals_do_not_pass_for_a_year(small):
    """Prevents a yearly average from being set against a stock of July or a sum of ten years."""
    rows = small.figures[small.figures["series"] == "stock-rivers"]
    july = rows.iloc[[0]].assign(
        id="july", start=pd.Timestamp("1934-07-01"), end=pd.Timestamp("1934-07-01"),
        printed_value=9.0,
    )  # fmt: skip
    total = rows.iloc[[0]].assign(
        id="total", start=pd.Timestamp("1933-01-01"), end=pd.Timestamp("1938-12-31"),
        instant=False, printed_value=9.0,
    )  # fmt: skip
    half = total.assign(id="half", end=pd.Timestamp("1933-06-30"))
    cells = series_cells("stock-rivers", pd.concat([july, total, half, rows]), by_year=True)
    assert cells["id"].tolist() == [f"stock-rivers-{year}" for year in range(1934, 1939)]


@pytest.mark.parametrize(
    ("kind", "parts", "told"),
    [
        ("mean", "stock-rivers;shot-rivers", "'mean' needs 1 series here, and got 2"),
        ("product", "stock-rivers", "'product'"),
        ("sum", "nil", "no series 'nil' with values here"),
    ],
)
def test_an_identity_that_makes_no_sense_is_refused(small, kind, parts, told):
    """Prevents a misspelt identity from holding because nothing was compared."""
    with pytest.raises(NotFoundError, match=told):
        gaps(kind, "average-stone", parts, 0, small.figures)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (22728, 2728, "one of the two has a digit more"),
        (2728, 22728, "one of the two has a digit more"),
        (8011, 8001, "the two differ in one digit"),
        (23726, 23786, "the two differ in one digit"),
        (3530, 3350, "two digits are exchanged"),
        (3530, 5330, "two digits are exchanged"),
        (2.48, 2.84, "two digits are exchanged"),
        (100, 250, ""),
        (1234, 12, ""),
    ],
)
def test_slips_are_recognised(one, other, told):
    """Prevents a false trail: a slip is named only where one slip makes the difference."""
    assert slip(one, other) == told


def test_copies_stand_side_by_side(small):
    """Prevents two prints of one table from being taken for two witnesses."""
    both = copies(small.figures)
    assert set(zip(both["one"], both["other"], strict=True)) == {("shot-rivers", "shot-stone")}
    assert both["id_one"].tolist() == [f"shot-rivers-{y}" for y in (1934, 1935, 1936, 1937, 1939)]
    assert (both["value_one"] == both["value_other"]).all()


def test_few_shared_years_prove_no_copy(small):
    """Prevents two series from being called copies because they agree in a year or two."""
    assert copies(small.figures, least=6).empty


@pytest.mark.parametrize(
    "told",
    [
        "death-sentences-lewin2005-1932: death-sentences-zemskov2018-1932 has 2,728",
        "camps-average-stock-werthlist-1948: by camps-average-werth it should be 1,162,209",
    ],
)
def test_the_known_traps_of_the_real_data_are_found(real, told):
    """Prevents the misprint 22,728 and the list that skips 1948 from being forgotten."""
    from terrorstats.rules import RULES, run
    from terrorstats.tables.folder import read_folder

    warnings = [str(w) for w in run(RULES, read_folder(real.path), "check")]
    (warning,) = [w for w in warnings if told in w]
    if "1948" in told:
        assert "it is what the year after should have: the list may be shifted" in warning
