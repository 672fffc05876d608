"""What a claim is compared with: quantities of its kind, and their rows for place and group."""

import difflib
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from terrorstats.arithmetic.fits import touches
from terrorstats.claims.claim import Claim, Reading
from terrorstats.claims.comparing import comparable_units
from terrorstats.claims.lookup import ClaimTables, Question, Row
from terrorstats.claims.reading.lexicon import also_called, parts_of, usual_unit
from terrorstats.claims.reading.numbers import figure_said
from terrorstats.errors import NotFoundError, ReadingError
from terrorstats.notation.figure import parse_figure
from terrorstats.notation.period import parse_period
from terrorstats.vocabulary import CATEGORIES, CATEGORY_FACTS

_SHARE_WORDS = ("%", "per cent", "percent", "prozent", "процент", "pour cent")


class Scope(NamedTuple):
    """The quantities a claim is about (`main`) and the others of its category (`related`)."""

    main: frozenset[str]
    related: frozenset[str]


class Rows(NamedTuple):
    """The figures a claim is compared with, marked `main` or not.

    `place` and `group` are those of the claim, empty where the whole was taken instead; `notes`
    say so.
    """

    rows: tuple[Row, ...]
    place: str
    group: str
    notes: tuple[str, ...]


def typed_claim(
    what: str, figure: str, period: str, place: str, group: str, tables: ClaimTables
) -> Claim:
    """The claim made of parts that are already apart.

    `what` is a category, a quantity or a question. Raises NotFoundError when it is none of them,
    ReadingError when the figure or the period cannot be read.
    """
    category, quantity = resolved(what, tables)
    unit = tables.quantities[quantity].unit if quantity else usual_unit(category)
    if any(word in figure.casefold() for word in _SHARE_WORDS):
        unit = "percent"
    read = parse_figure(figure, unit=unit)
    percent = "percent" if unit == "percent" else ""
    readings = [
        Reading("figure", figure.strip(), figure_said(read, percent)),
        Reading("category", what, CATEGORIES[category]),
        Reading("period", period.strip(), _period_said(period)),
        Reading("place", place.strip(), place.strip() or "the whole USSR"),
    ]
    if group.strip():
        readings.append(Reading("group", group.strip(), group.strip()))
    claim = Claim(
        text="",
        what=what,
        category=category,
        quantity=quantity if quantity == what else "",
        figure=figure.strip(),
        value=read.value,
        low=read.low,
        high=read.high,
        qualifier=read.qualifier,
        period=period.strip(),
        place=place.strip(),
        group=group.strip(),
        unit=unit,
        readings=tuple(readings),
    )
    if unit == "percent" and claim.upper > 100:
        raise ReadingError(figure, "figure", "a share cannot be more than 100 per cent")
    return claim


def _period_said(period: str) -> str:
    if not period.strip():
        return "no years are said, so every year is looked at"
    read = parse_period(period)
    if read.instant:
        return f"the day {read.start.isoformat()}"
    return f"from {read.start.isoformat()} to {read.end.isoformat()}"


def asked_about(claim: Claim, what: str, tables: ClaimTables) -> Claim:
    """A claim that has been read, asked about `what` instead. Raises NotFoundError."""
    category, quantity = resolved(what, tables)
    usual = tables.quantities[quantity].unit if quantity else usual_unit(category)
    return replace(
        claim,
        what=what,
        category=category,
        quantity=quantity if quantity == what else "",
        unit=claim.unit if claim.unit == "percent" else usual,
    )


def resolved(what: str, tables: ClaimTables) -> tuple[str, str]:
    """The category of `what` and the quantity that gives its unit (empty for a category).

    Raises NotFoundError when it is no category, quantity or question.
    """
    if what in CATEGORIES:
        return what, ""
    if what in tables.quantities:
        return tables.quantities[what].category, what
    if what in tables.questions:
        first = tables.questions[what].scopes[0]
        return tables.quantities[first].category, first
    known = [*CATEGORIES, *tables.quantities, *tables.questions]
    close = difflib.get_close_matches(what, known, n=3)
    hint = (
        f"did you mean {' or '.join(close)}?"
        if close
        else f"categories are {', '.join(CATEGORIES)}"
    )
    raise NotFoundError(f"no category, quantity or question is called {what!r}: {hint}")


def scope_of(claim: Claim, tables: ClaimTables) -> Scope:
    """The quantities a claim is compared with: those of comparable units and kinds."""
    units = comparable_units(claim.unit)
    stock = _is_stock(claim, tables)
    alike = {
        key: quantity
        for key, quantity in tables.quantities.items()
        if quantity.unit in units
        and quantity.kind in ("ratio", "stock" if stock else quantity.kind)
        and (stock or quantity.kind != "stock")
    }
    inside = {key for key, quantity in alike.items() if quantity.category == claim.category}
    question = _question(claim, tables)
    if claim.quantity in tables.quantities:
        family = tables.quantities[claim.quantity].family
        named = {claim.quantity}
        if family:
            named |= {key for key, other in tables.quantities.items() if other.family == family}
    elif question:
        named = set(question.scopes)
    else:
        named = {key for key in inside if tables.quantities[key].family}
        if not named and claim.unit != "percent":
            named = inside  # shares of one category can be shares of different wholes
    main = frozenset(named & alike.keys())
    return Scope(main, frozenset(inside - main))


def _is_stock(claim: Claim, tables: ClaimTables) -> bool:
    """Whether the claim speaks of a number held at one time."""
    question = _question(claim, tables)
    asked = question.scopes[0] if question else claim.quantity
    if asked in tables.quantities:
        return tables.quantities[asked].kind == "stock"
    return CATEGORY_FACTS[claim.category].stock


def _question(claim: Claim, tables: ClaimTables) -> Question | None:
    """The question asked, if it was one: a category of the same name comes first."""
    named = claim.what in CATEGORIES or claim.what in tables.quantities
    return None if named else tables.questions.get(claim.what)


def rows_for(claim: Claim, scope: Scope, tables: ClaimTables) -> Rows:
    """The figures of `scope` for the claim's place and group.

    Where no figure is for the place or the group, the whole is listed and a note says so; it is
    `main` only where the claim names its quantity. Related quantities and parts of the place are
    not `main`.
    """
    rows = tables.of(scope.main | scope.related)
    question = _question(claim, tables)
    if question and not claim.place and not claim.group and question.narrowed:
        about = [
            row._replace(main=row.quantity in scope.main) for row in rows if question.is_about(row)
        ]
        return Rows(tuple(about), question.places, question.groups, ())
    notes: list[str] = []
    place, group = claim.place.casefold(), claim.group.casefold()
    parts = {part.casefold() for part in parts_of(claim.place)}
    if place and not any(row.place.casefold() in {place, *parts} for row in rows):
        notes.append(f"No figure on this is printed here for {claim.place}.")
        place, parts = "", set()
    names = _group_names(claim, rows)
    if group and not names:
        notes.append(f"No figure on this is printed here for {claim.group}.")
        group = ""
    # Who names the quantity itself says what is counted; a name then only describes it further.
    answers = not notes or claim.what in tables.quantities
    if not answers:
        notes.append("Figures of everybody counted do not answer it.")
    kept = [
        row._replace(
            main=answers and row.quantity in scope.main and row.place.casefold() not in parts
        )
        for row in rows
        if (row.group.casefold() in names if group else _whole(row, place))
        and (row.place.casefold() in {place, *parts} if place or not group else True)
    ]
    return Rows(
        tuple(kept), claim.place if place else "", claim.group if group else "", tuple(notes)
    )


def _group_names(claim: Claim, rows: Sequence[Row]) -> set[str]:
    """The names under which figures are printed for the group of a claim.

    Sources call a people by another name in other years (Poles, and Polish citizens in 1939-41).
    So the group itself counts where figures of the claimed years have it; else the names people
    mean by it as well and the groups that name one of them; else the same of any year.
    """
    group = claim.group.casefold()
    if not group:
        return set()
    window = parse_period(claim.period) if claim.period else None
    everywhere = {row.group.casefold() for row in rows}
    then = {
        row.group.casefold()
        for row in rows
        if window is None or touches(row.days, row.kind, window)
    }
    meant = {name.casefold() for name in also_called(claim.group)}
    for names in (then, everywhere):
        if found := {group} & names or meant & names | _naming({group, *meant}, names):
            return found
    return set()


def _naming(groups: Collection[str], names: Collection[str]) -> set[str]:
    """The names that have one of these groups among other words."""
    return {
        name
        for name in names
        if any(f" {group} " in f" {name.replace(',', ' ')} " for group in groups)
    }


def _whole(row: Row, place: str) -> bool:
    """Whether a row is about everybody: without a group, or with one that only gives the scope.

    Of a single place every row counts: its operations are what is printed of it.
    """
    return bool(place) or not row.group or (row.group_is_scope and not row.series)
