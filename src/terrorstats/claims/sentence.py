"""A claim as people write it, read part by part: "1934-1937 - 10 million died in gulags".

`read_claim` finds the number, the years, what is counted, where and of whom, and says how it read
each part. What it cannot read for certain it refuses; the word lists stand in `words.toml`.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from terrorstats.claims.claim import Claim, Reading
from terrorstats.claims.sentence_figure import find_figure
from terrorstats.claims.sentence_period import find_period
from terrorstats.claims.words import CategoryWords, Named, Words, load_words
from terrorstats.errors import ReadingError
from terrorstats.notation.cell import same_marks
from terrorstats.vocabulary import CATEGORIES, UNITS

LONGEST = 300
"""A claim is a sentence; more than this is refused."""

_TO = re.compile(r"(?<!\w)(?:(?:in)?to|nach|в|во|vers) (?:the )?$")


def read_claim(
    text: str, *, category: str = "", period: str = "", place: str = "", group: str = ""
) -> Claim:
    """The claim that a sentence makes, with a `Reading` for each part.

    What is given by name outranks what the sentence says. Raises ReadingError when there is no
    number of people, more than one, no word for what is counted, or two periods, places or groups.
    """
    try:
        return _read(text, category, period, place, group)
    except ReadingError as error:
        # The parts are read from the sentence in plain form; the message shows it as typed.
        typed = text if error.column == "claim" else error.text
        raise ReadingError(typed, error.column, error.reason) from None


def _read(text: str, category: str, period: str, place: str, group: str) -> Claim:
    plain = _plain(text)
    words = load_words()
    years, rest = find_period(plain, words, period)
    found = find_figure(rest, words.figures, years.typed)
    counted = _counted(plain, words, category)
    where = _chosen(plain, words.places, place, "place")
    whom = _chosen(plain, words.groups, group, "group")
    figure = found.figure
    return Claim(
        text=text.strip(),
        what=counted.quantity or counted.category,
        category=counted.category,
        quantity=counted.quantity,
        figure=found.text,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        period=years.period,
        place=where.name,
        group=whom.name,
        unit=found.unit or counted.unit,
        readings=(
            Reading("figure", found.typed, found.read),
            *counted.readings,
            Reading("period", years.typed, years.read),
            *where.readings,
            *whom.readings,
        ),
    )


def usual_unit(category: str) -> str:
    """The unit in which the claims of a category usually count."""
    found = (r.unit for r in load_words().readings if r.category == category and not r.quantity)
    return next(found, "persons")


def _plain(text: str) -> str:
    """The sentence in lower case, with plain spaces, hyphens and apostrophes."""
    if len(text) > LONGEST:
        reason = (
            f"this is {len(text):,} characters long; type the one sentence with the number in it"
        )
        raise ReadingError(text, "claim", reason)
    plain = " ".join(unicodedata.normalize("NFC", same_marks(text)).split())
    if not plain:
        raise ReadingError(text, "claim", "nothing is typed; write a sentence with a number in it")
    if not plain.isprintable() or "¦" in plain:
        raise ReadingError(
            text, "claim", "it holds a hidden character; type the sentence again by hand"
        )
    return plain.casefold()


class _Counted(NamedTuple):
    category: str
    quantity: str
    unit: str
    readings: tuple[Reading, ...]


def _counted(plain: str, words: Words, given: str) -> _Counted:
    """What the sentence counts, from its words or as given."""
    if given:
        read = f"{CATEGORIES.get(given, given)}, as given"
        return _Counted(given, "", usual_unit(given), (Reading("category", "", read),))
    found = {kind: m[0] for kind, pattern in words.words.items() if (m := pattern.search(plain))}
    for reading in words.readings:
        if all(kind in found for kind in reading.needs):
            return _as_read(plain, words, reading, found)
    raise ReadingError(
        plain,
        "claim",
        "no word in it says what is counted; write arrested, executed, deported, died "
        "in camps or the like, or choose a category",
    )


def _as_read(plain: str, words: Words, reading: CategoryWords, found: dict[str, str]) -> _Counted:
    typed = ", ".join(dict.fromkeys(found[kind] for kind in reading.needs))
    said = f"{CATEGORIES[reading.category]} ({UNITS[reading.unit]})"
    remarks = [
        Reading("remark", match[0], remark.name)
        for remark in words.remarks
        if (match := remark.pattern.search(plain))
    ]
    used = {found[kind] for kind in reading.needs}
    unused = [
        word for kind, word in found.items() if kind not in reading.needs and word not in used
    ]
    if unused:
        listed = ", ".join(dict.fromkeys(unused))
        remarks.append(Reading("remark", listed, "not used to find out what is counted"))
    return _Counted(
        reading.category,
        reading.quantity,
        reading.unit,
        (Reading("category", typed, said), *remarks),
    )


class _Chosen(NamedTuple):
    name: str
    readings: tuple[Reading, ...]


def _chosen(plain: str, entries: Iterable[Named], given: str, part: str) -> _Chosen:
    """The one place or group that the sentence names; a destination after `to` is set aside."""
    if given:
        return _Chosen(given, (Reading(part, "", f"{given}, as given"),))
    found: dict[str, str] = {}
    readings: list[Reading] = []
    for entry, match in _longest(plain, entries):
        if part == "place" and _TO.search(plain[: match.start()]):
            readings.append(Reading(part, match[0], "where people were sent; not used"))
        elif entry.name:
            found.setdefault(entry.name, match[0])
    if len(found) > 1:
        raise ReadingError(
            plain,
            "claim",
            f"it names more than one {part} ({', '.join(found)}); check one at a time, "
            f"or give the {part} by itself",
        )
    for name, typed in found.items():
        return _Chosen(name, (*readings, Reading(part, typed, name)))
    return _Chosen("", tuple(readings))


def _longest(plain: str, entries: Iterable[Named]) -> list[tuple[Named, re.Match[str]]]:
    """The matches of `entries` in order, without those that lie inside a longer one."""
    matches = [(entry, match) for entry in entries for match in entry.pattern.finditer(plain)]
    matches.sort(key=lambda found: found[1].start() - found[1].end())
    kept: list[tuple[Named, re.Match[str]]] = []
    for entry, match in matches:
        if all(match.end() <= m.start() or match.start() >= m.end() for _, m in kept):
            kept.append((entry, match))
    return sorted(kept, key=lambda found: found[1].start())
