"""Figures as points of a chart: where each stands, its printed numbers, and its words."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Point:
    """One figure, ready to be drawn.

    `place` is where it stands on the axis that holds no numbers: a year, or the height of a row.
    `low`, `value` and `high` are the printed numbers, None where none is printed. `words` are what
    the pointer shows, safe for plotly's small HTML. `hollow` marks a corrected or worked-out
    number.
    """

    id: str
    place: float
    qualifier: str
    low: float | None
    value: float | None
    high: float | None
    words: str = ""
    hollow: bool = False

    @property
    def ends(self) -> tuple[float | None, ...]:
        """The numbers to mark: the low and the high end of a printed range, else the one number.

        A range has no mark between its ends, since the source names no middle. A blank has None.
        """
        if self.qualifier == "range":
            return self.low, self.high
        return (first_known(self.value, self.low, self.high),)


def make_point(
    row: Mapping[Hashable, Any], place: float, words: str, *, hollow: bool = False
) -> Point:
    """The point of a row of figures (`id`, `qualifier`, `low`, `value`, `high`) at `place`."""
    numbers = (known(row["low"]), known(row["value"]), known(row["high"]))
    return Point(row["id"], place, row["qualifier"], *numbers, words, hollow)


def known(number: float) -> float | None:
    """The number, or None for a missing one, which JSON cannot hold as NaN."""
    return None if number != number else float(number)


def first_known(*numbers: float | None) -> float | None:
    """The first number that is there; None where there is none."""
    return next((number for number in numbers if number is not None), None)
