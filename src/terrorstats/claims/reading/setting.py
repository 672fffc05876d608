"""The years, the place and the people of one number of a sentence."""

import re
from dataclasses import replace
from datetime import date

from terrorstats.claims.claim import Reading
from terrorstats.claims.reading.names import Named
from terrorstats.claims.reading.parts import Chosen, Item, Sentence, What, When, refused
from terrorstats.notation.period import parse_period

SOVIET_RUSSIA_UNTIL = date(1922, 12, 31)


"""The Soviet Union was founded at the end of this year; before it the country is Soviet Russia."""


def choose_period(sentence: Sentence, item: Item, given: str) -> When:
    """The one period of a number: its own, else the one of the sentence, else an era."""
    if given:
        read = parse_period(given)
        return When(given, (Reading("period", "", f"{given}, as given"),), read.start, read.end)
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
        raise refused(
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
        return When(time.period, (Reading("period", time.typed, time.read), *later),
                     time.begins, time.ends)  # fmt: skip
    eras = [time for time in sentence.times if time.era]
    mine = [time for time in eras if start <= time.start < end] or eras
    if mine:
        era = mine[0]
        return When(era.period, (Reading("period", era.typed, era.read), *later),
                     era.begins, era.ends)  # fmt: skip
    read_as = "no years are said, so every year is looked at"
    return When("", (Reading("period", "", read_as), *later))


def choose_name(sentence: Sentence, item: Item, items: list[Item], part: str, given: str) -> Chosen:
    """The one place or group of a number; a destination after `to` is set aside."""
    if given:
        return Chosen(given, (Reading(part, "", f"{given}, as given"),))
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
        raise refused(
            sentence.plain,
            f"it names more than one {part} ({listed}); check one at a time, "
            f"or give the {part} by itself",
        )
    for name in stay.values():
        held = "" if name.name.held else "; no figure is held here under that name"
        reading = Reading(part, name.typed, f"{name.name.name}{held}")
        return Chosen(
            name.name.name, (*readings, reading), name.name.home, name.typed, name.name.held
        )
    return Chosen("", readings)


def _beside(plain: str, item: Item, names: list[Named]) -> list[Named]:
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


def with_home(where: Chosen, whom: Chosen, when: When) -> tuple[Chosen, Chosen]:
    """A people in place of its country: Estonians, Latvians and Lithuanians from 1940 on."""
    home = whom.home if not where.name and (when.begins is None or when.begins.year >= 1940) else ""
    if where.name and where.name == whom.home:
        return where, Chosen("", whom.readings)
    return in_country(where, whom, home)


def in_country(where: Chosen, whom: Chosen, home: str) -> tuple[Chosen, Chosen]:
    """The country in place of its people, where figures are printed for the country."""
    if not home:
        return where, whom
    read = f"{home}, the country of those named; figures are printed for it"
    return Chosen(home, (*where.readings, Reading("place", whom.typed, read))), Chosen("", ())


_LINES = {"Poles": "Polish line", "Germans": "German line", "Latvians": "Latvian line"}


_LINE_COUNTS = {
    "executions": "national-operations-death-sentences",
    "sentences": "national-operations-sentences",
    "arrests": "national-operations-arrests",
}


_REGIONS = {"Moscow": "Moscow oblast"}


def as_printed(where: Chosen, whom: Chosen, when: When, what: What) -> tuple[Chosen, Chosen, What]:
    """The names under which figures are printed: an operation of the Great Terror, a region."""
    line = _LINES.get(whom.name, "")
    terror = when.begins and when.ends and when.begins.year >= 1937 and when.ends.year <= 1938
    quantity = _LINE_COUNTS.get(what.category, "")
    if line and terror and quantity and not where.name and what.unit != "percent":
        read = f"{whom.name}: figures are printed for the {line}, in which others were caught too"
        whom = Chosen(line, (*whom.readings, Reading("group", whom.typed, read)))
        what = replace(what, quantity=quantity)
    if where.name in _REGIONS and what.category == "executions":
        region = _REGIONS[where.name]
        read = f"{region}, for which figures are printed; the city lies in it"
        where = Chosen(region, (*where.readings, Reading("place", where.typed, read)))
    if whom.name == "Ukrainians" and what.category == "famine_deaths" and not where.name:
        where, whom = in_country(where, whom, "Ukrainian SSR")
    if what.quantity == "deported-families" and what.kulaks and not whom.name:
        whom = Chosen("kulaks", (Reading("group", what.kulaks, "kulaks"),))
    return where, whom, what


def in_soviet_russia(where: Chosen, whom: Chosen, when: When) -> Chosen:
    """Before the Soviet Union the country is Soviet Russia."""
    early = when.ends is not None and when.ends <= SOVIET_RUSSIA_UNTIL
    if where.name or whom.name or not early:
        return where
    read = "Soviet Russia, as the country was called before December 1922"
    return Chosen("Soviet Russia", (*where.readings, Reading("place", "", read)))
