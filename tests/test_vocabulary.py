"""The word lists are what charts, rules and exports are keyed by; a slip would show everywhere."""

import pytest

from terrorstats import vocabulary
from terrorstats.notation.figure import parse_figure


def test_the_lists_have_their_agreed_length():
    """Prevents a category or basis from being dropped in passing."""
    assert len(vocabulary.CATEGORIES) == 14
    assert len(vocabulary.BASES) == 7
    assert list(vocabulary.KINDS) == ["stock", "flow", "cumulative", "plan", "ratio"]
    context = [key for key, facts in vocabulary.CATEGORY_FACTS.items() if facts.context]
    assert list(vocabulary.CATEGORIES)[-4:] == context


@pytest.mark.parametrize("text", ["5", "about 5", "at least 5", "up to 5", "5-6"])
def test_every_reading_has_a_known_qualifier(text):
    """Prevents a qualifier that no page has words for."""
    assert parse_figure(text).qualifier in vocabulary.QUALIFIERS


def test_a_category_is_confused_with_categories_that_exist():
    """Prevents a typing slip from hiding what a claim may have been taken for."""
    for key, facts in vocabulary.CATEGORY_FACTS.items():
        assert set(facts.confused_with) <= set(vocabulary.CATEGORIES) - {key}
        assert set(facts.limits) <= set(vocabulary.LIMITS)


def test_every_title_is_plain():
    """Prevents an empty or untrimmed title from reaching a chart."""
    lists = (vocabulary.CATEGORIES, vocabulary.BASES, vocabulary.UNITS, vocabulary.KINDS)
    lists += (vocabulary.LIMITS, vocabulary.GROUP_MEANINGS)
    titles = [title for words in lists for title in words.values()]
    assert all(title == title.strip() != "" for title in titles)
