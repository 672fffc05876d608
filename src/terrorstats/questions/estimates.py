"""Every source on one question, side by side: never averaged, never ranked by truth."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum, inf
from typing import Any, NamedTuple

import pandas as pd

from terrorstats.arithmetic.fits import answers
from terrorstats.arithmetic.runs import Days
from terrorstats.arithmetic.sums import Addend, Sum, add_up, addends, sum_note
from terrorstats.errors import MixedError, OverlapError
from terrorstats.notation.period import Period, format_period, parse_period
from terrorstats.vocabulary import SHOWN_BASES


def estimate_rows(
    scopes: Sequence[str], figures: pd.DataFrame, quantities: pd.DataFrame, period: str = ""
) -> pd.DataFrame:
    """A row for every answer to one question, by scope, then basis, then year of publication.

    Columns as in the figures (values in the unit of the row), and
    `scope`, `scope_title`: the quantity counted;
    `origin`: `printed` for a figure as printed, `summed` where a source prints years and the row
    is our sum of them, `highest` where a source prints a stock on many dates and the row is the
    highest of them; `parts`: ids behind a summed or highest row, joined by `;`;
    `missing_years`: years of `period` that a sum does not cover in full.
    """
    wanted = parse_period(period) if period else None
    asked = figures[figures["quantity"].isin(scopes)]
    placed = [_Placed(place, figure) for place, figure in enumerate(addends(asked))]
    found: list[_Answer] = []
    for scope in scopes:
        rows = [row for row in placed if row.figure.quantity == scope]
        found += _answers(rows, str(quantities.loc[scope, "kind"]), wanted)
    found = _in_order(found, scopes, asked)
    titles = {scope: str(quantities.loc[scope, "title"]) for scope in scopes}
    counted = [one.shown.figure.quantity for one in found]
    return _frame(found, asked).assign(
        scope=_texts(counted), scope_title=_texts(titles[scope] for scope in counted)
    )


def about(figures: pd.DataFrame, groups: str, places: str) -> pd.DataFrame:
    """The figures whose group names one of the words in `groups` and whose place is one of `places`
    (both joined by `;`; empty asks for nothing; the place `USSR` is the country as a whole)."""
    if groups:
        named = figures["group"].str.casefold()
        words = [word.casefold() for word in groups.split(";")]
        figures = figures[named.map(lambda group: any(word in group for word in words))]
    if places:
        wanted = ["" if place == "USSR" else place for place in places.split(";")]
        figures = figures[figures["place"].isin(wanted)]
    return figures


def narrowed(
    rows: pd.DataFrame, *, bases: Sequence[str], scopes: Sequence[str], only_seen: bool = False
) -> pd.DataFrame:
    """The estimates of these bases and scopes; with `only_seen`, none quoted at second hand."""
    kept = rows[rows["basis"].isin(bases) & rows["scope"].isin(scopes)]
    return (kept[kept["seen"]] if only_seen else kept).reset_index(drop=True)


class _Placed(NamedTuple):
    """A figure, and its row in the frame."""

    row: int
    figure: Addend


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer: its origin, the figures behind it, and our sum of them if it is one.

    Of a printed figure and of the highest stock, `shown` is the figure; of a sum, the first part.
    """

    origin: str
    shown: _Placed
    behind: tuple[_Placed, ...]
    total: Sum | None = None

    @property
    def days(self) -> Days:
        """The first and the last day it is for."""
        if self.total is None:
            return self.shown.figure.days
        return self.total.covered.start, self.total.covered.end

    @property
    def cell(self) -> tuple[str, str, str, int, int]:
        """Who says it of whom, for which years."""
        figure, (first, last) = self.shown.figure, self.days
        return figure.source, figure.group, figure.place, first.year, last.year


def _answers(rows: Sequence[_Placed], kind: str, wanted: Period | None) -> list[_Answer]:
    """The answers of one quantity for the period, each run of years folded into one of them.

    Stocks of a single year are all shown: they are few, and the dates matter. What a source prints
    for the years of our sum stands instead of our sum.
    """
    single = wanted is not None and wanted.start.year == wanted.end.year
    rows = _without_parts(rows)
    runs = [] if single and kind != "flow" else _runs(rows, wanted)
    in_runs = {row.row for run in runs for row in run}
    found = [_printed(row) for row in rows if row.row not in in_runs]
    for run in runs:
        found += _added(run, wanted) if kind == "flow" else [_highest(run)]
    printed = {one.cell for one in found if one.origin == "printed"}
    return [
        one
        for one in found
        if answers(one.days, kind, wanted) and not (one.total and one.cell in printed)
    ]


def _without_parts(rows: Sequence[_Placed]) -> Sequence[_Placed]:
    """The rows less those of single groups or places whose whole stands beside them: same source,
    same period."""
    wholes = {
        (row.figure.source, row.figure.days)
        for row in rows
        if not row.figure.group and not row.figure.place
    }
    return [
        row
        for row in rows
        if not (row.figure.group or row.figure.place)
        or (row.figure.source, row.figure.days) not in wholes
    ]


def _runs(rows: Sequence[_Placed], wanted: Period | None) -> list[list[_Placed]]:
    """The figures of each series for one group and place that lie wholly in the wanted period.

    Two figures that begin on different days are a run; one is not.
    """
    runs: dict[tuple[str, str, str], list[_Placed]] = {}
    for row in rows:
        if row.figure.series and _lies_in(row.figure, wanted):
            cell = (row.figure.series, row.figure.group, row.figure.place)
            runs.setdefault(cell, []).append(row)
    return [run for run in runs.values() if len({row.figure.start for row in run}) > 1]


def _lies_in(figure: Addend, wanted: Period | None) -> bool:
    return wanted is None or (figure.start >= wanted.start and figure.end <= wanted.end)


def _printed(row: _Placed) -> _Answer:
    return _Answer("printed", row, (row,))


def _highest(run: Sequence[_Placed]) -> _Answer:
    return _Answer("highest", max(run, key=lambda row: row.figure.upper), tuple(run))


def _added(run: Sequence[_Placed], wanted: Period | None) -> list[_Answer]:
    """Our sum of the run; the figures as printed where they must not be added.

    Nothing where the sum would have holes: on a chart it would pass for a total.
    """
    ordered = sorted(run, key=lambda row: row.figure.days)
    try:
        total = add_up([row.figure for row in ordered], wanted)
    except (MixedError, OverlapError):
        return [_printed(row) for row in ordered]
    return [] if total.holes else [_Answer("summed", ordered[0], tuple(ordered), total)]


def _in_order(
    found: Sequence[_Answer], scopes: Sequence[str], figures: pd.DataFrame
) -> list[_Answer]:
    """The answers by scope, basis, year of publication (unknown years last), author and day."""
    scope_order = {scope: place for place, scope in enumerate(scopes)}
    basis_order = {basis: place for place, basis in enumerate(SHOWN_BASES)}
    bases, authors = figures["basis"].tolist(), figures["author"].tolist()
    years = [inf if pd.isna(year) else year for year in figures["published"].tolist()]

    def place(one: _Answer) -> tuple[int, int, float, str, date]:
        row, figure = one.shown
        basis = basis_order.get(bases[row], len(basis_order))
        return scope_order[figure.quantity], basis, years[row], authors[row], figure.start

    return sorted(found, key=place)


def _frame(found: Sequence[_Answer], figures: pd.DataFrame) -> pd.DataFrame:
    """The answers as rows of `figures`, with the columns `origin`, `parts`, `missing_years`."""
    frame = figures.iloc[[one.shown.row for one in found]].reset_index(drop=True)
    sums = {place: (one, one.total) for place, one in enumerate(found) if one.total}
    changed: dict[str, Any] = {}
    for name, ours in _sum_cells(list(sums.values()), figures).items():
        cells = frame[name].tolist()
        for place, cell in zip(sums, ours, strict=True):
            cells[place] = cell
        changed[name] = pd.Series(cells, dtype=figures[name].dtype)
    return frame.assign(
        **changed,
        origin=_texts(one.origin for one in found),
        parts=_texts(";".join(row.figure.id for row in one.behind) for one in found),
        missing_years=_texts(
            " ".join(map(str, one.total.missing)) if one.total else "" for one in found
        ),
    )


def _texts(cells: Iterable[str]) -> "pd.Series[str]":
    """A column of text, also where it is empty."""
    return pd.Series(list(cells), dtype="str")


def _sum_cells(
    sums: Sequence[tuple[_Answer, Sum]], figures: pd.DataFrame
) -> dict[str, list[Any]]:
    """The columns in which a sum differs from the first of its parts, with a cell for each sum."""
    names = ("printed_value", "is_corrected", "via", "seen", "caveats")
    columns = {name: figures[name].tolist() for name in names}
    cells: dict[str, list[Any]] = {}
    for one, total in sums:
        parts = {name: [column[p.row] for p in one.behind] for name, column in columns.items()}
        row = {
            "id": _sum_id(one),
            "value": total.value,
            "low": total.low,
            "high": total.high,
            "printed_value": fsum(parts["printed_value"]),
            "figure": total.figure,
            "corrected": "",
            "is_corrected": any(parts["is_corrected"]),
            "qualifier": total.qualifier,
            "significant_digits": total.significant_digits,
            "period": format_period(total.covered),
            "start": pd.Timestamp(total.covered.start),
            "end": pd.Timestamp(total.covered.end),
            "via": next((via for via in parts["via"] if via), ""),
            "seen": all(parts["seen"]),
            "caveats": _all_caveats(parts["caveats"]),
            "note": sum_note(len(total.parts), total.remark),
        }
        for name, cell in row.items():
            cells.setdefault(name, []).append(cell)
    return cells


def _sum_id(answer: _Answer) -> str:
    """An id of our own for a sum: its series, group, place and years."""
    figure, (first, last) = answer.shown.figure, answer.days
    named = [name for name in (figure.series, figure.group, figure.place) if name]
    return ":".join(["sum", *named, f"{first.year}-{last.year}"])


def _all_caveats(caveats: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(key for cell in caveats for key in cell.split(";") if key))
