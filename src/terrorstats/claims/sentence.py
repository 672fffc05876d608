"""A claim as people write it, read part by part: "1934-1937 - 10 million died in gulags".

`read_claims` finds the numbers, and for each the years, what is counted, where and of whom, and
says how it read each part. What it cannot read for certain it refuses; the word lists stand in
`claims/reading`.
"""

from terrorstats.claims.claim import Claim
from terrorstats.claims.reading.assembly import read_parts
from terrorstats.claims.reading.text import LONGEST
from terrorstats.errors import ReadingError

__all__ = ["LONGEST", "read_claim", "read_claims"]


def read_claims(
    text: str, *, category: str = "", period: str = "", place: str = "", group: str = ""
) -> tuple[Claim, ...]:
    """The claims that a sentence makes, one for each number, each with its readings.

    What is given by name outranks what the sentence says. Raises ReadingError when no number in
    it can be compared: none of people, none that is certain, no word for what is counted, or two
    periods, places or groups for one number.
    """
    try:
        return read_parts(text, category, period, place, group)
    except ReadingError as error:
        # The parts are read from the sentence in plain form; the message shows it as typed.
        typed = text if error.column == "claim" else error.text
        raise ReadingError(typed, error.column, error.reason) from None


def read_claim(
    text: str, *, category: str = "", period: str = "", place: str = "", group: str = ""
) -> Claim:
    """The one claim that a sentence makes; beside shares of a whole the one count of people.

    Raises ReadingError as `read_claims`, and when the sentence makes several claims.
    """
    claims = read_claims(text, category=category, period=period, place=place, group=group)
    if len(claims) == 1:
        return claims[0]
    counts = [claim for claim in claims if claim.unit != "percent"]
    if len(counts) == 1:
        return counts[0]
    numbers = ", ".join(claim.figure for claim in claims)
    reason = f"it holds {len(claims)} numbers ({numbers}); check one number at a time"
    raise ReadingError(text, "claim", reason)
