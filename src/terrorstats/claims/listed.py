"""The claims people meet, each with a reading reckoned from the figures and not typed in."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from terrorstats.claims.sentences import archive_count, headline
from terrorstats.dataset import Dataset
from terrorstats.errors import ReadingError

NO_NUMBER = "The claim names no number, so there is nothing to set beside the figures."
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


def checked_claims(data: Dataset, claim_set: str) -> tuple[CheckedClaim, ...]:
    """The claims of a set (`seed` or `popular`) in the order of the file, each with its reading."""
    claims = data.table("claims")
    rows = claims[claims["set"] == claim_set].to_dict("records")
    return tuple(_checked_claim(data, row) for row in rows)


def _checked_claim(data: Dataset, row: Mapping[Hashable, str]) -> CheckedClaim:
    key = row["met"].split("[")[0]
    figure = f"{row['figure']}%" if row["unit"] == "percent" else row["figure"]
    return CheckedClaim(
        claim=row["claim"],
        text=row["text"],
        reading=_reading(data, row, figure),
        confusion=row["confusion"],
        met=data.bibliography[key].short if key in data.bibliography else key,
        category=row["category"],
        figure=figure,
        period=row["period"],
    )


def _reading(data: Dataset, row: Mapping[Hashable, str], figure: str) -> str:
    if not row["category"]:
        return NOT_COUNTED
    if not figure:
        return NO_NUMBER
    what = row["quantity"] or row["category"]
    try:
        check = data.check_claim(what, figure, row["period"], row["place"], row["group"])
    except ReadingError as error:
        return str(error)
    return f"{headline(check)} {archive_count(check)}".strip()
