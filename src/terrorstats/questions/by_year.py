"""Figures by year: what a chart over time may show of one quantity, and what is missing there."""

import pandas as pd

from terrorstats.arithmetic.runs import has_one_a_year
from terrorstats.questions.series import series_rows

SINGLE = "single"
"""The key of the line-less set: figures for one year that belong to no series."""


def year_runs(
    figures: pd.DataFrame, quantity: str, group: str = "", place: str = ""
) -> dict[str, pd.DataFrame]:
    """What can be drawn by year of one quantity, group and place: series key -> its figures.

    Only runs with at most one figure a year count. Figures of single years that belong to no such
    run stand under `SINGLE`.
    """
    rows = _chosen(figures, quantity, group, place)
    rows = rows[_of_one_year(rows)]
    runs = {
        str(key): run
        for key, run in rows[rows["series"] != ""].groupby("series", sort=False)
        if has_one_a_year(run)
    }
    rest = rows[~rows["series"].isin(runs.keys())]
    return {**runs, SINGLE: rest} if len(rest) else runs


def yearly_rows(
    figures: pd.DataFrame,
    series: pd.DataFrame,
    wanted: pd.DataFrame,
    quantity: str,
    group: str = "",
    place: str = "",
) -> pd.DataFrame:
    """A row a figure and a row a blank, for one quantity, group and place.

    Columns as in the figures, and `year` (int), `run` (series key, or `SINGLE`), `label` (the name
    for the legend) and `missing_because` (empty for a figure).
    """
    labels = series.set_index("series")["label"]
    frames: list[pd.DataFrame] = []
    for key, run in year_runs(figures, quantity, group, place).items():
        if key == SINGLE:
            frames.append(run.assign(missing_because="", run=key, label=run["author"]))
        else:
            filled = series_rows(key, run, series, wanted)
            frames.append(filled.assign(run=key, label=labels[key]))
    if not frames:
        return (
            _chosen(figures, quantity, group, place)
            .iloc[:0]
            .assign(missing_because="", run="", label="", year=0)
        )
    rows = pd.concat(frames, ignore_index=True)
    return rows.assign(year=rows["start"].dt.year)


def every_cell(figures: pd.DataFrame, quantity: str) -> pd.DataFrame:
    """The figures of single years of every group and place, for a quantity that has no whole.

    Columns as from `yearly_rows`. They all stand under `SINGLE`: what belongs to different groups
    is never joined by a line.
    """
    rows = _chosen(figures, quantity, None, None)
    rows = rows[_of_one_year(rows)].reset_index(drop=True)
    return rows.assign(
        missing_because="", run=SINGLE, label=rows["author"], year=rows["start"].dt.year
    )


def several_years(
    figures: pd.DataFrame, quantity: str, group: str | None = "", place: str | None = ""
) -> pd.DataFrame:
    """The figures that cover more than one year, which a chart by year cannot show.

    A group or a place of None asks for those of every one.
    """
    rows = _chosen(figures, quantity, group, place)
    return rows[~_of_one_year(rows)].reset_index(drop=True)


def per_thousand(rows: pd.DataFrame, population: pd.DataFrame) -> pd.DataFrame:
    """`rows` with value, low and high per 1,000 inhabitants.

    `population` has a printed population a year: columns `year`, `value`, `id`. A year without one
    becomes a blank with its reason; nothing is interpolated. `denominator` names the figure used.
    """
    people = population.drop_duplicates("year").set_index("year")
    divisor = rows["year"].map(people["value"])
    scaled = {name: rows[name] / divisor * 1000 for name in ("value", "low", "high")}
    unknown = divisor.isna() & (rows["missing_because"] == "")
    reason = rows["missing_because"].mask(unknown, "no printed population for this year here")
    return rows.assign(
        **scaled,
        unit="per 1,000",
        denominator=rows["year"].map(people["id"]).fillna(""),
        missing_because=reason,
    )


def population_by_year(figures: pd.DataFrame, place: str = "") -> pd.DataFrame:
    """Printed populations of a place, one a year: columns `year`, `value`, `id`, `quantity_title`.

    Where a year is printed for several borders, the one named first in the file is taken.
    """
    rows = figures[
        (figures["category"] == "population")
        & (figures["kind"] == "stock")
        & (figures["unit"] == "persons")
        & (figures["group"] == "")
        & (figures["place"] == place)
        & figures["value"].notna()
    ]
    rows = rows.assign(year=rows["start"].dt.year).drop_duplicates("year").sort_values("year")
    return rows[["year", "value", "id", "quantity_title"]].reset_index(drop=True)


def _of_one_year(rows: pd.DataFrame) -> "pd.Series[bool]":
    same: pd.Series[bool] = rows["start"].dt.year == rows["end"].dt.year
    return same


def _chosen(
    figures: pd.DataFrame, quantity: str, group: str | None, place: str | None
) -> pd.DataFrame:
    """The figures of a quantity, of one group and place; None asks for every one."""
    rows = figures[figures["quantity"] == quantity]
    if group is not None:
        rows = rows[rows["group"] == group]
    return rows if place is None else rows[rows["place"] == place]
