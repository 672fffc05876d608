"""Cleaning: a table as people type it in, typed columns out, nothing guessed and nothing lost.

Works on the full form (the columns of `figures.csv`) and on the short one that anybody can type
(`period, figure, unit, label`). Rows that cannot be read for certain leave the table and stand in
the report, each with its line, its text and the reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from terrorstats.errors import DataError, Fault, quoted
from terrorstats.notation.conventions import Habits
from terrorstats.tables.columns import column_habits, read_figures, read_periods, whole_numbers
from terrorstats.tables.distinct import Unlike

FULL_FORM = (
    "id",
    "category",
    "quantity",
    "series",
    "group",
    "place",
    "period",
    "figure",
    "corrected",
    "unit",
    "basis",
    "source",
    "via",
    "caveats",
    "note",
)
SHORT_FORM = ("period", "figure", "unit", "label")
MADE = (
    "value",
    "low",
    "high",
    "qualifier",
    "significant_digits",
    "start",
    "end",
    "instant",
    "line",
    "printed_value",
    "is_corrected",
)
"""The columns that cleaning adds; where the table has them already they are made anew."""

_NEEDED = {
    FULL_FORM: ("id", "category", "quantity", "period", "figure", "unit", "basis", "source"),
    SHORT_FORM: ("period", "figure", "unit"),
}
_ONLY_FULL = frozenset(FULL_FORM) - frozenset((*SHORT_FORM, "corrected", "group", "place", "note"))
_PERCENT = ("percent", "per cent", "%")
_SHOWN = 20


@dataclass(frozen=True)
class Report:
    """What cleaning did to one table.

    `refused` has a row for each text refused: `file`, `line`, `column`, `text`, `reason`; the
    rows of the table they stood in are the `rows_in - rows_out` that are missing.
    """

    file: str
    rows_in: int
    rows_out: int
    refused: pd.DataFrame
    extra_columns: tuple[str, ...]
    habits: Habits

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The refusals, one `Fault` each."""
        names = ("file", "line", "column", "text", "reason")
        cells = zip(*(self.refused[name].tolist() for name in names), strict=True)
        return tuple(
            Fault(file, line, column, text, reason, "readable")
            for file, line, column, text, reason in cells
        )

    def __str__(self) -> str:
        """How many rows were read, what the file's habits are, and the first refusals."""
        head = f"{self.file}: {self.rows_out:,} of {self.rows_in:,} rows read; {self.habits}."
        if self.extra_columns:
            head += f" Kept as they are: {', '.join(self.extra_columns)}."
        lines = [head, *map(str, self.faults[:_SHOWN])]
        if len(self.refused) > _SHOWN:
            lines.append(f"and {len(self.refused) - _SHOWN:,} more refused")
        return "\n".join(lines)


def clean(frame: pd.DataFrame, file: str = "table") -> tuple[pd.DataFrame, Report]:
    """The readable rows of `frame`, with typed columns beside the typed text, and a `Report`.

    Added: `value`, `low`, `high` (float64, whole numbers exact up to 2**53), `qualifier`,
    `significant_digits`, `start`, `end` (datetime64[s]; both days included), `instant`, `line`
    (from a column of that name, else as if the header were line 1), `printed_value` and
    `is_corrected`. Where `corrected` is filled the numbers come from it and `printed_value` keeps
    what `figure` says. Columns of the form that are missing come back as empty text; columns
    foreign to it are kept. Raises `DataError` only when a needed column is missing.
    """
    form = _form(frame, file)
    table = _as_text(frame, form)
    corrected = table["corrected"].str.strip()
    is_corrected = corrected != ""
    # The numbers as printed, one a row, and below them those restored are read as one column.
    typed = pd.concat([table["figure"].str.strip(), corrected[is_corrected]])
    figures, periods = Unlike.of(typed), Unlike.of(table["period"].str.strip())
    whole = whole_numbers(figures.column)
    habits = _habits(frame, figures.column, whole, periods.column)
    percent = _percent(table["unit"])
    numbers = read_figures(figures, whole, np.concatenate([percent, percent[is_corrected]]), habits)
    dates = read_periods(periods, habits)
    printed, restored = numbers.codes[: len(table)], numbers.codes[len(table) :]
    used = printed.copy()
    used[is_corrected] = restored
    made = pd.concat([numbers.rows(used), dates.rows(dates.codes)], axis=1).assign(
        line=_lines(frame, table.index),
        printed_value=numbers.table["value"].to_numpy()[printed],
        is_corrected=is_corrected,
    )
    wrong = numbers.refused(restored)
    reasons = {
        "figure": numbers.refused(printed),
        "corrected": wrong.set_axis(np.flatnonzero(is_corrected)[wrong.index]),
        "period": dates.refused(dates.codes),
    }
    refused = _refused(reasons, table, made["line"], file)
    names = [name for name in frame.columns if name not in MADE]
    names += [name for name in form if name not in names]
    cleaned = pd.concat([table[names], made], axis=1)
    if not refused.empty:
        cleaned = cleaned.drop(index=refused.index.unique()).reset_index(drop=True)
    extra = tuple(str(name) for name in names if name not in (*form, "corrected"))
    report = Report(file, len(table), len(cleaned), refused.reset_index(drop=True), extra, habits)
    return cleaned, report


def _form(frame: pd.DataFrame, file: str) -> tuple[str, ...]:
    """The form the table is meant to have; raises `DataError` if it lacks a needed column."""
    found = [str(name) for name in frame.columns]
    doubled = sorted({name for name in found if found.count(name) > 1})
    if doubled:
        reason = f"{_are(doubled)} there twice; rename or remove one."
        raise DataError([Fault(file, 1, "", "", reason, "columns")])
    form = FULL_FORM if len(_ONLY_FULL.intersection(found)) > 2 else SHORT_FORM
    missing = [name for name in _NEEDED[form] if name not in found]
    if missing:
        reason = (
            f"{_are(missing)} missing (found: {_listed(found) or 'none'}); "
            "write these names, in small letters, in the header line."
        )
        raise DataError([Fault(file, 1, "", "", reason, "columns")])
    return form


def _are(names: list[str]) -> str:
    return f"the column{'s' * (len(names) > 1)} {_listed(names)} {'are' if names[1:] else 'is'}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(quoted(name) for name in list(names)[:_SHOWN])


def _as_text(frame: pd.DataFrame, form: tuple[str, ...]) -> pd.DataFrame:
    """`frame` with the columns of `form`, and `corrected`, as text; missing ones are empty."""
    table = frame.reset_index(drop=True)
    for name in dict.fromkeys((*form, "corrected")):
        if name in frame.columns:
            table[name] = _texts(table[name])
        else:
            table[name] = pd.Series("", index=table.index, dtype="str")
    return table


def _texts(column: "pd.Series[Any]") -> "pd.Series[str]":
    """A column of any type as the text a person would have typed for it; a gap is empty text."""
    if isinstance(column.dtype, pd.StringDtype) or column.empty:
        return column.astype("str").fillna("")
    return column.astype(object).map(_cell).astype("str")


def _cell(value: Any) -> str:
    """One cell as text: whole floats without `.0`, dates without a time of day."""
    if isinstance(value, str):
        return value
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(float(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value)


def _habits(
    frame: pd.DataFrame,
    figures: "pd.Series[str]",
    whole: "pd.Series[bool]",
    periods: "pd.Series[str]",
) -> Habits:
    """The habits of the file; a column of floats writes a decimal point, whatever its digits."""
    habits = column_habits(figures, whole, periods)
    if pd.api.types.is_float_dtype(frame["figure"]):
        pointed = figures[figures.str.contains(".", regex=False)]
        return replace(habits, decimal_dot=next(iter(pointed), ""))
    return habits


def _percent(units: "pd.Series[str]") -> npt.NDArray[np.bool_]:
    """For each row, whether it is counted in per cent."""
    codes, unlike = pd.factorize(units)
    percent = [unit.strip().casefold() in _PERCENT for unit in unlike]
    return np.array(percent, dtype="bool")[codes]


def _lines(frame: pd.DataFrame, index: pd.Index) -> "pd.Series[int]":
    """The line of each row in its file: its `line` column, else counted from the header."""
    counted = pd.Series(range(2, len(index) + 2), index=index, dtype="int64")
    if "line" not in frame.columns:
        return counted
    given = pd.to_numeric(frame["line"].reset_index(drop=True), errors="coerce")
    return given.fillna(counted).astype("int64")


def _refused(
    reasons: dict[str, "pd.Series[str]"], table: pd.DataFrame, line: "pd.Series[int]", file: str
) -> pd.DataFrame:
    """A row a refused text, in the order of the file; the index tells its row in `table`."""
    parts = [
        pd.DataFrame(
            {
                "file": file,
                "line": line[reason.index],
                "column": column,
                "text": table.loc[reason.index, column],
                "reason": reason,
            }
        )
        for column, reason in reasons.items()
        if not reason.empty
    ]
    types = {"file": "str", "line": "int64", "column": "str", "text": "str", "reason": "str"}
    refused = pd.concat(parts) if parts else pd.DataFrame(columns=list(types))
    return refused.astype(types).sort_values("line", kind="stable")
