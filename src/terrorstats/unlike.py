"""Each unlike text of a column once: what a long table repeats need not be read or judged again.

A column of a hundred thousand cells often holds a few hundred unlike texts. Whoever judges those,
and asks only then which of them stands in which row, does a small part of the work.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

Codes = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Unlike:
    """The unlike texts of a column, in the order of their first cells, and for each cell the place
    of its text among them."""

    index: "pd.Index[str]"
    codes: Codes

    @classmethod
    def of(cls, column: "pd.Series[str]") -> "Unlike":
        """Those of a column without gaps."""
        codes, index = pd.factorize(column)
        return cls(index, codes)

    @property
    def column(self) -> "pd.Series[str]":
        """The unlike texts as a column."""
        return pd.Series(self.index, dtype="str")

    @cached_property
    def texts(self) -> list[str]:
        """The unlike texts, to go through one by one."""
        return self.index.tolist()
