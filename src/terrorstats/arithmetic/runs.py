"""Runs of periods: which years they cover, which are missing, and whether any two overlap."""

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from terrorstats.notation.period import Period

Days = tuple[date, date]
"""The first and the last day of a period, both included."""


def days_of(rows: pd.DataFrame) -> list[Days]:
    """The periods of a frame of figures (columns `start`, `end`), row by row, as plain dates."""
    # Plain dates are made, and compared, much faster than timestamps.
    first, last = (rows[name].to_numpy("datetime64[D]").tolist() for name in ("start", "end"))
    return list(zip(first, last, strict=True))


def covered(days: Sequence[Days]) -> Period:
    """The period from the first day of all to the last. There must be at least one."""
    return Period(min(first for first, _ in days), max(last for _, last in days), instant=False)


def overlapping(days: Iterable[Days]) -> bool:
    """Whether any two of the periods share a day."""
    latest = date.min
    for first, last in sorted(days):
        if first <= latest:
            return True
        latest = last
    return False


def missing_years(days: Sequence[Days], wanted: Period) -> tuple[int, ...]:
    """The years of `wanted` that the periods do not cover in full, counted day by day.

    Of the first and the last year only the days inside `wanted` count. The periods must not
    overlap.
    """
    years = range(wanted.start.year, wanted.end.year + 1)
    inside = {
        year: (max(date(year, 1, 1), wanted.start), min(date(year, 12, 31), wanted.end))
        for year in years
    }
    left = {year: count_days(*year_days) for year, year_days in inside.items()}
    for first, last in days:
        for year in range(max(first.year, years[0]), min(last.year, years[-1]) + 1):
            left[year] -= shared_days((first, last), inside[year])
    return tuple(year for year, days_left in left.items() if days_left > 0)


def shared_days(one: Days, other: Days) -> int:
    """How many days two periods have in common; 0 where they do not meet."""
    return max(count_days(max(one[0], other[0]), min(one[1], other[1])), 0)


def count_days(first: date, last: date) -> int:
    """How many days there are from `first` to `last`, both included."""
    return (last - first).days + 1


def has_one_a_year(rows: pd.DataFrame) -> bool:
    """Whether these figures are a run of single years, or of the same day in each year.

    `rows` has columns `start` and `end`. Two figures are no run yet.
    """
    if len(rows) < 3:
        return False
    days = days_of(rows)
    years = {first.year for first, _ in days}
    single = all(first.year == last.year for first, last in days)
    same_day = len({(first.month, first.day) for first, _ in days}) == 1
    return single and same_day and len(years) == len(days)


def blank_years(rows: pd.DataFrame) -> list[int]:
    """The years missing between the first and the last of a run of years (column `start`)."""
    years = {first.year for first, _ in days_of(rows)}
    return sorted(set(range(min(years), max(years) + 1)) - years)
