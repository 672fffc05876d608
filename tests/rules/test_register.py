"""The table of rules is complete, described and tested."""

from pathlib import Path

import pytest

from terrorstats.rules import RULES
from tests.small_folder import found

READABLE_FIRST = {"ends-before-it-begins", "low-above-high"}
"""What the parsers refuse before these rules are asked; their tests call the functions."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_stays_silent_where_nothing_is_wrong(rule, folder):
    """Prevents a rule that cries over sound data, which teaches people to ignore it."""
    assert found(folder, rule.name) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_described_in_a_sentence(rule):
    """Prevents a line in the help text that says nothing."""
    assert rule.about.endswith(".")
    assert len(rule.about) > 20


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_shown_firing(rule):
    """Prevents a rule that was never seen to find anything."""
    tests = Path(__file__).parent.glob("test_*.py")
    shown = any(f'"{rule.name}"' in path.read_text(encoding="utf-8") for path in tests)
    assert shown or rule.name in READABLE_FIRST


def test_names_are_unique():
    """Prevents two rules that look the same in a fault."""
    assert len({rule.name for rule in RULES}) == len(RULES)
