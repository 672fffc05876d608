"""The word lists of `words.toml`, compiled: how sentences are read."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Named:
    """Words that stand for a name: a place, a group, an era."""

    name: str
    pattern: re.Pattern[str]
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryWords:
    """The kinds of words a sentence needs to be about a category, and what it then counts."""

    needs: tuple[str, ...]
    category: str
    quantity: str
    unit: str


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How numbers are put in words, and what stands beside numbers that count no people."""

    numbers: dict[str, str]
    number: re.Pattern[str]
    about: re.Pattern[str]
    vague: re.Pattern[str]
    million: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class YearWords:
    """What stands before years and moves them, and the first and last year of the collection."""

    first: int
    last: int
    ending: re.Pattern[str]
    before: re.Pattern[str]
    since: re.Pattern[str]
    loose: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Everything in `words.toml`."""

    words: dict[str, re.Pattern[str]]
    readings: tuple[CategoryWords, ...]
    remarks: tuple[Named, ...]
    figures: FigureWords
    years: YearWords
    eras: tuple[Named, ...]
    places: tuple[Named, ...]
    groups: tuple[Named, ...]

    def parts_of(self, place: str) -> tuple[str, ...]:
        """The places inside `place` that the data name by themselves."""
        return next((entry.parts for entry in self.places if place and entry.name == place), ())


@cache
def load_toml() -> dict[str, Any]:
    """`words.toml` as it stands."""
    text = resources.files("terrorstats.claims").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def load_words() -> Words:
    """The word lists, compiled once."""
    toml = load_toml()
    figures, years = toml["figures"], toml["years"]
    return Words(
        words={kind: whole_words(words) for kind, words in toml["words"].items()},
        readings=tuple(
            CategoryWords(
                tuple(entry["needs"]), entry["category"], entry.get("quantity", ""), entry["unit"]
            )
            for entry in toml["reading"]
        ),
        remarks=_named(toml["remark"], "text"),
        figures=FigureWords(
            numbers=figures["numbers"],
            number=whole_words(re.escape(word) for word in figures["numbers"]),
            about=whole_words(figures["about"]),
            vague=whole_words(figures["vague"]),
            million=whole_words(figures["million"]),
            before=re.compile(rf"(?<!\w)(?:{'|'.join(figures['not_people']['before'])})\W*$"),
            after=re.compile(rf"^[ -]?(?:{'|'.join(figures['not_people']['after'])})(?!\w)"),
        ),
        years=YearWords(
            years["first"],
            years["last"],
            *(_leading(years[key]) for key in ("ending", "before", "since", "loose")),
        ),
        eras=_named(toml["era"], "period"),
        places=_named(toml["place"], "name"),
        groups=_named(toml["group"], "name"),
    )


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of `words`, each a regular expression for whole words; longest first."""
    alternatives = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _leading(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of `words` right before what follows."""
    return re.compile(rf"(?<!\w)(?P<word>{'|'.join(sorted(words, key=len, reverse=True))})[ -]?$")


def _named(entries: list[dict[str, Any]], key: str) -> tuple[Named, ...]:
    return tuple(
        Named(entry[key], whole_words(entry["words"]), tuple(entry.get("parts", ())))
        for entry in entries
    )
