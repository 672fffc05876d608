"""Rules that follow from the schema alone: blanks, doubles, unknown words and unknown keys."""

from collections.abc import Iterator

import pandas as pd

from terrorstats.errors import ReadingError
from terrorstats.figure_text import parse_figure
from terrorstats.folder import Folder
from terrorstats.period_text import parse_period
from terrorstats.rules.driver import Problem, at
from terrorstats.schema import Column, load_schema
from terrorstats.sources import parse_citation


def _columns(folder: Folder) -> Iterator[tuple[str, pd.DataFrame, Column]]:
    for name, table in load_schema().tables.items():
        for column in table.columns:
            yield table.file, folder.tables[name], column


def _values(frame: pd.DataFrame, column: Column) -> pd.DataFrame:
    """The filled cells: columns `line`, `text` (the whole cell) and `value` (one entry of it)."""
    cells = pd.DataFrame({"line": frame["line"], "text": frame[column.name]})
    cells = cells[cells["text"] != ""]
    value = cells["text"].str.split(";") if column.many else cells["text"]
    return cells.assign(value=value).explode("value")


def blanks(folder: Folder) -> Iterator[Problem]:
    """A column that must be filled has no blank cell."""
    for file, frame, column in _columns(folder):
        if column.required:
            reason = f"the cell is blank: {column.about[0].lower()}{column.about[1:]}"
            yield from at(file, frame, frame[column.name].str.strip() == "", column.name, reason)


def doubles(folder: Folder) -> Iterator[Problem]:
    """A key stands in one row only."""
    for file, frame, column in _columns(folder):
        if column.unique:
            text = frame[column.name]
            wrong = text.duplicated() & (text != "")
            reason = "this key stands in an earlier row already: give this row its own"
            yield from at(file, frame, wrong, column.name, reason)


def words(folder: Folder) -> Iterator[Problem]:
    """A column with a closed word list holds only its words."""
    for file, frame, column in _columns(folder):
        if column.one_of:
            cells = _values(frame, column)
            wrong = ~cells["value"].isin(column.choices)
            reason = f"not one of the words allowed here: {', '.join(column.choices)}"
            for line, value in cells.loc[wrong, ["line", "value"]].itertuples(index=False):
                yield Problem(file, int(line), column.name, value, reason)


def references(folder: Folder) -> Iterator[Problem]:
    """A key that points to another table is found there."""
    for file, frame, column in _columns(folder):
        if not column.refers:
            continue
        cells = _values(frame, column)
        value = cells["value"]
        if column.form == "citation":
            value = value.str.split("[", n=1).str[0]
        if column.refers == "sources":
            known, where = set(folder.bibliography), "sources.bib"
        else:
            table, name = column.refers.split(".")
            known, where = set(folder.tables[table][name]), f"{table}.csv"
        wrong = ~value.isin(known)
        for line, key in zip(cells.loc[wrong, "line"], value[wrong], strict=True):
            reason = f"no such key in {where}: mend the spelling or add it there"
            yield Problem(file, int(line), column.name, str(key), reason)


def forms(folder: Folder) -> Iterator[Problem]:
    """A typed text (period, figure, number, citation) can be read."""
    readers = {
        "period": parse_period, "figure": parse_figure, "citation": parse_citation, "number": float
    }
    for file, frame, column in _columns(folder):
        if not column.form:
            continue
        if file == "figures.csv" and column.form in ("period", "figure"):
            continue  # cleaning has read these, and its report says what it refused
        cells = _values(frame, column)
        for text, lines in cells.groupby("value", sort=False)["line"]:
            try:
                readers[column.form](text)
            except ReadingError as error:
                reason = error.reason
            except ValueError:
                reason = "not a plain number: write digits only, with a point for decimals"
            else:
                continue
            for line in lines:
                yield Problem(file, int(line), column.name, str(text), reason)


def stray_spaces(folder: Folder) -> Iterator[Problem]:
    """No cell begins or ends with a space."""
    for file, frame, column in _columns(folder):
        text = frame[column.name]
        reason = "a space stands before or after the text: remove it"
        yield from at(file, frame, text.str.strip() != text, column.name, reason)


def loose_separators(folder: Folder) -> Iterator[Problem]:
    """A list of keys has no empty entry."""
    for file, frame, column in _columns(folder):
        if column.many:
            cells = _values(frame, column)
            wrong = cells["value"] != cells["value"].str.strip()
            empty = cells["value"].str.strip() == ""
            reason = "write keys with ; between and nothing else: no space, no ; at the end"
            for line, text in cells.loc[wrong | empty, ["line", "text"]].itertuples(index=False):
                yield Problem(file, int(line), column.name, text, reason)
