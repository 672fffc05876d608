"""A small fast reader of plain BibTeX: `@type{key, name = {text}, ...}`, people as `Last, First`.

Importing pybtex and parsing five hundred entries with it takes half a second, most of what opening
the data would cost. What is plain is read here, to the same result; the rest is left to pybtex.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PEOPLE_FIELDS = ("author", "editor")

_TEXT = r"(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+"
_FIELD = re.compile(
    rf"\s*([A-Za-z_][A-Za-z0-9_-]*)\s*=\s*(?:\{{({_TEXT})\}}|([0-9]+))\s*(,|(?=\}}))"
)
_HEAD = re.compile(r"@([A-Za-z]+)\{\s*([^\s,{}\"#%'()=~\\]+)\s*,")
_END = re.compile(r"\s*\}")
_NOT_ENTRIES = frozenset({"string", "preamble", "comment"})
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


class NotPlainError(Exception):
    """The text uses more of BibTeX than the small reader knows."""


def read_plain_entries(text: str) -> Iterator[Entry]:
    """The entries of a plain text, in order. Raises `NotPlainError` where only pybtex can read."""
    place = text.find("@")
    while place >= 0:
        head = _HEAD.match(text, place)
        if head is None or head[1].lower() in _NOT_ENTRIES:
            raise NotPlainError
        fields, place = _plain_fields(text, head.end())
        people = next((_names(fields[role]) for role in PEOPLE_FIELDS if role in fields), ())
        others = {
            name: strip_braces(value) for name, value in fields.items() if name not in PEOPLE_FIELDS
        }
        yield Entry(head[2], head[1].lower(), people, others)
        place = text.find("@", place)


def _plain_fields(text: str, place: int) -> tuple[dict[str, str], int]:
    """The fields that begin at `place`, spaces made single, and the place after the entry."""
    fields: dict[str, str] = {}
    comma = ","
    while not (end := _END.match(text, place)):
        match = _FIELD.match(text, place) if comma else None
        if match is None or match[1].lower() in fields:
            raise NotPlainError
        name, braced, number, comma = match.groups()
        fields[name.lower()] = " ".join((number or braced).split())
        place = match.end()
    return fields, end.end()


def _names(people: str) -> tuple[str, ...]:
    """The people of an author or editor field."""
    if "\\" in people or "~" in people:
        raise NotPlainError
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
        return strip_braces(name)
    if not name or "{" in name or "}" in name or not all(name.split(",")):
        raise NotPlainError
    parts = [part.split() for part in name.split(",")]
    if len(parts) == 1:
        # "First Last", unless a word in small letters may be the "von" of a family name.
        words = parts[0]
        if not all(word[0].isupper() for word in words[:-1]):
            raise NotPlainError
        parts = [words[-1:], words[:-1]] if len(words) > 1 else [words]
    if len(parts) > 2 or not all(parts):
        raise NotPlainError
    return ", ".join(" ".join(words) for words in parts)


def strip_braces(text: str) -> str:
    """`text` without the braces that guard capitals, and with `\\&` as the sign it stands for."""
    return text.replace("{", "").replace("}", "").replace("\\&", "&").strip()
