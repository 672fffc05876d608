"""The descent of figures in words."""

from terrorstats.questions.copies import differing_copies
from terrorstats.questions.witnesses import family
from terrorstats.wording.witnesses import misprint_sentences, witness_sentences
from tests.descent_of_works import BIB, FOUR


def test_the_family_in_words_counts_figures_and_witnesses():
    """Prevents the sentence from counting works, or the wrong document."""
    two, three = witness_sentences(family(FOUR, BIB), BIB)
    assert "two independent witnesses" in two
    assert "four figures" in two
    assert "Three of these four figures" in three
    assert "archival document" in three
    assert "Clerk 1953" in three


def test_unrelated_figures_are_said_to_be_so():
    """Prevents silence from being read as a finding."""
    (sentence,) = witness_sentences(family(FOUR.iloc[[0, 3]], BIB), BIB)
    assert "No two" in sentence
    assert witness_sentences(family(FOUR.iloc[:1], BIB), BIB) == []


def test_a_misprint_is_said_without_blame():
    """Prevents a sentence that names one print only, or says which of them is wrong."""
    first = misprint_sentences(differing_copies(FOUR, BIB))[0]
    assert first == (
        "Third 2005 prints 358,074 where Second 1993, on which it rests, has 353,074: a difference "
        "of 5,000."
    )
