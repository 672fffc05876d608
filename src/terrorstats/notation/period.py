"""A typed period read for certain or refused: `1937`, `1937-38`, `1 Oct 1936 - 1 Nov 1938`.

`parse_period` reads, `format_period` writes in the style of `figures.csv`; what is written reads
back to the same `Period`. English, Russian, German and French; dates in the new calendar.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from terrorstats.errors import ReadingError
from terrorstats.notation.cell import tidy
from terrorstats.notation.conventions import DEFAULT, Conventions
from terrorstats.notation.period_refusals import (
    CENTURY,
    DAY_OR_MONTH,
    MONTH_OR_YEAR,
    NO_SUCH_DAY,
    NO_SUCH_DECADE,
    NO_SUCH_MONTH,
    NO_SUCH_PART,
    OTHER_ORDER,
    OUT_OF_RANGE,
    REVERSED,
    ZERO,
    why_unreadable,
)

FIRST_YEAR, LAST_YEAR = 1800, 2100


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both days included; `instant` when a single date was written."""

    start: date
    end: date
    instant: bool


_MONTHS = [
    r"jan(?:uary|uar|vier|v)?|jänner|январ[ья]|янв",
    r"feb(?:ruary|ruar|r)?|févr?(?:ier)?|феврал[ья]|февр?",
    r"mar(?:ch|s)?|märz?|марта?|мар",
    r"apr(?:il)?|avr(?:il)?|апрел[ья]|апр",
    r"may|mai|ма[йя]",
    r"june?|juni|juin|июн[ья]|июн",
    r"july?|juli|juil(?:let)?|июл[ья]|июл",
    r"aug(?:ust)?|août|aout|августа?|авг",
    r"sept?(?:ember|embre)?|сентябр[ья]|сент?",
    r"o[ck]t(?:ober|obre)?|октябр[ья]|окт",
    r"nov(?:ember|embre)?|ноябр[ья]|ноя(?:бр)?",
    r"de[cz](?:ember)?|déc(?:embre)?|decembre|декабр[ья]|дек",
]
_SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
_MONTH = rf"(?:{'|'.join(_MONTHS)})\.?"
_MONTH_PATTERNS = [re.compile(rf"(?:{month})\.?") for month in _MONTHS]
_ORDINALS = [
    r"first|1st|i|1(?:\.|-е|-ое|-й)?|первое|первый|erste[sr]?|premi(?:er|ère)|1ère|1re|1er",
    r"second|2nd|ii|2(?:\.|-е|-ое|-й)?|второе|второй|zweite[sr]?|deuxième|seconde|2e|2ème",
    r"third|3rd|iii|3(?:\.|-й)?|третий|dritte[sr]?|troisième|3e|3ème",
    r"fourth|4th|iv|4(?:\.|-й)?|четвертый|четвёртый|vierte[sr]?|quatrième|4e|4ème",
]
_ORDINAL_PATTERNS = [re.compile(ordinal) for ordinal in _ORDINALS]
_HALF = r"half|полугодие|halbjahr|hälfte|semestre|moitié"
_QUARTER = r"quarter|квартал|quartal|trimestre"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.|-?го|-?е)?"
_OF = r",? (?:of |de |des jahres )?"

# One date or one stretch of the calendar; without a year it may begin a range.
_POINTS = [
    re.compile(pattern)
    for pattern in (
        r"(?P<year>[0-9]{4})(?: ?(?P<decade>s|er(?: jahre)?|-[её](?: год[ыа]?)?|-х))?",
        r"années (?P<year>[0-9]{4})(?P<decade>)",
        rf"(?:{_DAY} (?:of |de )?)?(?P<month>{_MONTH})(?:{_OF}(?P<year>[0-9]{{4}}))?",
        rf"(?P<month>{_MONTH}) {_DAY}(?:,? (?P<year>[0-9]{{4}}))?",
        r"(?P<year>[0-9]{4})([-/.])(?P<month>[0-9]{1,2})\2(?P<day>[0-9]{1,2})"
        r"(?:[ t]00:00(?::00(?:\.0+)?)?)?",
        r"(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})\. ?(?P<year>[0-9]{4})",
        rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>{'|'.join(_ROMAN)})\. ?(?P<year>[0-9]{{4}})",
        r"(?P<either>[0-9]{1,2})([-/])(?P<other>[0-9]{1,2})\2(?P<year>[0-9]{4})",
        r"(?P<month>[0-9]{1,2})[/.](?P<year>[0-9]{4})",
        rf"(?:the )?(?P<part>{'|'.join(_ORDINALS)}) (?P<parts>{_HALF}|{_QUARTER})"
        rf"{_OF}(?P<year>[0-9]{{4}})",
        r"(?P<parts>[hq])(?P<part>[1-4]) (?P<year>[0-9]{4})",
        r"(?P<day>[0-9]{1,2})\.?",
    )
]
_YEAR_WORD = re.compile(r"(?<=[0-9]{4}) ?(?:гг?\.?|год[ауы]?)(?![^\W\d_])")
_ON = re.compile(r"^(?:on|as of|am|zum|le|au|на) (?=[0-9])")
_SHORT_RANGE = re.compile(r"([0-9]{4}) ?[-/] ?([0-9]{1,2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[,:]? (?:\((.+)\)|([^()]+))")
_OPENING = re.compile(r"^(?:from|с|со|от|von|vom|de|du|(?P<between>between|между|zwischen|entre)) ")
_TO = re.compile(
    r" ?- ?|/| (?:to|until|till|through|по|до|bis(?: zum)?|à|au|(?P<and>and|и|und|et)) "
)


class _RefusedError(Exception):
    """Carries a reason up to `parse_period`, which knows the whole text."""


def parse_period(text: str, conventions: Conventions = DEFAULT) -> Period:
    """The `Period` that `text` names, in a file with these `conventions`.

    `1937-38` covers both years whole; a single date is an instant. Raises `ReadingError` with the
    reason when the text cannot be read for certain: it never guesses.
    """
    plain = _YEAR_WORD.sub("", tidy(text, "period")).strip()
    try:
        period = _read(plain, conventions)
    except _RefusedError as refusal:
        raise ReadingError(text, "period", str(refusal)) from None
    if period is None:
        raise ReadingError(text, "period", why_unreadable(plain))
    return period


class _Point(NamedTuple):
    """A date or a stretch of whole months; 0 = not written."""

    year: int
    month: int
    day: int
    months: int

    def period(self) -> Period:
        """The days it covers."""
        start = _date(self.year, self.month or 1, self.day or 1)
        if not self.months:
            return Period(start, start, instant=True)
        years, month = divmod(start.month - 2 + self.months, 12)
        last = calendar.monthrange(start.year + years, month + 1)[1]
        return Period(start, _date(start.year + years, month + 1, last), instant=False)


def _date(year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        reason = OUT_OF_RANGE.format(year=year, first=FIRST_YEAR, last=LAST_YEAR)
        raise _RefusedError(reason)
    if not 1 <= month <= 12:
        raise _RefusedError(NO_SUCH_MONTH.format(month=month))
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise _RefusedError(NO_SUCH_DAY.format(day=day, month=_SHORT[month - 1], year=year))
    return date(year, month, day)


def _read(plain: str, conventions: Conventions) -> Period | None:
    """The period in `plain`, None when it is in no known form."""
    if short := _SHORT_RANGE.fullmatch(plain):
        return _short_range(short[1], short[2])
    if point := _point(_ON.sub("", plain), conventions):
        return point.period() if point.year else None
    if (swapped := _YEAR_FIRST.fullmatch(plain)) and not re.search("[0-9]{4}", plain[4:]):
        return _read(f"{swapped[2] or swapped[3]} {swapped[1]}", conventions)
    return _range(plain, conventions)


def _short_range(first: str, second: str) -> Period:
    """`1937-38`: from the first day of the one year to the last of the other."""
    if second == "0":
        raise _RefusedError(ZERO)
    if 1 <= int(second) <= 12:
        month = _SHORT[int(second) - 1]
        raise _RefusedError(MONTH_OR_YEAR.format(first=first, second=second, month=month))
    return _joined(_Point(int(first), 0, 0, 12), _Point(int(first[:2] + second), 0, 0, 12))


def _joined(first: _Point, last: _Point) -> Period:
    """From the first day of `first` to the last day of `last`."""
    start, end = first.period().start, last.period().end
    if start > end:
        raise _RefusedError(REVERSED)
    return Period(start, end, instant=False)


def _range(plain: str, conventions: Conventions) -> Period | None:
    """The period between two dates; the first may leave its year (and month) to the second."""
    opening = _OPENING.match(plain)
    between = bool(opening and opening["between"])
    if opening:
        plain = plain[opening.end() :]
    for to in _TO.finditer(plain):
        if to["and"] and not between:
            continue
        first, last = (
            _point(plain[: to.start()], conventions),
            _point(plain[to.end() :], conventions),
        )
        if not first or not last or not last.year:
            continue
        if not first.year:
            if not first.month and not last.day:
                continue
            first = first._replace(year=last.year, month=first.month or last.month)
        return _joined(first, last)
    return None


def _point(text: str, conventions: Conventions) -> _Point | None:
    """The date or stretch that `text` names, None when it names none."""
    for pattern in _POINTS:
        if match := pattern.fullmatch(text):
            return _point_of(match.groupdict(), conventions)
    return None


def _point_of(parts: dict[str, str | None], conventions: Conventions) -> _Point:
    """The point of a match in `_POINTS`; which parts it has depends on the pattern."""
    year = int(parts.get("year") or 0)
    if any(part and not part.strip("0") for part in parts.values()):
        raise _RefusedError(ZERO)
    if "either" in parts:
        month, day = _month_and_day(
            int(parts["either"] or 0), int(parts["other"] or 0), conventions
        )
        return _Point(year, month, day, 0)
    if "part" in parts:
        months = 6 if re.fullmatch(rf"h|{_HALF}", parts["parts"] or "") else 3
        part = _place(parts["part"] or "", _ORDINAL_PATTERNS)
        if part * months > 12:
            raise _RefusedError(NO_SUCH_PART)
        return _Point(year, (part - 1) * months + 1, 0, months)
    if parts.get("decade") is not None:
        if year % 100 == 0:
            raise _RefusedError(CENTURY.format(year=year))
        if year % 10:
            raise _RefusedError(NO_SUCH_DECADE.format(year=year, decade=year - year % 10))
        return _Point(year, 0, 0, 120)
    day, month = int(parts.get("day") or 0), _month(parts.get("month") or "")
    return _Point(year, month, day, 0 if parts.get("day") else 1 if parts.get("month") else 12)


def _month(text: str) -> int:
    """The number of a month written as a word, in Roman or in plain digits; 0 for no text."""
    if not text or text.isdecimal():
        return int(text or 0)
    return _ROMAN.index(text) + 1 if text in _ROMAN else _place(text, _MONTH_PATTERNS)


def _place(text: str, patterns: list[re.Pattern[str]]) -> int:
    """The place, from 1, of the first of `patterns` that `text` fits."""
    return 1 + next(place for place, pattern in enumerate(patterns) if pattern.fullmatch(text))


def _month_and_day(first: int, second: int, conventions: Conventions) -> tuple[int, int]:
    """Month and day of `3/4/1937`, in the order the numbers or the file's conventions allow."""
    if conventions.odd_period and (
        second > 12 if conventions.order == "day" else first > 12 >= second
    ):
        shown = conventions.day_first or conventions.month_first
        raise _RefusedError(OTHER_ORDER.format(shown=shown))
    if first == second or second > 12 or (conventions.order == "month" and first <= 12):
        return first, second
    if first > 12 or conventions.order == "day":
        return second, first
    months = {"month_first": _SHORT[first - 1], "month_second": _SHORT[second - 1]}
    raise _RefusedError(DAY_OR_MONTH.format(first=first, second=second, **months))


def format_period(period: Period) -> str:
    """`period` in the style of `figures.csv`, such that `parse_period` reads the same again."""
    start, end = period.start, period.end
    if period.instant:
        return _day(start)
    if start.day != 1 or end.day != calendar.monthrange(end.year, end.month)[1]:
        return f"{_day(start)} - {_day(end)}"
    if (start.month, end.month) == (1, 12):
        return _years(start.year, end.year)
    first, last = _SHORT[start.month - 1], _SHORT[end.month - 1]
    if start.year != end.year:
        return f"{first} {start.year} - {last} {end.year}"
    return f"{first} {start.year}" if first == last else f"{start.year} ({first}-{last})"


def _day(day: date) -> str:
    return f"{day.day} {_SHORT[day.month - 1]} {day.year}"


def _years(first: int, last: int) -> str:
    """Whole years: `1937`, `1937-38`; in full where the short form could be read as a month."""
    if first == last:
        return str(first)
    short = last == first + 1 and last % 100 > 12
    return f"{first}-{last % 100}" if short else f"{first}-{last}"
