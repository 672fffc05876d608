"""What a run of periods covers is counted day by day, and nothing is counted twice."""

from datetime import date

import pandas as pd
import pytest

from terrorstats.arithmetic.runs import (
    blank_years,
    covered,
    days_of,
    has_one_a_year,
    missing_years,
    overlapping,
    shared_days,
)
from terrorstats.notation.period import parse_period


def days(*periods):
    """The first and the last day of each period."""
    read = [parse_period(period) for period in periods]
    return [(period.start, period.end) for period in read]


def run(*periods):
    """A frame with these periods, as the figures have them."""
    frame = pd.DataFrame(days(*periods), columns=["start", "end"])
    return frame.astype("datetime64[s]")


@pytest.mark.parametrize(
    ("periods", "answer"),
    [
        (["1935", "1936"], False),
        (["1936", "1935"], False),
        (["1935", "1935-36"], True),
        (["1 Jan 1935 - 1 Jan 1936", "1936"], True),
        (["1930-1940", "1931", "1945"], True),
        (["1935"], False),
        ([], False),
    ],
)
def test_one_shared_day_is_an_overlap(periods, answer):
    """Prevents a day from being counted in two periods, whatever their order."""
    assert overlapping(days(*periods)) is answer


@pytest.mark.parametrize(
    ("periods", "wanted", "missing"),
    [
        (["1934", "1936"], "1934-1936", (1935,)),
        (["2 Jan 1935 - 31 Dec 1935"], "1935", (1935,)),
        (["1 Jan 1935 - 30 Dec 1935"], "1935", (1935,)),
        (["1935 (Jan-Jun)", "1935 (Jul-Dec)"], "1935", ()),
        (["1935 (Jan-Jun)", "2 Jul 1935 - 31 Dec 1935"], "1935", (1935,)),
        (["1935 (Jan-Jun)"], "1934-1935", (1934, 1935)),
        (["1 Oct 1936 - 1 Nov 1938"], "1 Oct 1936 - 1 Nov 1938", ()),
        (["2 Oct 1936 - 1 Nov 1938"], "1 Oct 1936 - 1 Nov 1938", (1936,)),
        (["1930-1940"], "1935", ()),
        ([], "1935-36", (1935, 1936)),
    ],
)
def test_a_year_is_covered_only_when_every_day_of_it_is(periods, wanted, missing):
    """Prevents a year that lacks one day from passing for a whole one."""
    assert missing_years(days(*periods), parse_period(wanted)) == missing


def test_a_run_covers_all_from_its_first_day_to_its_last():
    """Prevents the order of the rows from deciding which years a sum is for."""
    period = covered(days("1936", "1930-1940", "1934"))
    assert (period.start, period.end) == (date(1930, 1, 1), date(1940, 12, 31))


def test_periods_that_do_not_meet_share_no_day():
    """Prevents days between two periods from counting as negative ones."""
    early, late = days("1930", "1935-36")
    assert shared_days(early, late) == 0
    assert shared_days(late, days("31 Dec 1936")[0]) == 1


def test_runs_of_places_or_quarters_are_no_run_of_years():
    """Prevents a list of camps of one year from being given decades of blanks."""
    years = run("1934", "1935", "1937")
    assert has_one_a_year(years)
    assert not has_one_a_year(pd.concat([years, years]))
    assert not has_one_a_year(years.iloc[:2])
    assert not has_one_a_year(run("1934", "1935", "1936-37"))
    assert not has_one_a_year(run("1 Jan 1934", "2 Jan 1935", "1 Jan 1936"))
    assert has_one_a_year(run("1 Jan 1934", "1 Jan 1935", "1 Jan 1936"))


def test_blank_years_lie_between_the_first_and_the_last():
    """Prevents a blank outside the years of the source."""
    assert blank_years(run("1934", "1937")) == [1935, 1936]
    assert blank_years(run("1937", "1936")) == []


def test_days_are_plain_dates():
    """Prevents a time of day from moving the edge of a period."""
    assert days_of(run("1 Oct 1936 - 1 Nov 1938")) == [(date(1936, 10, 1), date(1938, 11, 1))]
