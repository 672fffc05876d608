"""A claim read from what was typed, and set among the printed figures: no verdict, a place."""

from terrorstats.claims.check import check_claim, check_sentence
from terrorstats.claims.claim import Claim, Reading
from terrorstats.claims.claim_check import ClaimCheck
from terrorstats.claims.lookup import ClaimTables
from terrorstats.claims.sentence import read_claim

__all__ = [
    "Claim",
    "ClaimCheck",
    "ClaimTables",
    "Reading",
    "check_claim",
    "check_sentence",
    "read_claim",
]
