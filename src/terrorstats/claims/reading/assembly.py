"""The claims of a sentence, put together from its numbers, acts, times and names."""

from terrorstats.claims.claim import Claim, Reading
from terrorstats.claims.reading.counts import count_people, without_wholes
from terrorstats.claims.reading.lexicon import Lexicon, load_lexicon
from terrorstats.claims.reading.meaning import what_is_counted
from terrorstats.claims.reading.names import find_names
from terrorstats.claims.reading.numbers import find_numbers
from terrorstats.claims.reading.parts import Item, Sentence, refused
from terrorstats.claims.reading.remarks import left_over
from terrorstats.claims.reading.roles import find_about, find_acts, without_doers
from terrorstats.claims.reading.setting import (
    as_printed,
    choose_name,
    choose_period,
    in_soviet_russia,
    with_home,
)
from terrorstats.claims.reading.text import language_of, plain_text, without_notes
from terrorstats.claims.reading.times import Time, find_times, with_plain_years
from terrorstats.errors import ReadingError
from terrorstats.notation.period import parse_period


def read_parts(text: str, category: str, period: str, place: str, group: str) -> tuple[Claim, ...]:
    """The claims of a sentence; what is given outranks what it says. Raises ReadingError."""
    words = load_lexicon()
    typed, notes = without_notes(plain_text(text))
    plain = with_plain_years(typed)
    if other := words.vocabulary["elsewhere"].search(plain):
        reason = f"“{other[0]}” is no Soviet repression, and no figure of it is held here"
        raise refused(plain, reason)
    if period:
        parse_period(period)
    language = language_of(plain)
    times, rest = _times(plain, words, period)
    numbers = find_numbers(rest, language)
    items, aside = count_people(plain, rest, numbers, words, find_names(rest, words), text)
    undone, doers = without_doers(rest, words, [item.number for item in items])
    sentence = Sentence(
        typed, plain, rest, language, notes, times, find_names(undone, words),
        find_acts(undone, words, language), find_about(undone, words), doers, numbers,
    )  # fmt: skip
    items, wholes = without_wholes(sentence, items)
    aside += wholes
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


def _claim(
    text: str,
    sentence: Sentence,
    items: list[Item],
    item: Item,
    given: tuple[str, str, str, str],
    aside: list[Reading],
    words: Lexicon,
) -> Claim:
    category, period, place, group = given
    number = item.number
    assert number.figure is not None
    when = choose_period(sentence, item, period)
    where = choose_name(sentence, item, items, "place", place)
    whom = choose_name(sentence, item, items, "group", group)
    where, whom = with_home(where, whom, when)
    what = what_is_counted(sentence, item, items, category, when, where, whom, words)
    where, whom, what = as_printed(where, whom, when, what)
    where = in_soviet_russia(where, whom, when)
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
            *left_over(sentence.rest, sentence.numbers, words, sentence.names, sentence.doers),
        ),
    )  # fmt: skip
