"""Printed ranges on a chart: both ends and a thin line, no point between; and open ends."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

REACH = 26
"""Length in px of the arrow of an open end."""


def ends(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for every mark to draw, with its number in `at`.

    A single number or a bound gives one mark; a printed range gives two, its low and its high end,
    since the source names no middle.
    """
    is_range = (rows["qualifier"] == "range").to_numpy(dtype=bool)
    single, ranges = np.flatnonzero(~is_range), np.flatnonzero(is_range)
    low, high = rows["low"].to_numpy(), rows["high"].to_numpy()
    number = rows["value"].fillna(rows["low"]).fillna(rows["high"]).to_numpy()
    at = np.concatenate([number[single], low[ranges], high[ranges]])
    return rows.iloc[np.concatenate([single, ranges, ranges])].assign(at=at)


def strokes(rows: pd.DataFrame, position: str) -> tuple[list[object], list[float | None]]:
    """The thin lines of the ranges as one broken line: positions and numbers, None between ranges.

    `position` is the column with the place along the other axis.
    """
    places: list[object] = []
    numbers: list[float | None] = []
    for row in rows[rows["qualifier"] == "range"].to_dict("records"):
        places += [row[position], row[position], None]
        numbers += [row["low"], row["high"], None]
    return places, numbers


def add_open_ends(
    figure: go.Figure, rows: pd.DataFrame, *, along: str, across: str, colour: str, log: bool
) -> None:
    """Draw an arrow from each bound to its open side: up from "at least", down from "at most".

    `along` is the axis of the numbers, `x` or `y`; `across` the column with the place on the other
    axis. The arrow has a length in px, since it stands for no number.
    """
    arrows = list(_arrows(rows, along=along, across=across, colour=colour, log=log))
    if arrows:
        figure.layout.annotations = [*figure.layout.annotations, *arrows]


def _arrows(
    rows: pd.DataFrame, *, along: str, across: str, colour: str, log: bool
) -> Iterator[dict[str, Any]]:
    """The arrows of `add_open_ends` as the notes that plotly draws."""
    other = "x" if along == "y" else "y"
    bounds = rows["qualifier"].isin(("at_least", "at_most"))
    if not bounds.any():
        return
    needed = rows.loc[bounds, ["qualifier", "low", "high", across]]
    for row in needed.to_dict("records"):
        up = row["qualifier"] == "at_least"
        bound = float(row["low"] if up else row["high"])
        if log and bound <= 0:
            continue
        reach = REACH if up else -REACH
        tail = -reach if along == "x" else reach
        yield {
            along: math.log10(bound) if log else bound,
            other: row[across],
            f"{along}shift": reach,
            f"a{along}": tail,
            f"a{other}": 0,
            "text": "",
            "showarrow": True,
            "arrowhead": 2,
            "arrowsize": 1,
            "arrowwidth": 2,
            "arrowcolor": colour,
        }


def drawable(numbers: "pd.Series[float]", log: bool) -> "pd.Series[float]":
    """The numbers that an axis can show: on a logarithmic one a nought has no place."""
    return numbers.where(numbers > 0) if log else numbers
