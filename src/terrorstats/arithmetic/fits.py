"""How the time of a figure lies to the years that somebody asks about: one rule, four thresholds.

Comparisons of sources ask `answers`: is the figure shown at all? Claims ask `fit_of` and `sum_fit`:
how well does it fit? Ladders ask `long_enough`: does it speak of more than a few of the years?
"""

from datetime import timedelta

import pandas as pd

from terrorstats.arithmetic.runs import Days, count_days, shared_days
from terrorstats.notation.period import Period

ANSWERS = 0.5
"""A flow answers a question about some years when the days both cover are at least this share of
the days either covers: 1930-53 and 1921-53 do, 1937-38 and 1921-53 do not. It decides what is shown
at all, and at 0.6 the famine of 1932-33 would be no answer to a question about 1931-34."""

NEARLY = 0.6
"""A figure is for nearly the years of a claim when that share is at least this: 1929-53 and 1924-53
are, 1937-38 and 1936-39 are not. It is stricter than ANSWERS, since it hides nothing: it only
decides which figures answer for a claim first."""

MOST_MISSING = 0.5
"""A sum that lacks at most this share of the years of a claim is for these years, with some of them
missing. One that lacks more is for some of the years only."""

LONG_ENOUGH = 0.25
"""A figure stands on a ladder when it covers at least this share of the longest period of its
quantity: the death sentences of one year are no answer to a question about all years. A ladder has
no years of its own, so only lengths are compared, and less is asked than of a figure for the years
of a question."""

_YEAR = 366


def agreement(one: Days, other: Days) -> float:
    """The days that two periods share, as a share of the days that either covers (0 to 1)."""
    shared = shared_days(one, other)
    return shared / (count_days(*one) + count_days(*other) - shared)


def answers(days: Days, kind: str, wanted: Period | None) -> bool:
    """Whether a figure of these days answers a question about `wanted` (None: about any time).

    `kind` is a key of `vocabulary.KINDS`. A stock or a ratio answers when it shares a day.
    """
    if wanted is None:
        return True
    if kind in ("stock", "ratio"):
        return shared_days(days, (wanted.start, wanted.end)) > 0
    return agreement(days, (wanted.start, wanted.end)) >= ANSWERS


def touches(days: Days, kind: str, claimed: Period) -> bool:
    """Whether a figure of these days shares a day with the years of a claim.

    A stock of the next morning counts as well: who says "by the end of 1937" means the count of
    1 January 1938. A question about years, unlike a claim, means the days it names.
    """
    late = timedelta(days=1) if kind == "stock" else timedelta()
    return shared_days(days, (claimed.start, claimed.end + late)) > 0


def fit_of(days: Days, kind: str, claimed: Period | None) -> str:
    """How a figure of these days lies to the years of a claim: a key of `compared.FITS`."""
    if claimed is None:
        return "any"
    own, wanted = count_days(*days), count_days(claimed.start, claimed.end)
    if not touches(days, kind, claimed):
        return "outside"
    if kind in ("stock", "ratio"):
        # An estimate for two decades at once says little of a single year.
        return "longer" if own > 2 * wanted + _YEAR else "same"
    window = (claimed.start, claimed.end)
    if days == window:
        return "same"
    if agreement(days, window) >= NEARLY:
        return "close"
    shared = shared_days(days, window)
    return "longer" if shared == wanted else "shorter" if shared == own else "across"


def sum_fit(missing: tuple[int, ...], claimed: Period | None) -> str:
    """How a sum that lacks some years lies to the years of a claim: a key of `compared.FITS`."""
    if claimed is None:
        return "any"
    if not missing:
        return "same"
    years = claimed.end.year - claimed.start.year + 1
    return "missing" if len(missing) <= MOST_MISSING * years else "shorter"


def long_enough(days: "pd.Series[int]", quantities: "pd.Series[str]") -> "pd.Series[bool]":
    """Which figures cover enough of the longest period of their quantity.

    `days` has the length of each figure's period, `quantities` what each counts.
    """
    longest = days.groupby(quantities).transform("max")
    enough: pd.Series[bool] = days >= LONG_ENOUGH * longest
    return enough
