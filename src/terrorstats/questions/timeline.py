"""A measure over time: the figures of some series, or single events, for one panel."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from terrorstats.vocabulary import UNITS


@dataclass(frozen=True, slots=True)
class Measure:
    """One panel: its heading, the word for its unit, and its figures (a column `year` added).

    `single` says that the figures are single events and not a run of years: they are drawn as dots,
    one a figure, since several may fall into one year.
    """

    title: str
    unit: str
    rows: pd.DataFrame
    single: bool = False


def measure_of_series(title: str, figures: pd.DataFrame, series: Sequence[str]) -> Measure | None:
    """The figures of `series` that have a value and lie in one year; None if there are none."""
    rows = figures[figures["series"].isin(series) & figures["value"].notna()]
    return _measure(title, rows[rows["start"].dt.year == rows["end"].dt.year], single=False)


def measure_of_events(
    title: str, figures: pd.DataFrame, quantities: Sequence[str]
) -> Measure | None:
    """The archive counts of `quantities`, each an event of its own; None if there are none."""
    counted = figures["basis"] == "archival_count"
    return _measure(title, figures[figures["quantity"].isin(quantities) & counted], single=True)


def _measure(title: str, rows: pd.DataFrame, *, single: bool) -> Measure | None:
    if rows.empty:
        return None
    unit = UNITS[rows["unit"].iloc[0]]
    return Measure(title, unit, rows.assign(year=rows["start"].dt.year), single)
