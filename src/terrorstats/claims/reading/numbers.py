"""The numbers of a sentence, each with its bound, its range and its share, in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from terrorstats.claims.reading.amounts import Amount, UnreadError, read_amount
from terrorstats.claims.reading.number_terms import (
    ABOUT,
    AFTER,
    AND,
    BETWEEN,
    CHANGE,
    EVERY,
    FROM,
    HIGH,
    LINKS,
    LOW,
    MORE_THAN,
    MULTIPLE,
    NO_PART,
    ORDINALS,
    OUT_OF,
    PERCENT,
    SOFT,
    VAGUE,
    whole,
)
from terrorstats.errors import ReadingError
from terrorstats.notation.figure import Figure, format_figure, parse_figure
from terrorstats.notation.numbers import full


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a sentence, from `start` to `end` with the words that belong to it.

    `figure` is None where it cannot be read for certain; `problem` says why. `unit` is `percent`
    for a share, else empty; `part` and `of` are the two numbers of `3 of the 5`, else 0.
    """

    start: int
    end: int
    typed: str
    figure: Figure | None = None
    text: str = ""
    unit: str = ""
    read: str = ""
    problem: str = ""
    part: int = 0
    of: int = 0
    small: bool = False


_BEGIN = re.compile(
    r"(?<![\w¦])(?:[^\W_]|[½¼¾⅓⅔⅕⅛]|\.(?=[0-9]))|(?<=\bc\.)[0-9]|(?<=[^\W\d_]-)[0-9]"
)
_OPENED = re.compile(r"[\s(\[{«»„“”\"'¦:;,~≈∼≃<>≥≤=/+\-–!?.£$€₽№#|*]$|^$")
_CLOSED = re.compile(r"[\s)\]}«»„“”\"'¦:;,!?./%+\-–=|*&<>]|$")
_BELOW_ZERO = re.compile(r"(?:^|[^\w¦\-] ?|^)-$")
_ABOUT, _LOW, _HIGH, _SOFT = (whole(words) for words in (ABOUT, LOW, HIGH, SOFT))
_OPENING = re.compile(rf"(?<!\w)(?:(?P<between>{BETWEEN})|{FROM}) $")
_AFTER = tuple((re.compile(rf" ?,? ?(?:{words})(?!\w)"), means) for words, means in AFTER)
_HOW_MANY = re.compile(r"(?<!\w)(?:how|as|so|сколько|wie|so) $")
_SOFT_SECOND = re.compile(rf"(?:(?:{ABOUT}) ?)*")
_BOUNDED = "it bounds a range (“{bound}” before two numbers); write a range or a bound, not both"
_MOST_PEOPLE = 300_000_000


def find_numbers(plain: str, language: str) -> tuple[Number, ...]:
    """Every number of the sentence that could count people, in order; years are masked before."""
    return tuple(_numbers(plain, language))


def _numbers(plain: str, language: str) -> Iterator[Number]:
    place = last = 0
    while begin := _BEGIN.search(plain, place):
        found = _number_at(plain, begin.start(), language)
        if found is None:
            place = begin.end()
            continue
        # A word before the number that belongs to it may reach back to the number before.
        yield replace(found, start=max(found.start, last))
        place = last = max(found.end, begin.end())


def _number_at(plain: str, start: int, language: str) -> Number | None:
    vague = VAGUE.match(plain, start)
    if vague and not _HOW_MANY.search(plain[:start]):
        return _vague(plain, vague, start)
    if every := EVERY.match(plain, start):
        return _every(plain, every, start)
    try:
        amount = read_amount(plain, start, language)
    except UnreadError as error:
        return _unread(plain, start, error.end, error.reason)
    if amount is None or _is_part_of_a_year(plain, start, amount):
        return None
    if share := _out_of(plain, start, amount, language):
        return _finished(plain, start, share, language)
    read = _ranged(plain, start, amount, language)
    if read.high == 1 and read.wordy and not PERCENT.match(plain, read.end):
        return None  # an article, or "one of those"
    return _finished(plain, start, read, language)


@dataclass(frozen=True, slots=True)
class _Read:
    """The middle of a number: from low to high (the same for one number), and where it ends."""

    low: Fraction
    high: Fraction
    end: int
    bound: str = ""
    unit: str = ""
    problem: str = ""
    part: int = 0
    of: int = 0
    decimal: bool = False
    bare: bool = False
    wordy: bool = False


def _vague(plain: str, match: re.Match[str], start: int) -> Number:
    reason = f"“{match[0]}” is no number that could be compared; type the number itself"
    return Number(start, match.end(), match[0], problem=reason)


def _unread(plain: str, start: int, end: int, reason: str) -> Number:
    return Number(start, end, plain[start:end], problem=reason)


def _every(plain: str, match: re.Match[str], start: int) -> Number | None:
    """`every second officer`: one in two."""
    whole_ = int(match["digits"] or ORDINALS[match["word"]])
    if whole_ < 2:
        return None
    read = _Read(Fraction(100, whole_), Fraction(100, whole_), match.end(), unit="percent",
                 part=1, of=whole_)  # fmt: skip
    return _finished(plain, start, read, "")


def _is_part_of_a_year(plain: str, start: int, amount: Amount) -> bool:
    return amount.share and bool(NO_PART.search(plain[:start]))


def _out_of(plain: str, start: int, amount: Amount, language: str) -> _Read | None:
    """`1 in 18`, `two out of three`, `three of the five marshals`, `один из пяти`."""
    if amount.share or amount.scale > 1 or not 0 < amount.value <= 999 or amount.decimal:
        return None
    link = OUT_OF.match(plain, amount.end + 1)
    if plain[amount.end : amount.end + 1] != " " or not link:
        return None
    try:
        second = read_amount(plain, link.end(), language)
    except UnreadError:
        return None
    if second is None or second.share or second.scale > 1 or not 2 <= second.value <= 1000:
        return None
    if PERCENT.match(plain, second.end) or _after_year(plain, second.end):
        return None
    part, of = int(amount.value), int(second.value)
    problem = ""
    if part > of:
        share = plain[start : second.end]
        problem = f"“{share}” is no share: the part must not exceed the whole"
    value = Fraction(100 * part, of)
    return _Read(value, value, second.end, unit="percent", problem=problem, part=part, of=of)


def _after_year(plain: str, end: int) -> bool:
    return bool(re.compile(r"[.,'][0-9]|-[0-9]").match(plain, end))


def _ranged(plain: str, start: int, amount: Amount, language: str) -> _Read:
    """The amount with the second one of a range, if one follows."""
    read = _Read(amount.value, amount.value, amount.end, amount.bound,
                 decimal=amount.decimal, wordy=not amount.typed,
                 bare=amount.mantissa == 0 and amount.scale > 1,
                 unit="percent" if amount.share else "")  # fmt: skip
    between = _OPENING.search(plain[:start])
    first_percent = PERCENT.match(plain, amount.end)
    place = first_percent.end() if first_percent else amount.end
    link = re.compile(f"{LINKS['']}|{LINKS.get(language, ' or ')}").match(plain, place)
    if not link or CHANGE.search(plain[:start]):
        return read
    to = language in ("es", "pl") and link[0] == " a "
    if AND.fullmatch(link[0]) and not (between and between["between"]) and not to:
        return read
    soft = _SOFT_SECOND.match(plain, link.end())
    try:
        second = read_amount(plain, soft.end() if soft else link.end(), language)
    except UnreadError as error:
        return replace(read, end=error.end, problem=error.reason)
    if second is None or (second.value == 1 and not second.typed):
        return read
    low, problem = _shared(amount, second, plain[start : second.end])
    if low > second.value and link[0].strip() not in ("-", "to", "bis", "à", "до", "do", "hasta"):
        return read
    if low > second.value:
        problem = f"“{plain[start : second.end]}” begins above its end; write the smaller one first"
    return replace(read, low=low, high=second.value, end=second.end, problem=problem,
                   decimal=(amount.decimal and low == amount.value) or second.decimal,
                   unit="percent" if second.share else "", bare=False)  # fmt: skip


def _shared(first: Amount, second: Amount, typed: str) -> tuple[Fraction, str]:
    """The low end of a range, in the scale of the high end where that serves both."""
    if first.scale > 1 or second.scale == 1 or first.share:
        bare = first.scale == second.scale == 1 and 0 < first.value < 1000 <= second.value
        if bare and second.value % 1000 == 0 and first.value * 1000 <= second.value and first.typed:
            reason = f"“{typed}”: the first number may be short for thousands; write both in full"
            return first.value, reason
        return first.value, ""
    if first.value < second.mantissa:
        return first.value * second.scale, ""
    if first.value >= 1000 and first.value <= second.value:
        return first.value, ""
    return first.value, (
        f"“{typed}”: the word of scale may belong to both numbers or to the second alone; "
        "write both numbers in full"
    )


def _finished(plain: str, start: int, read: _Read, language: str) -> Number:
    """The number with its per cent, its bounds before and after, and what is wrong with it."""
    end, unit, problem = read.end, read.unit, read.problem
    if percent := PERCENT.match(plain, end):
        end, unit = percent.end(), "percent"
        if percent[0].strip() == "‰":
            problem = "“‰” is so many in a thousand; write per cent or a number of people"
    begin, bounds, softened = _before(plain, start, read)
    bounds |= {read.bound} - {"", "about"}
    softened |= read.bound == "about"
    for pattern, means in _AFTER:
        if match := pattern.match(plain, end):
            end = match.end()
            softened |= means == "about"
            bounds |= {means} - {"about"}
    problem = problem or _fault(plain, start, end, read, unit, bounds)
    typed = plain[begin:end].strip()
    if problem:
        return Number(begin, end, typed, unit=unit, problem=problem, part=read.part, of=read.of,
                      small=read.high < 1000)  # fmt: skip
    figure = _figure(read, bounds, softened, unit)
    return Number(
        begin, end, typed, figure, _text(figure, typed, unit), unit,
        _said(figure, unit, read), part=read.part, of=read.of, small=read.high < 1000,
    )  # fmt: skip


def _before(plain: str, start: int, read: _Read) -> tuple[int, set[str], bool]:
    """Where the words before the number that belong to it begin, the bounds, and if softened."""
    bounds: set[str] = set()
    softened = False
    begin = start
    ranged = read.low != read.high
    for _ in range(6):
        head = plain[:begin]
        found = [
            (match.start(), means)
            for pattern, means in (
                *((_LOW, "at_least"), (_HIGH, "at_most"), (_ABOUT, "about"), (_SOFT, "soft")),
            )
            if (match := pattern.search(head))
        ]
        if ranged and (opening := _OPENING.search(head)):
            begin = opening.start()
            continue
        if not found:
            break
        begin, means = min(found)
        softened |= means == "about"
        bounds |= {means} - {"about", "soft"}
    for pattern, means in MORE_THAN:
        if not bounds and pattern.search(plain[:begin]):
            bounds.add(means)
    return begin, bounds, softened


def _fault(plain: str, start: int, end: int, read: _Read, unit: str, bounds: set[str]) -> str:
    """Why the number cannot be read for certain; empty when it can."""
    before, after, typed = plain[:start], plain[end:], plain[start:end]
    if len(bounds) > 1 or (bounds and read.low != read.high):
        word = "at least" if "at_least" in bounds else "at most"
        return _BOUNDED.format(bound=word)
    if multiple := MULTIPLE.search(before):
        return f"“{multiple[0].strip()} {typed}” compares with another number; type the number"
    if _BELOW_ZERO.search(before) and typed[:1].isdigit():
        return f"“-{typed}” is below zero; write a dash with a space on both sides"
    if not _OPENED.search(before) and not re.search(r"(?:^|\W)c\.$", before):
        return f"“{before[-1:]}” stands right before “{typed}”; write the number by itself"
    if not _CLOSED.match(after):
        glued = re.match(r"\w+", after)
        shown = glued[0] if glued else after[:1]
        return f"“{shown}” stands right behind “{typed}”; write the number and its unit apart"
    if not unit and read.decimal:
        return (
            f"“{typed}”: people are whole numbers, so a word such as million may be missing, or "
            f"the marks follow no one habit; write the number in full"
        )
    bare = read.bare and not re.search(r"(?:^|[-:~¦(])\s*$", before[: _soft_start(before)])
    if bare and not _ONE_OF_SCALE.match(typed):
        return f"no number stands before “{typed}”; write how many"
    if unit == "percent" and read.high > 100:
        return f"“{typed}”: a share cannot be more than 100 per cent"
    if not unit and read.high > _MOST_PEOPLE:
        return f"“{typed}” is more people than ever lived there; look at the zeros or the scale"
    return ""


_ONE_OF_SCALE = re.compile(r"миллион|мільйон|milion|тысяч|тисяч|tysiąc|mille|mil(?!l)|tausend")
"""A language without articles says `million people` for one million."""


def _soft_start(before: str) -> int:
    match = _ABOUT.search(before)
    return match.start() if match else len(before)


def _figure(read: _Read, bounds: set[str], softened: bool, unit: str) -> Figure:
    low, high = (_plain(value, unit) for value in (read.low, read.high))
    digits = 15
    if read.low != read.high:
        return Figure(None, low, high, "range", digits)
    if "at_least" in bounds:
        return Figure(None, low, None, "at_least", digits)
    if "at_most" in bounds:
        return Figure(None, None, high, "at_most", digits)
    return Figure(low, None, None, "about" if softened else "exact", digits)


def _plain(value: Fraction, unit: str) -> float:
    """The number as a table holds it: an int where whole; shares to three digits."""
    if value.denominator == 1:
        return int(value)
    endless = value.denominator > 100 or value.denominator % 3 == 0 or value.denominator % 7 == 0
    return float(f"{float(value):.3g}") if unit and endless else float(value)


def _text(figure: Figure, typed: str, unit: str) -> str:
    """The number as a form would show it: as typed where that reads alike, else in digits."""
    if not unit and any(letter.isdigit() for letter in typed):
        try:
            again = parse_figure(typed)
        except ReadingError:
            again = None
        if again and again[:4] == figure[:4]:
            return typed
    numbers = [n for n in (figure.value, figure.low, figure.high) if n is not None]
    try:
        digits = max(len(f"{n:.15g}".replace(".", "").rstrip("0")) for n in numbers)
        return format_figure(figure._replace(significant_digits=max(digits, 1)))
    except ValueError:
        return figure_said(figure, "")


def _said(figure: Figure, unit: str, read: _Read) -> str:
    said = figure_said(figure, unit)
    if read.of:
        return f"{read.part} in {read.of}, that is {said}"
    if read.bare:
        return f"{said} (no number stands before it, so one was understood)"
    return said


def figure_said(figure: Figure, unit: str) -> str:
    """The figure in digits."""
    words = " per cent" if unit else ""
    if figure.qualifier == "range" and figure.low is not None and figure.high is not None:
        return f"from {full(figure.low)} to {full(figure.high)}{words}"
    number = next(n for n in (figure.value, figure.low, figure.high) if n is not None)
    prefix = {"at_least": "at least ", "at_most": "at most ", "about": "about "}
    return prefix.get(figure.qualifier, "") + full(number) + words
