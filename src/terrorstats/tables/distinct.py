"""Each unlike text of a column once: what a long table repeats need not be read or judged again.

A column of a hundred thousand cells often holds a few hundred unlike texts. Whoever judges those,
and asks only then which of them stands in which row, does a small part of the work.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.api.extensions import ExtensionArray

Codes = npt.NDArray[np.intp]

MANY = 2000
"""Up to so many texts are looked at faster one by one than all at once as a column."""

_LARGEST = np.iinfo("int64").max


@dataclass(frozen=True)
class Unlike:
    """The unlike texts of a column, in the order of their first cells, and for each cell the place
    of its text among them."""

    values: ExtensionArray
    codes: Codes

    @classmethod
    def of(cls, column: "pd.Series[str]") -> "Unlike":
        """Those of a column without gaps."""
        codes, values = column.array.factorize()
        return cls(values, codes)

    @property
    def column(self) -> "pd.Series[str]":
        """The unlike texts as a column."""
        return pd.Series(self.values, dtype="str")

    @cached_property
    def texts(self) -> list[str]:
        """The unlike texts, to go through one by one."""
        return self.values.tolist()

    @cached_property
    def untidy(self) -> frozenset[str]:
        """The unlike texts with a space before or after them."""
        if len(self.values) > MANY:
            column = self.column
            return frozenset(column[column.str.strip() != column].tolist())
        return frozenset(text for text in self.texts if text != text.strip())

    @cached_property
    def blank(self) -> frozenset[str]:
        """Those of them without anything but spaces, or without anything at all."""
        empty = {""}.intersection(self.texts)
        return frozenset(empty.union(text for text in self.untidy if not text.strip()))

    def where(self, texts: Collection[str]) -> npt.NDArray[np.bool_]:
        """For each cell, whether its text is one of these."""
        found = np.fromiter(map(texts.__contains__, self.texts), "bool", len(self.texts))
        return found[self.codes]

    def beside(self, other: "Unlike") -> tuple[list[tuple[str, str]], Codes]:
        """The unlike pairs of a text here and the one beside it in another column, and for each row
        the place of its pair among them."""
        width = max(len(other.texts), 1)
        codes, pairs = pd.factorize(self.codes * width + other.codes)
        texts = [(self.texts[pair // width], other.texts[pair % width]) for pair in pairs.tolist()]
        return texts, codes


def together(columns: Iterable[Codes]) -> Codes:
    """For each row, a number that those rows share which have the same code in every column."""
    first, *others = columns
    numbers, span = first, int(first.max(initial=0)) + 1
    for codes in others:
        width = int(codes.max(initial=0)) + 1
        if span * width > _LARGEST:
            numbers, found = pd.factorize(numbers)
            span = len(found)
        numbers, span = numbers * width + codes, span * width
    return pd.factorize(numbers)[0]
