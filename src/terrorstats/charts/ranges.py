"""Printed ranges on a chart: both ends and a thin line, no point between; and open ends."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

REACH = 26
"""Size in px of the arrow of an open end."""

SIGNS: dict[tuple[str, str], tuple[str, str]] = {
    ("x", "at_least"): ("\u00a0\u00a0\u00a0→", "middle right"),
    ("x", "at_most"): ("←\u00a0\u00a0\u00a0", "middle left"),
    ("y", "at_least"): ("↑", "top center"),
    ("y", "at_most"): ("↓", "bottom center"),
}
"""The arrow for the axis of the numbers and the kind of bound, and where it stands from its mark:
sideways clear of it."""


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
    axis. The arrow is a sign of writing, as long as `REACH` whatever the scale, since it stands for
    no number; plotly draws its own arrows far slower.
    """
    for (axis, qualifier), (sign, position) in SIGNS.items():
        bounds = rows[rows["qualifier"] == qualifier] if axis == along else rows.iloc[:0]
        if bounds.empty:
            continue
        numbers = drawable(bounds["low"].fillna(bounds["high"]), log)
        other = "y" if along == "x" else "x"
        figure.add_trace(
            go.Scatter(
                **{along: numbers, other: bounds[across]},
                mode="text",
                text=[sign] * len(bounds),
                textposition=position,
                textfont={"size": REACH, "color": colour},
                # A click on a mark must not make the sign pale.
                unselected={"textfont": {"color": colour}},
                cliponaxis=False,
                hoverinfo="skip",
                showlegend=False,
            )
        )


def drawable(numbers: "pd.Series[float]", log: bool) -> "pd.Series[float]":
    """The numbers that an axis can show: on a logarithmic one a nought has no place."""
    return numbers.where(numbers > 0) if log else numbers
