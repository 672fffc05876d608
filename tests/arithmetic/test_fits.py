"""Each threshold of fit is tried at its edge: which figures answer, and how well they fit."""

import pandas as pd
import pytest

from terrorstats.arithmetic.fits import agreement, answers, fit_of, long_enough, sum_fit, touches
from terrorstats.notation.period import parse_period


def days(text):
    """The first and the last day of a period."""
    period = parse_period(text)
    return period.start, period.end


@pytest.mark.parametrize(
    ("figure", "wanted", "share"),
    [
        ("1937", "1937", 1),
        ("1937", "1937-38", 365 / 730),
        ("1 Jan 1937 - 10 Jan 1937", "6 Jan 1937 - 15 Jan 1937", 5 / 15),
        ("1937", "1938", 0),
        ("1930", "1938", 0),
    ],
)
def test_agreement_is_shared_days_over_all_days(figure, wanted, share):
    """Prevents a long figure from fitting every short question inside it."""
    assert agreement(days(figure), days(wanted)) == pytest.approx(share)
    assert agreement(days(wanted), days(figure)) == pytest.approx(share)


@pytest.mark.parametrize(
    ("figure", "kind", "wanted", "answer"),
    [
        ("1 Jan 1937 - 10 Jan 1937", "flow", "1 Jan 1937 - 20 Jan 1937", True),
        ("1 Jan 1937 - 10 Jan 1937", "flow", "1 Jan 1937 - 21 Jan 1937", False),
        ("1 Jan 1937 - 9 Jan 1937", "flow", "1 Jan 1937 - 19 Jan 1937", False),
        ("1 Jan 1937 - 21 Jan 1937", "cumulative", "1 Jan 1937 - 10 Jan 1937", False),
        ("1 Jan 1937", "stock", "1930-1937", True),
        ("1 Jan 1938", "stock", "1930-1937", False),
        ("1936", "ratio", "1930-1937", True),
        ("1938", "ratio", "1930-1937", False),
        ("1938", "flow", "", True),
    ],
)
def test_a_figure_answers_from_half_of_the_days(figure, kind, wanted, answer):
    """Prevents the cut that decides what is shown from moving unseen."""
    assert answers(days(figure), kind, parse_period(wanted) if wanted else None) is answer


@pytest.mark.parametrize(
    ("figure", "kind", "claimed", "fit"),
    [
        ("1937", "flow", "1937", "same"),
        ("1937", "flow", "", "any"),
        ("1 Jan 1937 - 6 Jan 1937", "flow", "1 Jan 1937 - 10 Jan 1937", "close"),
        ("1 Jan 1937 - 5 Jan 1937", "flow", "1 Jan 1937 - 9 Jan 1937", "shorter"),
        ("1 Jan 1937 - 10 Jan 1937", "flow", "1 Jan 1937 - 5 Jan 1937", "longer"),
        ("1 Jan 1937 - 10 Jan 1937", "flow", "6 Jan 1937 - 15 Jan 1937", "across"),
        ("1938", "flow", "1937", "outside"),
        ("1 Jan 1938", "stock", "1937", "same"),
        ("2 Jan 1938", "stock", "1937", "outside"),
        ("1 Jan 1938", "ratio", "1937", "outside"),
        ("1936-1938", "stock", "1937", "same"),
        ("1936-1939", "stock", "1937", "longer"),
    ],
)
def test_how_a_figure_fits_a_claim(figure, kind, claimed, fit):
    """Prevents a figure for other years from answering first for a claim."""
    assert fit_of(days(figure), kind, parse_period(claimed) if claimed else None) == fit


def test_only_a_stock_may_be_of_the_next_morning():
    """Prevents what happened in January from counting for the year before."""
    year = parse_period("1937")
    assert touches(days("1 Jan 1938"), "stock", year)
    assert not touches(days("1 Jan 1938"), "flow", year)
    assert not touches(days("31 Dec 1936"), "stock", year)


@pytest.mark.parametrize(
    ("missing", "claimed", "fit"),
    [
        ((), "1934-1937", "same"),
        ((1934, 1935), "1934-1937", "missing"),
        ((1934, 1935, 1936), "1934-1937", "shorter"),
        ((1935, 1936), "1934-1936", "shorter"),
        ((1935,), "", "any"),
    ],
)
def test_a_sum_may_lack_half_of_the_years(missing, claimed, fit):
    """Prevents a sum of two years from answering for six."""
    assert sum_fit(missing, parse_period(claimed) if claimed else None) == fit


def test_a_figure_is_long_enough_from_a_quarter_of_the_longest():
    """Prevents the cut that decides who stands on a ladder from moving unseen."""
    lengths = pd.Series([100, 25, 24, 24, 96])
    of = pd.Series(["a", "a", "a", "b", "b"])
    assert long_enough(lengths, of).tolist() == [True, True, False, True, True]
