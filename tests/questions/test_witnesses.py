"""Three books that rest on one table are one witness; a misprint travels down from copy to copy."""

import pandas as pd
import pytest

from terrorstats.questions.copies import copies, differing_copies
from terrorstats.questions.witnesses import family
from terrorstats.tables.bibliography import Bibliography
from terrorstats.tables.descent import ancestors, roots_of
from terrorstats.wording.witnesses import misprint_sentences, witness_sentences

BIB = Bibliography(
    "".join(
        f"@misc{{{key}, author = {{{who}}}, year = {{{year}}}, title = {{{key}}}, kind = {{{kind}}}"
        + (f", rests_on = {{{parents}}}" if parents else "")
        + "}\n"
        for key, who, year, kind, parents in [
            ("Paper1953", "Clerk, Ivan", 1953, "archival document", ""),
            ("First1991", "First, Ada", 1991, "article", "Paper1953"),
            ("Second1993", "Second, Bo", 1993, "monograph", "First1991"),
            ("Third2005", "Third, Cy", 2005, "web page", "Second1993,Other1968"),
            ("Other1968", "Other, Di", 1968, "monograph", ""),
            ("Alone2001", "Alone, Ed", 2001, "memoir", ""),
            ("First1999", "First, Ada", 1999, "article", "First1991"),
            ("Round1994", "Round, Flo", 1994, "article", "Paper1953"),
            ("Loop1", "Loop, Gus", 2000, "web page", "Loop2"),
            ("Loop2", "Loop, Hal", 2000, "web page", "Loop1"),
        ]
    )
)


def figures(*rows: tuple[str, str, float]) -> pd.DataFrame:
    """Figures of one cell: id, work, number."""
    return pd.DataFrame(
        {
            "id": [row[0] for row in rows],
            "source_key": [row[1] for row in rows],
            "author": [BIB[row[1]].short for row in rows],
            "figure": [f"{row[2]:,}" for row in rows],
            "value": [float(row[2]) for row in rows],
            "printed_value": [float("nan")] * len(rows),
            "significant_digits": [len(str(row[2]).strip("0")) for row in rows],
            "quantity": "shot",
            "start": pd.Timestamp("1937-01-01"),
            "end": pd.Timestamp("1937-12-31"),
            "group": "",
            "place": "",
            "unit": "sentences",
        }
    )


FOUR = figures(
    ("a", "First1991", 353_074),
    ("b", "Second1993", 353_074),
    ("c", "Third2005", 358_074),
    ("d", "Alone2001", 400_000),
)


def test_roots_are_found_at_the_end_of_the_chain():
    """Prevents a copy of a copy from counting as a source of its own."""
    assert roots_of("Second1993", BIB) == ("Paper1953",)
    assert set(roots_of("Third2005", BIB)) == {"Paper1953", "Other1968"}
    assert roots_of("Alone2001", BIB) == ("Alone2001",)
    assert ancestors("Second1993", BIB) == ("First1991", "Paper1953")


def test_works_that_rest_on_each_other_do_not_hang_the_program():
    """Prevents a circle in the bibliography from running for ever."""
    assert roots_of("Loop1", BIB) == ("Loop1",)
    assert ancestors("Loop1", BIB) == ("Loop2",)


def test_figures_that_share_a_root_are_one_witness():
    """Prevents four books from looking like four independent counts."""
    found = family(FOUR, BIB)
    assert [witness.figures for witness in found.witnesses] == [("a", "b", "c"), ("d",)]
    assert found.witnesses[0].roots == ("Other1968", "Paper1953")
    assert found.by_root["Paper1953"] == ("a", "b", "c")
    assert found.parents["Third2005"] == ("Second1993", "Other1968")
    assert found.parents["Paper1953"] == ()


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


def test_a_copy_that_differs_is_set_beside_its_original():
    """Prevents a misprint from passing for a rival count."""
    rows = differing_copies(FOUR, BIB)
    assert set(zip(rows["copy"], rows["original"], strict=True)) == {("c", "b"), ("c", "a")}
    assert set(rows["gap"]) == {5000}
    first = misprint_sentences(rows)[0]
    assert "358,074" in first
    assert "353,074" in first
    assert "5,000" in first


@pytest.mark.parametrize(
    ("work", "number", "how"),
    [
        ("Second1993", 353_074, "same"),
        ("Second1993", 353_000, "rounded"),
        ("Second1993", 354_000, "rounded"),
        ("Second1993", 350_000, "rounded"),
        ("Second1993", 353_047, "differs"),
        ("First1999", 360_001, "revised"),
    ],
)
def test_rounding_and_second_thoughts_are_no_misprints(work, number, how):
    """Prevents a rounded copy, or an author's own correction, from being held against anybody."""
    rows = copies(figures(("parent", "First1991", 353_074), ("copy", work, number)), BIB)
    assert list(rows["how"]) == [how]


def test_works_that_do_not_rest_on_each_other_are_not_compared():
    """Prevents rivals from being called copies."""
    rows = copies(FOUR.iloc[[0, 3]], BIB)
    assert rows.empty
    assert list(rows.columns)[-2:] == ["gap", "how"]


def test_a_misprint_of_the_printed_books_is_found(real):
    """Prevents a known slip (22,728 for 2,728 death sentences) from going by."""
    rows = differing_copies(real.figures, real.bibliography)
    slip = rows[rows["copy"] == "death-sentences-lewin2005-1932"]
    assert list(slip["gap"]) == [20_000]
    assert (copies(real.figures, real.bibliography)["how"] == "same").sum() >= 30


def test_the_certificate_of_1953_is_one_witness(real):
    """Prevents the many prints of one certificate from being counted as many sources."""
    rows = real.estimates("executions-1921-53")
    found = family(rows, real.bibliography)
    assert len(found.witnesses) < len(rows)
    assert len(found.by_root["Pavlov1953"]) >= 4
    sentences = witness_sentences(found, real.bibliography)
    assert any("Pavlov 1953" in sentence for sentence in sentences)
