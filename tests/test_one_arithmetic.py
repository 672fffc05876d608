"""A total, a comparison of sources and a check of a claim never give different sums of one run."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import terrorstats as ts
from terrorstats.arithmetic.fits import answers
from terrorstats.errors import MixedError, NotFoundError, OverlapError
from terrorstats.notation.figure import parse_figure
from terrorstats.notation.period import parse_period
from tests.small_folder import broken

FIRST = 1930
SOURCE = "Stone1995"

numbers = st.integers(0, 5000)
figures = st.one_of(
    numbers.map(lambda n: f"{n:,}"),
    numbers.map(lambda n: f"about {n:,}"),
    numbers.map(lambda n: f"at least {n:,}"),
    numbers.map(lambda n: f"up to {n:,}"),
    st.tuples(numbers, st.integers(0, 900)).map(lambda ends: f"{ends[0]}-{sum(ends)}"),
)
exact = numbers.map(lambda n: f"{n:,}")


def periods_of(year: int) -> st.SearchStrategy[list[str]]:
    """How a source may print one year: whole, in halves, in part, with an overlap, or not."""
    ways = [
        [str(year)],
        [],
        [f"{year} (Jan-Jun)", f"{year} (Jul-Dec)"],
        [f"{year} (Jul-Dec)"],
        [f"2 Jan {year} - 31 Dec {year}"],
        [str(year), f"{year} (Jan-Jun)"],
    ]
    # Whole years are the rule, so that long sums are tried as often as refusals.
    return st.sampled_from([*ways[:1] * 6, *ways])


@st.composite
def tables(draw):
    """The rows of one source's run: (period, figure, corrected), in any order."""
    years = range(FIRST, FIRST + draw(st.integers(1, 6)))
    periods = [period for year in years for period in draw(periods_of(year))]
    printed = draw(st.sampled_from([exact, figures]))
    corrected = st.one_of(st.just(""), st.just(""), printed)
    rows = [(period, draw(printed), draw(corrected)) for period in periods]
    return draw(st.permutations(rows))


def data_of(small, rows, series="shot-stone"):
    """The small data set with no figures but these of one source."""
    template = small.figures[small.figures["id"] == "shot-stone-1934"]
    read = [parse_figure(corrected or figure) for _, figure, corrected in rows]
    printed = [parse_figure(figure) for _, figure, _ in rows]
    days = [parse_period(period) for period, _, _ in rows]
    frame = template.loc[template.index.repeat(len(rows))].reset_index(drop=True)
    cells = {
        "id": [f"row-{number}" for number in range(len(rows))],
        "series": series,
        "period": [period for period, _, _ in rows],
        "figure": [figure for _, figure, _ in rows],
        "corrected": [corrected for _, _, corrected in rows],
        "is_corrected": [corrected != "" for _, _, corrected in rows],
        "value": [one.value for one in read],
        "low": [one.low for one in read],
        "high": [one.high for one in read],
        "printed_value": [one.value for one in printed],
        "qualifier": [one.qualifier for one in read],
        "start": [pd.Timestamp(one.start) for one in days],
        "end": [pd.Timestamp(one.end) for one in days],
    }
    frame = frame.assign(**cells).astype(template.dtypes.to_dict())
    return replace(small, figures=frame, tables={**small.tables, "figures": frame})


def numbers_of(low, value, high, qualifier):
    """Low, value, high and qualifier as a figure has them: no ends where there is a value."""
    low, value, high = (None if pd.isna(n) else n for n in (low, value, high))
    return (None, value, None, qualifier) if value is not None else (low, None, high, qualifier)


def sums_on_the_three_pages(data, period):
    """What each page says: a total (or None where it refuses), and rows and items by their ids."""
    try:
        total = data.total("shot", period, source=SOURCE)
    except (MixedError, NotFoundError, OverlapError):
        total = None
    rows = data.estimates("shot", period)
    items = data.check_claim("shot", "100", period).compared
    compared = {
        tuple(row.parts.split(";")): (
            numbers_of(row.low, row.value, row.high, row.qualifier),
            tuple(map(int, row.missing_years.split())),
            row.note,
        )
        for row in rows.itertuples()
    }
    claimed = {
        item.parts or (item.id,): (
            numbers_of(item.low, item.value, item.high, item.qualifier),
            item.missing,
            item.remark,
        )
        for item in items
    }
    return total, compared, claimed


@settings(max_examples=100)
@given(rows=tables(), before=st.integers(0, 2), after=st.integers(0, 7))
def test_the_three_pages_agree(small, rows, before, after):
    """Prevents 90 on one page, "about 90" on another, and a refusal on the third."""
    if not rows:
        return
    data = data_of(small, rows)
    period = f"{FIRST - before}-{FIRST + after}"
    total, compared, claimed = sums_on_the_three_pages(data, period)
    if total is None:
        assert all(len(parts) == 1 for parts in (*compared, *claimed))
        return
    said = numbers_of(total.low, total.value, total.high, total.qualifier)
    if len(total.parts) == 1:
        assert claimed[total.parts][0] == said
        assert compared.get(total.parts, [said])[0] == said
        return
    assert claimed[total.parts] == (said, total.missing, total.note)
    parts = data.figures.set_index("id").loc[list(total.parts)]
    days = (parts["end"] - parts["start"]).dt.days + 1
    first, last = parts["start"].min().date(), parts["end"].max().date()
    without_holes = days.sum() == (last - first).days + 1
    # A sum with a hole, or for too few of the years, is no answer to a question about them.
    shown = without_holes and answers((first, last), "flow", parse_period(period))
    assert (total.parts in compared) == shown
    if shown:
        ours = f"Our sum of {len(parts)} printed figures."
        assert compared[total.parts] == (said, total.missing, f"{ours} {total.note}".strip())


@settings(max_examples=20)
@given(rows=st.lists(exact, min_size=2, max_size=6), other=exact)
def test_rival_series_are_never_added_on_any_page(small, rows, other):
    """Prevents two registers of one book in one sum."""
    years = [(str(FIRST + n), figure, "") for n, figure in enumerate(rows)]
    keys = ["shot-stone"] * len(years) + ["shot-rivers"]
    data = data_of(small, [*years, (str(FIRST + len(years)), other, "")], series=keys)
    total, compared, claimed = sums_on_the_three_pages(data, f"{FIRST}-{FIRST + len(years)}")
    assert total is None
    rival = f"row-{len(years)}"
    assert all(rival not in parts or len(parts) == 1 for parts in (*compared, *claimed))


def test_one_rough_part_makes_every_sum_rough(folder):
    """Prevents "about 20" from ending up in an exact sum on one of the pages."""
    broken(folder, "figures.csv", "shot-rivers-1934", "figure", "about 20")
    data = ts.load(folder)
    total = data.total("shot", "1934-1936", source="Rivers1993")
    assert (total.value, total.qualifier) == (90, "about")
    rows = data.estimates("shot", "1934-1936")
    (row,) = rows[(rows["source_key"] == "Rivers1993") & (rows["origin"] == "summed")].itertuples()
    assert (row.value, row.figure, row.qualifier) == (90, "about 90", "about")
    items = data.check_claim("shot", "900", "1934-1936").compared
    (item,) = (item for item in items if item.source == "Rivers1993" and item.parts)
    assert (item.value, item.figure, item.qualifier) == (90, "about 90", "about")
    assert item.remark == total.note == "Some of the numbers added are rough."
    assert row.note == f"Our sum of 3 printed figures. {total.note}"


def test_two_printed_years_are_a_run_on_every_page(small):
    """Prevents a year by itself from answering for two where its source prints both."""
    data = data_of(small, [("1937", "30", ""), ("1938", "40", "")])
    total, compared, claimed = sums_on_the_three_pages(data, "1937-1938")
    assert total.value == 70
    assert list(compared) == list(claimed) == [total.parts]


def test_half_years_are_added_within_one_year(small):
    """Prevents the second half of a year from answering for the year."""
    data = data_of(small, [("1937 (Jan-Jun)", "30", ""), ("1937 (Jul-Dec)", "40", "")])
    total, compared, claimed = sums_on_the_three_pages(data, "1937")
    assert total.value == 70
    assert list(compared) == list(claimed) == [total.parts]


def test_bounds_of_both_kinds_are_refused(small):
    """Prevents "at least" and "at most" from adding up to a total without numbers."""
    data = data_of(small, [("1937", "at least 30", ""), ("1938", "up to 40", "")])
    with pytest.raises(MixedError, match="Death sentences: some of the numbers are only lower"):
        data.total("shot", "1937-1938", source=SOURCE)
