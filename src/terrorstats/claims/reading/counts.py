"""The numbers of a sentence that count people; what the others count; why one is refused."""

import re
from collections.abc import Sequence

from terrorstats.claims.claim import Reading
from terrorstats.claims.reading.clauses import clauses, is_part_of
from terrorstats.claims.reading.counting import Counting, counted, rate_in, unknown_before
from terrorstats.claims.reading.lexicon import Lexicon
from terrorstats.claims.reading.names import Named
from terrorstats.claims.reading.numbers import Number
from terrorstats.claims.reading.parts import Item, Sentence, refused


def count_people(
    plain: str,
    rest: str,
    numbers: Sequence[Number],
    words: Lexicon,
    names: Sequence[Named],
    typed: str,
) -> tuple[list[Item], list[Reading]]:
    """The numbers that count people, and what is said of the others. Refuses if none is left."""
    found = [(number, counted(rest, number, words, names)) for number in numbers]
    people = [pair for pair in found if pair[1].kind in ("people", "families")]
    aside = [
        Reading("number", number.typed, _told_aside(counting))
        for number, counting in found
        if counting.kind in ("things", "label")
    ]
    problems = [_problem(rest, number, counting, words, names, typed) for number, counting in found]
    kept = [number for (number, _), problem in zip(found, problems, strict=True) if not problem
            and (number, _) in people]  # fmt: skip
    cut = [pair[0] for pair in found if pair[1].kind not in ("things", "label")]
    spans = dict(zip([n.start for n in cut], clauses(rest, cut), strict=True))
    items: list[Item] = []
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
        items.append(Item(number, clause, counting, "year" if per else "", per_typed))
    if not items:
        raise refused(plain, _why_none(plain, rest, reasons, aside))
    aside += [Reading("number", n.typed, f"not compared: {p}")
              for (n, _), p in zip(found, problems, strict=True) if p]  # fmt: skip
    return items, aside


_OF = re.compile(
    r"(?:^|\W)(?:(?:out )?of|von(?: den)?|из|parmi|sur|z|spośród|із|з|de(?: los| las)?) "
    r"(?:the |these |those |all |les |den )?$"
)


def without_wholes(sentence: Sentence, items: list[Item]) -> tuple[list[Item], list[Reading]]:
    """The numbers without those that are only the whole of another: `400 of the 500 delegates`."""
    kept: list[Item] = []
    aside: list[Reading] = []
    ends = {item.number.end for item in items}
    for item in items:
        link = _OF.search(sentence.rest[: item.number.start])
        start, end = item.clause
        acts = [act for act in sentence.acts if start <= act.start < end]
        share = item.number.unit == "percent" and len(items) > 1
        if share and is_part_of(sentence.rest, item.clause):
            read = "a share of those counted before; not compared"
            aside.append(Reading("number", item.number.typed, read))
            continue
        beside = link and (link.start() in ends or link.start() + 1 in ends)
        if link and len(items) > 1 and (beside or not acts):
            read = "the whole of which another number is a part; not compared"
            aside.append(Reading("number", item.number.typed, read))
        else:
            kept.append(item)
    return (kept, aside) if kept else (items, [])


def _told_aside(counting: Counting) -> str:
    noun = f" (“{counting.noun}”)" if counting.noun else ""
    return f"it does not count people here{noun}; not compared"


def _problem(
    rest: str,
    number: Number,
    counting: Counting,
    words: Lexicon,
    names: Sequence[Named],
    typed: str,
) -> str:
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
    if word := unknown_before(rest, number, words, names, typed):
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
