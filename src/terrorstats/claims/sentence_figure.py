"""The number of people in a sentence: `10 million`, `half a million`, `1 in 18`, `5 per cent`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from terrorstats.claims.words import FigureWords
from terrorstats.errors import ReadingError
from terrorstats.notation.figure import Figure, parse_figure
from terrorstats.notation.numbers import full

_SCALE = (
    r"thousand|millions?|billions?|mln|mn|тысяч[аи]?|тыс\.?|млн\.?|миллион(?:ов|а)?|миллиард\w*"
    r"|tausend|tsd\.?|millionen|mio\.?|milliarden?|mille|milliards?|k|m"
)
_LINK = r"-|to|and|or|bis|und|oder|до|и|или|à|et|ou"
_NUMBER = r"[0-9](?:[ .,'·]?[0-9])*"
_CORE = re.compile(
    rf"(?<![\w.,])(?:[<>≥≤~≈]=? ?)?-?{_NUMBER}(?: ?(?:{_SCALE})(?!\w))*"
    rf"(?: ?(?:{_LINK}) ?(?:about )?{_NUMBER}(?: ?(?:{_SCALE})(?!\w))*)*(?: ?\+)?(?!\w)"
)
_SHARE = re.compile(
    r"(?<![\w.,])(?P<part>[0-9]{1,3}|one|один|einer?|une?) (?:[^\W\d]+ ){0,3}?"
    r"(?:in|in every|out of|out of every|из|von|sur) (?P<whole>[0-9]{1,3})(?![\w.,]*[0-9])"
)
_PERCENT = re.compile(r"^ ?(?:%|per ?cent|pour ?cent|prozent|процент\w*)(?!\w)")
_LEFT = 4


class FigureFound(NamedTuple):
    """The figure; the words it was read from; the text it was read as; how; `percent` or empty."""

    figure: Figure
    typed: str
    text: str
    read: str
    unit: str


def find_figure(rest: str, words: FigureWords, years: str = "") -> FigureFound:
    """The one number of people in a sentence whose years are masked (`years`: what they were).

    Raises ReadingError when there is none, more than one, or one that cannot be read for certain.
    """
    plain = words.about.sub("about", _in_digits(rest, words))
    share = _SHARE.search(plain)
    found = list(_CORE.finditer(_SHARE.sub(lambda match: " " * len(match[0]), plain)))
    others = [core[0].strip() for core in found if _no_people(plain, core, words)]
    cores = [core for core in found if core[0].strip() not in others]
    numbers = ([share[0]] if share else []) + [core[0].strip() for core in cores]
    if len(numbers) > 1:
        raise ReadingError(
            plain,
            "claim",
            f"it holds {len(numbers)} numbers ({', '.join(numbers)}); check one number at a time",
        )
    if share:
        return _share(plain, share)
    return _typed(plain, cores[0]) if cores else _wordy(plain, words, years, others)


def _in_digits(text: str, words: FigureWords) -> str:
    return words.number.sub(lambda match: words.numbers[match[0]], text)


def _no_people(plain: str, core: re.Match[str], words: FigureWords) -> bool:
    """Whether what stands beside the number says that it counts no people: an age, a distance."""
    return bool(
        words.before.search(plain[: core.start()]) or words.after.search(plain[core.end() :])
    )


def _share(plain: str, share: re.Match[str]) -> FigureFound:
    part = int(share["part"]) if share["part"].isdecimal() else 1
    whole = int(share["whole"])
    if not 0 < part <= whole:
        raise ReadingError(
            plain, "claim", f"{share[0]!r} is no share: the part must not exceed the whole"
        )
    text = f"{100 * part / whole:.3g}"
    return FigureFound(
        parse_figure(text), share[0], text, f"{part} in {whole}, that is {text} per cent", "percent"
    )


def _typed(plain: str, core: re.Match[str]) -> FigureFound:
    """The figure around `core`, with as many of the words before it as belong to it."""
    percent = _PERCENT.match(plain[core.end() :])
    unit = "percent" if percent else ""
    refusal: ReadingError | None = None
    for text in _with_words_before(plain, core):
        try:
            figure = parse_figure(text, unit=unit)
        except ReadingError as error:
            refusal = error
            continue
        typed = text + (percent[0] if percent else "")
        return FigureFound(figure, typed, text, figure_said(figure, unit), unit)
    assert refusal is not None
    raise refusal


def _with_words_before(plain: str, core: re.Match[str]) -> Iterator[str]:
    """`core` with up to four words before it, the longest first, and at last by itself."""
    number = re.sub(rf"(?<= )({_LINK}) about ", r"\1 ", core[0].strip())
    before = plain[: core.start()].rpartition("¦")[2].split()[-_LEFT:]
    for first in range(len(before)):
        yield " ".join((*before[first:], number))
    yield number


def _wordy(plain: str, words: FigureWords, years: str, others: list[str]) -> FigureFound:
    """The figure of a sentence without digits: `million executed` is one million."""
    if vague := words.vague.search(plain):
        raise ReadingError(
            plain,
            "claim",
            f"“{vague[0]}” is no number that could be compared; type the number itself",
        )
    if million := words.million.search(plain):
        read = "1,000,000 (no number stands before it, so one was understood)"
        return FigureFound(parse_figure("1 million"), million[0], "1 million", read, "")
    seen = [f"“{years}” was read as the years"] if years else []
    seen += [f"“{number}” does not count people here" for number in others]
    told = f" ({'; '.join(seen)})" if seen else ""
    raise ReadingError(
        plain, "claim", f"there is no number of people in it{told}; type one, such as 10 million"
    )


def figure_said(figure: Figure, unit: str) -> str:
    """The figure in digits."""
    words = " per cent" if unit else ""
    if figure.qualifier == "range" and figure.low is not None and figure.high is not None:
        return f"from {full(figure.low)} to {full(figure.high)}{words}"
    number = next(n for n in (figure.value, figure.low, figure.high) if n is not None)
    prefix = {"at_least": "at least ", "at_most": "at most ", "about": "about "}
    return prefix.get(figure.qualifier, "") + full(number) + words
