"""The years in a sentence: `1937-38`, `by 1940`, `since 1945`, or an era that stands for years."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from terrorstats.claims.words import Words, YearWords
from terrorstats.errors import ReadingError
from terrorstats.notation.period import Period, format_period, parse_period

MASK = " ¦ "
"""Stands in for the years once they are read, so that they are not read as a number of people."""

_YEAR = re.compile(r"(?<![\d.,'])(?:1[89]|20)\d\d(?!\d|[.,']\d)")
_GLUED = re.compile(r"(?<!\w)(mid|early|late)-(?=\d)")
_PAIR = re.compile(r"(?<!between )(?<![\w-])((?:1[89]|20)\d\d) (?:and|und|et|и) (\d{4})(?![\w-])")
_TOKEN = re.compile(r"[^\s¦]+")
_EDGES = '.,;:()[]"“”„«»!?-/'
_BEFORE_SCALE = re.compile(r"\d{4} - \d{1,2}$")
_SCALE = re.compile(r"(?:thousand|million|mln|mio|тыс|млн|миллион|tausend|mille)")
_LONGEST_WINDOW = 9


class PeriodFound(NamedTuple):
    """The years as a period is typed (empty: none said), the words they were read from, and how."""

    period: str
    typed: str
    read: str


class _Span(NamedTuple):
    start: int
    end: int
    period: Period


def find_period(plain: str, words: Words, given: str = "") -> tuple[PeriodFound, str]:
    """The period of a sentence, and the sentence with its years masked.

    `given` outranks what the sentence says. Without years an era named in the sentence stands for
    them; without either the period is empty. Raises ReadingError for two periods.
    """
    plain = _PAIR.sub(_joined, _GLUED.sub(r"\1 ", plain))
    spans = list(_spans(plain))
    rest = plain
    for span in reversed(spans):
        rest = rest[: span.start] + MASK + rest[span.end :]
    if (year := _YEAR.search(rest)) and not given:
        raise ReadingError(
            plain, "claim", f"the years at “{year[0]}” cannot be read; write them like 1934-37"
        )
    if given:
        parse_period(given)
        return PeriodFound(given, "", f"{given}, as given"), rest
    found = {
        format_period(moved.period): moved
        for moved in (_moved(plain, s, words.years) for s in spans)
    }
    if len(found) > 1:
        raise ReadingError(
            plain,
            "claim",
            f"it names more than one period ({', '.join(found)}); check one at a time, "
            "or give the period by itself",
        )
    for period, moved in found.items():
        return PeriodFound(period, moved.typed, moved.read), _masked_prefix(rest, words.years)
    for era in words.eras:
        if match := era.pattern.search(plain):
            read = f"no years are typed; the words were taken for {era.name}"
            return PeriodFound(era.name, match[0], read), rest
    return PeriodFound("", "", "no years are said, so every year is looked at"), rest


def _spans(plain: str) -> Iterator[_Span]:
    """The longest stretches of `plain` that read as a period, from the left."""
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(plain)]
    years = [m.start() for m in _YEAR.finditer(plain)]
    place = 0
    while place < len(tokens):
        span = _span_at(plain, tokens, place, years)
        if span is None:
            place += 1
            continue
        yield span
        while place < len(tokens) and tokens[place][0] < span.end:
            place += 1


def _span_at(
    plain: str, tokens: list[tuple[int, int]], place: int, years: list[int]
) -> _Span | None:
    begin = tokens[place][0]
    for last in range(min(place + _LONGEST_WINDOW, len(tokens)) - 1, place - 1, -1):
        end = tokens[last][1]
        if not any(begin <= year < end for year in years):
            return None
        raw = plain[begin:end]
        text = raw.strip(_EDGES + " ")
        if raw.count("(") != raw.count(")") or not text:
            continue
        after = plain[end:].lstrip()
        if _BEFORE_SCALE.search(text) and _SCALE.match(after):
            continue
        start = begin + raw.index(text)
        try:
            return _Span(start, start + len(text), parse_period(text))
        except ReadingError:
            continue
    return None


def _joined(pair: re.Match[str]) -> str:
    """`1937 and 1938` as the one period it is; years apart stay two."""
    return f"{pair[1]}-{pair[2]}" if int(pair[2]) == int(pair[1]) + 1 else pair[0]


class _Moved(NamedTuple):
    period: Period
    typed: str
    read: str


def _moved(plain: str, span: _Span, years: YearWords) -> _Moved:
    """The period of `span` as the words before it move it, and how it was read."""
    before, own = plain[: span.start].rstrip(" ("), span.period
    typed = plain[span.start : span.end]
    first, last = date(years.first, 1, 1), date(years.last, 12, 31)
    for pattern, period, how in (
        (years.ending, (first, own.end), f"up to then, counted from {years.first}"),
        (
            years.before,
            (first, own.start - timedelta(days=1)),
            f"before then, counted from {years.first}",
        ),
        (years.since, (own.start, last), f"from then on, counted to {years.last}"),
    ):
        match = pattern.search(before)
        if match and period[0] < period[1]:
            moved = Period(*period, instant=False)
            return _Moved(moved, f"{match['word']} {typed}", f"{format_period(moved)} ({how})")
    read = format_period(own)
    if match := years.loose.search(before):
        return _Moved(own, typed, f"{read} (“{match['word']}” is not used)")
    return _Moved(own, typed, read)


def _masked_prefix(rest: str, years: YearWords) -> str:
    """`rest` without the words that moved the years: `up to` there is no bound of a number."""
    head, mask, tail = rest.partition(MASK)
    for pattern in (years.ending, years.before, years.since, years.loose):
        if match := pattern.search(head.rstrip(" (")):
            return head[: match.start()] + mask + tail
    return rest
