"""What a number of a sentence counts: its category and quantity, from the act nearest to it."""

import re

from terrorstats.claims.claim import Reading
from terrorstats.claims.reading.clauses import is_part_of
from terrorstats.claims.reading.lexicon import Frame, Lexicon, usual_unit
from terrorstats.claims.reading.names import CAMP, RANKS
from terrorstats.claims.reading.numbers import Number
from terrorstats.claims.reading.parts import Chosen, Item, Sentence, What, When, refused
from terrorstats.claims.reading.roles import (
    Found,
    frame_for,
    joined_fates,
    last_outcome,
    nearest_act,
)
from terrorstats.vocabulary import CATEGORIES, UNITS

_BALTIC = ("Estonia", "Latvia", "Lithuania", "Estonia, Latvia and Lithuania")


_YEARS_OF_A_STOCK = 3


"""Held over more years than these means everybody who passed through, not a number on one day."""


def what_is_counted(
    sentence: Sentence,
    item: Item,
    items: list[Item],
    given: str,
    when: When,
    where: Chosen,
    whom: Chosen,
    words: Lexicon,
) -> What:
    """What a number counts, from the act nearest to it and the words around, or as given."""
    number = item.number
    share = number.unit == "percent"
    if given:
        unit = "percent" if share else usual_unit(given)
        read = f"{CATEGORIES.get(given, given)}, as given"
        return What(given, "", unit, (Reading("category", "", read),))
    act, chain = _act(sentence, item)
    about = _about(sentence, item, items)
    if (whom.name and CAMP.search(whom.name.casefold())) or where.name == "Kolyma":
        about.setdefault("camps", whom.typed or where.typed)
    if whom.name in RANKS:
        about.setdefault("officers", whom.typed)
    part = bool(number.of) and " in " not in number.typed
    part = part and (whom.name in RANKS or bool({"committee", "congress"} & about.keys()))
    share = share and not part
    fates = joined_fates(sentence.rest, chain)
    kind = act.kind if act else ""
    if fates:
        return _joined(sentence, chain, fates, about, when, where, share)
    if act:
        act = last_outcome(chain, act)
        kind = "executed" if where.name == "Katyn" and act.kind == "died" else act.kind
    if share and act:
        _refuse_share_of_an_act(sentence, item, act)
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
        raise refused(
            sentence.plain,
            "no word in it says what is counted; write arrested, executed, deported, died "
            "in camps or a word of that kind, or choose a category",
        )
    if item.counting.kind == "families" and frame.unit != "families":
        raise refused(
            sentence.plain,
            f"“{item.counting.noun}” counts families, and no figure of families is held here for "
            "this; write a number of people",
        )
    return _as_framed(sentence, number, part, frame, act, about, when, where, whom, words)


def _refuse_share_of_an_act(sentence: Sentence, item: Item, act: Found) -> None:
    """Refuse a share of those arrested or sentenced: the figures are shares of everybody."""
    _, end = item.clause
    whole = [
        other
        for other in sentence.acts
        if item.number.end <= other.start < min(act.start, end)
        and other.kind in ("arrested", "sentenced", "deported")
        and other.kind != act.kind
        and act.kind != "died"
    ]
    if whole:
        raise refused(
            sentence.plain,
            f"it is a share of those {whole[0].typed}, and no figure is held here for such a "
            "share; write a number of people",
        )


def _losses(
    about: dict[str, str], kind: str, when: When, where: Chosen, share: bool
) -> Frame | None:
    """Victims of repression in a Baltic country in 1940-41: the losses printed for them."""
    first_year = when.begins and when.ends and when.begins.year == 1940 and when.ends.year <= 1941
    if "repression_victims" in about and where.name in _BALTIC and first_year and not share:
        return Frame(None, (), (), (), False, "excess_deaths",
                     "losses-first-soviet-year-baltic", "persons")  # fmt: skip
    return None


def _act(sentence: Sentence, item: Item) -> tuple[Found | None, list[Found]]:
    """The act of a number in its own clause, else the nearest one beside it."""
    start, end = item.clause
    own = [act for act in sentence.acts if start <= act.start < end]
    held = any(start <= f.start < end for f in sentence.about if f.kind in ("alive", "over_years"))
    there = any(
        start <= f.start < end and _INSIDE.search(sentence.rest[: f.start])
        for f in sentence.about
        if f.kind in ("camps", "famine", "exile")
    )
    if own or held or there:
        return nearest_act(sentence.rest, item.number, own)
    return nearest_act(sentence.rest, item.number, sentence.acts)


_INSIDE = re.compile(r"(?<!\w)(?:in|into|im|in den|dans|w|в|у|en) (?:the |les |los |le )?$")


_WHERE = ("camps", "held", "famine", "exile", "alive", "cheka", "lines", "order_00447")


_ALWAYS = ("congress", "order_00447", "cheka", "lines")


def _about(sentence: Sentence, item: Item, items: list[Item]) -> dict[str, str]:
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
    sentence: Sentence,
    chain: list[Found],
    fates: tuple[str, ...],
    about: dict[str, str],
    when: When,
    where: Chosen,
    share: bool,
) -> What:
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
        raise refused(
            sentence.plain,
            f"it joins unlike fates in one number ({typed}), and no figure is held here for just "
            "these together; check one at a time, or choose a category",
        )
    category, quantity = found
    readings = (
        Reading("category", typed, f"{CATEGORIES[category]} (people): several fates in one number"),
    )
    return What(category, quantity, "persons", readings)


def _as_framed(
    sentence: Sentence,
    number: Number,
    part: bool,
    frame: Frame,
    act: Found | None,
    about: dict[str, str],
    when: When,
    where: Chosen,
    whom: Chosen,
    words: Lexicon,
) -> What:
    share = number.unit == "percent" and not part
    unit = "percent" if share else frame.unit
    category, quantity = frame.category, frame.quantity
    kind = act.kind if act else ""
    if whom.name in RANKS and category == "army_purge":
        quantity = "" if share else _BY_RANK.get(kind, "")
        unit = "persons" if part else unit
    camp = bool(whom.name and CAMP.search(whom.name.casefold()))
    if (camp and category in ("camp_deaths", "camp_population")) or (
        where.name == "Kolyma" and category == "camp_deaths"
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
    return What(category, quantity, unit, tuple(readings), part, about.get("kulaks", ""))


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
