"""Rules that follow from the schema alone: blanks, doubles, unknown words and unknown keys."""

import re
from collections.abc import Callable, Collection, Iterator

from terrorstats.errors import ReadingError
from terrorstats.notation.figure import parse_figure
from terrorstats.notation.period import parse_period
from terrorstats.rules.driver import Problem, problems_where, rows_with
from terrorstats.tables.bibliography import parse_citation
from terrorstats.tables.distinct import Distinct
from terrorstats.tables.folder import Folder
from terrorstats.tables.schema import Column, load_schema

_LOOSE = re.compile(r"^\s*;|;\s*;|;\s*$|\s;|;\s")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def _columns(folder: Folder) -> Iterator[tuple[str, Column, Distinct]]:
    """Each column of the schema with the name of its table and the distinct texts in it."""
    for name, table in load_schema().tables.items():
        for column in table.columns:
            yield name, column, folder.distinct[name, column.name]


def _problem_entries(
    folder: Folder, table: str, column: Column, against: Callable[[str], str | None]
) -> Iterator[Problem]:
    """A problem for each entry of a cell for which `against` gives a reason."""

    def judged(cell: str) -> list[tuple[str, str]]:
        return [(entry, said) for entry in _split(cell, column) if (said := against(entry))]

    texts = folder.distinct[table, column.name].texts
    found = {cell: said for cell in texts if (said := judged(cell))}
    for line, cell in rows_with(folder, table, column.name, found):
        for text, reason in found[cell]:
            yield Problem(f"{table}.csv", line, column.name, text, reason)


def _problem_cells(
    folder: Folder, table: str, column: Column, texts: Collection[str], reason: str
) -> Iterator[Problem]:
    """A problem for each cell that holds one of `texts`; `reason` is the same for all."""
    for line, text in rows_with(folder, table, column.name, texts):
        yield Problem(f"{table}.csv", line, column.name, text, reason)


def _split(cell: str, column: Column) -> list[str]:
    """The entries of a cell, without the spaces around them and without blank ones."""
    entries = cell.split(";") if column.many else [cell]
    return [entry for entry in map(str.strip, entries) if entry]


def blanks(folder: Folder) -> Iterator[Problem]:
    """A column that must be filled has no blank cell."""
    for table, column, cells in _columns(folder):
        if column.required and cells.blank:
            reason = f"the cell is blank: {column.about[0].lower()}{column.about[1:]}"
            yield from _problem_cells(folder, table, column, cells.blank, reason)


def doubles(folder: Folder) -> Iterator[Problem]:
    """A key stands in one row only."""
    for table, column, cells in _columns(folder):
        if column.unique and len(cells.texts) < len(cells.codes):
            lines = folder.tables[table]["line"].tolist()
            first: dict[int, int] = {}
            for line, code in zip(lines, cells.codes.tolist(), strict=True):
                if code not in first:
                    first[code] = line
                elif key := cells.texts[code]:
                    reason = f"line {first[code]} has it already: give this row its own"
                    yield Problem(f"{table}.csv", line, column.name, key, reason)


def doubled_rows(folder: Folder) -> Iterator[Problem]:
    """No row of a table without a key stands there twice."""
    for name, table in load_schema().tables.items():
        if not any(column.unique for column in table.columns):
            frame = folder.tables[name]
            again = frame.duplicated(list(table.column_names))
            reason = "the same row stands above: remove one of the two"
            yield from problems_where(table.file, frame, again, table.columns[0].name, reason)


def words(folder: Folder) -> Iterator[Problem]:
    """A column with a closed word list holds only its words."""
    for table, column, _ in _columns(folder):
        if column.one_of:
            allowed = frozenset(column.choices)
            reason = f"not one of the words allowed here: {', '.join(column.choices)}"

            def unknown(word: str, allowed: frozenset[str] = allowed, reason: str = reason) -> str:
                return "" if word in allowed else reason

            yield from _problem_entries(folder, table, column, unknown)


def references(folder: Folder) -> Iterator[Problem]:
    """A key that points to another table is found there."""
    for table, column, cells in _columns(folder):
        if column.refers:
            unknown = _unknown_entries(folder, cells, column)
            if unknown:
                yield from _problem_entries(folder, table, column, unknown.get)


def _key(entry: str, column: Column) -> str:
    """The key that an entry names; empty when that cannot be told."""
    if column.form != "citation":
        return entry
    try:
        return parse_citation(entry).key
    except ReadingError:
        return ""  # the rule on forms names it


def _unknown_entries(folder: Folder, cells: Distinct, column: Column) -> dict[str, str]:
    """The entries of `column` that name something that is not there, each with what is wrong."""
    entries = {entry for cell in cells.texts for entry in _split(cell, column)}
    keys = {entry: _key(entry, column) for entry in entries}
    asked = set(keys.values())
    if column.refers == "sources":
        known, where = asked.intersection(folder.bibliography), "sources.bib"
    else:
        table, name = column.refers.split(".")
        known, where = asked.intersection(folder.distinct[table, name].texts), f"{table}.csv"
    return {
        entry: f"{'no such key' if key == entry else f'no key {key}'} in {where}: "
        "mend the spelling or add it there"
        for entry, key in keys.items()
        if key and key not in known
    }


def forms(folder: Folder) -> Iterator[Problem]:
    """A typed text (period, figure, number, citation) can be read."""
    for table, column, _ in _columns(folder):
        # Cleaning has read the typed columns of the figures; its report says what it refused.
        cleaned = table == "figures" and column.form in ("period", "figure")
        if column.form and not cleaned:
            yield from _problem_entries(folder, table, column, _READERS[column.form])


def _reason_unreadable(parse: Callable[[str], object]) -> Callable[[str], str]:
    def reason(text: str) -> str:
        try:
            parse(text)
        except ReadingError as error:
            return error.reason
        return ""

    return reason


def _reason_no_number(text: str) -> str:
    plain = _NUMBER.fullmatch(text)
    return "" if plain else "not a plain number: write digits only, with a point for decimals"


_READERS: dict[str, Callable[[str], str]] = {
    "period": _reason_unreadable(parse_period),
    "figure": _reason_unreadable(parse_figure),
    "citation": _reason_unreadable(parse_citation),
    "number": _reason_no_number,
}


def stray_spaces(folder: Folder) -> Iterator[Problem]:
    """No cell begins or ends with a space."""
    reason = "a space stands before or after the text: remove it"
    for table, column, cells in _columns(folder):
        yield from _problem_cells(folder, table, column, cells.untidy, reason)


def loose_separators(folder: Folder) -> Iterator[Problem]:
    """A list of keys has no empty entry and no spaces around its keys."""
    reason = "write keys with ; between and nothing else: no space, no ; at the end"
    for table, column, cells in _columns(folder):
        if column.many:
            loose = {text for text in cells.texts if _LOOSE.search(text)}
            yield from _problem_cells(folder, table, column, loose, reason)


def keys_can_be_listed(folder: Folder) -> Iterator[Problem]:
    """A key that other tables refer to has no semicolon and does not begin with a minus."""
    targets = {column.refers for _, column, _ in _columns(folder)}
    reason = "other tables could not refer to it: take out every ; and a - in front"
    for table, column, cells in _columns(folder):
        if f"{table}.{column.name}" in targets:
            wrong = {text for text in cells.texts if ";" in text or text[:1] == "-"}
            yield from _problem_cells(folder, table, column, wrong, reason)
