"""The parts that a sentence is cut into, on their way to claims."""

from dataclasses import dataclass
from datetime import date

from terrorstats.claims.claim import Reading
from terrorstats.claims.reading.counting import Counting
from terrorstats.claims.reading.names import Named
from terrorstats.claims.reading.numbers import Number
from terrorstats.claims.reading.roles import Found
from terrorstats.claims.reading.times import Time
from terrorstats.errors import ReadingError


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with everything that was found in it."""

    typed: str
    plain: str
    rest: str
    language: str
    notes: tuple[str, ...]
    times: tuple[Time, ...]
    names: list[Named]
    acts: list[Found]
    about: list[Found]
    doers: list[Found]
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A number that counts people, its clause, and what it counts."""

    number: Number
    clause: tuple[int, int]
    counting: Counting
    per: str
    per_typed: str


@dataclass(frozen=True, slots=True)
class When:
    """The period of a number (empty: none said), its first and last day, and how it was read."""

    period: str
    readings: tuple[Reading, ...]
    begins: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The place or the group of a number (empty: none said), from which words, and how read.

    `home` is the country that a people may stand for; `held` is False where no figure of the data
    goes by the name.
    """

    name: str
    readings: tuple[Reading, ...]
    home: str = ""
    typed: str = ""
    held: bool = True


@dataclass(frozen=True, slots=True)
class What:
    """What a number counts, and how that was read.

    `part` = the number itself counts, not the share (`3 of the 5 marshals`); `kulaks` = the words
    that name kulaks, if any.
    """

    category: str
    quantity: str
    unit: str
    readings: tuple[Reading, ...]
    part: bool = False
    kulaks: str = ""


def refused(plain: str, reason: str) -> ReadingError:
    """The error that refuses a sentence for this reason."""
    return ReadingError(plain, "claim", reason)
