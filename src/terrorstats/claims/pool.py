"""Everything printed, and sums of printed years, that a claim is set beside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise

from terrorstats.claims.claim import Claim
from terrorstats.claims.compared import FITS, Compared, measured, printed, touches
from terrorstats.claims.lookup import Row
from terrorstats.claims.words import Words
from terrorstats.notation.numbers import full
from terrorstats.notation.period import Period, parse_period

_FIT_RANK = {fit: place for place, fit in enumerate(FITS)}
MOST_OUTSIDE = 12
"""How many figures of other years are shown when nothing overlaps the years of the claim."""


def compared(claim: Claim, rows: Sequence[Row], words: Words) -> tuple[Compared, ...]:
    """Everything in `rows` that overlaps the years of the claim.

    Flows of one source are added up over exactly those years; of a run of stocks the highest is
    taken; nothing else is put together. When nothing main overlaps, the figures nearest in time
    stand in with the fit `outside`. The best fit comes first, then the nearest number.
    """
    window = parse_period(claim.period) if claim.period else None
    inside = [row for row in rows if window is None or touches(row, window)]
    items = [measured(claim, item, words) for item in _once(list(_items(inside, window)))]
    if window is not None and not any(item.main for item in items):
        others = sorted((row for row in rows if row.main), key=lambda row: _away(row, window))
        items += [measured(claim, printed(row, window), words) for row in others[:MOST_OUTSIDE]]
    return tuple(sorted(items, key=_order))


def _order(item: Compared) -> tuple[bool, int, float]:
    return not item.main, _FIT_RANK[item.fit], item.distance


def _away(row: Row, window: Period) -> int:
    """The days between a row and the window."""
    return max((row.start - window.end).days, (window.start - row.end).days, 0)


def _items(rows: Iterable[Row], window: Period | None) -> Iterator[Compared]:
    """One item for each run of one source and for each single figure."""
    ordered = sorted(rows, key=lambda row: (row.quantity, *_cell(row), row.start))
    for (_, series, *_), run in groupby(ordered, lambda row: (row.quantity, *_cell(row))):
        members = list(run)
        kind = members[0].kind
        if not series or len(members) == 1 or kind == "plan":
            yield from (printed(row, window) for row in members)
        elif kind == "flow":
            yield from _summed(members, window)
        elif kind == "cumulative":
            yield printed(max(members, key=lambda row: row.end), window)
        else:
            yield printed(max(members, key=lambda row: row.upper), window)


def _once(items: Sequence[Compared]) -> list[Compared]:
    """The items without our sums that the same source prints as a total itself."""
    totals = {
        (i.source, i.quantity, i.group, i.place, i.value) for i in items if i.id and i.fit == "same"
    }
    return [
        item
        for item in items
        if item.id or (item.source, item.quantity, item.group, item.place, item.value) not in totals
    ]


def _cell(row: Row) -> tuple[str, str, str]:
    return row.series, row.group, row.place


def _summed(members: Sequence[Row], window: Period | None) -> Iterator[Compared]:
    """The rows of a run that lie wholly in the window as one sum, the others as printed.

    A run whose periods overlap (a half-year beside its year) is not added up; see `totals.add_up`,
    whose rules these are.
    """
    whole = [row for row in members if window is None or _lies_in(row, window)]
    low, value, high = _sums(whole)
    bounded = value is not None or low is not None or high is not None
    if len(whole) < 2 or any(b.start <= a.end for a, b in pairwise(whole)) or not bounded:
        yield from (printed(row, window) for row in members)
        return
    yield from (printed(row, window) for row in members if row not in whole)
    first, last = whole[0], whole[-1]
    span = window or Period(first.start, last.end, instant=False)
    missing = _missing_years(whole, span)
    begin, end = first.start.year, last.end.year
    yield replace(
        printed(first, window),
        id="",
        parts=tuple(row.id for row in whole),
        period=f"{begin}-{end}" if begin != end else str(begin),
        figure=_written(low, value, high),
        corrected="",
        value=value,
        low=None if value is not None else low,
        high=None if value is not None else high,
        qualifier=_qualifier(low, value, high),
        seen=all(row.seen for row in whole),
        fit=_sum_fit(window, span, missing),
        missing=missing,
    )


def _sum_fit(window: Period | None, span: Period, missing: Sequence[int]) -> str:
    """The fit of a sum: one that lacks more than half of the years is about some of them only."""
    if window is None:
        return "any"
    years = span.end.year - span.start.year + 1
    return "same" if not missing else "missing" if 2 * len(missing) <= years else "shorter"


def _lies_in(row: Row, window: Period) -> bool:
    return row.start >= window.start and row.end <= window.end


def _sums(rows: Iterable[Row]) -> tuple[float | None, float | None, float | None]:
    """The lows, the values and the highs added up; None where one of them is not printed."""
    bare = [(row.low, row.value, row.high) for row in rows]
    return (
        _sum(value if low is None else low for low, value, _ in bare),
        _sum(value for _, value, _ in bare),
        _sum(value if high is None else high for _, value, high in bare),
    )


def _sum(numbers: Iterator[float | None]) -> float | None:
    found = list(numbers)
    known = [number for number in found if number is not None]
    return sum(known) if len(known) == len(found) else None


def _missing_years(rows: Sequence[Row], window: Period) -> tuple[int, ...]:
    """The years of the window not covered, day by day, by `rows`; as `totals.missing_years`."""
    missing = []
    for year in range(window.start.year, window.end.year + 1):
        first, last = max(date(year, 1, 1), window.start), min(date(year, 12, 31), window.end)
        days = sum(max((min(row.end, last) - max(row.start, first)).days + 1, 0) for row in rows)
        if days < (last - first).days + 1:
            missing.append(year)
    return tuple(missing)


def _qualifier(low: float | None, value: float | None, high: float | None) -> str:
    if value is not None:
        return "exact"
    return "at_most" if low is None else "at_least" if high is None else "range"


def _written(low: float | None, value: float | None, high: float | None) -> str:
    if value is not None:
        return full(value)
    if low is None or high is None:
        return f"up to {full(high or 0)}" if low is None else f"at least {full(low)}"
    return f"{full(low)}-{full(high)}"
