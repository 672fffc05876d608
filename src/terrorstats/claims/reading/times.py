"""The years in a sentence: `1937-38`, `by 1940`, `since 1945`, an era or an event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from terrorstats.claims.reading.lexicon import Lexicon, YearWords
from terrorstats.claims.reading.text import MASK, masked
from terrorstats.errors import ReadingError
from terrorstats.notation.period import Period, format_period, parse_period


@dataclass(frozen=True, slots=True)
class Time:
    """A period said in a sentence, from `start` to `end` with the words that move it."""

    start: int
    end: int
    period: str
    typed: str
    read: str
    begins: date
    ends: date
    era: bool = False


_YEAR = re.compile(r"(?<![\d.,'¦])(?:1[89]|20)\d\d(?!\d|[.,']\d)")
_TOKEN = re.compile(r"[^\s¦]+")
_EDGES = '.,;:()[]"“”„«»!?-/='
_BEFORE_SCALE = re.compile(r"\d{4} ?- ?\d{1,2}$")
_SCALE = re.compile(r"(?:thousand|million|mln|mio|тыс|млн|миллион|тисяч|мільйон|tausend|mille|tys)")
_LONGEST_WINDOW = 9

_SHORT_YEAR = re.compile(
    r"(?<![\d.,'-])((?:1[89])\d)(\d)[-/](\d)(?![\d.,'-]| ?(?:million|thousand))"
)
_ENDING = re.compile(r"(?<=\b1[89]\d\d)(?:-?(?:го|м|му|й|ом|ого)|'s)(?!\w)")
_AMPERSAND = re.compile(r"(?<=\d) ?& ?(?=\d)")
_GLUED = re.compile(r"(?<!\w)(mid|early|late|pre|post)-(?=\d)")
_PAIR = re.compile(
    r"(?<!between )(?<![\w-])((?:1[89]|20)\d\d) (?:and|und|et|и|y|i|та|і) (\d{4})(?![\w-])"
)
_DECADES = re.compile(
    r"((?:1[89])\d0)(?:'?s|er|-е|-х)? (?:and|und|et|и|y|i|та|і) (?:the )?(?:'|19)?(\d0)"
    r"(?:'?s|er(?: jahren?)?|-е|-х)(?: год(?:ы|ов|ах))?(?!\w)"
)
_FILL = (
    r"(?:(?:the|in|of|to|on|early|late|mid|winter|spring|summer|autumn|fall|beginning|start|end"
    r"|middle|revolution|october|death|stalin|stalin's|lenin's|der|die|dem|den|des|zum|zur|zu|im|tode?"
    r"|stalins|lenins|revolution|herbst|winter|sommer|frühjahr|anfang|ende|la|le|l'|l'automne"
    r"|l'hiver|révolution|mort|staline|de|начала|конца|осени|весны|зимы|лета|революции|смерти"
    r"|сталина|года|г\.?|śmierci|stalina|rewolucji|roku|року|революції|смерті|сталіна) ?)*"
)
_SPANNED = re.compile(
    rf"(?<!\w)(?:between|from|since|zwischen|von|seit|entre|de|depuis|с|от|между|od|między|від|з"
    rf"|між|desde) (?P<fill>{_FILL})(?P<first>1[89]\d\d)(?P<year>(?: года| г\.| roku| року)?)"
    rf"(?P<link> ?-? ?(?:and|to|till|until|up to|bis|und|et|à|jusqu'en|jusqu'à|по|до|и|do|a|i|та"
    rf"|y|hasta|-) ?)(?P<more>{_FILL})(?P<last>1[89]\d\d)(?![\d])(?![.,']\d)"
)
_NOT_A_YEAR = re.compile(
    r"(?:people|persons?|men|women|prisoners?|delegates?|officers?|members?|citizens?|inmates?"
    r"|peasants?|kulaks?|famil(?:y|ies)|arrests|executions|deaths|human beings|of (?:them|the \w+)"
    r"|человек|чел\.|заключ\w+|делегат\w*|menschen|personen|häftlinge\w*|offiziere"
    r"|personnes|détenus|prisonniers|osób|ludzi|осіб|людей|personas)(?!\w)"
)
_VERB = re.compile(
    r"(?:were|are|was|have been|had been|died|shot|killed|executed|arrested|deported|wurden|sont"
    r"|ont été|fueron|murieron|zostało|zginęło|было|погиб\w+|расстрел\w+)(?!\w)"
)
_OF_TIME = re.compile(
    r"(?:(?<!\w)(?:in|by|since|from|until|till|to|(?<!out )of|during|before|after|early|late|mid"
    r"|and|year|years|im|jahre?|bis|seit|von|nach|vor|en|depuis|entre|в|во|с|по|до|к|за|w|od|do|у|від"
    r"|з|desde|hasta|de|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec"
    r"\w*|январ\w|феврал\w|марта?|апрел\w|мая|июн\w|июл\w|август\w|сентябр\w|октябр\w|ноябр\w"
    r"|декабр\w|года?) |[-/(,])$"
)


_SHORT_DECADE = re.compile(
    r"(?<![\w.,'-])(?:'|the )?([2-5])0(?='?s(?!\w)|-[её](?: год)|-х(?: год)|er jahre)"
)
_WORD_DECADES = {"twenties": "1920s", "thirties": "1930s", "forties": "1940s", "fifties": "1950s"}
_WORD_DECADE = re.compile(rf"(?<!\w)(?:{'|'.join(_WORD_DECADES)})(?!\w)")


def with_plain_years(plain: str) -> str:
    """The sentence with its years in forms that can be read: `1932-3` as `1932-33`."""
    plain = _SHORT_DECADE.sub(r"19\g<1>0", plain)
    plain = _WORD_DECADE.sub(lambda match: _WORD_DECADES[match[0]], plain)
    plain = _SHORT_YEAR.sub(_long_year, _AMPERSAND.sub(" and ", plain))
    plain = _GLUED.sub(r"\1 ", _ENDING.sub("", plain))
    plain = _DECADES.sub(_two_decades, plain)
    plain = _SPANNED.sub(_spanned, plain)
    return _PAIR.sub(_joined, plain)


def _long_year(match: re.Match[str]) -> str:
    if int(match[3]) <= int(match[2]):
        return match[0]
    return f"{match[1]}{match[2]}-{match[1][2]}{match[3]}"


def _two_decades(match: re.Match[str]) -> str:
    first, second = int(match[1]), int(match[1][:2] + match[2])
    return f"{first}-{second + 9}" if second == first + 10 else match[0]


def _spanned(match: re.Match[str]) -> str:
    """`from the revolution of 1917 to the death of Stalin in 1953` as `1917-1953`."""
    return f"{match['first']}-{match['last']}"


def _joined(pair: re.Match[str]) -> str:
    """`1937 and 1938` as the one period it is; years apart stay two."""
    return f"{pair[1]}-{pair[2]}" if int(pair[2]) == int(pair[1]) + 1 else pair[0]


def find_times(plain: str, words: Lexicon) -> tuple[tuple[Time, ...], str]:
    """Every period of a sentence, and the sentence with its years masked; eras are not masked.

    Raises ReadingError for years that cannot be read.
    """
    rest, found = _events(plain, words)
    counts = [match.start() for match in _YEAR.finditer(rest) if _counts_people(rest, match)]
    spans = list(_spans(rest, counts))
    for start, end, period in spans:
        time = _moved(rest, start, end, period, words.years)
        if not any(time.begins <= event.begins and event.ends <= time.ends for event in found):
            found.append(time)
    for time in found:
        rest = masked(rest, time.start, time.end)
    for start, end, _ in spans:
        rest = masked(rest, start, end)
    for match in _YEAR.finditer(rest):
        if match.start() not in counts:
            reason = f"the years at “{match[0]}” cannot be read; write them like 1934-37"
            raise ReadingError(plain, "claim", reason)
    return (*sorted(found, key=lambda time: time.start), *_eras(plain, words, found)), rest


def _counts_people(plain: str, year: re.Match[str]) -> bool:
    """Whether four digits that could be a year count people: `1996 delegates`, `2000 were shot`."""
    before, after = plain[: year.start()], plain[year.end() :].lstrip()
    if _OF_TIME.search(before) or plain[year.end() : year.end() + 1] in ("-", "/"):
        return False
    if _NOT_A_YEAR.match(after):
        return True
    return int(year[0]) > 1991 and bool(_VERB.match(after))


def _events(plain: str, words: Lexicon) -> tuple[str, list[Time]]:
    """The events that stand for a day (`when Stalin died`), and the sentence without them."""
    found: list[Time] = []
    for event in words.events:
        match = event.pattern.search(plain)
        if match is None:
            continue
        own = parse_period(event.period)
        period = _moved_by(match[0], own, words.years) or own
        text = format_period(period)
        found.append(
            Time(match.start(), match.end(), text, match[0], text, period.start, period.end)
        )
        plain = masked(plain, match.start(), match.end())
    return plain, found


_SINCE_EVENT = re.compile(r"(?:after|since|from|following|после|nach|seit|après|depuis|po|після)\b")
_UNTIL_EVENT = re.compile(r"(?:until|till|before|to|bis|vor|до|jusqu'à|do|hasta)\b")


def _moved_by(typed: str, own: Period, years: YearWords) -> Period | None:
    if _SINCE_EVENT.match(typed):
        return Period(own.start, date(years.last, 12, 31), instant=False)
    if _UNTIL_EVENT.match(typed):
        return Period(date(years.first, 1, 1), own.end, instant=False)
    return None


def _spans(plain: str, counts: list[int]) -> Iterator[tuple[int, int, Period]]:
    """The longest stretches of `plain` that read as a period, from the left."""
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(plain)]
    years = [m.start() for m in _YEAR.finditer(plain) if m.start() not in counts]
    place = 0
    while place < len(tokens):
        span = _span_at(plain, tokens, place, years, counts)
        if span is None:
            place += 1
            continue
        yield span
        while place < len(tokens) and tokens[place][0] < span[1]:
            place += 1


def _span_at(
    plain: str, tokens: list[tuple[int, int]], place: int, years: list[int], counts: list[int]
) -> tuple[int, int, Period] | None:
    begin = tokens[place][0]
    for last in range(min(place + _LONGEST_WINDOW, len(tokens)) - 1, place - 1, -1):
        end = tokens[last][1]
        if not any(begin <= year < end for year in years):
            return None
        raw = plain[begin:end]
        text = raw.strip(_EDGES + " ")
        if raw.count("(") != raw.count(")") or not text or MASK in text:
            continue
        if any(begin <= count < end for count in counts):
            continue
        if _BEFORE_SCALE.search(text) and _SCALE.match(plain[end:].lstrip()):
            continue
        start = begin + raw.index(text)
        try:
            return start, start + len(text), parse_period(text)
        except ReadingError:
            continue
    return None


_FROM = ("from", "с", "со", "ab", "od", "з", "від", "desde", "depuis")


def _moved(plain: str, start: int, end: int, own: Period, years: YearWords) -> Time:
    """The period as the words before it move it, and how it was read."""
    before, typed = plain[:start].rstrip(" ("), plain[start:end]
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
        if match is None or (own.end.year > own.start.year and match["word"] in _FROM):
            continue  # "from 1932-33" names both ends
        if period[0] > period[1]:
            reason = (
                f"“{match['word']} {typed}” lies outside {years.first}-{years.last}, the years of "
                "this collection, so no figure is held here for it"
            )
            raise ReadingError(plain, "claim", reason)
        if period[0] < period[1]:
            moved = Period(*period, instant=False)
            text = format_period(moved)
            return Time(match.start(), end, text, f"{match['word']} {typed}",
                        f"{text} ({how})", *period)  # fmt: skip
    text = format_period(own)
    if match := years.loose.search(before):
        read = f"{text} (“{match['word']}” is not used)"
        return Time(match.start(), end, text, typed, read, own.start, own.end)
    return Time(start, end, text, typed, text, own.start, own.end)


def _eras(plain: str, words: Lexicon, dated: list[Time]) -> Iterator[Time]:
    """The eras named, in the order of the word list; one inside another's words is not one."""
    taken = [(time.start, time.end) for time in dated]
    found: list[tuple[int, re.Match[str], str]] = []
    matches = [
        (place, match, era.period)
        for place, era in enumerate(words.eras)
        for match in era.pattern.finditer(plain)
    ]
    for place, match, period in sorted(matches, key=lambda m: m[1].start() - m[1].end()):
        if all(match.end() <= start or match.start() >= end for start, end in taken):
            taken.append(match.span())
            found.append((place, match, period))
    for _, match, period in sorted(found, key=lambda m: (m[0], m[1].start())):
        yield _era(plain, match, parse_period(period), words.years)


def _era(plain: str, match: re.Match[str], own: Period, years: YearWords) -> Time:
    """An era as the words before it move it: `after the war`, `before Stalin`."""
    before = plain[: match.start()]
    first, last = date(years.first, 1, 1), date(years.last, 12, 31)
    start, end, typed = own.start, own.end, match[0]
    if word := years.since.search(before):
        if word["word"] not in _FROM:
            start, end, typed = date(own.end.year, 1, 1), last, f"{word['word']} {typed}"
    elif word := years.before.search(before):
        start, end, typed = first, own.start - timedelta(days=1), f"{word['word']} {typed}"
    elif (word := years.ending.search(before)) and word["word"] not in ("by", "к"):
        start, end, typed = first, own.end, f"{word['word']} {typed}"  # "by Stalin": who did it
    if start > end:
        start, end = own.start, own.end
    text = format_period(Period(start, end, instant=False))
    read = f"no years are typed; the words were taken for {text}"
    return Time(match.start(), match.end(), text, typed, read, start, end, era=True)
