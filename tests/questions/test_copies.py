"""A misprint travels down from copy to copy; a rounded number is no misprint."""

import pytest

from terrorstats.questions.copies import copies, differing_copies
from tests.descent_of_works import BIB, FOUR, figures


def test_a_copy_that_differs_is_set_beside_its_original():
    """Prevents a misprint from passing for a rival count."""
    rows = differing_copies(FOUR, BIB)
    assert set(zip(rows["copy"], rows["original"], strict=True)) == {("c", "b"), ("c", "a")}
    assert set(rows["gap"]) == {5000}


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
