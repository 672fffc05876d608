"""The claims people meet, read against the figures."""

import re

from terrorstats.claims.listed import NO_NUMBER, NOT_COUNTED


def test_the_seed_claims_stand_in_the_order_of_the_notes(real):
    """Prevents a ranking where the notes have an order."""
    claims = real.table("claims")
    order = claims.loc[claims["set"] == "seed", "claim"].tolist()
    assert [row.claim for row in real.listed_claims("seed")] == order


def test_each_reading_is_computed_from_the_data(real):
    """Prevents a typed-in reading that stays when the figures change."""
    readings = {row.claim: row.reading for row in real.listed_claims("seed")}
    assert "2,056 sentences" in readings["seed-executed-1934"]
    assert re.search(r"486 times as large", readings["seed-executed-1934"])


def test_a_claim_without_a_number_or_beside_the_matter_says_so(real):
    """Prevents an invented reading."""
    rows = list(real.listed_claims("seed"))
    assert {row.reading for row in rows if not row.category} == {NOT_COUNTED}
    assert {row.reading for row in rows if row.category and not row.figure} == {NO_NUMBER}


def test_every_popular_claim_gets_a_line(real):
    """Prevents a page that stops at the first odd claim."""
    rows = list(real.listed_claims("popular"))
    assert len(rows) >= 100
    assert all(row.reading and row.met for row in rows)


def test_a_share_is_read_as_a_share(real):
    """Prevents five per cent from being read as five people."""
    row = next(r for r in real.listed_claims("popular") if r.claim == "popular-one-in-18")
    assert row.figure == "5%"
    assert "per cent" in row.reading


def test_the_claims_can_be_read_twice(real):
    """Prevents an answer that its first reader uses up, so that the next visitor finds nothing."""
    rows = real.listed_claims("seed")
    assert [row.claim for row in rows] == [row.claim for row in rows] != []
