"""Adding up printed figures: one rule for what may be added, and one for what comes out.

Totals, comparisons of sources and checks of claims all add with `add_up`, so that no two pages give
different sums of the same figures.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum, isnan
from typing import NamedTuple

import pandas as pd

from terrorstats.arithmetic.runs import Days, covered, missing_years, overlapping
from terrorstats.errors import MixedError, OverlapError, StockError
from terrorstats.notation.numbers import full
from terrorstats.notation.period import Period

WHY_NOT_ADDED: dict[str, str] = {
    "stock": "is a stock, counted on one day: the same people are counted again on the next date, "
    "so the dates must not be added up; compare them, or ask for a flow such as deaths",
    "ratio": "is a ratio: shares and rates of different years cannot be added up; ask for the "
    "numbers behind it",
    "cumulative": "is counted from a start up to each date: every later number already contains "
    "the earlier ones, so they must not be added up; take the last one",
    "plan": "is a plan or a limit: a later one may replace an earlier one, so they must not be "
    "added up; look at each by itself",
}
"""Why figures of a kind are never added up. Flows are the only kind that may be."""


class Addend(NamedTuple):
    """One printed figure as it is added: the cells of its row, with None for no number."""

    id: str
    quantity: str
    source: str
    series: str
    group: str
    place: str
    period: str
    figure: str
    corrected: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    start: date
    end: date

    @property
    def days(self) -> Days:
        """The first and the last day of its period."""
        return self.start, self.end

    @property
    def upper(self) -> float:
        """The highest number printed."""
        return next(n for n in (self.value, self.high, self.low) if n is not None)


@dataclass(frozen=True, slots=True)
class Sum:
    """What some figures of one source add up to, in the unit of the figures.

    `value`, `low`, `high` and `qualifier` are those of a figure: a plain or "about" sum has a
    `value` only, a bound has a `low` or a `high` only, a range has both. `parts` are the ids of the
    figures added, in order of time; `covered` is the time from the first to the last of them.
    `missing` are the years of the wanted period that they do not cover in full, `holes` those
    missing between their own first and last day. `remark` says which figures were added as
    corrected and whether some are rough.
    """

    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    parts: tuple[str, ...]
    covered: Period
    missing: tuple[int, ...]
    holes: tuple[int, ...]
    remark: str

    @property
    def lowest(self) -> float | None:
        """The lower end: the value where there is one. None where no lower end is printed."""
        return self.low if self.value is None else self.value

    @property
    def highest(self) -> float | None:
        """The upper end: the value where there is one. None where no upper end is printed."""
        return self.high if self.value is None else self.value

    @property
    def figure(self) -> str:
        """The sum in the style of `figures.csv`: `90`, `about 90`, `at least 90`, `90-100`."""
        if self.qualifier == "range" and self.low is not None and self.high is not None:
            return f"{full(self.low)}-{full(self.high)}"
        (number,) = (n for n in (self.value, self.low, self.high) if n is not None)
        return _PREFIX[self.qualifier] + full(number)

    @property
    def significant_digits(self) -> int:
        """How many digits the sum has, without the zeros that a whole number ends in."""
        written = (full(n) for n in (self.value, self.low, self.high) if n is not None)
        digits = (text.replace(",", "").replace(".", "").strip("0") for text in written)
        return max(1, *map(len, digits))


_PREFIX = {"exact": "", "about": "about ", "at_least": "at least ", "at_most": "up to "}


def addends(rows: pd.DataFrame) -> list[Addend]:
    """The figures of a frame as they are added, in the order of its rows.

    The frame has the columns of `Dataset.figures`.
    """
    columns = [rows[name].tolist() for name in _COLUMNS]
    numbers = [[None if isnan(n) else n for n in rows[name].tolist()] for name in _NUMBERS]
    days = [rows[name].to_numpy("datetime64[D]").tolist() for name in ("start", "end")]
    cells = (*columns, *numbers, rows["qualifier"].tolist(), *days)
    return [Addend(*row) for row in zip(*cells, strict=True)]


_COLUMNS = (
    *("id", "quantity", "source_key", "series", "group", "place", "period", "figure", "corrected"),
)
_NUMBERS = ("value", "low", "high")


def refuse_kind(kind: str, title: str) -> None:
    """Refuse to add up figures of a quantity that is no flow.

    Raises StockError for a stock or a ratio, OverlapError for a running count or a plan.
    """
    if kind in ("stock", "ratio"):
        raise StockError(f"{title} {WHY_NOT_ADDED[kind]}")
    if kind in WHY_NOT_ADDED:
        raise OverlapError(f"{title} {WHY_NOT_ADDED[kind]}")


def add_up(figures: Sequence[Addend], wanted: Period | None = None) -> Sum:
    """The sum of some figures, and what it lacks of the `wanted` period (None: of its own time).

    The figures must be one run: one quantity, source, group and place, at most one series, and
    periods that do not overlap. Raises MixedError or OverlapError where they are not, and
    MixedError where some are only lower bounds and others only upper bounds.
    """
    run = sorted(figures, key=lambda figure: figure.days)
    refuse_mixture(run)
    days = [figure.days for figure in run]
    if overlapping(days):
        periods = "; ".join(figure.period for figure in run[:4])
        raise OverlapError(
            f"the source's figures overlap in time ({periods}), so adding them would count the "
            "same people twice; ask for a narrower period"
        )
    value = _added(figure.value for figure in run)
    low = _added(figure.value if figure.low is None else figure.low for figure in run)
    high = _added(figure.value if figure.high is None else figure.high for figure in run)
    rough = any(figure.qualifier == "about" for figure in run)
    own = covered(days)
    return Sum(
        value=value,
        low=low if value is None else None,
        high=high if value is None else None,
        qualifier=_qualifier(value, low, high, rough),
        parts=tuple(figure.id for figure in run),
        covered=own,
        missing=missing_years(days, wanted or own),
        holes=missing_years(days, own),
        remark=" ".join(_remarks(run, rough)),
    )


def refuse_mixture(figures: Iterable[Addend]) -> None:
    """Refuse figures that are not of one quantity, source, group and place, or of rival series.

    Raises MixedError.
    """
    figures = list(figures)
    for name in ("quantity", "source", "group", "place"):
        found = sorted({getattr(figure, name) for figure in figures})
        if len(found) > 1:
            listed = ", ".join(text or "the whole" for text in found)
            raise MixedError(
                f"figures of more than one {name} ({listed}) must not be added: name one"
            )
    series = list(dict.fromkeys(figure.series for figure in figures if figure.series))
    if len(series) > 1:
        raise MixedError(
            f"the source prints several series ({', '.join(series)}): they are rivals, not parts, "
            "and must not be added together"
        )


def _added(numbers: Iterable[float | None]) -> float | None:
    """The sum, or None where one of the numbers is not printed."""
    known = list(numbers)
    # `fsum` does not round in between, so that the order of the parts changes nothing.
    return None if None in known else fsum(n for n in known if n is not None)


def _qualifier(value: float | None, low: float | None, high: float | None, rough: bool) -> str:
    if value is not None:
        return "about" if rough else "exact"
    if low is None and high is None:
        raise MixedError(
            "some of the numbers are only lower bounds and others only upper bounds, so their sum "
            "has neither; look at each by itself"
        )
    return "at_most" if low is None else "at_least" if high is None else "range"


def _remarks(run: Sequence[Addend], rough: bool) -> Iterator[str]:
    """What must be said of the sum: which figures are corrected, and that some are rough."""
    for figure in run:
        if figure.corrected:
            yield (
                f"{figure.period} is added as corrected: {figure.figure} in print, read as "
                f"{figure.corrected}."
            )
    if len(run) > 1 and rough:
        yield "Some of the numbers added are rough."


def sum_note(count: int, remark: str) -> str:
    """The note under a sum of `count` figures: that it is ours, and its `remark`."""
    return f"Our sum of {count} printed figures. {remark}".strip()
