"""Rules that follow from the schema alone: blanks, doubles, unknown words and unknown keys."""

import re
from collections.abc import Callable, Iterator

import pandas as pd

from terrorstats.errors import ReadingError
from terrorstats.figure_text import parse_figure
from terrorstats.folder import Folder
from terrorstats.period_text import parse_period
from terrorstats.rules.driver import Problem, at, cells
from terrorstats.schema import Column, load_schema
from terrorstats.sources import parse_citation

_LOOSE = re.compile(r"^\s*;|;\s*;|;\s*$|\s;|;\s")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def _columns(folder: Folder) -> Iterator[tuple[str, pd.DataFrame, Column]]:
    for name, table in load_schema().tables.items():
        for column in table.columns:
            yield table.file, folder.tables[name], column


def _entries(
    file: str, frame: pd.DataFrame, column: Column, against: Callable[[str], str | None]
) -> Iterator[Problem]:
    """A problem for each entry of a cell that `against` gives a reason against (else empty)."""

    def judged(cell: str) -> list[tuple[str, str]]:
        entries = ((entry, against(entry)) for entry in _split(cell, column))
        return [(entry, reason) for entry, reason in entries if reason]

    return _unlike(file, frame, column, judged)


def _unlike(
    file: str,
    frame: pd.DataFrame,
    column: Column,
    judged: Callable[[str], list[tuple[str, str]]],
) -> Iterator[Problem]:
    """A problem for each text in a cell and reason against it that `judged` finds.

    Each unlike cell is judged once, so that a long table costs no more than its variety.
    """
    found = {cell: said for cell in frame[column.name].unique() if (said := judged(cell))}
    if found:
        for line, cell in cells(frame[frame[column.name].isin(found)], column.name):
            for text, reason in found[cell]:
                yield Problem(file, line, column.name, text, reason)


def _split(cell: str, column: Column) -> list[str]:
    """The entries of a cell, without the spaces around them and without blank ones."""
    entries = cell.split(";") if column.many else [cell]
    return [entry.strip() for entry in entries if entry.strip()]


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
            repeated = text.duplicated()
            again = repeated & (text != "")
            if not again.any():
                continue
            first = frame[~repeated].set_index(column.name)["line"]
            for line, key in cells(frame[again], column.name):
                reason = f"line {first[key]} has it already: give this row its own"
                yield Problem(file, line, column.name, key, reason)


def words(folder: Folder) -> Iterator[Problem]:
    """A column with a closed word list holds only its words."""
    for file, frame, column in _columns(folder):
        if column.one_of:
            allowed = frozenset(column.choices)
            reason = f"not one of the words allowed here: {', '.join(column.choices)}"

            def unknown(word: str, allowed: frozenset[str] = allowed, reason: str = reason) -> str:
                return "" if word in allowed else reason

            yield from _entries(file, frame, column, unknown)


def references(folder: Folder) -> Iterator[Problem]:
    """A key that points to another table is found there."""
    for file, frame, column in _columns(folder):
        if column.refers:
            strange = _strange(folder, frame, column)
            if strange:
                yield from _entries(file, frame, column, strange.get)


def _key(entry: str, column: Column) -> str:
    """The key that an entry names; empty when that cannot be told."""
    if column.form != "citation":
        return entry
    try:
        return parse_citation(entry).key
    except ReadingError:
        return ""  # the rule on forms names it


def _strange(folder: Folder, frame: pd.DataFrame, column: Column) -> dict[str, str]:
    """The entries of `column` that name something that is not there, each with what is wrong."""
    entries = {e for cell in frame[column.name].unique() for e in _split(cell, column)}
    keys = {entry: _key(entry, column) for entry in entries}
    asked = set(keys.values())
    known, where = asked.intersection(folder.bibliography), "sources.bib"
    if column.refers != "sources":
        table, name = column.refers.split(".")
        there = folder.tables[table][name]
        known, where = set(there[there.isin(asked)]), f"{table}.csv"
    return {
        entry: f"{'no such key' if key == entry else f'no key {key}'} in {where}: "
        "mend the spelling or add it there"
        for entry, key in keys.items()
        if key and key not in known
    }


def forms(folder: Folder) -> Iterator[Problem]:
    """A typed text (period, figure, number, citation) can be read."""
    for file, frame, column in _columns(folder):
        # Cleaning has read the typed columns of the figures; its report says what it refused.
        cleaned = file == "figures.csv" and column.form in ("period", "figure")
        if column.form and not cleaned:
            yield from _entries(file, frame, column, _READERS[column.form])


def _unreadable(parse: Callable[[str], object]) -> Callable[[str], str]:
    def reason(text: str) -> str:
        try:
            parse(text)
        except ReadingError as error:
            return error.reason
        return ""

    return reason


def _no_number(text: str) -> str:
    plain = _NUMBER.fullmatch(text)
    return "" if plain else "not a plain number: write digits only, with a point for decimals"


_READERS: dict[str, Callable[[str], str]] = {
    "period": _unreadable(parse_period),
    "figure": _unreadable(parse_figure),
    "citation": _unreadable(parse_citation),
    "number": _no_number,
}


def stray_spaces(folder: Folder) -> Iterator[Problem]:
    """No cell begins or ends with a space."""
    for file, frame, column in _columns(folder):
        text = frame[column.name]
        reason = "a space stands before or after the text: remove it"
        yield from at(file, frame, text.str.strip() != text, column.name, reason)


def loose_separators(folder: Folder) -> Iterator[Problem]:
    """A list of keys has no empty entry and no spaces around its keys."""
    reason = "write keys with ; between and nothing else: no space, no ; at the end"

    def judged(cell: str) -> list[tuple[str, str]]:
        return [(cell, reason)] if _LOOSE.search(cell) else []

    for file, frame, column in _columns(folder):
        if column.many:
            yield from _unlike(file, frame, column, judged)


def keys_can_be_listed(folder: Folder) -> Iterator[Problem]:
    """A key that other tables refer to has no semicolon and does not begin with a minus."""
    targets = {column.refers for _, _, column in _columns(folder)}
    reason = "other tables could not refer to it: take out every ; and a - in front"
    for file, frame, column in _columns(folder):
        if f"{file.removesuffix('.csv')}.{column.name}" in targets:
            wrong = frame[column.name].str.contains(r"^-|;", regex=True)
            yield from at(file, frame, wrong, column.name, reason)
