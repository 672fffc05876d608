"""Limits: printed figures that a claim can hardly exceed, such as the people held at one time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from terrorstats.claims.claim import Claim, Reading
from terrorstats.claims.compared import Compared, measured, printed
from terrorstats.claims.comparing import load_comparing
from terrorstats.claims.lookup import ClaimTables, Row
from terrorstats.claims.pool import compared
from terrorstats.notation.numbers import full, short
from terrorstats.notation.period import parse_period
from terrorstats.vocabulary import CATEGORY_FACTS, LIMITS

INHABITANTS = "the people living there at one time"


@dataclass(frozen=True, slots=True)
class Limit:
    """A printed figure the claim can hardly exceed: `of` what, whether it does, and `but` what."""

    figure: Compared
    of: str
    exceeded: bool
    but: str = ""


def limits(claim: Claim, tables: ClaimTables) -> tuple[Limit, ...]:
    """The limits that the figures of its years, place and group set to the claim."""
    if not claim.period or claim.unit == "percent":
        return ()
    found = list(_inhabitants(claim, tables.rows))
    if not claim.group:
        for limit in CATEGORY_FACTS[claim.category].limits:
            found += _limit(claim, limit, tables)
    return tuple(found)


def population(rows: Sequence[Row], place: str, group: str, period: str) -> Row | None:
    """The printed population of a place or people nearest to the middle of the period, if any."""
    people = [
        row
        for row in rows
        if row.category == "population"
        and row.kind == "stock"
        and row.unit == "persons"
        and row.value is not None
        and row.group.casefold() == group.casefold()
        and (row.place.casefold() == place.casefold() or bool(group))
    ]
    if not people or not period:
        return None
    years = parse_period(period)
    middle = years.start + (years.end - years.start) / 2
    return min(people, key=lambda row: abs((row.start - middle).days))


def in_people(claim: Claim, tables: ClaimTables) -> Claim | None:
    """A claimed share of the inhabitants as a number of people; None if no population is known."""
    row = population(tables.rows, claim.place, claim.group, claim.period)
    if row is None or row.value is None:
        return None
    value, low, high = (
        None if share is None else share / 100 * row.value
        for share in (claim.value, claim.low, claim.high)
    )
    ends = [number for number in (low, value, high) if number is not None]
    said = " to ".join(dict.fromkeys(short(end) for end in ends))
    read = (
        f"{claim.figure.rstrip('% ')} per cent of {full(row.value)} inhabitants ({row.period}, "
        f"{row.author}, {row.id}) are {said} people"
    )
    reading = Reading("share", "", read)
    return replace(
        claim,
        figure=f"{claim.figure.rstrip('% ')} per cent",
        unit="persons",
        value=value,
        low=low,
        high=high,
        readings=(*claim.readings, reading),
    )


def _inhabitants(claim: Claim, rows: Sequence[Row]) -> Iterator[Limit]:
    if not CATEGORY_FACTS[claim.category].inhabitants_limit:
        return
    row = population(rows, claim.place, claim.group, claim.period)
    if row is not None:
        item = measured(claim, printed(row, None))
        yield Limit(item, INHABITANTS, claim.lower > item.upper)


def _limit(claim: Claim, limit: str, tables: ClaimTables) -> Iterator[Limit]:
    """The largest figure of the first quantity of the limit that has one for these years.

    Of a stock the highest count within the years is taken; a flow is added up over them.
    """
    for quantity in tables.limiting.get(limit, ()):
        stock = tables.quantities[quantity].kind == "stock"
        fits = ("same",) if stock else ("same", "close", "longer")
        rows = [row for row in tables.of([quantity]) if not row.group and row.place == claim.place]
        items = [item for item in compared(claim, rows) if item.fit in fits]
        if items:
            top = max(items, key=lambda item: (item.fit == "same", item.upper))
            but = load_comparing().exceptions[limit]
            yield Limit(top, LIMITS[limit], claim.lower > top.upper, but)
            return
