"""Where else a claimed number stands: who prints a similar one, and what it may be taken from."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from terrorstats.claims.claim import Claim
from terrorstats.claims.compared import Compared, measured, printed
from terrorstats.claims.comparing import comparable_units
from terrorstats.claims.lookup import Known, Row
from terrorstats.notation.period import Period, parse_period
from terrorstats.vocabulary import CATEGORY_FACTS, KINDS, UNITS

ALIKE, SAME_DIGITS, EXACT = 0.10, 0.05, 0.0005
"""How near a printed number must be to the claim to count as similar, and to be taken for it."""
MOST_ALIKE, MOST_CONFUSIONS, MOST_OF_ONE = 10, 8, 2

OWN_YEARS = ("same", "close", "any", "missing")
"""The fits of figures that speak of the years of the claim."""

_COUNTS = ("persons", "deaths", "births", "arrests", "sentences", "cases")


@dataclass(frozen=True, slots=True)
class Confusion:
    """A figure with the digits of the claim that says something else, and in what it differs."""

    figure: Compared
    differs: tuple[str, ...]


def alike(claim: Claim, items: Sequence[Compared]) -> tuple[Compared, ...]:
    """Who prints a similar number, the nearest first.

    Of what is compared: the figures for the years of the claim, or for years that hold them, with a
    printed number within a tenth of the claim.
    """
    near = [item for item in items if item.fit in OWN_YEARS and _nearness(claim, item) <= ALIKE]
    return tuple(sorted(near, key=lambda item: (not item.main, item.distance))[:MOST_ALIKE])


def confusions(
    claim: Claim, rows: Sequence[Row], same: frozenset[str]
) -> tuple[Confusion, ...]:
    """Figures among `rows` with the claimed digits that say something else, the likeliest first.

    `same` are the ids that speak of just what the claim speaks of. Likely = the same or a related
    category, the same years, the same place, the exact digits; at most two of one quantity. Of
    categories nobody takes for this one only the very same number counts.
    """
    counts = ("percent",) if claim.unit == "percent" else _COUNTS
    window = parse_period(claim.period) if claim.period else None
    kin = {claim.category, *CATEGORY_FACTS[claim.category].confused_with}
    near = [
        (_unlikeliness(claim, row, nearness, window), place, row)
        for place, row in enumerate(rows)
        if (nearness := _nearness(claim, row)) <= (SAME_DIGITS if row.category in kin else EXACT)
        and row.unit in counts
        and row.id not in same
    ]
    kept: list[Confusion] = []
    for _, _, row in sorted(near):
        item = printed(row, window)
        others = [found.figure for found in kept if found.figure.quantity == item.quantity]
        if len(others) >= MOST_OF_ONE or any(_same_cell(item, other) for other in others):
            continue
        if differs := tuple(_differs(claim, item)):
            kept.append(Confusion(measured(claim, item), differs))
        if len(kept) == MOST_CONFUSIONS:
            break
    return tuple(kept)


def known_claims(claim: Claim, known: Sequence[Known]) -> tuple[Known, ...]:
    """The claims of `claims.csv` that are this one: its category, number, place, and years that
    overlap; the one with exactly its years first."""
    found = [one for one in known if one.category == claim.category and _is_known(claim, one)]
    return tuple(sorted(found, key=lambda one: one.period != claim.period))


def _is_known(claim: Claim, one: Known) -> bool:
    if not (_close(claim.lower, one.lower) and _close(claim.upper, one.upper)):
        return False
    if claim.place != one.place or (claim.group and one.group and claim.group != one.group):
        return False
    if not claim.period or not one.period:
        return True
    own, other = parse_period(claim.period), parse_period(one.period)
    return own.start <= other.end and other.start <= own.end


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= 0.02 * max(abs(one), abs(other))


def _nearness(claim: Claim, item: Row | Compared) -> float:
    """How far, as a share, a figure is from the claim: of its printed numbers the nearest.

    A claimed range is only near a printed range both of whose ends are near its own.
    """
    if claim.low is not None and claim.high is not None:
        if not item.low or not item.high:
            return math.inf
        return max(abs(claim.low / item.low - 1), abs(claim.high / item.high - 1))
    numbers = [number for number in (item.value, item.low, item.high) if number]
    return min((abs(claim.lower / number - 1) for number in numbers), default=math.inf)


def _unlikeliness(claim: Claim, row: Row, nearness: float, window: Period | None) -> float:
    """The smaller, the likelier that the number of the claim was taken from this row."""
    if row.category == claim.category:
        kin = 0.0
    else:
        others = CATEGORY_FACTS[claim.category].confused_with
        kin = 0.3 + 0.1 * others.index(row.category) if row.category in others else 1.5
    place = 0.0 if row.place == claim.place else 0.6
    group = 0.0 if row.group == claim.group or row.group_is_scope else 0.6
    apart = window is not None and not (row.start <= window.end and row.end >= window.start)
    one_end = row.value is None and claim.value is not None
    return kin + place + group + 0.4 * apart + 0.3 * one_end + 0.5 * nearness / SAME_DIGITS


def _same_cell(one: Compared, other: Compared) -> bool:
    return (one.period, one.group, one.place) == (other.period, other.group, other.place)


def _differs(claim: Claim, item: Compared) -> Iterator[str]:
    """In what a figure differs from the claim, in plain words."""
    if item.category != claim.category or (claim.quantity and item.quantity != claim.quantity):
        yield f"it counts something else ({item.title})"
    stock = CATEGORY_FACTS[claim.category].stock
    if stock != (item.kind == "stock") and item.kind != "ratio":
        yield f"it is {KINDS[item.kind]}, and the claim speaks of " + (
            "a number held at one time" if stock else "what happened over a period"
        )
    if item.unit not in comparable_units(claim.unit):
        yield f"it counts {UNITS[item.unit]}"
    if item.fit not in OWN_YEARS:
        yield f"it is for {item.period}"
    if item.place.casefold() != claim.place.casefold():
        yield f"it is for {item.place or 'the whole USSR'}"
    if item.group and item.group.casefold() != claim.group.casefold():
        yield f"it is about “{item.group}”"
