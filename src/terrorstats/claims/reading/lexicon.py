"""The word lists that sentences are read by, compiled once: acts, names, times, vocabulary."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Name:
    """A place, a people, a camp or an affair: the data's name and what people call it.

    `parts` are places inside it; `home` is the country a people stands for from 1940 on; `held`
    is False where no figure of the data goes by that name, `to` where people were sent there to be
    held there; `also` are other names of the data that people mean by it; `starts` are the first
    letters of its words.
    """

    name: str
    words: tuple[str, ...]
    starts: frozenset[str]
    parts: tuple[str, ...] = ()
    home: str = ""
    held: bool = True
    to: bool = True
    also: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its words, compiled when a sentence first has a word that begins like one of them."""
        return _compiled(self.words)


@dataclass(frozen=True, slots=True)
class Frame:
    """The words a sentence needs to be about a category; `share` None = for any number."""

    acts: tuple[str, ...] | None
    every: tuple[str, ...]
    either: tuple[str, ...]
    none: tuple[str, ...]
    share: bool | None
    category: str
    quantity: str
    unit: str


@dataclass(frozen=True, slots=True)
class Era:
    """Words that stand for a period, or an event for its day."""

    period: str
    pattern: re.Pattern[str]


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
class Lexicon:
    """Everything in the word lists of this package."""

    acts: Mapping[str, re.Pattern[str]]
    about: Mapping[str, re.Pattern[str]]
    frames: tuple[Frame, ...]
    remarks: tuple[tuple[str, re.Pattern[str]], ...]
    places: tuple[Name, ...]
    groups: tuple[Name, ...]
    eras: tuple[Era, ...]
    events: tuple[Era, ...]
    years: YearWords
    vocabulary: Mapping[str, re.Pattern[str]]


@cache
def load_lexicon() -> Lexicon:
    """The word lists, compiled once."""
    acts, names, times = _toml("acts"), _toml("names"), _toml("times")
    years = times["years"]
    leading = (_leading(years[key]) for key in ("ending", "before", "since", "loose"))
    vocabulary = {key: whole_words(words) for key, words in _toml("vocabulary").items()}
    return Lexicon(
        acts={kind: whole_words(words) for kind, words in acts["act"].items()},
        about={kind: whole_words(words) for kind, words in acts["about"].items()},
        frames=tuple(_frame(entry) for entry in acts["frame"]),
        remarks=tuple((entry["text"], whole_words(entry["words"])) for entry in acts["remark"]),
        places=tuple(_name(entry) for entry in names["place"]),
        groups=tuple(_name(entry) for entry in names["group"]),
        eras=tuple(Era(entry["period"], whole_words(entry["words"])) for entry in times["era"]),
        events=tuple(Era(entry["day"], whole_words(entry["words"])) for entry in times["event"]),
        years=YearWords(years["first"], years["last"], *leading),
        vocabulary=vocabulary,
    )


def parts_of(place: str) -> tuple[str, ...]:
    """The places inside `place` that the data name by themselves."""
    places = load_lexicon().places
    return next((entry.parts for entry in places if place and entry.name == place), ())


def also_called(group: str) -> tuple[str, ...]:
    """The other names of the data that people mean by the name of a group."""
    groups = load_lexicon().groups
    return next((entry.also for entry in groups if entry.name == group), ())


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of `words`, each a regular expression for whole words; longest first."""
    alternatives = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w¦])(?:{alternatives})(?!\w)")


def _leading(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of `words` right before what follows."""
    listed = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w¦])(?P<word>{listed})(?: the| dem| der| le| la| l')?[ -]?$")


def _toml(name: str) -> dict[str, Any]:
    file = resources.files("terrorstats.claims.reading").joinpath(f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _frame(entry: dict[str, Any]) -> Frame:
    acts = entry.get("act")
    return Frame(
        acts=None if acts is None else tuple(acts),
        every=tuple(entry.get("with", ())),
        either=tuple(entry.get("any", ())),
        none=tuple(entry.get("but", ())),
        share=entry.get("share"),
        category=entry["category"],
        quantity=entry.get("quantity", ""),
        unit=entry["unit"],
    )


@cache
def _compiled(words: tuple[str, ...]) -> re.Pattern[str]:
    return whole_words(words)


START = 3
"""How many letters of a word tell which names it may begin."""


def _starts(word: str) -> frozenset[str]:
    """The first letters of what a word of the lists matches; "" where they are not plain."""
    head = word[:START]
    plain = len(head) == START and head.isalpha() and word[START : START + 1] not in ("?", "*", "{")
    return frozenset([head if plain else ""])


def _name(entry: dict[str, Any]) -> Name:
    return Name(
        entry["name"],
        tuple(entry["words"]),
        frozenset().union(*(_starts(word) for word in entry["words"])),
        tuple(entry.get("parts", ())),
        entry.get("home", ""),
        entry.get("held", True),
        entry.get("to", True),
        tuple(entry.get("also", ())),
    )


def usual_unit(category: str) -> str:
    """The unit in which the claims of a category usually count."""
    frames = load_lexicon().frames
    found = (f.unit for f in frames if f.category == category and not f.quantity and not f.share)
    return next(found, "persons")
