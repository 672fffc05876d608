"""Numbers on pages keep their digits or say that they are rounded."""

import math

import pytest

from terrorstats.notation.numbers import full, short, span


@pytest.mark.parametrize(
    ("number", "text"),
    [(353074, "353,074"), (0, "0"), (2.48, "2.48"), (422303.5, "422,303.5"), (math.nan, "")],
)
def test_all_digits(number, text):
    """Prevents rounding where the printed digits are promised, and 'nan' on a page."""
    assert full(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1_606_748, "1.61 million"),
        (353_074, "353,000"),
        (999_999, "1 million"),
        (1_234_000_000, "1,230 million"),
        (162_003_225, "162 million"),
        (999.6, "1,000"),
        (2.476, "2.48"),
        (17, "17"),
        (0.0, "0"),
        (0.00012345, "0.000123"),
        (-1_606_748, "-1.61 million"),
        (math.nan, ""),
    ],
)
def test_three_digits_in_words(number, text):
    """Prevents 1e+03 on an axis, and a rounded number that looks exact."""
    assert short(number) == text


def test_a_span_of_one_number_is_that_number():
    """Prevents '5 to 5'."""
    assert span(5, 5) == "5"
    assert span(5_500_000, 6_500_000) == "5,500,000 to 6,500,000"
