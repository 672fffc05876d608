"""Which marks a FILE uses for decimals and thousands, and in which order it writes day and month.

`1,234` is a thousand and some to one writer and a little more than one to another. No single cell
can tell, but the cells around it often can: `1,234,567` shows a comma between thousands, `5,5`
shows a decimal comma. `infer_habits` collects such proofs; whoever reads a doubtful cell asks them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from terrorstats.notation.cell import LONGEST, same_marks

NUMBER = r"[0-9](?:[ .,'·]?[0-9])*+"
"""A run of digits with single marks between them, as `tidy` leaves it; not yet checked."""

_NUMBERS = re.compile(NUMBER)
_GROUPED = re.compile(r"([0-9]{1,3})((?:([ .,'])[0-9]{3})(?:\3[0-9]{3})*)(?:([.,·])([0-9]+))?")
_DECIMAL = re.compile(r"([0-9]+)([.,·])([0-9]+)")
_SLASHED = re.compile(r"(?<![0-9/-])([0-9]{1,2})([/-])([0-9]{1,2})\2[0-9]{4}(?![0-9])")


class Shape(NamedTuple):
    """A number taken apart: digits before and after the decimal mark, and the marks themselves.

    `doubtful` = the last mark may stand before decimals or between thousands (`1,234`,
    `1 234,567`); then `fraction` holds the three digits behind it.
    """

    whole: str
    fraction: str
    group: str
    decimal: str
    doubtful: bool


def shape_of(number: str) -> Shape | None:
    """The `Shape` of one run of digits and marks; None when its marks follow no known habit."""
    if number.isdecimal():
        return Shape(number, "", "", "", doubtful=False)
    if match := _GROUPED.fullmatch(number):
        first, rest, group, decimal, fraction = match.groups(default="")
        lone = len(rest) == 4 and not decimal and group in ".,"
        if lone:
            # Nobody groups thousands behind a nought: `0,123` can only be a decimal.
            return Shape(first, rest[1:], "", group, doubtful=first[0] != "0")
        if decimal != group and first[0] != "0":
            whole = first + rest.replace(group, "")
            doubtful = group in " '" and decimal in (".", ",") and len(fraction) == 3
            return Shape(whole, fraction, group, decimal, doubtful)
        return None
    if match := _DECIMAL.fullmatch(number):
        return Shape(match[1], match[3], "", match[2], doubtful=False)
    return None


@dataclass(frozen=True, slots=True)
class Habits:
    """What is known of a file's habits; each field holds the first text that proves it, or "".

    `spaced` = thousands set apart by a space or an apostrophe.
    """

    decimal_comma: str = ""
    decimal_dot: str = ""
    comma_thousands: str = ""
    dot_thousands: str = ""
    spaced: str = ""
    day_first: str = ""
    month_first: str = ""

    def groups(self, mark: str) -> bool:
        """Whether a lone `,` or `.` before three digits stands between thousands in this file.

        With nothing to go by a comma does, the style of this data set. Once the file has shown a
        decimal comma, no lone comma is read any more.
        """
        if mark == ".":
            return self._points_group and not self._points_are_decimal
        if self.decimal_comma or self.dot_thousands:
            return False
        return bool(self.comma_thousands or self.decimal_dot or not self.spaced)

    def divides(self, mark: str) -> bool:
        """Whether this file has shown that it writes decimals behind this mark, `,` or `.`."""
        if mark == ".":
            return self._points_are_decimal and not self._points_group
        return bool(self.decimal_comma and not self.comma_thousands)

    @property
    def _points_group(self) -> bool:
        return bool(self.dot_thousands or self.decimal_comma)

    @property
    def _points_are_decimal(self) -> bool:
        return bool(self.decimal_dot or self.comma_thousands)

    def doubt(self, mark: str) -> str:
        """The text of this file that makes a lone `mark` doubtful; "" when nothing is known."""
        if mark == ",":
            return self.decimal_comma or self.dot_thousands or self.spaced
        return self.decimal_comma or self.dot_thousands if self._points_are_decimal else ""

    @property
    def order(self) -> str:
        """`"day"` or `"month"`: what stands first in `3/4/1937`; "" when it cannot be told."""
        if bool(self.day_first) == bool(self.month_first):
            return ""
        return "day" if self.day_first else "month"

    def __str__(self) -> str:
        """The habits in words, each with the text that shows it."""
        words = {
            "decimal_comma": "decimal comma",
            "decimal_dot": "decimal point",
            "comma_thousands": "commas between thousands",
            "dot_thousands": "points between thousands",
            "spaced": "spaces between thousands",
            "day_first": "day before month",
            "month_first": "month before day",
        }
        shown = [
            f"{said} ('{text}')" for key, said in words.items() if (text := getattr(self, key))
        ]
        return ", ".join(shown) or "no habits of writing numbers shown"


DEFAULT = Habits()
"""Nothing known: commas are read between thousands, a lone point with three digits is refused."""


def infer_habits(figures: Iterable[str], periods: Iterable[str] = ()) -> Habits:
    """The habits that the cells of one file prove. Takes cells as typed; never raises."""
    proofs: dict[str, str] = {}
    for text in figures:
        for key in _proofs(text):
            proofs.setdefault(key, text.strip()[:40])
    for text in periods:
        for first, _, second in _SLASHED.findall(text):
            if int(first) > 12 >= int(second):
                proofs.setdefault("day_first", text.strip()[:40])
            if int(second) > 12 >= int(first):
                proofs.setdefault("month_first", text.strip()[:40])
    return Habits(**proofs)


_PROVES = {
    ("group", ","): "comma_thousands",
    ("group", "."): "dot_thousands",
    ("group", " "): "spaced",
    ("group", "'"): "spaced",
    ("decimal", ","): "decimal_comma",
    ("decimal", "."): "decimal_dot",
}


def _proofs(text: str) -> set[str]:
    """The fields of `Habits` that this one cell proves."""
    if len(text) > LONGEST:
        return set()
    shapes = [shape_of(number) for number in _NUMBERS.findall(same_marks(text))]
    sure = [shape for shape in shapes if shape and not shape.doubtful]
    marks = {("group", s.group) for s in sure} | {("decimal", s.decimal) for s in sure}
    return {_PROVES[mark] for mark in marks if mark in _PROVES}
