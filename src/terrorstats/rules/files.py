"""Rules about the files themselves: whole, and as `datapackage.json` describes them."""

from collections.abc import Iterator
from pathlib import Path

from terrorstats.rules.driver import Problem
from terrorstats.tables.datapackage import FILE, Described, hash_of, read_described, tables_in
from terrorstats.tables.file_bytes import is_absent, read_bytes
from terrorstats.tables.folder import Folder

_DESCRIBE = "run `terrorstats describe`"


def no_rows_missing(folder: Folder) -> Iterator[Problem]:
    """No file has lost rows, or the end of its last row, since `terrorstats describe` was run."""
    for described in read_described(folder.path):
        file = described.file
        if is_absent(folder.path / file):
            reason = f"{FILE} lists this file and it is missing: restore it, or {_DESCRIBE}"
            yield Problem(file, 0, "", "", reason)
            continue
        rows, line = _rows_and_last_line(folder, file)
        if rows < described.rows:
            reason = (
                f"the file has {rows:,} rows and {FILE} says {described.rows:,}: restore the "
                f"missing rows, or {_DESCRIBE} if you took them out"
            )
            yield Problem(file, line, "", "", reason)
        elif _is_cut(folder.path / file, described):
            reason = (
                f"the last line has no line end and the file is shorter than {FILE} says: restore "
                "the end of the row, or add a line end if the row is whole"
            )
            yield Problem(file, line, "", "", reason)


def _rows_and_last_line(folder: Folder, file: str) -> tuple[int, int]:
    """How many rows or entries a file has, and the line the last one begins on."""
    if file == "sources.bib":
        entries = list(folder.bibliography)
        return len(entries), folder.bibliography.line(entries[-1]) if entries else 1
    table = folder.tables[file.removesuffix(".csv")]
    return len(table), int(table["line"].max()) if len(table) else 1


def _is_cut(path: Path, described: Described) -> bool:
    """Whether a file ends without a line end and is shorter than it was."""
    content = read_bytes(path, path.name)
    return len(content) < described.bytes and not content.endswith((b"\n", b"\r"))


def last_line_ends(folder: Folder) -> Iterator[Problem]:
    """The last line of a file has a line end."""
    for file in [*(table.file for table in tables_in(folder.path)), "sources.bib"]:
        content = read_bytes(folder.path / file, file)
        if not content.endswith((b"\n", b"\r")):
            line = content.count(b"\n") + 1
            reason = "the last line has no line end: if the end of the file is there, add one"
            yield Problem(file, line, "", "", reason)


def described_as_it_is(folder: Folder) -> Iterator[Problem]:
    """`datapackage.json`, where there is one, describes the files as they are."""
    described = {entry.file: entry for entry in read_described(folder.path)}
    for table in tables_in(folder.path) if described else ():
        if table.file not in described:
            yield Problem(table.file, 0, "", "", f"{FILE} does not list this file: {_DESCRIBE}")
    for file, entry in described.items():
        if is_absent(folder.path / file):
            continue  # validate names it
        if hash_of(read_bytes(folder.path / file, file)) != entry.hash:
            rows, _ = _rows_and_last_line(folder, file)
            more = f" ({rows - entry.rows:+,} rows)" if rows != entry.rows else ""
            reason = f"the file has changed since it was described{more}: {_DESCRIBE}"
            yield Problem(file, 0, "", "", reason)
