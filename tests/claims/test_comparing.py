"""How claims are compared: units, limits and the words for a ratio."""

import pytest

from terrorstats.claims.comparing import band_of, comparable_units, load_comparing
from terrorstats.vocabulary import CATEGORY_FACTS, LIMITS, UNITS


def test_no_band_pronounces_a_verdict():
    """Prevents the program from stamping a claim true or false."""
    bands = load_comparing().bands
    assert [upto for upto, _ in bands] == sorted(upto for upto, _ in bands)
    assert bands[-1][0] == float("inf")
    verdicts = ("true", "false", "wrong", "lie", "myth", "debunked", "correct", "exaggerat")
    for _, text in bands:
        assert not any(word in text for word in verdicts)


@pytest.mark.parametrize(
    ("ratio", "words"),
    [(0.9, "smaller, but more than half of it"), (0.91, "about as large (within a tenth)"),
     (2.0, "larger, up to twice as large"), (5000, "more than a thousand times as large")],
)  # fmt: skip
def test_a_ratio_falls_into_its_band(ratio, words):
    """Prevents a claim at the edge of a band from being put into the next one."""
    assert band_of(ratio) == words


def test_a_unit_is_compared_with_units_that_exist():
    """Prevents a typing slip in a unit from hiding every figure in it."""
    for unit, others in load_comparing().units.items():
        assert {unit, *others} <= set(UNITS)
        assert unit in others
    assert comparable_units("families") == ("families",)


def test_every_limit_has_its_exception_and_a_category():
    """Prevents a limit that no claim meets, or that fails when a claim meets it."""
    assert set(load_comparing().exceptions) == set(LIMITS)
    assert {limit for facts in CATEGORY_FACTS.values() for limit in facts.limits} == set(LIMITS)
