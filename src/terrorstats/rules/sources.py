"""Rules about the bibliography: complete, known in kind, cited, and resting on works that exist."""

from collections.abc import Iterator

from terrorstats.arithmetic.part_of import all_wholes
from terrorstats.errors import ReadingError
from terrorstats.rules.driver import Problem
from terrorstats.tables.bibliography import SOURCE_KINDS, Bibliography, parse_citation
from terrorstats.tables.folder import Folder
from terrorstats.tables.schema import load_schema

FILE = "sources.bib"


def _problem(bibliography: Bibliography, key: str, column: str, reason: str) -> Problem:
    return Problem(FILE, bibliography.line(key), column, key, reason)


def kinds(folder: Folder) -> Iterator[Problem]:
    """Every source says what kind of work it is."""
    for key, source in folder.bibliography.items():
        if source.kind not in SOURCE_KINDS:
            reason = f"kind is {source.kind!r}: write one of {', '.join(SOURCE_KINDS)}"
            yield _problem(folder.bibliography, key, "kind", reason)


def titles(folder: Folder) -> Iterator[Problem]:
    """Every source has a title."""
    for key, source in folder.bibliography.items():
        if not source.fields.get("title"):
            yield _problem(folder.bibliography, key, "title", "the entry has no title: add one")


def foundations(folder: Folder) -> Iterator[Problem]:
    """What a source rests on stands in the bibliography too, and never comes back to itself."""
    bibliography = folder.bibliography
    for key, source in bibliography.items():
        for other in source.rests_on:
            if other not in bibliography:
                reason = f"it rests on {other}, which is not in the file: add it or mend the key"
                yield _problem(bibliography, key, "rests_on", reason)
    works_below = all_wholes({key: ";".join(s.rests_on) for key, s in bibliography.items()})
    for key in bibliography:
        if key in works_below[key]:
            reason = "following rests_on leads back to the work itself: cut the circle"
            yield _problem(bibliography, key, "rests_on", reason)


def cited(folder: Folder) -> Iterator[Problem]:
    """No source stands in the bibliography that nothing cites."""
    used = {other for source in folder.bibliography.values() for other in source.rests_on}
    for table in load_schema().tables.values():
        for column in table.columns:
            if column.refers == "sources":
                for text in folder.distinct[table.name, column.name].texts:
                    for value in text.split(";") if column.many else [text]:
                        used.add(_key(value))
    for key in folder.bibliography:
        if key not in used:
            reason = "no table cites it: remove the entry, or cite it where its number stands"
            yield _problem(folder.bibliography, key, "", reason)


def _key(text: str) -> str:
    try:
        return parse_citation(text).key
    except ReadingError:
        return ""
