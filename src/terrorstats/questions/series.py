"""One source's run of figures, with its blanks: missing is not zero, and each gap has a reason."""

from calendar import monthrange

import pandas as pd

from terrorstats.arithmetic.runs import blank_years, has_one_a_year
from terrorstats.errors import NotFoundError, ReadingError
from terrorstats.notation.period import parse_period

UNEXPLAINED = "not in this source"
"""Why a year is missing where neither `wanted` nor the series says more."""


def series_rows(
    key: str, figures: pd.DataFrame, series: pd.DataFrame, wanted: pd.DataFrame
) -> pd.DataFrame:
    """The figures of series `key` in order of time, with a row for each year missing in between.

    Columns as in `figures`, and `missing_because`: empty for a figure; for a blank the reason, "not
    yet seen in print" when the year stands in `wanted`, else the series' own `gap_reason`, else
    "not in this source". Blanks are shown only where the series has a figure a year (not for runs
    of places, ranks or quarters). Raises NotFoundError for an unknown key.
    """
    about = series[series["series"] == key]
    if about.empty:
        raise NotFoundError(f"no series is called {key!r}: series.csv lists them")
    rows = figures[figures["series"] == key].assign(missing_because="")
    rows = rows.sort_values(["start", "end", "group", "place"], kind="stable", ignore_index=True)
    if not has_one_a_year(rows):
        return rows
    gap_reason = str(about["gap_reason"].iloc[0])
    missing = blank_years(rows)
    if not missing:
        return rows
    blanks = _blanks(rows, missing, gap_reason, wanted[wanted["series"] == key])
    both = pd.concat([rows, blanks], ignore_index=True)
    return both.sort_values("start", kind="stable", ignore_index=True)


def _blanks(
    rows: pd.DataFrame, missing: list[int], gap_reason: str, wanted: pd.DataFrame
) -> pd.DataFrame:
    """A row for each missing year: the first row without all that belongs to its number."""
    sought = {year for period in wanted["period"] for year in _years(period)}
    first = rows.iloc[0]
    since = first["start"].year
    repeated = rows.loc[[0] * len(missing)].reset_index(drop=True)
    texts = ("id", "figure", "corrected", "via", "caveats", "note", "qualifier", "locator")
    numbers = ("value", "low", "high", "printed_value")
    return repeated.assign(
        **{name: "" for name in texts if name in rows},
        **{name: float("nan") for name in numbers},
        significant_digits=pd.array([pd.NA] * len(missing), dtype="Int64"),
        is_corrected=False,
        line=0,
        period=[first["period"].replace(str(since), str(year)) for year in missing],
        start=[_in_year(first["start"], year) for year in missing],
        end=[_in_year(first["end"], year) for year in missing],
        missing_because=[
            "not yet seen in print" if year in sought else gap_reason or UNEXPLAINED
            for year in missing
        ],
    )


def _in_year(day: pd.Timestamp, year: int) -> pd.Timestamp:
    """The same day of another year; for the 29th of February the 28th where there is no other."""
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def _years(period: str) -> range:
    try:
        days = parse_period(period)
    except ReadingError:
        return range(0)
    return range(days.start.year, days.end.year + 1)
