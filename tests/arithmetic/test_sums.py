"""A sum is no more certain than its parts, and what must not be added is refused."""

import pytest

from terrorstats.arithmetic.sums import Addend, add_up, addends, refuse_kind
from terrorstats.errors import MixedError, OverlapError, StockError
from terrorstats.notation.figure import parse_figure
from terrorstats.notation.period import parse_period


def part(period, figure, corrected="", **cells):
    """A figure as it is added, from texts."""
    read, days = parse_figure(corrected or figure), parse_period(period)
    about = {"quantity": "shot", "source": "Stone1995", "series": "a", "group": "", "place": ""}
    return Addend(
        id=f"{period}:{figure}",
        **{**about, **cells},
        period=period,
        figure=figure,
        corrected=corrected,
        value=read.value,
        low=read.low,
        high=read.high,
        qualifier=read.qualifier,
        start=days.start,
        end=days.end,
    )


@pytest.mark.parametrize(
    ("figures", "value", "low", "high", "qualifier", "text"),
    [
        (["20", "30", "40"], 90, None, None, "exact", "90"),
        (["about 20", "30", "40"], 90, None, None, "about", "about 90"),
        (["20-25", "30", "40"], None, 90, 95, "range", "90-95"),
        (["about 20", "30-35"], None, 50, 55, "range", "50-55"),
        (["at least 20", "30"], None, 50, None, "at_least", "at least 50"),
        (["at least 20", "30-35"], None, 50, None, "at_least", "at least 50"),
        (["up to 20", "30-35"], None, None, 55, "at_most", "up to 55"),
        (["1-2", "5,999"], None, 6000, 6001, "range", "6,000-6,001"),
        (["0.1", "0.2"], pytest.approx(0.3, abs=1e-12), None, None, "exact", "0.3"),
        (["4"], 4, None, None, "exact", "4"),
    ],
)
def test_a_sum_is_no_more_certain_than_its_parts(figures, value, low, high, qualifier, text):
    """Prevents rough numbers and bounds from adding up to an exact one."""
    total = add_up([part(str(1934 + n), figure) for n, figure in enumerate(figures)])
    assert (total.value, total.low, total.high) == (value, low, high)
    assert (total.qualifier, total.figure) == (qualifier, text)


@pytest.mark.parametrize(
    ("figures", "digits"),
    [(["1,200", "300"], 2), (["about 500", "500"], 1), (["0", "0"], 1), (["90-95", "10"], 3)],
)
def test_the_digits_of_a_sum_are_counted_as_in_a_printed_figure(figures, digits):
    """Prevents a sum from being shown with more digits than it has."""
    total = add_up([part(str(1934 + n), figure) for n, figure in enumerate(figures)])
    assert total.significant_digits == digits == parse_figure(total.figure).significant_digits


def test_the_ends_of_a_sum():
    """Prevents an open end from being read as zero."""
    exact = add_up([part("1934", "20")])
    assert (exact.lowest, exact.highest) == (20, 20)
    least = add_up([part("1934", "at least 20")])
    assert (least.lowest, least.highest) == (20, None)


def test_parts_stand_in_order_of_time_and_missing_years_are_named():
    """Prevents a sum with a hole from passing for a whole one."""
    total = add_up([part("1937", "3"), part("1934", "1")], parse_period("1933-1938"))
    assert total.parts == ("1934:1", "1937:3")
    assert (total.missing, total.holes) == ((1933, 1935, 1936, 1938), (1935, 1936))
    assert (total.covered.start.year, total.covered.end.year) == (1934, 1937)
    alone = add_up([part("1937", "3"), part("1934", "1")])
    assert alone.missing == alone.holes == (1935, 1936)


def test_corrected_and_rough_parts_are_said_to_be():
    """Prevents a sum from hiding that one of its parts was corrected and another is rough."""
    total = add_up([part("1935", "30", corrected="31"), part("1934", "about 20")])
    assert total.value == 51
    assert total.remark == (
        "1935 is added as corrected: 30 in print, read as 31. Some of the numbers added are rough."
    )
    assert add_up([part("1934", "about 20")]).remark == ""


@pytest.mark.parametrize("name", ["quantity", "source", "group", "place", "series"])
def test_only_one_run_is_added(name):
    """Prevents two books, two camps, a part with its whole, or rival registers in one sum."""
    with pytest.raises(MixedError, match=r"Other.*must not be added"):
        add_up([part("1934", "20"), part("1935", "30", **{name: "Other"})])


def test_a_figure_outside_the_series_may_fill_it():
    """Prevents a refusal where a source prints one year apart from its table."""
    assert add_up([part("1934", "20"), part("1935", "30", series="")]).value == 50


def test_periods_that_overlap_are_not_added():
    """Prevents one day from being counted twice."""
    with pytest.raises(OverlapError, match=r"overlap in time \(1934-35; 1935\)"):
        add_up([part("1935", "30"), part("1934-35", "20")])


def test_a_lower_and_an_upper_bound_have_no_sum():
    """Prevents 'at least' and 'at most' from cancelling out."""
    with pytest.raises(MixedError, match="only lower bounds and others only upper bounds"):
        add_up([part("1934", "at least 20"), part("1935", "up to 30")])


@pytest.mark.parametrize(
    ("kind", "error", "why"),
    [
        ("stock", StockError, "counted on one day"),
        ("ratio", StockError, "shares and rates"),
        ("cumulative", OverlapError, "already contains the earlier ones"),
        ("plan", OverlapError, "a later one may replace an earlier one"),
    ],
)
def test_only_flows_are_added(kind, error, why):
    """Prevents prisoners of ten Januaries, rates or plans from being added up."""
    with pytest.raises(error, match=f"Title is .*{why}"):
        refuse_kind(kind, "Title")
    refuse_kind("flow", "Title")


def test_rows_of_a_frame_are_added_as_they_stand(small):
    """Prevents a blank cell from being added as a number."""
    rows = small.figures[small.figures["id"].isin(["deaths-least", "shot-rivers-1934"])]
    by_id = {one.id: one for one in addends(rows)}
    least, shot = by_id["deaths-least"], by_id["shot-rivers-1934"]
    assert (least.value, least.low, least.high, least.qualifier) == (None, 600, None, "at_least")
    assert (shot.source, shot.series, shot.start.year) == ("Rivers1993", "shot-rivers", 1934)
