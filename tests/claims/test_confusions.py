"""Of the figures with the claimed digits, the likeliest confusion comes first."""

import pytest

import terrorstats as ts
from tests.small_folder import added


@pytest.fixture
def data(folder):
    """The small data set with one number in three places that nobody claims it for."""
    cells = {"category": "camp_population", "unit": "persons", "basis": "testimony"}
    for key, quantity, period, figure, place in (
        ("elsewhere", "average", "1936", "9,876", "Far camp"),
        ("one-end", "arrivals", "1936", "at least 9,876", ""),
        ("other-years", "departures", "1920", "9,876", ""),
    ):
        added(folder, "figures.csv", id=key, quantity=quantity, period=period, figure=figure,
              place=place, source="Bell1970", **cells)  # fmt: skip
    return ts.load(folder)


def test_other_years_weigh_more_than_a_bound_and_less_than_another_place(data):
    """Prevents a number for other years from hiding the one for the years of the claim."""
    found = data.check_claim("camp_deaths", "9,876", "1936").confusions
    assert [one.figure.id for one in found] == ["one-end", "other-years", "elsewhere"]


def test_without_years_no_figure_is_for_other_years(data):
    """Prevents a claim without a date from being held against the dates of figures."""
    found = data.check_claim("camp_deaths", "9,876").confusions
    assert [one.figure.id for one in found] == ["other-years", "one-end", "elsewhere"]


def test_a_confusion_says_in_what_it_differs(data):
    """Prevents the same digits from passing for the same fact."""
    found = {one.figure.id: one.differs for one in
             data.check_claim("camp_deaths", "9,876", "1936").confusions}  # fmt: skip
    assert found["other-years"][-1] == "it is for 1920"
    assert found["elsewhere"][-1] == "it is for Far camp"
    assert not any(said.startswith("it is for") for said in found["one-end"])
