"""One amount at one place of a sentence: `353,074`, `two and a half million`, `полмиллиона`."""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from terrorstats.claims.reading.number_terms import (
    GLUED_SCALES,
    HALF_MORE,
    MILLION,
    PARTS,
    SCALES,
    THOUSAND,
    TOO_LARGE,
)
from terrorstats.claims.reading.number_words import read_words
from terrorstats.errors import ReadingError
from terrorstats.notation.conventions import DEFAULT, Conventions
from terrorstats.notation.figure import parse_figure

DIGITS = re.compile(
    r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?|\.?[0-9]+(?:[.,'·_][0-9]+)*"
)
_RAISED = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
           "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅛": Fraction(1, 8)}  # fmt: skip
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,3})(?:rds?|ths?|nds?)?(?![\w/])")
_MIXED = re.compile(r" ([1-9])/([2-9])(?![\w/])")
_UNDERSCORED = re.compile(r"[0-9]{1,3}(?:_[0-9]{3})+")
_ARTICLE = re.compile(
    r"(?:an?|one|eine?n?|une?|una?|jeden|один|одна|jedna|la|le|die|el|l'|ein)[ -]|l'"
)
_OF = re.compile(
    r"(?:[ -]of)?(?:[ -](?:an?|one|a|de|d'|ein|einer|un))?[ -]|[ -]?(?=millió?n|миллион|мільйон)"
)
_POINTS = Conventions(dot_thousands="a sentence in a language that sets points between thousands")


class Amount(NamedTuple):
    """An amount: its value, where it ends, the number before its scale, and its last scale.

    `bound` is `at_least` or `about` where a mark inside it says so (`20+ million`); `share` means
    that it is a part of a whole; `typed` that it is in digits; `decimal` that it has decimals and
    no word of scale, which no number of people has.
    """

    value: Fraction
    end: int
    mantissa: Fraction
    scale: int
    typed: bool
    bound: str = ""
    share: bool = False
    decimal: bool = False


class UnreadError(Exception):
    """There is a number, and it cannot be read for certain: the reason, and where it ends."""

    def __init__(self, reason: str, end: int) -> None:
        """Keep both."""
        self.reason, self.end = reason, end
        super().__init__(reason)


def read_amount(plain: str, start: int, language: str, percent: bool = False) -> Amount | None:
    """The amount that begins at `start`, None without one.

    Raises UnreadError for what is a number and cannot be read.
    """
    fraction = read_fraction(plain, start, language)
    if fraction and not fraction.share:
        return fraction
    amount = _digits(plain, start, language, percent) or _words(plain, start, language)
    if amount is None:
        return fraction
    if fraction and fraction.end > amount.end:
        return fraction
    if amount.scale == 1:
        return amount
    return _with_lower(plain, amount, language)


def _digits(plain: str, start: int, language: str, percent: bool) -> Amount | None:
    """An amount in digits, with what is glued to them and the words of scale behind."""
    raised = _RAISED.get(plain[start : start + 1])
    match = None if raised is not None else DIGITS.match(plain, start)
    if raised is None and match is None:
        return None
    end, bound, typed = start + 1, "", ""
    if match:
        end, typed = match.end(), match[0]
        mixed = _MIXED.match(plain, end)
        if mixed and int(mixed[1]) < int(mixed[2]):
            raised, end = Fraction(int(mixed[1]), int(mixed[2])), mixed.end()
        if extra := _RAISED.get(plain[end : end + 1]):
            raised, end = extra, end + 1
        for mark, means in (("+", "at_least"), ("-ish", "about"), ("-odd", "about")):
            scaled = plain.startswith(mark, end) and scale_at(plain, end + len(mark), language)
            if scaled:
                end, bound = end + len(mark), means
    mantissa = Fraction(0)
    half = HALF_MORE.match(plain, end)
    if half and scale_at(plain, half.end(), language):
        raised, end = Fraction(1, 2), half.end()
    scale, end = _scales(plain, end, language)
    if typed:
        mantissa = _value(typed, scale, language, percent, end)
    whole = typed and mantissa == int(re.sub(r"\D", "", typed))
    mantissa += raised or 0
    if scale > 1 and (half := HALF_MORE.match(plain, end)):
        mantissa, end = mantissa + Fraction(1, 2), half.end()
    decimal = scale == 1 and not whole
    return Amount(mantissa * scale, end, mantissa, scale, True, bound, decimal=decimal)


def _value(typed: str, scale: int, language: str, percent: bool, end: int) -> Fraction:
    """The number that digits state in a sentence of `language`, before `scale`."""
    if _UNDERSCORED.fullmatch(typed):
        typed = typed.replace("_", ",")
    text = f"0{typed}" if typed.startswith(".") else typed
    word = {MILLION: " million", THOUSAND: " thousand"}.get(scale, "")
    points = language != "en" and not word and not percent and re.search(r"\.[0-9]{3}", text)
    try:
        figure = parse_figure(text + word, _POINTS if points else DEFAULT)
    except ReadingError as error:
        raise UnreadError(f"“{typed}”: {error.reason}", end) from None
    return Fraction(str(figure.value)) / (scale if word else 1)


def _words(plain: str, start: int, language: str) -> Amount | None:
    """An amount in words with its scale: `two hundred thousand`, `a million and a half`."""
    article = _ARTICLE.match(plain, start)
    if article and scale_at(plain, article.end() - 1, language) >= THOUSAND:
        mantissa, end = Fraction(1), article.end() - 1
    elif number := read_words(plain, start, language):
        mantissa, end = number.value, number.end
    else:
        bare, last = _scales(plain, start, language)
        if bare < THOUSAND:
            return None
        half = HALF_MORE.match(plain, last)
        value, last = (bare * 3 // 2, half.end()) if half else (bare, last)
        return Amount(Fraction(value), last, Fraction(0), bare, typed=False)
    half = HALF_MORE.match(plain, end)
    if half and scale_at(plain, half.end(), language):
        mantissa, end = mantissa + Fraction(1, 2), half.end()
    scale, end = _scales(plain, end, language)
    if scale > 1 and (half := HALF_MORE.match(plain, end)):
        mantissa, end = mantissa + Fraction(1, 2), half.end()
    return Amount(mantissa * scale, end, mantissa, scale, typed=False)


def _with_lower(plain: str, amount: Amount, language: str) -> Amount:
    """`1 million 600 thousand`: an amount with the smaller one that follows it."""
    match = re.compile(r"(?: and|,| y| et| und| i)? |-").match(plain, amount.end)
    if not match or amount.mantissa.denominator != 1:
        return amount
    try:
        lower = read_amount(plain, match.end(), language)
    except UnreadError:
        return amount
    joined = lower and not lower.share and lower.mantissa > 0 and lower.value < amount.scale
    if lower is None or not joined or match[0] not in (" ", "-", " and "):
        return amount
    if lower.typed != amount.typed or (lower.scale == 1 and match[0] == " " and lower.typed):
        return amount
    value = amount.value + lower.value
    return Amount(value, lower.end, value / amount.scale, amount.scale, amount.typed, lower.bound)


@cache
def _scale_pattern(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    listed = (*SCALES[""], *SCALES.get(language, ()))
    return tuple((re.compile(rf"(?:[ -]|(?<=[0-9])|^)(?:{w})(?!\w)"), s) for w, s in listed)


_GLUED = tuple((re.compile(rf"(?<=[0-9]){letter}"), scale) for letter, scale in GLUED_SCALES)


def scale_at(plain: str, start: int, language: str) -> int:
    """The scale that the words from `start` on mean; 0 for none."""
    scale, _ = _scales(plain, start, language)
    return scale if scale > 1 else 0


def _scales(plain: str, start: int, language: str) -> tuple[int, int]:
    """All words of scale from `start` on, multiplied, and where they end."""
    scale, end = 1, start
    for _ in range(3):
        step = _one_scale(plain, end, language)
        if step is None:
            break
        scale, end = scale * step[0], step[1]
    if scale > 1 or start > 0:
        large = TOO_LARGE.match(plain, end)
        if large and (plain[end - 1 : end].isdigit() or plain[end : end + 1] in " -"):
            raise UnreadError(
                f"“{large[0].strip()}” is more people than ever lived there, or a word with two "
                "meanings; write the number in millions",
                large.end(),
            )
    return scale, end


def _one_scale(plain: str, start: int, language: str) -> tuple[int, int] | None:
    for pattern, scale in _GLUED:
        if match := pattern.match(plain, start):
            return scale, match.end()
    for pattern, scale in _scale_pattern(language):
        if match := pattern.match(plain, start):
            return scale, match.end()
        bare = start and plain[start - 1] in " -¦:(~" and pattern.match(" " + plain[start:])
        if bare:
            return scale, start + bare.end() - 1
    return None


@cache
def _part_patterns(language: str) -> tuple[tuple[re.Pattern[str], int, bool], ...]:
    return tuple((re.compile(rf"(?:{w})(?!\w)"), n, alone) for w, n, alone in PARTS[language])


def read_fraction(plain: str, start: int, language: str) -> Amount | None:
    """A part of a million (`three quarters of a million`) or a share (`two thirds`), if any."""
    slashed = _SLASHED.match(plain, start)
    found = _slashed(slashed) if slashed else _worded(plain, start, language)
    if found is None:
        return None
    value, end = found
    link = _OF.match(plain, end)
    glued = plain[end : end + 1] in "мmт" or plain[start:end].endswith("-")
    for place in ([link.end()] if link else []) + ([end] if glued else []):
        scale, last = _scales(plain, place, language)
        if (
            scale == 1
            and glued
            and (step := _one_scale(f"{plain[:place]} {plain[place:]}", place, language))
        ):
            scale, last = step[0], step[1] - 1
        if scale > 1:
            return Amount(value * scale, last, value, scale, typed=bool(slashed))
    return Amount(value * 100, end, value, 1, typed=bool(slashed), share=True)


def _slashed(match: re.Match[str]) -> tuple[Fraction, int] | None:
    part, whole = int(match[1]), int(match[2])
    return (Fraction(part, whole), match.end()) if 0 < part < whole else None


_GLUED_PART = re.compile(
    r"(?:halbe?|dreiviertel|viertel|пол-?|полу|пів-?)(?=-?[mмт](?:il|ил|іл|ыс|ис))"
)
_PART_OF_A_MILLION = {"viertel": Fraction(1, 4), "dreiviertel": Fraction(3, 4)}


def _worded(plain: str, start: int, language: str) -> tuple[Fraction, int] | None:
    """`half`, `a third`, `three quarters`, `ein Drittel`, `две трети`."""
    article = _ARTICLE.match(plain, start)
    number = None if article else read_words(plain, start, language)
    begin, count = start, None
    if article:
        begin, count = article.end(), Fraction(1)
    elif number and plain[number.end : number.end + 1] in (" ", "-"):
        begin, count = number.end + 1, number.value
    for pattern, parts, alone in _part_patterns(language):
        match = pattern.match(plain, begin)
        glued = None if match else _GLUED_PART.match(plain, begin)
        if glued:
            return (count or 1) * _PART_OF_A_MILLION.get(glued[0], Fraction(1, 2)), glued.end()
        scaled = match and scale_at(plain, match.end(), language)
        if not match or (count is None and not alone and not scaled):
            continue
        if count is not None and not 0 < count < parts:
            continue
        return (count or Fraction(1)) / parts, match.end()
    return None
