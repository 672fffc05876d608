"""Where a claimed number lies among everything printed: no verdict, a reasoned place."""

from collections.abc import Sequence
from dataclasses import replace

from terrorstats.claims.claim import Claim
from terrorstats.claims.claim_check import ClaimCheck
from terrorstats.claims.compared import Compared
from terrorstats.claims.confusions import (
    OWN_YEARS,
    SAME_DIGITS,
    alike,
    confusions,
    known_claims,
)
from terrorstats.claims.limits import in_people, limits
from terrorstats.claims.lookup import ClaimTables
from terrorstats.claims.pool import compared
from terrorstats.claims.scope import (
    Rows,
    asked_about,
    resolved,
    rows_for,
    scope_of,
    typed_claim,
)
from terrorstats.claims.sentence import read_claim
from terrorstats.claims.sentences import claim_sentences, untold

_TIERS = (("same", "close", "any"), ("missing",), ("longer", "across", "shorter"))
"""Which figures answer for the claim: those of its own years, else the next best there are."""


def check_claim(
    tables: ClaimTables, what: str, figure: str, period: str, place: str = "", group: str = ""
) -> ClaimCheck:
    """The place of a typed `figure` for a typed `period` (empty: all years) among the figures.

    `what` is a category, a quantity or a question. Raises NotFoundError for an unknown `what`,
    ReadingError for a figure or a period that cannot be read.
    """
    return check(tables, typed_claim(what, figure, period, place, group, tables))


def check_sentence(
    tables: ClaimTables,
    text: str,
    *,
    category: str = "",
    period: str = "",
    place: str = "",
    group: str = "",
) -> ClaimCheck:
    """The same for a sentence, read part by part; see `terrorstats.claims.sentence.read_claim`.

    `category` may be a quantity or a question as well. Raises ReadingError, NotFoundError.
    """
    named = resolved(category, tables)[0] if category else ""
    claim = read_claim(text, category=named, period=period, place=place, group=group)
    return check(tables, asked_about(claim, category, tables) if category else claim)


def check(tables: ClaimTables, claim: Claim) -> ClaimCheck:
    """The place of a claim that has been read."""
    as_read = claim
    claim, found = _rows(tables, claim)
    items = compared(claim, found.rows)
    pool = _answering(items)
    bare = ClaimCheck(
        claim=claim,
        compared=items,
        nearest=min(pool, key=lambda item: item.distance, default=None),
        counted=min(
            (item for item in pool if item.basis == "archival_count"),
            key=lambda item: item.distance,
            default=None,
        ),
        smallest=min(pool, key=lambda item: item.lower, default=None),
        largest=max(pool, key=lambda item: item.upper, default=None),
        alike=alike(claim, items),
        confusions=confusions(claim, tables.near(claim.lower, SAME_DIGITS), _same(items)),
        known=known_claims(as_read, tables.known),
        # What limits the whole country says nothing of a name that no figure here has.
        limits=limits(replace(claim, place=found.place, group=found.group), tables)
        if pool or not found.notes
        else (),
    )
    told = replace(bare, untold=(*found.notes, *untold(bare)))
    return replace(told, sentences=tuple(claim_sentences(told)))


def _rows(tables: ClaimTables, claim: Claim) -> tuple[Claim, Rows]:
    """The rows for the claim; a share that no row prints is turned into a number of people."""
    scope = scope_of(claim, tables)
    found = rows_for(claim, scope, tables)
    if claim.unit != "percent" or scope.main or found.rows:
        return claim, found
    people = in_people(claim, tables)
    if people is None:
        return claim, found
    return people, rows_for(people, scope_of(people, tables), tables)


def _answering(items: Sequence[Compared]) -> list[Compared]:
    """The main figures that fit the years best; popular claims only where nothing else does."""
    main = [item for item in items if item.main]
    for fits in _TIERS:
        tier = [item for item in main if item.fit in fits]
        if tier:
            return [item for item in tier if item.basis != "popular_claim"] or tier
    return main


def _same(items: Sequence[Compared]) -> frozenset[str]:
    """The ids of figures that speak of just what the claim speaks of."""
    own = [item for item in items if item.main and item.fit in OWN_YEARS]
    return frozenset(key for item in own for key in (item.id, *item.parts))
