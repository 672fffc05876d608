"""The tables a claim is checked against, laid out once so that each check is quick."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from terrorstats.arithmetic.part_of import all_wholes
from terrorstats.errors import ReadingError
from terrorstats.notation.figure import parse_figure


class Row(NamedTuple):
    """One figure: its cells, whether its group only says the scope of a whole (`group_is_scope`),
    and whether it speaks of just what a claim speaks of (`main`)."""

    id: str
    category: str
    quantity: str
    series: str
    group: str
    place: str
    period: str
    figure: str
    corrected: str
    unit: str
    basis: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    start: date
    end: date
    title: str
    kind: str
    author: str
    source: str
    published: int | None
    seen: bool
    group_is_scope: bool
    main: bool = True

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of its period."""
        return self.start, self.end

    @property
    def upper(self) -> float:
        """The highest number printed."""
        return next(n for n in (self.high, self.value, self.low) if n is not None)


class Quantity(NamedTuple):
    """What a check needs to know of a quantity."""

    category: str
    unit: str
    kind: str
    family: str


class Question(NamedTuple):
    """The quantities that answer a question, and the groups and places it is narrowed to."""

    scopes: tuple[str, ...]
    groups: str
    places: str

    @property
    def narrowed(self) -> bool:
        """Whether it asks about some people or places only."""
        return bool(self.groups) or self.places not in ("", "USSR")

    def is_about(self, row: Row) -> bool:
        """Whether a figure is about them; the rules are those of `estimates.about`."""
        words, places = self.groups.casefold().split(";"), self.places.split(";")
        named = any(word in row.group.casefold() for word in words)
        return named and (not self.places or (row.place or "USSR") in places)


class Known(NamedTuple):
    """A row of `claims.csv` with a number that can be read."""

    claim: str
    text: str
    category: str
    period: str
    figure: str
    lower: float
    upper: float
    group: str
    place: str
    met: str
    confusion: str


@dataclass(frozen=True)
class ClaimTables:
    """Figures, quantities, questions and known claims, keyed the way a check asks for them.

    `limiting`: for a key of `vocabulary.LIMITS`, the quantities that set that limit, the widest
    first.
    """

    rows: tuple[Row, ...]
    quantities: Mapping[str, Quantity]
    questions: Mapping[str, Question]
    known: tuple[Known, ...]
    limiting: Mapping[str, tuple[str, ...]]

    @cached_property
    def by_quantity(self) -> Mapping[str, tuple[Row, ...]]:
        """The rows of each quantity."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.quantity, []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def _numbers(self) -> list[tuple[float, int]]:
        """Every number printed and the place of its row, by size."""
        return sorted(
            (number, place)
            for place, row in enumerate(self.rows)
            for number in (row.value, row.low, row.high)
            if number is not None
        )

    def near(self, number: float, share: float) -> list[Row]:
        """The rows that print a number of which `number` differs by at most this share of it."""
        first = bisect_left(self._numbers, (number / (1 + share), 0))
        last = bisect_right(self._numbers, (number / (1 - share), len(self.rows)))
        return [self.rows[place] for place in sorted({at for _, at in self._numbers[first:last]})]

    def of(self, quantities: Iterable[str]) -> list[Row]:
        """The rows of several quantities; a key that is none has no rows."""
        return [row for key in quantities for row in self.by_quantity.get(key, ())]


def claim_tables(
    figures: pd.DataFrame, quantities: pd.DataFrame, questions: pd.DataFrame, claims: pd.DataFrame
) -> ClaimTables:
    """The tables of a data set (the figures with quantity and source joined) for checks."""
    cells = [quantities[name] for name in ("quantity", "category", "unit", "kind", "family")]
    asked = [questions[name] for name in ("question", "quantities", "groups", "places")]
    return ClaimTables(
        rows=_rows(figures, quantities),
        quantities={
            key: Quantity(category, unit, kind, family)
            for key, category, unit, kind, family in zip(*cells, strict=True)
        },
        questions={
            question: Question(tuple(scopes.split(";")), groups, places)
            for question, scopes, groups, places in zip(*asked, strict=True)
        },
        known=tuple(_known(claims)),
        limiting=_limiting(quantities),
    )


def _limiting(quantities: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """The quantities of each limit: a whole before its parts, else in the order of the table."""
    wholes = all_wholes(dict(zip(quantities["quantity"], quantities["part_of"], strict=True)))
    found: dict[str, list[str]] = {}
    for quantity, limits in zip(quantities["quantity"], quantities["limits"], strict=True):
        for limit in limits.split(";"):
            found.setdefault(limit, []).append(quantity)
    return {
        limit: tuple(sorted(keys, key=lambda key: len(wholes[key].intersection(keys))))
        for limit, keys in found.items()
    }


_CELLS = (
    *("id", "category", "quantity", "series", "group", "place", "period", "figure", "corrected"),
    *("unit", "basis", "value", "low", "high", "qualifier", "start", "end", "quantity_title"),
    *("kind", "author", "source_key", "published", "seen"),
)


def _rows(figures: pd.DataFrame, quantities: pd.DataFrame) -> tuple[Row, ...]:
    columns = {name: figures[name].tolist() for name in _CELLS}
    for name in ("value", "low", "high", "published"):
        columns[name] = [None if pd.isna(number) else number for number in columns[name]]
    for name in ("start", "end"):
        columns[name] = figures[name].dt.date.tolist()
    scope = quantities.loc[quantities["group_is"] == "scope", "quantity"]
    columns["group_is_scope"] = figures["quantity"].isin(scope).tolist()
    return tuple(Row(*cells) for cells in zip(*columns.values(), strict=True))


def _known(claims: pd.DataFrame) -> Iterable[Known]:
    for row in claims.to_dict("records"):
        try:
            figure = parse_figure(str(row["figure"]), unit=str(row["unit"]))
        except ReadingError:
            continue  # a claim without a number
        numbers = [n for n in (figure.low, figure.value, figure.high) if n is not None]
        cells = {name: str(row[name]) for name in Known._fields if name not in ("lower", "upper")}
        yield Known(lower=min(numbers), upper=max(numbers), **cells)
