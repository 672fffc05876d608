"""The caveats that decide how a figure is shown: their keys, and which figures have them."""

import pandas as pd

WORKED_OUT = "worked-out"
"""Of a number that nobody prints but that follows from printed ones."""

PART_INSIDE = "part-inside"
"""Of a number contained in another number of the same source."""


def has_caveat(rows: pd.DataFrame, key: str) -> "pd.Series[bool]":
    """Which rows of figures have the caveat `key`."""
    return rows["caveats"].str.split(";").map(lambda keys: key in keys).astype(bool)
