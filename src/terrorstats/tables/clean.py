"""Cleaning: a table as people type it in, typed columns out, nothing guessed and nothing lost.

Works on the full form (the columns of `figures.csv`) and on the short one that anybody can type
(`period, figure, unit, label`). Rows that cannot be read for certain leave the table and stand in
the report, each with its line, its text and the reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any

import pandas as pd

from terrorstats.errors import DataError, Fault, quoted
from terrorstats.notation.conventions import Conventions
from terrorstats.tables.columns import column_conventions, read_figures, read_periods
from terrorstats.tables.schema import load_schema

FULL_FORM = load_schema().tables["figures"].column_names
SHORT_FORM = load_schema().short_form.column_names
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
    FULL_FORM: load_schema().tables["figures"].required_names,
    SHORT_FORM: load_schema().short_form.required_names,
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
    conventions: Conventions

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
        """How many rows were read, what the file's conventions are, and the first refusals."""
        head = f"{self.file}: {self.rows_out:,} of {self.rows_in:,} rows read; {self.conventions}."
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
    table = _text_columns(frame, form)
    conventions = _conventions(frame, table)
    read, reasons = _read_cells(table, conventions)
    read["line"] = _lines(frame, table.index)
    refused = _list_refused(reasons, table, read["line"], file)

    names = list(dict.fromkeys([*(name for name in frame.columns if name not in MADE), *form]))
    cleaned = pd.concat([table[names], read[list(MADE)]], axis=1)
    if not refused.empty:
        cleaned = cleaned.drop(index=refused.index.unique()).reset_index(drop=True)
    extra = tuple(str(name) for name in names if name not in (*form, "corrected"))
    refused = refused.reset_index(drop=True)
    return cleaned, Report(file, len(table), len(cleaned), refused, extra, conventions)


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


def _text_columns(frame: pd.DataFrame, form: tuple[str, ...]) -> pd.DataFrame:
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


def _conventions(frame: pd.DataFrame, table: pd.DataFrame) -> Conventions:
    """The conventions of the file; a column of floats writes a decimal point in any case."""
    figures = pd.concat([table["figure"], table["corrected"]])
    conventions = column_conventions(figures, table["period"])
    if pd.api.types.is_float_dtype(frame["figure"]):
        pointed = figures[figures.str.contains(".", regex=False)]
        return replace(conventions, decimal_dot=next(iter(pointed), ""))
    return conventions


def _read_cells(
    table: pd.DataFrame, conventions: Conventions
) -> tuple[pd.DataFrame, dict[str, "pd.Series[str]"]]:
    """The columns of `MADE` that the texts of a row say, and for each column that was read the
    reasons against its cells, empty where a cell could be read.

    Where a figure is corrected, its numbers are those of the correction.
    """
    percent = table["unit"].map({unit: _is_percent(unit) for unit in table["unit"].unique()})
    percent = percent.astype("bool")
    is_corrected = table["corrected"].str.strip() != ""
    # The corrections are read with the figures, as more cells of one column.
    figures = read_figures(
        pd.concat([table["figure"], table.loc[is_corrected, "corrected"]]).str.strip(),
        pd.concat([percent, percent[is_corrected]]),
        conventions,
    )
    printed, restored = figures.iloc[: len(table)], figures.iloc[len(table) :]
    numbers = pd.concat([printed[~is_corrected], restored]).sort_index()
    dates = read_periods(table["period"].str.strip(), conventions)
    read = numbers.assign(
        start=dates["start"],
        end=dates["end"],
        instant=dates["instant"],
        printed_value=printed["value"],
        is_corrected=is_corrected,
    )
    reasons = {
        "figure": printed["reason"],
        "corrected": restored["reason"],
        "period": dates["reason"],
    }
    return read, reasons


def _is_percent(unit: str) -> bool:
    return unit.strip().casefold() in _PERCENT


def _lines(frame: pd.DataFrame, index: pd.Index) -> "pd.Series[int]":
    """The line of each row in its file: its `line` column, else counted from the header."""
    counted = pd.Series(range(2, len(index) + 2), index=index, dtype="int64")
    if "line" not in frame.columns:
        return counted
    given = pd.to_numeric(frame["line"].reset_index(drop=True), errors="coerce")
    return given.fillna(counted).astype("int64")


def _list_refused(
    reasons: dict[str, "pd.Series[str]"], table: pd.DataFrame, line: "pd.Series[int]", file: str
) -> pd.DataFrame:
    """A row a refused text, in the order of the file; the index tells its row in `table`."""
    parts = []
    for column, reason in reasons.items():
        against = reason[reason != ""]
        if not against.empty:
            rows = against.index
            cells = {"line": line[rows], "text": table.loc[rows, column], "reason": against}
            parts.append(pd.DataFrame(cells).assign(file=file, column=column))
    types = {"file": "str", "line": "int64", "column": "str", "text": "str", "reason": "str"}
    refused = pd.concat(parts) if parts else pd.DataFrame(columns=list(types))
    return refused[list(types)].astype(types).sort_values("line", kind="stable")
