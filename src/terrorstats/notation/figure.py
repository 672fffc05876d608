"""A typed figure read for certain or refused: `353,074`, `5,5 млн`, `at least 724,000`.

`parse_figure` reads, `format_figure` writes in the style of `figures.csv`; what is written reads
back to the same `Figure`. Why a text is refused is worked out in `figure_reasons`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from terrorstats.errors import ReadingError
from terrorstats.notation.cell import tidy
from terrorstats.notation.conventions import DEFAULT, NUMBER, Conventions, Shape, shape_of
from terrorstats.notation.figure_refusals import (
    BOUNDED_RANGE,
    HALF_WRITTEN,
    IRREGULAR,
    LEADING_ZERO,
    OTHER_CONVENTION,
    POWER,
    REVERSED,
    SHARED_SCALE,
    TOO_FINE,
    TOO_LARGE,
    TWO_NUMBERS,
    doubtful_mark,
    half_range,
    why_unreadable,
)

LARGEST = 2**53
"""Whole numbers above this are not kept exactly by the floats of a table."""


class Figure(NamedTuple):
    """What a typed figure says. Whole numbers are ints, others floats.

    A plain or "about" figure has a `value` only; a bound has a `low` or a `high` only; a range
    has both. `qualifier` is one of `vocabulary.QUALIFIERS`. `significant_digits` counts the
    digits that were written, without the zeros a whole number ends in.
    """

    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    significant_digits: int


# Words and signs people write before, between and after numbers: English, Russian, German, French.
_ABOUT = (
    r"~|≈|∼|≃|about|approximately|approx\.?|around|roughly|some|circa|zirka|ca\.?|c\.?(?= ?[0-9])"
    r"|etwa|rund|ungefähr|environ|env\.|около|примерно|приблизительно|ок\."
)
_LOW = (
    r">=|>|≥|at least|more than|over|not less than|not fewer than|no less than|no fewer than"
    r"|не менее|не меньше|более чем|более|больше|свыше|mindestens|wenigstens|mehr als|über"
    r"|plus de|au moins"
)
_HIGH = (
    r"<=|<|≤|up to|at most|not more than|no more than|less than|fewer than|under"
    r"|не более|не больше|менее чем|менее|до|höchstens|bis zu|weniger als|unter"
    r"|jusqu'à|au plus|moins de"
)
_BETWEEN = r"between|между|zwischen|entre"
_FROM = r"from|от|von|de"
_AND = r"and|и|und|et"
_TO = r"-|to|до|bis|à"
_MORE = r"\+|or more|и более|oder mehr|ou plus"
_THOUSAND = r"thousand|тысяч[аи]?|тыс\.?|tausend|tsd\.?|mille|k"
_MILLION = r"millions?|mln\.?|mn|млн\.?|миллион(?:ов|а)?|millionen|mio\.?"
_SCALE = rf"(?:{_THOUSAND}|{_MILLION})(?![^\W\d_])"
_FIGURE = re.compile(
    rf"(?:(?:(?P<low>{_LOW})|(?P<high>{_HIGH})) ?)?(?P<about>(?:{_ABOUT}) ?)?"
    rf"(?:(?P<opening>{_BETWEEN}|{_FROM}) (?:(?:{_ABOUT}) ?)?)?"
    rf"(?P<first>{NUMBER}) ?(?P<scale>{_SCALE})?"
    rf"(?: ?(?P<to>{_TO}|{_AND}) ?(?P<second>{NUMBER}) ?(?P<second_scale>{_SCALE})?)?"
    rf" ?(?P<more>{_MORE})?"
)
_KNOWN = re.compile(
    rf"{NUMBER}|(?<![^\W\d_])(?:{_LOW}|{_HIGH}|{_ABOUT}|{_BETWEEN}|{_FROM}|{_TO}|{_AND}|{_MORE}"
    rf"|{_SCALE})(?![^\W\d_])"
)
_NOTES = re.compile(r"(?<=[\w.%]) ?(?:\[\w{1,3}\]|[*†‡§]+|[¹²³⁰⁴-⁹]+)(?=[ -]|$)")
_MARKS = re.compile(r"[\[*†‡§¹²³⁰⁴-⁹]")
"""What every note and every power holds: a text without is spared the search for them."""
_POWER = re.compile(r"(?<![0-9])10[¹²³⁰⁴-⁹]")
_PERCENT = re.compile(r"(?<=[0-9]) ?(?:%|per ?cent|prozent|процент(?:ов|а)?)(?![^\W\d_])")


class _Number(NamedTuple):
    """One number of a figure, kept exact: `digits` divided by 10**`decimals`."""

    digits: int
    decimals: int
    significant: int

    def times(self, places: int) -> float:
        """The number times 10**`places`: an int when whole, else the nearest float."""
        shift = places - self.decimals
        if shift >= 0:
            return self.digits * int(10**shift)
        divisor = int(10**-shift)
        whole, rest = divmod(self.digits, divisor)
        return self.digits / divisor if rest else whole


class _RefusedError(Exception):
    """Carries a reason up to `parse_figure`, which knows the whole text."""


def parse_figure(text: str, conventions: Conventions = DEFAULT, unit: str = "") -> Figure:
    """The `Figure` that `text` states, in a file with these `conventions`.

    A percent sign is read past only when `unit` is `percent`. Raises `ReadingError` with the
    reason when the text cannot be read for certain: it never guesses.
    """
    plain = tidy(text, "figure")
    marked = _MARKS.search(plain) is not None
    bare = _NOTES.sub("", plain) if marked else plain
    if unit == "percent":
        bare = _PERCENT.sub("", bare)
    match = _FIGURE.fullmatch(bare)
    if match is None:
        strange = _KNOWN.sub(" ", bare).split()
        raise ReadingError(text, "figure", why_unreadable(plain, unit, " ".join(strange[:1])))
    try:
        if marked and _POWER.search(plain):
            raise _RefusedError(POWER)
        return _figure(match, conventions)
    except _RefusedError as refusal:
        raise ReadingError(text, "figure", str(refusal)) from None


def _figure(match: re.Match[str], conventions: Conventions) -> Figure:
    """The figure in a text whose words are all known."""
    low, high, about, opening, first, scale, to, second, second_scale, more = match.groups()
    for number in (first, second) if conventions.odd_figure else ():
        shape = shape_of(number or "")
        if shape and (shown := conventions.broken_by(shape)):
            raise _RefusedError(OTHER_CONVENTION.format(shown=shown))
    if second:
        if low or high or more:
            raise _RefusedError(BOUNDED_RANGE)
        if re.fullmatch(_AND, to) and not (opening and re.fullmatch(_BETWEEN, opening)):
            raise _RefusedError(TWO_NUMBERS)
        return _range((first, scale), (second, second_scale), conventions)
    if opening:
        raise _RefusedError(half_range(opening))
    if high and more:
        raise _RefusedError(BOUNDED_RANGE)
    places = _places(scale)
    number = _number(first, places, conventions)
    value = _value(number, places)
    if low or more:
        return Figure(None, value, None, "at_least", number.significant)
    if high:
        return Figure(None, None, value, "at_most", number.significant)
    return Figure(value, None, None, "about" if about else "exact", number.significant)


def _range(
    first: tuple[str, str | None], second: tuple[str, str | None], conventions: Conventions
) -> Figure:
    """The figure of two numbers, each with its word for thousand or million, if any."""
    places = _places(second[1])
    shared = bool(second[1]) and not first[1]
    low_places = places if shared else _places(first[1])
    end = _number(second[0], places, conventions)
    unlike = SHARED_SCALE.format(scale=second[1]) if shared else REVERSED
    try:
        start = _number(first[0], low_places, conventions)
        low, high = _value(start, low_places), _value(end, places)
    except _RefusedError as refusal:
        # `800,000-1.2 million`: the first number makes no sense in millions.
        raise _RefusedError(unlike if shared else str(refusal)) from None
    if low > high:
        raise _RefusedError(unlike)
    if shared or not (first[1] or second[1]):
        _refuse_half_written(low, high, 10**places)
    return Figure(None, low, high, "range", max(start.significant, end.significant))


def _refuse_half_written(low: float, high: float, scale: int) -> None:
    """Raises where the zeros of the first number may have been left out, since the second has
    them: `7-800,000`, `5-600 thousand`. Both numbers count in ones, as they would be read."""
    if scale == 1 and 0 < low < 1000 <= low * 1000 <= high and high % 1000 == 0:
        raise _RefusedError(HALF_WRITTEN.format(low=low, full=low * 1000, high=high))
    hundred = 100 * scale
    if scale > 1 and low < 10 * scale and low * 100 < high < 10 * hundred and high % hundred == 0:
        raise _RefusedError(HALF_WRITTEN.format(low=low, full=low * 100, high=high))


def _places(scale: str | None) -> int:
    """By how many places the word `scale` moves the decimal mark."""
    if not scale:
        return 0
    return 6 if re.fullmatch(_MILLION, scale) else 3


def _number(text: str, places: int, conventions: Conventions) -> _Number:
    """One run of digits and marks as a number, to be multiplied by 10**`places`."""
    shape = shape_of(text)
    if shape is None:
        raise _RefusedError(TWO_NUMBERS if " " in text else IRREGULAR)
    whole, fraction, doubtful = shape.whole, shape.fraction, shape.doubtful
    if len(whole) > 1 and whole[0] == "0":
        raise _RefusedError(LEADING_ZERO)
    if doubtful and _stands_between_thousands(shape, places, conventions):
        whole, fraction = whole + fraction, ""
    if fraction:
        digits = whole + fraction
        return _Number(int(digits), len(fraction), len(digits.lstrip("0")) or 1)
    return _Number(int(whole), 0, len(whole.strip("0")) or 1)


def _stands_between_thousands(shape: Shape, places: int, conventions: Conventions) -> bool:
    """Which of its two readings a doubtful mark has in this file; refuses if that is unclear."""
    mark = shape.decimal
    if conventions.divides(mark) and (mark == "." or shape.group or places == 6):
        return False
    if places == 6:
        # Thousands of millions of people never lived there, so `1.317 million` reads one way.
        if mark == "." and not conventions.groups(mark):
            return False
    elif conventions.groups(mark) and not shape.group:
        return True
    raise _RefusedError(doubtful_mark(shape.whole, shape.fraction, mark, conventions))


def _value(number: _Number, places: int) -> float:
    """The number times 10**`places`, if a table can hold it without loss."""
    value = number.times(places)
    if value > LARGEST:
        raise _RefusedError(TOO_LARGE)
    too_long = number.significant > (16 if isinstance(value, int) else 15)
    if too_long or number.decimals - places > 9:
        raise _RefusedError(TOO_FINE)
    return value


def format_figure(figure: Figure) -> str:
    """`figure` in the style of `figures.csv`, such that `parse_figure` reads the same again.

    Zeros behind the decimal mark that were written are kept (`5.50 million`). Raises
    `ValueError` for a `Figure` that no text can state.
    """
    for places, scale in ((0, ""), (3, " thousand"), (6, " million")):
        for text in _ways(figure, places):
            try:
                if parse_figure(text + scale) == figure:
                    return text + scale
            except ReadingError:
                continue
    raise ValueError(f"no text states {figure}")


_PREFIXES = {"about": "about ", "at_least": "at least ", "at_most": "up to "}


def _ways(figure: Figure, places: int) -> Iterator[str]:
    """Ways to write `figure` in units of 10**`places`, the plainest first."""
    digits = figure.significant_digits
    if figure.qualifier == "range" and figure.low is not None and figure.high is not None:
        low, full_low = _written(figure.low, places, 0), _written(figure.low, places, digits)
        high, full_high = _written(figure.high, places, 0), _written(figure.high, places, digits)
        yield from (f"{low}-{high}", f"{low}-{full_high}", f"{full_low}-{high}")
        return
    for number in (figure.value, figure.low, figure.high):
        if number is not None:
            prefix = _PREFIXES.get(figure.qualifier, "")
            yield prefix + _written(number, places, 0)
            yield prefix + _written(number, places, digits)


def _written(number: float, places: int, digits: int) -> str:
    """`number` / 10**`places` in full, with zeros behind the mark up to `digits` digits."""
    exact = Decimal(repr(float(number)) if isinstance(number, float) else int(number))
    # `1,250 million` is doubtful to a reader, so only plain numbers are grouped.
    text = format(exact.scaleb(-places).normalize(), "f" if places else ",f")
    missing = digits - len(re.sub(r"[,.]", "", text).lstrip("0"))
    if missing <= 0:
        return text
    return text + ("" if "." in text else ".") + "0" * missing
