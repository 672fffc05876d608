"""Three books that rest on one table are one witness."""

from terrorstats.questions.witnesses import family
from terrorstats.wording.witnesses import witness_sentences
from tests.descent_of_works import BIB, FOUR


def test_figures_that_share_a_root_are_one_witness():
    """Prevents four books from looking like four independent counts."""
    found = family(FOUR, BIB)
    assert [witness.figures for witness in found.witnesses] == [("a", "b", "c"), ("d",)]
    assert found.witnesses[0].roots == ("Other1968", "Paper1953")
    assert found.by_root["Paper1953"] == ("a", "b", "c")
    assert found.parents["Third2005"] == ("Second1993", "Other1968")
    assert found.parents["Paper1953"] == ()


def test_the_certificate_of_1953_is_one_witness(real):
    """Prevents the many prints of one certificate from being counted as many sources."""
    rows = real.estimates("executions-1921-53")
    found = family(rows, real.bibliography)
    assert len(found.witnesses) < len(rows)
    assert len(found.by_root["Pavlov1953"]) >= 4
    sentences = witness_sentences(found, real.bibliography)
    assert any("Pavlov 1953" in sentence for sentence in sentences)
