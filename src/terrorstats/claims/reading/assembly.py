"""The claims of a sentence, put together from its numbers, acts, times and names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from terrorstats.claims.claim import Claim, Reading
from terrorstats.claims.reading.clauses import clauses, is_part_of
from terrorstats.claims.reading.counting import Counting, counted, rate_in, unknown_before
from terrorstats.claims.reading.lexicon import Frame, Lexicon, load_lexicon, usual_unit
from terrorstats.claims.reading.names import CAMP, RANKS, Named, find_names
from terrorstats.claims.reading.numbers import Number, find_numbers
from terrorstats.claims.reading.remarks import left_over
from terrorstats.claims.reading.roles import (
    Found,
    find_about,
    find_acts,
    frame_for,
    joined_fates,
    last_outcome,
    nearest_act,
    without_doers,
)
from terrorstats.claims.reading.text import language_of, plain_text, without_notes
from terrorstats.claims.reading.times import Time, find_times, with_plain_years
from terrorstats.errors import ReadingError
from terrorstats.notation.period import parse_period
from terrorstats.vocabulary import CATEGORIES, UNITS

SOVIET_RUSSIA_UNTIL = date(1922, 12, 31)
"""The Soviet Union was founded at the end of this year; before it the country is Soviet Russia."""
_BALTIC = ("Estonia", "Latvia", "Lithuania", "Estonia, Latvia and Lithuania")
_YEARS_OF_A_STOCK = 3
"""Held over more years than these means everybody who passed through, not a number on one day."""


@dataclass(frozen=True, slots=True)
class _Sentence:
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


@dataclass(frozen=True, slots=True)
class _Item:
    """A number that counts people, its clause, and what it counts."""

    number: Number
    clause: tuple[int, int]
    counting: Counting
    per: str
    per_typed: str


def read_parts(text: str, category: str, period: str, place: str, group: str) -> tuple[Claim, ...]:
    """The claims of a sentence; what is given outranks what it says. Raises ReadingError."""
    words = load_lexicon()
    typed, notes = without_notes(plain_text(text))
    plain = with_plain_years(typed)
    if other := words.vocabulary["elsewhere"].search(plain):
        reason = f"“{other[0]}” is no Soviet repression, and no figure of it is held here"
        raise _refused(plain, reason)
    if period:
        parse_period(period)
    language = language_of(plain)
    times, rest = _times(plain, words, period)
    numbers = find_numbers(rest, language)
    items, aside = _counts(plain, rest, numbers, words, text)
    undone, doers = without_doers(rest, words, [item.number for item in items])
    sentence = _Sentence(
        typed, plain, rest, language, notes, times, find_names(undone, words),
        find_acts(undone, words, language), find_about(undone, words), doers,
    )  # fmt: skip
    given = (category, period, place, group)
    claims = [_claim(text, sentence, items, item, given, aside, words) for item in items]
    return tuple(claims)


def _times(plain: str, words: Lexicon, given: str) -> tuple[tuple[Time, ...], str]:
    try:
        return find_times(plain, words)
    except ReadingError:
        if not given:
            raise
    return (), plain


def _refused(plain: str, reason: str) -> ReadingError:
    return ReadingError(plain, "claim", reason)


def _counts(
    plain: str, rest: str, numbers: Sequence[Number], words: Lexicon, typed: str
) -> tuple[list[_Item], list[Reading]]:
    """The numbers that count people, and what is said of the others. Refuses if none is left."""
    found = [(number, counted(rest, number, words, typed)) for number in numbers]
    people = [pair for pair in found if pair[1].kind in ("people", "families")]
    aside = [
        Reading("number", number.typed, _told_aside(counting))
        for number, counting in found
        if counting.kind in ("things", "label")
    ]
    problems = [_problem(rest, number, counting, words, typed) for number, counting in found]
    kept = [number for (number, _), problem in zip(found, problems, strict=True) if not problem
            and (number, _) in people]  # fmt: skip
    cut = [pair[0] for pair in found if pair[1].kind not in ("things", "label")]
    spans = dict(zip([n.start for n in cut], clauses(rest, cut), strict=True))
    items: list[_Item] = []
    reasons = [problem for problem in problems if problem]
    for number, counting in people:
        if number not in kept:
            continue
        clause = spans[number.start]
        if _goes_with_things(rest, number, counting, found):
            aside.append(Reading("number", number.typed, "it counts no people here; not compared"))
            continue
        per, per_typed = rate_in(rest[clause[0] : clause[1]])
        if per in ("day", "year"):
            reasons.append(_rate_reason(number, per_typed, per))
            continue
        items.append(_Item(number, clause, counting, "year" if per else "", per_typed))
    if not items:
        raise _refused(plain, _why_none(plain, rest, reasons, aside))
    aside += [Reading("number", n.typed, f"not compared: {p}")
              for (n, _), p in zip(found, problems, strict=True) if p]  # fmt: skip
    return items, aside


def _told_aside(counting: Counting) -> str:
    noun = f" (“{counting.noun}”)" if counting.noun else ""
    return f"it does not count people here{noun}; not compared"


def _problem(rest: str, number: Number, counting: Counting, words: Lexicon, typed: str) -> str:
    """Why a number that may count people cannot be compared; empty when it can."""
    if counting.kind in ("things", "label"):
        return ""
    if number.problem:
        return number.problem
    if counting.kind == "unknown":
        return (
            f"“{counting.noun}”, right after “{number.typed}”, is not understood, and no figure is "
            "held here under that word; write whom the number counts, such as people"
        )
    if counting.kind == "unheld":
        return (
            f"no figure is held here for “{counting.noun}” alone; leave the word out to look at "
            "everybody counted, or search for it"
        )
    if word := unknown_before(rest, number, words, typed):
        return (
            f"“{word}”, right before “{number.typed}”, is not understood; write the number without "
            "it, or with at least, at most or about"
        )
    return ""


def _goes_with_things(
    rest: str, number: Number, counting: Counting, found: list[tuple[Number, Counting]]
) -> bool:
    """Whether a bare number goes on counting things: `315 camps in 1924 and 30,000 later`."""
    earlier = [pair for pair in found if pair[0].end <= number.start]
    if counting.own or not earlier or earlier[-1][1].kind != "things" or counting.noun:
        return False
    link = rest[earlier[-1][1].end : number.start]
    return link.rstrip().endswith((" and", ",")) and " who " not in link and number.unit == ""


def _rate_reason(number: Number, per: str, kind: str) -> str:
    return (
        f"“{number.typed} … {per}” is a rate: no figure is held here as so many {per}; write how "
        "many there were in all those years"
    )


def _why_none(plain: str, rest: str, reasons: list[str], aside: list[Reading]) -> str:
    if reasons:
        return reasons[0]
    seen = [f"“{reading.typed}” does not count people here" for reading in aside]
    if plain != rest:
        start = next(i for i, (a, b) in enumerate(zip(plain, rest, strict=True)) if a != b)
        end = start
        while end < len(rest) and plain[end] != rest[end]:
            end += 1
        seen.insert(0, f"“{plain[start:end]}” was read as the years")
    told = f" ({'; '.join(seen)})" if seen else ""
    return f"there is no number of people in it{told}; type one, such as 10 million"


def _claim(
    text: str,
    sentence: _Sentence,
    items: list[_Item],
    item: _Item,
    given: tuple[str, str, str, str],
    aside: list[Reading],
    words: Lexicon,
) -> Claim:
    category, period, place, group = given
    number = item.number
    assert number.figure is not None
    when = _when(sentence, item, period)
    where = _names(sentence, item, items, "place", place)
    whom = _names(sentence, item, items, "group", group)
    what = _what(sentence, item, items, category, when, where, whom, words)
    where, whom = _homes(where, whom, when, what)
    where = _soviet_russia(where, whom, when)
    figure, unit, part = number.figure, what.unit, what.part
    if part:
        figure = figure._replace(value=number.part)
    return Claim(
        text=text.strip(),
        what=what.quantity or what.category,
        category=what.category,
        quantity=what.quantity,
        figure=str(number.part) if part else number.text,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        period=when.period,
        place=where.name,
        group=whom.name,
        unit=unit,
        readings=(
            Reading("figure", number.typed, number.read),
            *what.readings,
            *([Reading("rate", item.per_typed, "each year by itself")] if item.per else []),
            *when.readings,
            *where.readings,
            *whom.readings,
            *[Reading("who did it", doer.typed, "not used to find out what is counted")
              for doer in sentence.doers],
            *[Reading("remark", note, "a footnote mark; not read") for note in sentence.notes],
            *aside,
            *left_over(sentence.rest, number, words, sentence.names, sentence.doers),
        ),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _When:
    period: str
    readings: tuple[Reading, ...]
    begins: date | None = None
    ends: date | None = None


def _when(sentence: _Sentence, item: _Item, given: str) -> _When:
    """The one period of a number: its own, else the one of the sentence, else an era."""
    if given:
        read = parse_period(given)
        return _When(given, (Reading("period", "", f"{given}, as given"),), read.start, read.end)
    dated = [time for time in sentence.times if not time.era]
    told = [time for time in dated if time.begins.year > 1991]
    dated = [time for time in dated if time.begins.year <= 1991]
    start, end = item.clause
    own = [time for time in dated if start <= time.start < end]
    chosen = own or dated
    periods = list(dict.fromkeys(time.period for time in chosen))
    if len(periods) > 1 and not own:
        before = [time for time in chosen if time.end <= item.number.start]
        chosen = before[-1:] or chosen[:1]
        periods = [chosen[0].period]
    if len(periods) > 1:
        raise _refused(
            sentence.plain,
            f"it names more than one period ({', '.join(periods)}); check one at a time, "
            "or give the period by itself",
        )
    later = tuple(
        Reading("remark", time.typed, "taken for when it was said; not used as the years")
        for time in told
    )
    if chosen:
        time = chosen[0]
        return _When(time.period, (Reading("period", time.typed, time.read), *later),
                     time.begins, time.ends)  # fmt: skip
    eras = [time for time in sentence.times if time.era]
    mine = [time for time in eras if start <= time.start < end] or eras
    if mine:
        era = mine[0]
        return _When(era.period, (Reading("period", era.typed, era.read), *later),
                     era.begins, era.ends)  # fmt: skip
    read_as = "no years are said, so every year is looked at"
    return _When("", (Reading("period", "", read_as), *later))


@dataclass(frozen=True, slots=True)
class _Chosen:
    name: str
    readings: tuple[Reading, ...]
    home: str = ""
    typed: str = ""
    held: bool = True


def _names(sentence: _Sentence, item: _Item, items: list[_Item], part: str, given: str) -> _Chosen:
    """The one place or group of a number; a destination after `to` is set aside."""
    if given:
        return _Chosen(given, (Reading(part, "", f"{given}, as given"),))
    named = [name for name in sentence.names if name.part == part]
    start, end = item.clause
    own = [name for name in named if start <= name.start < end]
    if part == "group":
        own = _beside(sentence.rest, item, own) or own
    elif len({name.name.name for name in own if not name.to}) > 1:
        inner = [n for n in own if not _contains_another(n, own)]
        own = inner or own
    elliptical = not item.counting.own or len(items) == 1
    chosen = own or (named if part == "place" or elliptical else [])
    readings = tuple(
        Reading(part, name.typed, "where people were sent; not used") for name in chosen if name.to
    )
    stay = {name.name.name: name for name in reversed(chosen) if not name.to and name.name.name}
    if len(stay) > 1:
        listed = ", ".join(reversed(stay))
        raise _refused(
            sentence.plain,
            f"it names more than one {part} ({listed}); check one at a time, "
            f"or give the {part} by itself",
        )
    for name in stay.values():
        held = "" if name.name.held else "; no figure is held here under that name"
        reading = Reading(part, name.typed, f"{name.name.name}{held}")
        return _Chosen(
            name.name.name, (*readings, reading), name.name.home, name.typed, name.name.held
        )
    return _Chosen("", readings)


def _beside(plain: str, item: _Item, names: list[Named]) -> list[Named]:
    """The names right behind the number, with those joined to them by `and`."""
    near: list[Named] = []
    for name in names:
        link = plain[near[-1].end : name.start] if near else ""
        if item.number.end <= name.start <= item.counting.end or _LINK.match(link):
            near.append(name)
    return near


_LINK = re.compile(r",? (?:and|und|и|et|i|та|y) $|, $")


def _contains_another(name: Named, others: list[Named]) -> bool:
    return any(other.name.name in name.name.parts for other in others)


def _homes(where: _Chosen, whom: _Chosen, when: _When, what: "_What") -> tuple[_Chosen, _Chosen]:
    """A people in place of its country: Balts from 1940 on, Ukrainians in the famine."""
    home = whom.home if not where.name and (when.begins is None or when.begins.year >= 1940) else ""
    if whom.name == "Ukrainians" and what.category == "famine_deaths" and not where.name:
        home = "Ukrainian SSR"
    if where.name and where.name == whom.home:
        return where, _Chosen("", whom.readings)
    if not home:
        return where, whom
    read = f"{home}, the country of those named; figures are printed for it"
    return _Chosen(home, (*where.readings, Reading("place", whom.typed, read))), _Chosen("", ())


def _soviet_russia(where: _Chosen, whom: _Chosen, when: _When) -> _Chosen:
    """Before the Soviet Union the country is Soviet Russia."""
    early = when.ends is not None and when.ends <= SOVIET_RUSSIA_UNTIL
    if where.name or whom.name or not early:
        return where
    read = "Soviet Russia, as the country was called before December 1922"
    return _Chosen("Soviet Russia", (*where.readings, Reading("place", "", read)))


@dataclass(frozen=True, slots=True)
class _What:
    category: str
    quantity: str
    unit: str
    readings: tuple[Reading, ...]
    part: bool = False


def _what(
    sentence: _Sentence,
    item: _Item,
    items: list[_Item],
    given: str,
    when: _When,
    where: _Chosen,
    whom: _Chosen,
    words: Lexicon,
) -> _What:
    """What a number counts, from the act nearest to it and the words around, or as given."""
    number = item.number
    share = number.unit == "percent"
    if given:
        unit = "percent" if share else usual_unit(given)
        read = f"{CATEGORIES.get(given, given)}, as given"
        return _What(given, "", unit, (Reading("category", "", read),))
    act, chain = _act(sentence, item)
    about = _about(sentence, item, items)
    if (whom.name and CAMP.search(whom.name.casefold())) or where.name == "Kolyma":
        about.setdefault("camps", whom.typed or where.typed)
    ranks = whom.name in RANKS
    if ranks:
        about.setdefault("officers", whom.typed)
    fates = joined_fates(sentence.rest, chain)
    kind = act.kind if act else ""
    if fates:
        return _joined(sentence, chain, fates, about, when, where, share)
    if act:
        act = last_outcome(chain, act)
        kind = act.kind
    if whom.name and kind in ("survived", "released") and "camps" not in about:
        about.setdefault("exile", whom.typed)
    if kind == "passed" and not ({"camps", "held"} & about.keys()):
        kind = ""
    frame = _losses(about, kind, when, where, share) or frame_for(kind, about, share, words)
    if frame is None and kind:
        start, end = item.clause
        weaker = [a for a in sentence.acts if a.kind != kind and start <= a.start < end]
        for other in weaker:
            if frame := frame_for(other.kind, about, share, words):
                act = other
                break
    if frame is None:
        raise _refused(
            sentence.plain,
            "no word in it says what is counted; write arrested, executed, deported, died "
            "in camps or a word of that kind, or choose a category",
        )
    return _as_framed(sentence, number, frame, act, about, when, where, whom, words)


def _losses(
    about: dict[str, str], kind: str, when: _When, where: _Chosen, share: bool
) -> Frame | None:
    """Victims of repression in a Baltic country in 1940-41: the losses printed for them."""
    first_year = when.begins and when.ends and when.begins.year == 1940 and when.ends.year <= 1941
    if "repression_victims" in about and where.name in _BALTIC and first_year and not share:
        return Frame(None, (), (), (), False, "excess_deaths",
                     "losses-first-soviet-year-baltic", "persons")  # fmt: skip
    return None


def _act(sentence: _Sentence, item: _Item) -> tuple[Found | None, list[Found]]:
    """The act of a number in its own clause, else the nearest one beside it."""
    start, end = item.clause
    own = [act for act in sentence.acts if start <= act.start < end]
    held = any(start <= f.start < end for f in sentence.about if f.kind in ("alive", "over_years"))
    if own or held:
        return nearest_act(sentence.rest, item.number, own)
    return nearest_act(sentence.rest, item.number, sentence.acts)


_WHERE = ("camps", "held", "famine", "exile", "alive", "cheka", "lines", "order_00447")
_ALWAYS = ("congress", "order_00447", "cheka", "lines")


def _about(sentence: _Sentence, item: _Item, items: list[_Item]) -> dict[str, str]:
    """The words around the act; a number without a noun of its own has those of the sentence."""
    start, end = item.clause
    found = {f.kind: f.typed for f in reversed(sentence.about) if start <= f.start < end}
    part = len(items) > 1 and is_part_of(sentence.rest, item.clause)
    shared = not item.counting.own or part
    for other in sentence.about:
        where = other.kind in _WHERE and (shared or part)
        who = other.kind not in _WHERE and shared
        if other.kind in _ALWAYS or where or who:
            found.setdefault(other.kind, other.typed)
    return found


def _joined(
    sentence: _Sentence,
    chain: list[Found],
    fates: tuple[str, ...],
    about: dict[str, str],
    when: _When,
    where: _Chosen,
    share: bool,
) -> _What:
    """A number that joins unlike fates: the figures that join the same, or a refusal."""
    typed = ", ".join(dict.fromkeys(act.typed for act in chain))
    kinds = set(fates)
    first_year = when.begins and when.ends and when.begins.year == 1940 and when.ends.year <= 1941
    found: tuple[str, str] | None = None
    if not share and where.name in _BALTIC and first_year:
        found = "excess_deaths", "losses-first-soviet-year-baltic"
    elif not share and "officers" in about and kinds <= {"executed", "jailed", "sent"}:
        found = "army_purge", "officers-shot-or-imprisoned-estimates"
    elif not share and kinds == {"arrested", "deported"}:
        found = "deportations", "deported-operation-with-arrested"
    elif not share and kinds == {"deported", "jailed"}:
        found = "excess_deaths", "repression-victims-wide"
    if found is None:
        raise _refused(
            sentence.plain,
            f"it joins unlike fates in one number ({typed}), and no figure is held here for just "
            "these together; check one at a time, or choose a category",
        )
    category, quantity = found
    readings = (
        Reading("category", typed, f"{CATEGORIES[category]} (people): several fates in one number"),
    )
    return _What(category, quantity, "persons", readings)


def _as_framed(
    sentence: _Sentence,
    number: Number,
    frame: Frame,
    act: Found | None,
    about: dict[str, str],
    when: _When,
    where: _Chosen,
    whom: _Chosen,
    words: Lexicon,
) -> _What:
    share = number.unit == "percent"
    unit = "percent" if share else frame.unit
    category, quantity, part = frame.category, frame.quantity, False
    kind = act.kind if act else ""
    if whom.name in RANKS and category == "army_purge":
        quantity = _BY_RANK.get(kind, "")
        part = bool(number.of) and " in " not in number.typed
        unit = "persons" if part else unit
        quantity = quantity if part or not share else ""
    camp = bool(whom.name and CAMP.search(whom.name.casefold()))
    if (
        (camp
        and category in ("camp_deaths", "camp_population"))
        or (where.name == "Kolyma" and category == "camp_deaths")
    ):
        quantity = _single_camp(category, kind, share)
    if where.name == "Kolyma" and quantity in ("sent-to-camps-estimates", "passed-through-gulag"):
        quantity = "prisoners-shipped-to-kolyma"
    long = when.begins and when.ends and (when.ends.year - when.begins.year) > _YEARS_OF_A_STOCK
    held = "over_years" in about and quantity in ("", "sent-to-camps-estimates")
    if category == "camp_population" and long and held and not share and not camp:
        quantity = "passed-through-gulag"
    if category == "exile_deaths" and not quantity and when.begins and when.begins.year >= 1940:
        quantity = "deported-peoples-deaths-estimates"
    used = {k for k in (*frame.every, *frame.either) if k in about}
    typed = ", ".join(dict.fromkeys([*([act.typed] if act else []), *(about[k] for k in used)]))
    said = f"{CATEGORIES[category]} ({UNITS[unit]})"
    readings = [Reading("category", typed, said)]
    start, end = 0, len(sentence.rest)
    for text, pattern in words.remarks:
        match = pattern.search(sentence.rest, start, end)
        if match and not (text.startswith("it may mean the dead") and kind not in ("died", "")):
            readings.append(Reading("remark", match[0], text))
    others = dict.fromkeys(
        a.typed for a in sentence.acts if a.kind != kind and (act is None or a.typed != act.typed)
    )
    if others:
        listed = ", ".join(others)
        readings.append(Reading("remark", listed, "not used to find out what this number counts"))
    return _What(category, quantity, unit, tuple(readings), part)


_BY_RANK = {
    "executed": "officers-by-rank-shot", "died": "officers-by-rank-shot",
    "arrested": "officers-by-rank-arrested", "dismissed": "officers-by-rank-dismissed",
    "removed": "officers-by-rank-removed", "purged": "officers-by-rank-purged",
    "purge": "officers-by-rank-purged", "repressed": "officers-by-rank-repressed",
}  # fmt: skip


def _single_camp(category: str, kind: str, share: bool) -> str:
    if category == "camp_deaths":
        return "single-camp-death-rate" if share else "single-camp-deaths-estimates"
    if kind == "released":
        return "single-camp-releases"
    return "single-camp-arrivals" if kind in ("sent", "passed") else "single-camp-stock"
