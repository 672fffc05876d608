"""Reading BibTeX: plain entries with the small fast reader, everything else with pybtex."""

import io
import re

from terrorstats.errors import DataError, Fault
from terrorstats.tables.plain_bibtex import (
    PEOPLE_FIELDS,
    Entry,
    NotPlainError,
    read_plain_entries,
    strip_braces,
)

ENTRY_KEY = re.compile(
    r"^[ \t]*@(?!(?:comment|string|preamble)\b)\w+\s*[{(]\s*([^,\s{}]+)\s*,", re.IGNORECASE | re.M
)
"""The head of an entry at the beginning of a line, even in a text that is broken elsewhere."""


def read_entries(text: str, file: str) -> list[Entry]:
    """The entries of a BibTeX text, in order. Raises `DataError` with the lines at fault."""
    _refuse_doubles(text, file)
    try:
        return list(read_plain_entries(text))
    except NotPlainError:
        return _pybtex_entries(text, file)


def _refuse_doubles(text: str, file: str) -> None:
    """Raises `DataError` with every entry whose key, capitals aside, stood in the file before."""
    seen: set[str] = set()
    faults = []
    for match in ENTRY_KEY.finditer(text):
        key = match[1].lower()
        if key in seen:
            line = line_of(text, match)
            reason = "an earlier entry has this key already: give each entry its own"
            faults.append(Fault(file, line, "", match[1], reason))
        seen.add(key)
    if faults:
        raise DataError(faults)


def line_of(text: str, match: re.Match[str]) -> int:
    """The line of the text that `match` begins on."""
    return text.count("\n", 0, match.start()) + 1


def _pybtex_entries(text: str, file: str) -> list[Entry]:
    # pybtex takes a tenth of a second to import: only when the file is not plain.
    from pybtex.database import BibliographyDataError, Person
    from pybtex.database.input.bibtex import Parser
    from pybtex.exceptions import PybtexError
    from pybtex.scanner import PybtexSyntaxError

    try:
        entries = Parser().parse_stream(io.StringIO(text)).entries
    except PybtexSyntaxError as error:
        reason = f"BibTeX cannot be read here ({error}): check the braces and commas of the entry"
        raise DataError([Fault(file, error.lineno or 0, "", "", reason)]) from None
    except BibliographyDataError as error:
        line = _line_refused(text)
        raise DataError([Fault(file, line, "", "", f"{error}: name each field once")]) from None
    except PybtexError as error:
        reason = f"BibTeX cannot be read here ({error}): mend the entry"
        raise DataError([Fault(file, _line_refused(text), "", "", reason)]) from None

    def named(person: Person) -> str:
        last = " ".join([*person.prelast_names, *person.last_names])
        first = " ".join([*person.first_names, *person.middle_names])
        return strip_braces(f"{last}, {first}" if first else last)

    return [
        Entry(
            key,
            entry.type,
            tuple(
                named(person)
                for role in PEOPLE_FIELDS
                for person in entry.persons.get(role, [])
                if role == "author" or not entry.persons.get("author")
            ),
            {name.lower(): strip_braces(value) for name, value in entry.fields.items()},
        )
        for key, entry in entries.items()
    ]


def _line_refused(text: str) -> int:
    """The line of the first entry that pybtex refuses by itself; 0 where it reads each one."""
    from pybtex.database.input.bibtex import Parser
    from pybtex.exceptions import PybtexError

    heads = list(ENTRY_KEY.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=True):
        try:
            Parser().parse_stream(io.StringIO(text[head.start() : end]))
        except PybtexError:
            return line_of(text, head)
    return 0
