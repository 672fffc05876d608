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
    if blanks.empty:
        return rows
    filled = blanks.reindex(columns=rows.columns).astype(
        {name: kind for name, kind in rows.dtypes.items() if name in ("start", "end", "value")}
    )
    text = [name for name in rows.columns if isinstance(rows[name].dtype, pd.StringDtype)]
    filled[text] = filled[text].fillna("").astype("str")
    filled["instant"] = rows["instant"].iloc[0]
    filled["seen"] = False
    joined = pd.concat([rows, filled.astype(rows.dtypes.to_dict())], ignore_index=True)
    return joined.sort_values("start", kind="stable", ignore_index=True)


def has_one_a_year(rows: pd.DataFrame) -> bool:
    """Whether these figures are a run of single years or of the same day in each year."""
    years = rows["start"].dt.year
    single = (years == rows["end"].dt.year).all()
    same_day = rows["start"].dt.strftime("%m-%d").nunique() == 1
    return bool(len(rows) > 2 and single and same_day and years.is_unique)


def _blanks(
    rows: pd.DataFrame, about: "pd.Series[str]", wanted: pd.DataFrame
) -> pd.DataFrame:
    years = rows["start"].dt.year
    missing = sorted(set(range(int(years.min()), int(years.max()) + 1)) - set(years))
    sought = set(wanted["period"].str.extract(r"(\d{4})$")[0].dropna().astype(int))
    first = rows.iloc[0]
    shared = {
        name: first[name]
        for name in ("category", "quantity", "series", "group", "place", "unit", "basis", "source")
    }
    return pd.DataFrame(
        {
            **shared,
            "period": first["period"].replace(str(first["start"].year), str(year)),
            "start": first["start"].replace(year=year),
            "end": first["end"].replace(year=year),
            "missing_because": "not yet seen in print" if year in sought else about["gap_reason"],
        }
        for year in missing
    )
