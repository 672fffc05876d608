"""Citations and the bibliography: who says a number, and on what that rests.

A citation is written `Key[where in it]`, the convention of the linguists' data sets (CLDF): `Key`
is an entry of `sources.bib`, the bracket holds the page, table or appendix.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from terrorstats.errors import DataError, Fault, ReadingError

SOURCE_KINDS: tuple[str, ...] = (
    "archival document",
    "document collection",
    "monograph",
    "article",
    "reference work",
    "official statement",
    "memoir",
    "journalism",
    "teaching notes",
    "web page",
)

_CITATION = re.compile(r"(?P<key>[A-Za-z][A-Za-z0-9_.:-]*)(?:\[(?P<locator>[^\[\];]*)\])?")


@dataclass(frozen=True, slots=True)
class Citation:
    """A key of the bibliography and, when known, where in the work the number stands."""

    key: str
    locator: str = ""

    def __str__(self) -> str:
        return f"{self.key}[{self.locator}]" if self.locator else self.key


def parse_citation(text: str) -> Citation:
    """The citation written as `Key` or `Key[locator]`.

    Raises ReadingError when the text is anything else: brackets or semicolons inside the locator,
    an empty bracket, two keys.
    """
    match = _CITATION.fullmatch(text.strip())
    if match is None:
        raise ReadingError(
            text,
            "source",
            "write one key of sources.bib, with the place in square brackets if known, "
            "like Lewin2005[appendix 1], and no brackets or semicolons inside the place",
        )
    locator = match["locator"]
    if locator is not None and not locator.strip():
        raise ReadingError(text, "source", "the square brackets are empty: fill or remove them")
    return Citation(match["key"], (locator or "").strip())


@dataclass(frozen=True)
class Source:
    """One entry of the bibliography, its fields as plain text (see `sources.bib`)."""

    key: str
    type: str
    people: tuple[str, ...]
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def year(self) -> int | None:
        """The year of publication, or of writing for a document; None when not known."""
        found = re.search(r"\d{4}", self.fields.get("year", ""))
        return int(found[0]) if found else None

    @property
    def title(self) -> str:
        """The title as printed, with a translation in square brackets where not English."""
        return self.fields.get("title", self.key)

    @property
    def kind(self) -> str:
        """What sort of work it is: one of SOURCE_KINDS."""
        return self.fields.get("kind", "")

    @property
    def standpoint(self) -> str:
        """What a reader must know of where the author stands; often empty."""
        return self.fields.get("standpoint", "")

    @property
    def rests_on(self) -> tuple[str, ...]:
        """Keys of the documents or works it takes its numbers from."""
        return tuple(key.strip() for key in self.fields.get("rests_on", "").split(",") if key.strip())

    @property
    def short(self) -> str:
        """`Getty, Rittersporn and Zemskov 1993`: the name on charts."""
        names = [name.split(",")[0] for name in self.people]
        if len(names) > 3:
            who = f"{names[0]} and others"
        elif len(names) > 1:
            who = f"{', '.join(names[:-1])} and {names[-1]}"
        else:
            who = names[0] if names else _shortened(self.title)
        return f"{who} {self.year}" if self.year else who

    @property
    def reference(self) -> str:
        """The full reference in one line."""
        f = self.fields
        container = f.get("journal") or f.get("booktitle") or ""
        volume = f.get("volume", "") + (f"({f['number']})" if f.get("number") else "")
        place = ": ".join(
            part for part in (f.get("address", ""), _publisher(f)) if part
        )
        parts = (
            "; ".join(self.people),
            f.get("year", ""),
            self.title,
            (f"In: {container}" if f.get("booktitle") else container) + (f" {volume}" if volume else ""),
            place,
            f.get("pages", "").replace("--", "–"),
            f.get("howpublished", ""),
            f.get("note", ""),
            f.get("url", ""),
        )
        return ". ".join(part.strip().rstrip(".") for part in parts if part.strip()) + "."


def _publisher(fields: Mapping[str, str]) -> str:
    return (
        fields.get("publisher") or fields.get("institution") or fields.get("organization")
        or fields.get("school") or ""
    )


def _shortened(title: str, length: int = 40) -> str:
    plain = title.split(" [")[0]
    return plain if len(plain) <= length else plain[: length - 1].rsplit(" ", 1)[0] + "…"


_ENTRY_KEY = re.compile(r"^\s*@(?!comment|string|preamble)\w+\s*\{\s*([^,\s]+)\s*,", re.I | re.M)


class Bibliography(Mapping[str, Source]):
    """The sources by key, in the order of the file.

    The keys are read at once, since every row is checked against them; the entries themselves are
    parsed when the first one is asked for.
    """

    def __init__(self, text: str, file: str = "sources.bib") -> None:
        self.text = text
        self.file = file
        self._keys = tuple(_ENTRY_KEY.findall(text))

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return _parse(self.text, self.file)

    def __getitem__(self, key: str) -> Source:
        return self._sources[key]

    def __contains__(self, key: object) -> bool:
        return key in self._key_set

    @cached_property
    def _key_set(self) -> frozenset[str]:
        return frozenset(self._keys)

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def bibtex(self, key: str) -> str:
        """The BibTeX entry of `key` as it stands in the file."""
        for match in _ENTRY_KEY.finditer(self.text):
            if match[1] == key:
                following = _ENTRY_KEY.search(self.text, match.end())
                return self.text[match.start() : following.start() if following else None].strip()
        raise KeyError(key)

    def line(self, key: str) -> int:
        """The line of the file the entry begins on."""
        for match in _ENTRY_KEY.finditer(self.text):
            if match[1] == key:
                start = match.start() + len(match[0]) - len(match[0].lstrip())
                return self.text.count("\n", 0, start) + 1
        raise KeyError(key)


def load_bibliography(path: Path) -> Bibliography:
    """The bibliography in a BibTeX file.

    Raises DataError when the file is missing or not UTF-8; a syntax error is raised, with its line,
    when the entries are first used or checked.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        reason = "the file is missing: every figure needs the list of sources beside it"
        raise DataError([Fault(path.name, 0, "", "", reason)]) from None
    except UnicodeDecodeError as error:
        reason = f"byte {error.start + 1} is not UTF-8: save the file as UTF-8"
        raise DataError([Fault(path.name, 0, "", "", reason)]) from None
    return Bibliography(text, path.name)


def _parse(text: str, file: str) -> dict[str, Source]:
    # pybtex takes a tenth of a second to import: only when the entries are wanted.
    from pybtex.database import BibliographyDataError, Person
    from pybtex.database.input.bibtex import Parser
    from pybtex.scanner import PybtexSyntaxError

    try:
        entries = Parser().parse_stream(io.StringIO(text)).entries
    except PybtexSyntaxError as error:
        reason = f"BibTeX cannot be read here ({error}): check the braces and commas of the entry"
        raise DataError([Fault(file, error.lineno or 0, "", "", reason)]) from None
    except BibliographyDataError as error:
        raise DataError([Fault(file, 0, "", "", f"{error}: give each entry its own key")]) from None

    def named(person: Person) -> str:
        last = " ".join([*person.prelast_names, *person.last_names])
        first = " ".join([*person.first_names, *person.middle_names])
        return _plain(f"{last}, {first}" if first else last)

    return {
        key: Source(
            key,
            entry.type,
            tuple(
                named(person)
                for role in ("author", "editor")
                for person in entry.persons.get(role, [])
                if role == "author" or not entry.persons.get("author")
            ),
            {name.lower(): _plain(value) for name, value in entry.fields.items()},
        )
        for key, entry in entries.items()
    }


def _plain(text: str) -> str:
    return text.replace("{", "").replace("}", "").replace("\\&", "&").strip()
