"""The claims people meet, each with a reading computed from the figures and not typed in."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import pandas as pd

from terrorstats.claims.check import check_claim
from terrorstats.claims.lookup import ClaimTables
from terrorstats.claims.sentences import archive_count, headline
from terrorstats.errors import NotFoundError, ReadingError
from terrorstats.tables.bibliography import Bibliography
from terrorstats.vocabulary import CLAIM_SETS

NO_NUMBER = "The claim names no number, so there is nothing to compare with the figures."
NOT_COUNTED = "This is not a count of repression; nothing in this collection bears on it."


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim of `claims.csv` in the words of the data set, and its reading in one line."""

    claim: str
    text: str
    reading: str
    confusion: str
    met: str
    category: str
    figure: str
    period: str


def check_listed(
    claims: pd.DataFrame, claim_set: str, tables: ClaimTables, bibliography: Bibliography
) -> tuple[CheckedClaim, ...]:
    """The claims of a set in the order of `claims`, each with its reading.

    Raises NotFoundError for a set that is not in `vocabulary.CLAIM_SETS`.
    """
    if claim_set not in CLAIM_SETS:
        raise NotFoundError(
            f"no set of claims is called {claim_set!r}: there are {', '.join(CLAIM_SETS)}"
        )
    rows = claims[claims["set"] == claim_set].to_dict("records")
    return tuple(_checked_claim(row, tables, bibliography) for row in rows)


def _checked_claim(
    row: Mapping[Hashable, str], tables: ClaimTables, bibliography: Bibliography
) -> CheckedClaim:
    key = row["met"].split("[")[0]
    figure = f"{row['figure']}%" if row["unit"] == "percent" else row["figure"]
    return CheckedClaim(
        claim=row["claim"],
        text=row["text"],
        reading=_reading(row, figure, tables),
        confusion=row["confusion"],
        met=bibliography[key].short if key in bibliography else key,
        category=row["category"],
        figure=figure,
        period=row["period"],
    )


def _reading(row: Mapping[Hashable, str], figure: str, tables: ClaimTables) -> str:
    if not row["category"]:
        return NOT_COUNTED
    if not figure:
        return NO_NUMBER
    what = row["quantity"] or row["category"]
    try:
        check = check_claim(tables, what, figure, row["period"], row["place"], row["group"])
    except ReadingError as error:
        return str(error)
    return f"{headline(check)} {archive_count(check)}".strip()
