"""A checked claim in sentences: where the number lies, who prints nearly the same, and gaps."""

from collections.abc import Iterator, Sequence

from terrorstats.claims.claim import Claim
from terrorstats.claims.claim_check import ClaimCheck
from terrorstats.claims.compared import FITS, Compared
from terrorstats.claims.limits import Limit
from terrorstats.notation.numbers import short
from terrorstats.notation.phrases import joined, plural
from terrorstats.vocabulary import CATEGORIES, SHOWN_BASES, UNITS

MOST_NAMED = 3
"""How many figures of one sort the sentences name; the check itself holds more."""


def claim_sentences(check: ClaimCheck) -> Iterator[str]:
    """The check in reading order: the nearest figure, the span, similar figures, confusions,
    limits, and what cannot be told: that comes first where no figure answers."""
    yield headline(check)
    if check.nearest is None:
        yield from check.untold
    if count := archive_count(check):
        yield count
    if span := _span(check):
        yield span
    if near := [item for item in check.alike if item.main]:
        yield f"Who prints nearly the same: {'; '.join(_who(item) for item in near[:MOST_NAMED])}."
    for known in check.known[:1]:
        if known.confusion:
            yield f"Likely confusion: {known.confusion}"
    for found in check.confusions[:MOST_NAMED]:
        differs = joined(list(found.differs))
        yield f"Nearly the same number elsewhere: {_who(found.figure)}. But {differs}."
    for limit in check.limits:
        yield _limit(check.claim, limit)
    if check.nearest is not None:
        yield from check.untold


def headline(check: ClaimCheck) -> str:
    """One line: the nearest printed figure and how many times it the claim is."""
    claim, nearest = check.claim, check.nearest
    if nearest is None:
        return f"No figure printed here can be compared with {claim_text(claim)}."
    years = "" if nearest.fit in ("same", "any") else f" ({FITS[nearest.fit]})"
    return (
        f"The nearest printed figure{years} is {_who(nearest)}: the claim of {claim_text(claim)} "
        f"is {times(claim, nearest)}."
    )


def archive_count(check: ClaimCheck) -> str:
    """The nearest archive count in a line, where the nearest figure is something else."""
    counted = check.counted
    if counted is None or counted == check.nearest:
        return ""
    return (
        f"The nearest archive count is {_who(counted)}: the claim is {times(check.claim, counted)}."
    )


def claim_text(claim: Claim) -> str:
    """`10 million for 1934-1937`."""
    figure = claim.figure
    if claim.unit == "percent":
        figure = f"{figure.rstrip('% ')} per cent"
    elif figure.endswith("per cent"):
        figure = f"{figure} (about {short(claim.upper)} people)"
    return f"{figure} for {claim.period}" if claim.period else figure


def times(claim: Claim, item: Compared) -> str:
    """How the claim stands to a figure: `66 times as large`, `0.4 of it`, `inside that range`."""
    if item.ratio is None:
        return "not comparable with zero"
    if item.ratio == 1 and item.ratio_low != item.ratio_high:
        if item.lower == item.upper:
            return "a range that contains it"
        return "inside that range" if claim.lower == claim.upper else "a range that overlaps it"
    end = {"at_least": ", which is only a lower bound", "at_most": ", which is only an upper bound"}
    note = end.get(item.qualifier, "")
    if 0.9 <= item.ratio <= 1.1:
        return f"about as large{note}"
    if item.ratio > 1:
        return f"{short(item.ratio)} times as large{note}"
    return f"{item.ratio:.2g} of it{note}"


def untold(check: ClaimCheck) -> Iterator[str]:
    """What the figures do not say about the claim."""
    claim = check.claim
    if not check.compared:
        yield f"Nothing is printed here on {CATEGORIES[claim.category].lower()} in these terms."
    elif check.nearest is not None and check.nearest.fit == "outside":
        yield f"No figure here overlaps {claim.period}; figures of other years are shown instead."
    elif check.nearest is not None and check.nearest.fit in ("longer", "across", "shorter"):
        yield f"No figure here is for just {claim.period}; those shown cover more years or fewer."
    gaps = [item for item in check.compared if item.main and item.missing]
    for item in sorted(gaps, key=lambda item: len(item.missing))[:MOST_NAMED]:
        yield (
            f"{item.author} ({item.title}) has no figure for {_years(item.missing)}: unknown, not "
            "zero, and not in the sum."
        )
    if not claim.period:
        yield "The claim names no years, so it is compared with figures of all years."
    if claim.qualifier in ("at_least", "at_most"):
        yield "The claim is a bound, so only that bound can be compared."
    quoted = sum(not item.seen for item in check.compared if item.main)
    if quoted:
        are = "is" if quoted == 1 else "are"
        yield f"{plural(quoted, 'figure')} compared with it {are} quoted at second hand."


def _span(check: ClaimCheck) -> str:
    claim, low, high = check.claim, check.smallest, check.largest
    if low is None or high is None or low == high:
        return ""
    return (
        f"Printed figures on this run from {_who(low)} (the claim is {times(claim, low)}) to "
        f"{_who(high)} (the claim is {times(claim, high)})."
    )


def _who(item: Compared) -> str:
    """`172,000 deaths: Deaths recorded in camps, 1934-1937 (Lewin 2005, archive count)`."""
    about = ", ".join(part for part in (item.title, item.group, item.place, item.period) if part)
    sums = f", our sum of {len(item.parts)} printed figures" if item.parts else ""
    basis = SHOWN_BASES[item.basis].lower()
    return f"{_figure(item)}: {about} ({item.author}, {basis}{sums})"


def _figure(item: Compared) -> str:
    corrected = f" (corrected to {item.corrected})" if item.corrected else ""
    return f"{item.figure}{corrected} {UNITS[item.unit]}"


def _limit(claim: Claim, limit: Limit) -> str:
    which = _who(limit.figure)
    if limit.exceeded:
        but = f" {limit.but}" if limit.but else ""
        return f"The claim is above the largest number found here for {limit.of}: {which}.{but}"
    share = limit.figure.ratio_high or 0
    return f"Compared with {limit.of}, the claim is {100 * share:.2g} per cent of {which}."


def _years(years: Sequence[int]) -> str:
    """`1930-1933 and 1935`: years in runs."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return joined([str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs])
