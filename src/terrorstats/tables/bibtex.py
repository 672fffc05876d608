"""Reading BibTeX: a small fast reader for plain entries, pybtex for everything else.

Importing pybtex and parsing five hundred entries with it takes half a second, most of what opening
the data would cost. Nearly every bibliography is plain: `@type{key, name = {text}, ...}`, people as
`Last, First`. Such a file is read here, to the same result; any other is handed to pybtex.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from terrorstats.errors import DataError, Fault

ENTRY_KEY = re.compile(
    r"^[ \t]*@(?!(?:comment|string|preamble)\b)\w+\s*[{(]\s*([^,\s{}]+)\s*,", re.IGNORECASE | re.M
)
"""The head of an entry at the beginning of a line, even in a text that is broken elsewhere."""

_TEXT = r"(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+"
_FIELD = re.compile(
    rf"\s*([A-Za-z_][A-Za-z0-9_-]*)\s*=\s*(?:\{{({_TEXT})\}}|([0-9]+))\s*(,|(?=\}}))"
)
_HEAD = re.compile(r"@([A-Za-z]+)\{\s*([^\s,{}\"#%'()=~\\]+)\s*,")
_END = re.compile(r"\s*\}")
_NOT_ENTRIES = frozenset({"string", "preamble", "comment"})
_PEOPLE = ("author", "editor")
_AND = re.compile(r" [Aa][Nn][Dd] ")
_IN_BRACES = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `people` in order, each `Last, First`, an organisation as one name; `fields` by
    name in small letters, with braces and `\\&` resolved."""

    key: str
    type: str
    people: tuple[str, ...]
    fields: dict[str, str]


class _NotPlainError(Exception):
    """The text uses more of BibTeX than the small reader knows."""


def read_entries(text: str, file: str) -> list[Entry]:
    """The entries of a BibTeX text, in order. Raises `DataError` with the lines at fault."""
    _refuse_doubles(text, file)
    try:
        return list(_plain_entries(text))
    except _NotPlainError:
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


def _plain_entries(text: str) -> Iterator[Entry]:
    place = text.find("@")
    while place >= 0:
        head = _HEAD.match(text, place)
        if head is None or head[1].lower() in _NOT_ENTRIES:
            raise _NotPlainError
        fields, place = _plain_fields(text, head.end())
        people = next((_names(fields[role]) for role in _PEOPLE if role in fields), ())
        others = {name: plain(value) for name, value in fields.items() if name not in _PEOPLE}
        yield Entry(head[2], head[1].lower(), people, others)
        place = text.find("@", place)


def _plain_fields(text: str, place: int) -> tuple[dict[str, str], int]:
    """The fields that begin at `place`, spaces made single, and the place after the entry."""
    fields: dict[str, str] = {}
    comma = ","
    while not (end := _END.match(text, place)):
        match = _FIELD.match(text, place) if comma else None
        if match is None or match[1].lower() in fields:
            raise _NotPlainError
        name, braced, number, comma = match.groups()
        fields[name.lower()] = " ".join((number or braced).split())
        place = match.end()
    return fields, end.end()


def _names(people: str) -> tuple[str, ...]:
    """The people of an author or editor field."""
    if "\\" in people or "~" in people:
        raise _NotPlainError
    # Braces hide an "and" that belongs to the name of an organisation.
    hidden = _IN_BRACES.sub(lambda match: "\0" * len(match[0]), people)
    names, start = [], 0
    for match in [*_AND.finditer(hidden), None]:
        end = match.start() if match else len(people)
        names.append(_name(people[start:end].strip()))
        start = match.end() if match else end
    return tuple(names)


def _name(name: str) -> str:
    """One person as `Last, First`; a name in braces, or of one word, as it is."""
    if _IN_BRACES.fullmatch(name):
        return plain(name)
    if not name or "{" in name or "}" in name or not all(name.split(",")):
        raise _NotPlainError
    parts = [part.split() for part in name.split(",")]
    if len(parts) == 1:
        # "First Last", unless a word in small letters may be the "von" of a family name.
        words = parts[0]
        if not all(word[0].isupper() for word in words[:-1]):
            raise _NotPlainError
        parts = [words[-1:], words[:-1]] if len(words) > 1 else [words]
    if len(parts) > 2 or not all(parts):
        raise _NotPlainError
    return ", ".join(" ".join(words) for words in parts)


def _pybtex_entries(text: str, file: str) -> list[Entry]:
    # pybtex takes a tenth of a second to import: only when the file is not plain.
    from pybtex.database import BibliographyDataError, Person
    from pybtex.database.input.bibtex import Parser
    from pybtex.scanner import PybtexSyntaxError

    try:
        entries = Parser().parse_stream(io.StringIO(text)).entries
    except PybtexSyntaxError as error:
        reason = f"BibTeX cannot be read here ({error}): check the braces and commas of the entry"
        raise DataError([Fault(file, error.lineno or 0, "", "", reason)]) from None
    except BibliographyDataError as error:
        raise DataError([Fault(file, 0, "", "", f"{error}: name each field once")]) from None

    def named(person: Person) -> str:
        last = " ".join([*person.prelast_names, *person.last_names])
        first = " ".join([*person.first_names, *person.middle_names])
        return plain(f"{last}, {first}" if first else last)

    return [
        Entry(
            key,
            entry.type,
            tuple(
                named(person)
                for role in _PEOPLE
                for person in entry.persons.get(role, [])
                if role == "author" or not entry.persons.get("author")
            ),
            {name.lower(): plain(value) for name, value in entry.fields.items()},
        )
        for key, entry in entries.items()
    ]


def plain(text: str) -> str:
    """`text` without the braces that guard capitals, and with `\\&` as the sign it stands for."""
    return text.replace("{", "").replace("}", "").replace("\\&", "&").strip()
