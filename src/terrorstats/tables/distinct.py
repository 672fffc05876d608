"""Each distinct text of a column once, so that a text that many rows repeat is judged only once."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

Codes = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Distinct:
    """The distinct texts of a column, in the order of their first cells, and for each cell the
    place of its text among them."""

    texts: list[str]
    codes: Codes

    @classmethod
    def of(cls, column: "pd.Series[str]") -> "Distinct":
        """The distinct texts of a column without gaps."""
        codes, texts = pd.factorize(column)
        return cls(texts.tolist(), codes)

    @cached_property
    def untidy(self) -> frozenset[str]:
        """The texts with a space before or after them."""
        return frozenset(text for text in self.texts if text != text.strip())

    @cached_property
    def blank(self) -> frozenset[str]:
        """The texts that hold spaces only, or nothing at all."""
        return frozenset(text for text in self.texts if not text.strip())

    def rows_with(self, texts: Collection[str]) -> npt.NDArray[np.bool_]:
        """For each cell, whether its text is one of these."""
        found = np.array([text in texts for text in self.texts], dtype="bool")
        return found[self.codes]
