"""Citations and the bibliography: who says a number, and on what that rests.

A citation is written `Key[where in it]`, the convention of the linguists' data sets (CLDF): `Key`
is an entry of `sources.bib`, the bracket holds the page, table or appendix.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from terrorstats.errors import DataError, Fault, ReadingError
from terrorstats.tables.bibtex import ENTRY_KEY, line_of, read_entries
from terrorstats.tables.file_bytes import is_absent, read_bytes

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

_CITATION = re.compile(r"(?P<key>[A-Za-z0-9][A-Za-z0-9_.:-]*)(?:\[(?P<locator>[^\[\];]*)\])?")


@dataclass(frozen=True, slots=True)
class Citation:
    """A key of the bibliography and, when known, where in the work the number stands."""

    key: str
    locator: str = ""

    def __str__(self) -> str:
        """The text it was read from: `Key` or `Key[locator]`."""
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
    def published(self) -> int | None:
        """The year the public could first read it: of a document, the year it was first printed
        (`firstprinted`), None when that is not known; of any other work, its year."""
        if self.kind == "archival document":
            first = self.fields.get("firstprinted", "")
            return int(first) if first.isdigit() else None
        return self.year

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
        keys = (key.strip() for key in self.fields.get("rests_on", "").split(","))
        return tuple(key for key in keys if key)

    @property
    def short(self) -> str:
        """`Getty and others 1993`: the name on charts (`shorthand`, if the entry has one)."""
        names = [name.split(",")[0] for name in self.people]
        if self.fields.get("shorthand"):
            who = self.fields["shorthand"]
        elif len(names) > 2:
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
        container = f.get("journal") or (f"In: {f['booktitle']}" if f.get("booktitle") else "")
        volume = f.get("volume", "") + (f"({f['number']})" if f.get("number") else "")
        place = ": ".join(part for part in (f.get("address", ""), _publisher(f)) if part)
        parts = (
            "; ".join(self.people).replace("; others", " and others"),
            f.get("year", ""),
            self.title,
            f"{container} {volume}",
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


class Bibliography(Mapping[str, Source]):
    """The sources by key, in the order of the file.

    The keys are read at once, since every row is checked against them; the entries themselves are
    parsed when the first one is asked for, and DataError is raised then if they cannot be.
    """

    def __init__(self, text: str, file: str = "sources.bib") -> None:
        """Take the whole `text` of a BibTeX file; `file` is its name in messages."""
        self.text = text
        self.file = file
        self._heads = {match[1]: match for match in ENTRY_KEY.finditer(text)}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        entries = read_entries(self.text, self.file)
        return {e.key: Source(e.key, e.type, e.people, e.fields) for e in entries}

    def __getitem__(self, key: str) -> Source:
        """The source called `key`. Raises KeyError."""
        return self._sources[key]

    def __contains__(self, key: object) -> bool:
        """Whether an entry has this key, capitals counting."""
        return key in self._heads

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order of the file."""
        return iter(self._heads)

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._heads)

    def bibtex(self, key: str) -> str:
        """The BibTeX entry of `key` as it stands in the file."""
        head = self._heads[key]
        following = ENTRY_KEY.search(self.text, head.end())
        return self.text[head.start() : following.start() if following else None].strip()

    def line(self, key: str) -> int:
        """The line of the file the entry begins on."""
        return line_of(self.text, self._heads[key])


def load_bibliography(path: Path) -> Bibliography:
    """The bibliography in a BibTeX file.

    Raises DataError when the file is missing, too large, cannot be read or is not UTF-8; a syntax
    error is raised, with its line, when the entries are first used or checked.
    """
    if is_absent(path):
        reason = "the file is missing: every figure needs the list of sources beside it"
        raise DataError([Fault(path.name, 0, "", "", reason)])
    content = read_bytes(path, path.name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        reason = "a letter here is not UTF-8: save the file as UTF-8"
        raise DataError([Fault(path.name, line, "", "", reason)]) from None
    bibliography = Bibliography(text.replace("\r\n", "\n"), path.name)
    if not bibliography:
        reason = "it has no entry: put the list of sources here, as BibTeX"
        raise DataError([Fault(path.name, 1, "", "", reason)])
    return bibliography
