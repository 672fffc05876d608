"""Printed ranges on a chart: both ends and a thin line, never a point between them."""

import pandas as pd


def ends(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for every mark to draw, with its number in `at`.

    A single number or a bound gives one mark; a printed range gives two, its low and its high end,
    since the source names no middle.
    """
    is_range = rows["qualifier"] == "range"
    single, ranges = rows[~is_range], rows[is_range]
    return pd.concat(
        [
            single.assign(at=single["value"].fillna(single["low"]).fillna(single["high"])),
            ranges.assign(at=ranges["low"]),
            ranges.assign(at=ranges["high"]),
        ]
    )


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
