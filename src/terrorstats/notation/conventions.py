"""Which marks a FILE uses for decimals and thousands, and in which order it writes day and month.

`1,234` is a thousand and some to one writer and a little more than one to another. No single cell
can tell, but the cells around it often can: `1,234,567` shows a comma between thousands, `5,5`
shows a decimal comma. `infer_conventions` collects such proofs. Where they contradict each other
and nearly all are of one kind, that kind holds for the file and the few others are refused.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
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
    """The `Shape` of one run of digits and marks; None when its marks follow no convention."""
    if number.isdecimal():
        return Shape(number, "", "", "", doubtful=False)
    if match := _GROUPED.fullmatch(number):
        first, rest, group, decimal, fraction = match.groups(default="")
        lone = len(rest) == 4 and not decimal and group in ".,"
        if lone:
            # Nobody groups thousands behind a zero: `0,123` can only be a decimal.
            return Shape(first, rest[1:], "", group, doubtful=first[0] != "0")
        if decimal != group and first[0] != "0":
            whole = first + rest.replace(group, "")
            doubtful = group in " '" and decimal in (".", ",") and len(fraction) == 3
            return Shape(whole, fraction, group, decimal, doubtful)
        return None
    if match := _DECIMAL.fullmatch(number):
        return Shape(match[1], match[3], "", match[2], doubtful=False)
    return None


MAJORITY = 10
"""So many times as many cells must follow one convention as another to make it the file's own."""


@dataclass(frozen=True, slots=True)
class Conventions:
    """How a file writes numbers and dates; each field holds the first text that proves it, or "".

    `spaced` = thousands set apart by a space or an apostrophe. `odd_figure` and `odd_period` = the
    first text that breaks a convention which nearly all cells follow; such texts are refused.
    """

    decimal_comma: str = ""
    decimal_dot: str = ""
    comma_thousands: str = ""
    dot_thousands: str = ""
    spaced: str = ""
    day_first: str = ""
    month_first: str = ""
    odd_figure: str = ""
    odd_period: str = ""

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

    def broken_by(self, shape: Shape) -> str:
        """A text that shows the convention of the file which a number of this shape breaks; ""
        where it breaks none, or where the file has no convention that nearly all cells follow."""
        if not self.odd_figure or shape.doubtful:
            return ""
        if self._points_group:
            breaks = shape.group == "," or shape.decimal == "."
            return (self.decimal_comma or self.dot_thousands) if breaks else ""
        breaks = shape.group == "." or shape.decimal == ","
        return (self.comma_thousands or self.decimal_dot) if breaks else ""

    @property
    def order(self) -> str:
        """`"day"` or `"month"`: what stands first in `3/4/1937`; "" when that is not known."""
        if bool(self.day_first) == bool(self.month_first):
            return ""
        return "day" if self.day_first else "month"

    def __str__(self) -> str:
        """The conventions in words, each with the text that shows it."""
        words = {
            "decimal_comma": "decimal comma",
            "decimal_dot": "decimal point",
            "comma_thousands": "commas between thousands",
            "dot_thousands": "points between thousands",
            "spaced": "spaces between thousands",
            "day_first": "day before month",
            "month_first": "month before day",
            "odd_figure": "a number written otherwise",
            "odd_period": "a date written otherwise",
        }
        shown = [
            f"{said} ('{text}')" for key, said in words.items() if (text := getattr(self, key))
        ]
        return ", ".join(shown) or "no conventions of writing numbers shown"


DEFAULT = Conventions()
"""Nothing known: commas are read between thousands, a lone point with three digits is refused."""


def infer_conventions(
    figures: Iterable[str] | Mapping[str, int], periods: Iterable[str] | Mapping[str, int] = ()
) -> Conventions:
    """The conventions that the cells of one file prove.

    Takes the cells as typed, or their distinct texts with how often each stands there. Where two
    conventions contradict each other and one has ten times as many cells, the other is dropped and
    its first text noted as odd. Never raises.
    """
    marks = [(text, count, _proofs(text)) for text, count in Counter(figures).items()]
    dates = [(text, count, _order_proofs(text)) for text, count in Counter(periods).items()]
    return Conventions(
        **_kept(marks, *_MARK_CAMPS, "odd_figure"), **_kept(dates, *_DATE_CAMPS, "odd_period")
    )


_MARK_CAMPS = (
    frozenset({"comma_thousands", "decimal_dot"}),
    frozenset({"dot_thousands", "decimal_comma"}),
)
_DATE_CAMPS = (frozenset({"day_first"}), frozenset({"month_first"}))
"""What contradicts each other: a file that means what it writes keeps to one of the two."""


def _kept(
    cells: list[tuple[str, int, set[str]]],
    one: frozenset[str],
    other: frozenset[str],
    odd: str,
) -> dict[str, str]:
    """For each convention that holds the first text that proves it, and under `odd` the first text
    of the few that contradict nearly all others."""
    for_one = sum(count for _, count, proofs in cells if proofs & one and not proofs & other)
    for_other = sum(count for _, count, proofs in cells if proofs & other and not proofs & one)
    few, dropped = (for_other, other) if for_one >= for_other else (for_one, one)
    settled = 0 < few * MAJORITY <= max(for_one, for_other)
    kept: dict[str, str] = {}
    for text, _, proofs in cells:
        shown = text.strip()[:40]
        for proof in proofs:
            if settled and proof in dropped:
                kept.setdefault(odd, shown)
            else:
                kept.setdefault(proof, shown)
    return kept


_PROVES = {
    ("group", ","): "comma_thousands",
    ("group", "."): "dot_thousands",
    ("group", " "): "spaced",
    ("group", "'"): "spaced",
    ("decimal", ","): "decimal_comma",
    ("decimal", "."): "decimal_dot",
}


def _proofs(text: str) -> set[str]:
    """What this one figure proves of `Conventions`."""
    if len(text) > LONGEST:
        return set()
    shapes = [shape_of(number) for number in _NUMBERS.findall(same_marks(text))]
    sure = [shape for shape in shapes if shape and not shape.doubtful]
    marks = {("group", s.group) for s in sure} | {("decimal", s.decimal) for s in sure}
    return {_PROVES[mark] for mark in marks if mark in _PROVES}


def _order_proofs(text: str) -> set[str]:
    """What this one period proves of `Conventions`."""
    proofs = set()
    for first, _, second in _SLASHED.findall(text):
        if int(first) > 12 >= int(second):
            proofs.add("day_first")
        if int(second) > 12 >= int(first):
            proofs.add("month_first")
    return proofs
