"""Everything printed, and sums of printed years, that a claim is set beside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from terrorstats.arithmetic.fits import sum_fit, touches
from terrorstats.arithmetic.sums import Addend, Sum, add_up
from terrorstats.claims.claim import Claim
from terrorstats.claims.compared import FITS, Compared, measured, printed
from terrorstats.claims.lookup import Row
from terrorstats.errors import MixedError, OverlapError
from terrorstats.notation.period import Period, parse_period

_FIT_RANK = {fit: place for place, fit in enumerate(FITS)}
MOST_OUTSIDE = 12
"""How many figures of other years are shown when nothing overlaps the years of the claim."""


def compared(claim: Claim, rows: Sequence[Row]) -> tuple[Compared, ...]:
    """Everything in `rows` that overlaps the years of the claim.

    Flows of one source are added up over exactly those years; of a run of stocks the highest is
    taken; nothing else is put together. When nothing main overlaps, the figures nearest in time
    stand in with the fit `outside`. The best fit comes first, then the nearest number.
    """
    window = parse_period(claim.period) if claim.period else None
    inside = [row for row in rows if window is None or touches(row.days, row.kind, window)]
    items = [measured(claim, item) for item in _once(list(_items(inside, window)))]
    if window is not None and not any(item.main for item in items):
        others = sorted((row for row in rows if row.main), key=lambda row: _away(row, window))
        items += [measured(claim, printed(row, window)) for row in others[:MOST_OUTSIDE]]
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
    totals = {_said(item) for item in items if item.id and item.fit == "same"}
    return [item for item in items if item.id or _said(item) not in totals]


def _said(item: Compared) -> tuple[object, ...]:
    """Who says which number of whom."""
    about = (item.source, item.quantity, item.group, item.place)
    return (*about, item.value, item.low, item.high)


def _cell(row: Row) -> tuple[str, str, str]:
    return row.series, row.group, row.place


def _summed(members: Sequence[Row], window: Period | None) -> Iterator[Compared]:
    """The rows of a run that lie wholly in the window as one sum, the others as printed.

    All are as printed where `arithmetic.sums` refuses to add them.
    """
    whole = [row for row in members if window is None or _lies_in(row, window)]
    total = _sum(whole, window)
    if total is None:
        yield from (printed(row, window) for row in members)
        return
    yield from (printed(row, window) for row in members if row not in whole)
    begin, end = total.covered.start.year, total.covered.end.year
    yield replace(
        printed(whole[0], window),
        id="",
        parts=total.parts,
        period=f"{begin}-{end}" if begin != end else str(begin),
        figure=total.figure,
        corrected="",
        value=total.value,
        low=total.low,
        high=total.high,
        qualifier=total.qualifier,
        seen=all(row.seen for row in whole),
        fit=sum_fit(total.missing, window),
        missing=total.missing,
        remark=total.remark,
    )


def _sum(rows: Sequence[Row], window: Period | None) -> Sum | None:
    """The sum of several figures; None where there are no two, or they must not be added."""
    if len(rows) < 2:
        return None
    try:
        return add_up([Addend(*_addend(row)) for row in rows], window)
    except (MixedError, OverlapError):
        return None


_addend = attrgetter(*Addend._fields)


def _lies_in(row: Row, window: Period) -> bool:
    return row.start >= window.start and row.end <= window.end
