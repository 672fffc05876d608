"""What an address says after its `?`: read, checked against what a page offers, and written.

One way for every kind of choice. Nothing here knows Streamlit: a query goes in (each parameter with
its values), a choice comes out, together with the values that the page does not offer. The address
is the only memory of what a reader has chosen, so a link, the Back button and the projector all
show the same view.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from terrorstats.errors import ReadingError
from terrorstats.notation.period import parse_period

PRESENT = "present"
RELEASE = "data"
OPEN, CLOSED = "open", "closed"
NONE = ""
"""The value of a list from which everything was taken away: `sources=`."""

Query = Mapping[str, Sequence[str]]
"""The parameters of an address, each with its values in order."""
Pair = tuple[str, str]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A choice read from an address, and the values of the address that the page does not offer."""

    value: T
    refused: tuple[str, ...] = ()


def last(query: Query, key: str) -> str | None:
    """The value of a parameter; the last one if it is repeated, None if it is absent."""
    values = query.get(key)
    return values[-1] if values else None


def first_of(options: Iterable[str], default: str = "") -> str:
    """`default` if it is among the options; else the first of them, or an empty text."""
    keys = list(options)
    return default if default in keys else next(iter(keys), "")


def read_one(query: Query, key: str, options: Iterable[str], default: str) -> Read[str]:
    """One of `options`; `default` where the address names none of them."""
    asked = last(query, key)
    if asked is None:
        return Read(default)
    return Read(asked) if asked in set(options) else Read(default, (asked,))


def read_several(
    query: Query, key: str, options: Iterable[str], default: Sequence[str]
) -> Read[list[str]]:
    """Any of `options`, in the order of the address; none of them where it says `key=` alone."""
    asked = tuple(dict.fromkeys(query.get(key, ())))
    if asked == (NONE,):
        return Read([])
    offered = set(options)
    known = [value for value in asked if value in offered]
    return Read(known or list(default), tuple(value for value in asked if value not in offered))


def read_switch(query: Query, key: str) -> Read[bool]:
    """On for `true`, off for `false` or nothing; capitals are as good, as in release 0.2.0."""
    asked = last(query, key)
    said = "false" if asked is None else asked.lower()
    return Read(said == "true", () if said in ("true", "false") else (str(asked),))


def read_page(query: Query, key: str, count: int) -> Read[int]:
    """A page from 1 to `count`; the first where the address names no such page."""
    asked = last(query, key)
    if asked is None:
        return Read(1)
    if asked.isascii() and asked.isdigit() and len(asked) < 10 and 1 <= int(asked) <= count:
        return Read(int(asked))
    return Read(1, (asked,))


def read_year(query: Query, key: str, edge: int, first: int, last_year: int) -> Read[int]:
    """A year from `first` to `last_year`; `edge` where the address names no such year."""
    asked = last(query, key)
    if asked is None:
        return Read(edge)
    try:
        year = parse_period(asked).start.year
    except ReadingError:
        return Read(edge, (asked,))
    return Read(year) if first <= year <= last_year else Read(edge, (asked,))


def read_text(query: Query, key: str) -> Read[str]:
    """A free text; empty where there is none."""
    return Read(last(query, key) or "")


def read_fold(query: Query, name: str, choices: Iterable[str] = ()) -> Read[bool]:
    """Whether a fold is open: as the address says, else if it names one of the `choices` in it."""
    if name in query.get(OPEN, ()):
        return Read(True)
    return Read(name not in query.get(CLOSED, ()) and names_any(query, choices))


def names_any(query: Query, keys: Iterable[str]) -> bool:
    """Whether the address names one of these parameters."""
    return any(key in query for key in keys)


def write_several(key: str, values: Sequence[str], default: Sequence[str]) -> list[Pair]:
    """A choice of several; nothing for the default, which may be another one tomorrow."""
    if list(values) == list(default):
        return []
    return [(key, value) for value in values or (NONE,)]


def write_switch(key: str, on: bool) -> list[Pair]:
    """A switch that is on; one that is off is not written."""
    return [(key, "true")] if on else []


def write_number(key: str, number: int, default: int) -> list[Pair]:
    """A page or a year; nothing for the default."""
    return [] if number == default else [(key, str(number))]


def write_text(key: str, text: str) -> list[Pair]:
    """A free text; an empty one is not written."""
    return [(key, text)] if text else []


def write_fold(query: Query, name: str, opened: bool, choices: Iterable[str] = ()) -> list[Pair]:
    """A fold that is open, or one that is closed although a choice in it is at work."""
    if opened:
        return [(OPEN, name)]
    return [(CLOSED, name)] if names_any(query, choices) else []


def grouped(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """The query of these pairs."""
    query: dict[str, list[str]] = {}
    for key, value in pairs:
        query.setdefault(key, []).append(value)
    return query


def shortened(value: str) -> str:
    """A text from the address, cut to 60 characters, without any that cannot be seen."""
    return "".join(c if c.isprintable() else "\ufffd" for c in value[:60])
