"""One source's run of figures, with its blanks: missing is not zero, and each gap has a reason."""

import pandas as pd

from terrorstats.errors import NotFoundError


def series_rows(
    key: str, figures: pd.DataFrame, series: pd.DataFrame, wanted: pd.DataFrame
) -> pd.DataFrame:
    """The figures of series `key` in order of time, with a row for each year missing in between.

    Columns as in `figures`, and `missing_because`: empty for a figure; for a blank the reason, "not
    yet seen in print" when the cell stands in `wanted`, else the series' own `gap_reason`. Blanks
    are shown only where the series has a figure a year (not for runs of places, ranks or quarters).
    Raises NotFoundError for an unknown key.
    """
    about = series[series["series"] == key]
    if about.empty:
        raise NotFoundError(f"no series is called {key!r}: series.csv lists them")
    rows = figures[figures["series"] == key].assign(missing_because="")
    rows = rows.sort_values(["start", "end", "group", "place"], kind="stable", ignore_index=True)
    if not has_one_a_year(rows):
        return rows
    blanks = _blanks(rows, about.iloc[0], wanted[wanted["series"] == key])
    both = pd.concat([rows, blanks], ignore_index=True) if len(blanks) else rows
    return both.sort_values("start", kind="stable", ignore_index=True)


def has_one_a_year(rows: pd.DataFrame) -> bool:
    """Whether these figures are a run of single years or of the same day in each year."""
    years = rows["start"].dt.year
    single = (years == rows["end"].dt.year).all()
    same_day = rows["start"].dt.strftime("%m-%d").nunique() == 1
    return bool(len(rows) > 2 and single and same_day and years.is_unique)


def _blanks(
    rows: pd.DataFrame, about: "pd.Series[str]", wanted: pd.DataFrame
) -> pd.DataFrame:
    """A row for each missing year: the first row with everything emptied that belongs to its number."""
    years = rows["start"].dt.year
    missing = sorted(set(range(int(years.min()), int(years.max()) + 1)) - set(years))
    sought = set(wanted["period"].str.extract(r"(\d{4})$")[0].dropna().astype(int))
    first = rows.iloc[0]
    repeated = rows.loc[[0] * len(missing)].reset_index(drop=True)
    texts = ("id", "figure", "corrected", "via", "caveats", "note", "qualifier", "locator")
    numbers = ("value", "low", "high", "printed_value")
    return repeated.assign(
        **{name: "" for name in texts if name in rows},
        **{name: float("nan") for name in numbers},
        significant_digits=pd.array([pd.NA] * len(missing), dtype="Int64"),
        is_corrected=False,
        line=0,
        period=[first["period"].replace(str(first["start"].year), str(year)) for year in missing],
        start=[first["start"].replace(year=year) for year in missing],
        end=[first["end"].replace(year=year) for year in missing],
        missing_because=[
            "not yet seen in print" if year in sought else about["gap_reason"] for year in missing
        ],
    )
