"""The table of all figures: what there is to choose, and the figures of a choice."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from terrorstats.dataset import Dataset
from terrorstats.notation.period import parse_period

SEARCHED = ("id", "note", "group", "place", "source", "author", "quantity_title")
"""The columns in which words are looked for."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Categories and bases (none for all), words to look for, and years; "" for any."""

    categories: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    words: str = ""
    period: str = ""


def find_figures(data: Dataset, choice: Choice) -> npt.NDArray[np.intp]:
    """The places in `data.figures` of the figures of a choice: less to keep than the rows.

    A figure fits the years when one of its days lies in them. Raises ReadingError when the years
    cannot be read.
    """
    rows = data.figures
    fits = pd.Series(True, index=rows.index)
    if choice.categories:
        fits &= rows["category"].isin(choice.categories)
    if choice.bases:
        fits &= rows["basis"].isin(choice.bases)
    if choice.period:
        asked = parse_period(choice.period)
        fits &= rows["end"] >= pd.Timestamp(asked.start)
        fits &= rows["start"] <= pd.Timestamp(asked.end)
    if choice.words:
        left = rows[fits]
        said = left[SEARCHED[0]].str.cat(left[list(SEARCHED[1:])], sep=" ").str.casefold()
        fits &= said.str.contains(choice.words.casefold(), regex=False)
    return np.flatnonzero(fits.fillna(False))
