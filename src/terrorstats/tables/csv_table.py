"""Reading a table from a CSV file: every cell as text, every row with its line in the file.

What a spreadsheet or an editor may have done to the file is either put right for certain (byte
order marks, line ends, semicolons or tabs) or refused with the place and the remedy.
"""

import codecs
import csv
import io
import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pandas as pd

from terrorstats.errors import DataError, Fault, quoted
from terrorstats.tables.file_bytes import LIMIT, read_bytes, too_large

_HEAD = 4096
_MOST_FAULTS = 100
_MOST_COLUMNS = 1000
_MOST_LINES = 2_000_000
_WINDOW = 1_000_000
_DELIMITERS = (",", ";", "\t")
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x20)))
_NOT_TEXT = (
    (b"PK\x03\x04", "this is a workbook or a zip file; save the sheet as 'CSV UTF-8' first."),
    (b"\xd0\xcf\x11\xe0", "this is an old Excel workbook; save the sheet as 'CSV UTF-8' first."),
    (b"%PDF", "this is a PDF file; copy its table into a sheet and save that as 'CSV UTF-8'."),
    (b"\x1f\x8b", "this is a compressed file; unpack it first."),
)


def read_table(
    source: str | os.PathLike[str] | bytes,
    name: str | None = None,
    delimiter: str | None = None,
    limit: int = LIMIT,
) -> pd.DataFrame:
    """The table in a CSV file, or in its bytes: all columns text, blanks as "", and `line`.

    `line` (int64) is the line of the file a row begins on, as an editor counts, the header being
    line 1. Rows that are blank throughout are passed over. `name` stands for the file in messages.
    Reads UTF-8, and UTF-16 with a byte order mark; commas, semicolons or tabs, told by the header
    unless `delimiter` is given. Raises `DataError` with every row of the wrong length, or with the
    one thing that keeps the file from being read, such as more than `limit` bytes.
    """
    if isinstance(source, bytes):
        file, data = name or "table", source
        if len(data) > limit:
            raise _error(file, 0, too_large(len(data), limit))
    else:
        file = name or Path(source).name
        data = read_bytes(Path(source), file, limit)
    data = _utf8(data, file)
    names, delimiter = _header(data, file, delimiter)
    return _frame(data, file, names, delimiter)


def _error(file: str, line: int, reason: str, column: str = "") -> DataError:
    return DataError([Fault(file, line, column, "", reason, "table")])


def _refuse_binary(head: bytes, file: str) -> None:
    """Raises `DataError` when the first bytes are those of something else than a text file."""
    for magic, reason in _NOT_TEXT:
        if head.startswith(magic):
            raise _error(file, 0, reason)
    if b"\0" in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        reason = "it holds NUL bytes, so it is no text in UTF-8; save the table as 'CSV UTF-8'."
        raise _error(file, _line_at(head, head.index(b"\0")), reason)


def _line_at(data: bytes, place: int) -> int:
    """The line on which the byte at `place` stands, whichever way lines end."""
    return 1 + data[:place].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n")


def _utf8(data: bytes, file: str) -> bytes:
    """The same text in UTF-8; refuses other encodings and control characters, naming the line."""
    _refuse_binary(data[:_HEAD], file)
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = _line_at(data, error.start)
        place = error.start - data.rfind(b"\n", 0, error.start)
        guess = "" if wide else ", perhaps a letter in Windows-1251 or Latin-1"
        reason = (
            f"byte {place} of the line (0x{data[error.start]:02X}) is not "
            f"{'UTF-16' if wide else 'UTF-8'}{guess}; save the file as 'CSV UTF-8'."
        )
        raise _error(file, line, reason) from None
    data = text.encode("utf-8") if wide else data.removeprefix(codecs.BOM_UTF8)
    # Taking them out is the quickest way of telling whether there are any.
    if len(data.translate(None, _CONTROLS)) < len(data):
        place = next(place for place, byte in enumerate(data) if byte in _CONTROLS)
        reason = f"it holds the control character U+{data[place]:04X}; take it out."
        raise _error(file, _line_at(data, place), reason)
    return data


def _lines(data: bytes) -> io.TextIOWrapper:
    """The physical lines, whichever way they end, read as they are asked for."""
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline="")


def _header(data: bytes, file: str, delimiter: str | None) -> tuple[list[str], str]:
    """The column names and the delimiter, told by the first line; refuses names not usable."""
    first = _lines(data).readline(_WINDOW)
    if not first.strip():
        reason = "it is empty" if not data.strip() else "its first line is blank"
        raise _error(file, 1, f"{reason}; the first line must name the columns.")
    bare = re.sub('"[^"]*"', "", first)
    delimiter = delimiter or max(_DELIMITERS, key=bare.count)
    if bare.count(delimiter) >= _MOST_COLUMNS:
        raise _error(file, 1, f"it has over {_MOST_COLUMNS} columns; check that it is a table.")
    _, names = next(_records(data, file, delimiter))
    names = [name.strip() for name in names]
    for place, name in enumerate(names):
        if not name:
            reason = f"column {place + 1} has no name; name it, or remove its delimiter."
            raise _error(file, 1, reason)
        if name in names[:place]:
            reason = f"two columns are named {quoted(name)}; rename or remove one."
            raise _error(file, 1, reason)
        if name == "line":
            reason = "the name 'line' is kept for the lines of the file; rename the column."
            raise _error(file, 1, reason)
    return names, delimiter


def _records(data: bytes, file: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins on; refuses quotes that do not pair up."""
    reader = csv.reader(_lines(data), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for record in reader:
            yield begins, record
            begins = reader.line_num + 1
    except csv.Error as error:
        line = _loose_quote(data, begins, delimiter)
        if line is None:
            raise _error(file, begins, f"the row cannot be read ({error}); shorten it.") from None
        reason = (
            "the quotation mark that opens a cell here is not closed before the next delimiter; "
            "close it, and double those inside the cell."
        )
        raise _error(file, line, reason) from None


def _loose_quote(data: bytes, begins: int, delimiter: str) -> int | None:
    """The line of the first quoted cell, from line `begins` on, that does not end as it should."""
    rest = ""
    for line in islice(_lines(data), begins - 1, None):
        rest += line
        if len(rest) > _WINDOW:
            break
    quoted_cell = re.compile(r'"(?:[^"]|"")*+"' + f"(?=[{re.escape(delimiter)}\r\n]|$)")
    place = rest.find('"')
    while cell := quoted_cell.match(rest, place):
        place = rest.find('"', cell.end())
    if place < 0:
        return None
    return begins - 1 + sum(1 for _ in io.StringIO(rest[: place + 1], newline=""))


def _frame(data: bytes, file: str, names: list[str], delimiter: str) -> pd.DataFrame:
    """The rows below the header as a table; refuses rows of the wrong length, all at once."""
    records = _records(data, file, delimiter)
    next(records)
    rows: list[list[str]] = []
    lines: list[int] = []
    faults: list[Fault] = []
    for line, row in records:
        if line > _MOST_LINES:
            raise _error(file, line, f"it has over {_MOST_LINES:,} lines; split it.")
        if len(row) == len(names) and any(row):
            lines.append(line)
            rows.append(row)
        elif any(row):
            faults.append(Fault(file, line, "", "", _wrong_length(len(row), len(names)), "table"))
            if len(faults) == _MOST_FAULTS:
                break
    if faults:
        raise DataError(faults)
    table = pd.DataFrame(rows, columns=names, dtype="str")
    return table.assign(line=pd.Series(lines, dtype="int64"))


def _wrong_length(cells: int, width: int) -> str:
    """The reason for refusing a row of `cells` cells under a header of `width`."""
    remedy = (
        "add the missing delimiters"
        if cells < width
        else "put quotation marks around a cell that holds a delimiter"
    )
    return (
        f"the row has {cells} {'cell' if cells == 1 else 'cells'} and the header {width}; {remedy}."
    )
