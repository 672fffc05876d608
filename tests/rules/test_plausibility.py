"""What check must find by itself: shifted lists, misprints, sums that do not hold."""

import pytest

from tests.small_folder import added, broken, found


def test_a_list_shifted_by_a_year_is_found(folder):
    """Prevents a list that skips a year from passing: each of its averages is the next year's."""
    lines = [
        broken(folder, "figures.csv", f"average-stone-{year}", "figure", figure)
        for year, figure in ((1934, "1,300"), (1935, "1,200"), (1936, "1,300"))
    ]
    faults = [f for f in found(folder, "identities") if ": by average " in f]
    assert faults == [
        f"figures.csv:{line}:figure: '{printed}': average-stone-{year}: by average it should be "
        f"{due} (gap {gap}); it is what the year after should have: the list may be shifted by a "
        "year"
        for line, year, printed, due, gap in zip(
            lines,
            (1934, 1935, 1936),
            ("1,300", "1,200", "1,300"),
            ("1,100", "1,300", "1,200"),
            ("+200", "-100", "+100"),
            strict=True,
        )
    ]


def test_a_misprint_in_a_penalty_breaks_the_total(folder):
    """Prevents one slip in a table of penalties from standing: they must add to the total."""
    line = broken(folder, "figures.csv", "sentenced-rivers-1937", "figure", "9,330")
    assert found(folder, "identities") == [
        f"figures.csv:{line}:figure: '9,330': sentenced-rivers-1937: by penalties it should be "
        "3,930 (gap +5,400); two digits are exchanged"
    ]


@pytest.mark.parametrize(
    ("figure", "due", "gap", "slip"),
    [
        ("3,931", "3,930", "+1", "the two differ in one digit"),
        ("39,130", "3,930", "+35,200", "one of the two has a digit more"),
        ("930", "3,930", "-3,000", "one of the two has a digit more"),
    ],
)
def test_the_kind_of_slip_is_named(folder, figure, due, gap, slip):
    """Prevents a keeper from searching for what the digits already tell."""
    line = broken(folder, "figures.csv", "sentenced-rivers-1937", "figure", figure)
    assert found(folder, "identities") == [
        f"figures.csv:{line}:figure: '{figure}': sentenced-rivers-1937: by penalties it should be "
        f"{due} (gap {gap}); {slip}"
    ]


def test_a_stock_that_its_flows_do_not_reach_is_found(folder):
    """Prevents arrivals and departures that contradict the stocks from going unseen."""
    broken(folder, "figures.csv", "departures-stone-1936", "figure", "400")
    (fault,) = found(folder, "identities")
    assert "stock-rivers-1937: by flows it should be 1,100 (gap -100)" in fault


def test_a_rate_is_tested_within_its_rounding(folder):
    """Prevents a rate of another base from passing, and a rounded one from being called wrong."""
    broken(folder, "figures.csv", "rate-stone-1934", "figure", "10.04")
    assert found(folder, "identities") == []
    broken(folder, "figures.csv", "rate-stone-1934", "figure", "10.1")
    assert "by rate it should be 10 (gap +0.1)" in found(folder, "identities")[0]


def test_an_identity_that_cannot_be_tested_is_named(folder):
    """Prevents an identity with a part forgotten from passing as one that holds."""
    line = broken(folder, "identities.csv", "rate", "parts", "deaths-stone")
    assert found(folder, "identities") == [
        f"identities.csv:{line}:parts: 'deaths-stone': 'rate' needs 2 series here, and got 1"
    ]


def test_a_digit_more_in_one_of_two_copies_is_found(folder):
    """Prevents a misprint such as 22,728 for 2,728 from making a false spike."""
    line = broken(folder, "figures.csv", "shot-rivers-1936", "figure", "240")
    assert found(folder, "copies") == [
        f"figures.csv:{line}:figure: '240': shot-rivers-1936: shot-stone-1936 has 40, although "
        "shot-rivers and shot-stone agree nearly everywhere; one of the two has a digit more"
    ]


def test_a_misprint_already_corrected_is_said_to_be(folder):
    """Prevents a keeper from hunting again for what is on record."""
    broken(folder, "figures.csv", "shot-rivers-1936", "figure", "240")
    broken(folder, "figures.csv", "shot-rivers-1936", "corrected", "40")
    assert found(folder, "copies")[0].endswith("(already corrected to 40)")


def test_a_blank_or_a_bound_is_no_misprint(folder):
    """Prevents 'about' and ranges in a copy from being compared digit by digit."""
    broken(folder, "figures.csv", "shot-stone-1936", "figure", "30-50")
    assert found(folder, "copies") == []


def test_series_that_differ_in_many_years_are_rivals_not_copies(folder):
    """Prevents two registers that count differently from being called misprints of each other."""
    for year in (1934, 1935):
        broken(folder, "figures.csv", f"shot-stone-{year}", "figure", "99")
    assert found(folder, "copies") == []


def test_a_printed_total_that_does_not_add_up_is_told(folder):
    """Prevents a known gap in a printed table from being forgotten."""
    broken(folder, "figures.csv", "shot-total", "figure", "7,960")
    broken(folder, "audits.csv", "shot-total", "printed", "7960")
    line = broken(folder, "audits.csv", "shot-total", "gap", "10")
    assert found(folder, "audits-add-up") == [
        f"audits.csv:{line}:gap: Death sentences 1934-39: printed 7960, sum 7950, gap 10"
    ]


@pytest.mark.parametrize("gap", ["0.0", "0.00"])
def test_a_gap_of_nought_in_any_spelling_adds_up(folder, gap):
    """Prevents a warning over how a zero is written."""
    broken(folder, "audits.csv", "shot-total", "gap", gap)
    assert found(folder, "audits-add-up") == []


def test_a_year_out_of_scope_is_told(folder):
    """Prevents 1397 typed for 1937, or 2013, from standing unnoticed."""
    line = broken(folder, "figures.csv", "deaths-far", "period", "1973")
    assert found(folder, "years-in-scope") == [
        f"figures.csv:{line}:period: '1973': the period lies outside 1917-1956: is the year right?"
    ]


@pytest.mark.parametrize(("period", "count"), [("1917", 0), ("1956", 0), ("1916", 1), ("1957", 1)])
def test_the_first_and_last_year_are_in_scope(folder, period, count):
    """Prevents the edges of the scope from being cut off."""
    broken(folder, "figures.csv", "deaths-far", "period", period)
    assert len(found(folder, "years-in-scope")) == count


def test_a_series_may_run_on_past_the_scope(folder):
    """Prevents the tail of a run of years from drowning the real warnings."""
    broken(folder, "figures.csv", "exiled-rivers-1939", "period", "1957")
    assert found(folder, "years-in-scope") == []


def test_two_figures_in_one_cell_of_a_series_are_told(folder):
    """Prevents a line with two points in one year, of which a reader sees one."""
    line = broken(folder, "figures.csv", "exiled-rivers-1936", "period", "1935")
    assert found(folder, "one-figure-a-cell") == [
        f"figures.csv:{line}:period: '1935': the series has a figure for this period above: one of "
        "the two belongs elsewhere"
    ]


@pytest.mark.parametrize(
    ("file", "cells"),
    [
        ("caveats.csv", {"caveat": "spare", "title": "Spare", "text": "Nobody uses it."}),
        ("series.csv", {"series": "spare", "quantity": "shot", "label": "S", "source": "Bell1970"}),
    ],
)
def test_a_key_that_nothing_uses_is_told(folder, file, cells):
    """Prevents definitions from outliving the figures they were written for."""
    line = added(folder, file, **cells)
    (fault,) = found(folder, "unused-keys")
    assert fault.startswith(f"{file}:{line}:")
    assert "'spare': no row uses this key: remove it?" in fault


def test_a_quantity_named_only_as_a_whole_is_not_used(folder):
    """Prevents a quantity that no figure counts from being kept alive by its parts."""
    broken(folder, "figures.csv", "all-stock-rivers", "quantity", "stock")
    assert found(folder, "unused-keys") == [
        "quantities.csv:3:quantity: 'all-stock': no row uses this key: remove it?"
    ]


@pytest.mark.parametrize("period", ["1937", "1 Jan 1937 - 31 Dec 1937"])
def test_what_has_been_found_leaves_the_list_of_the_wanted(folder, period):
    """Prevents readers from being sent to look for what already stands here, however typed."""
    line = broken(folder, "wanted.csv", "executions", "period", period)
    (fault,) = found(folder, "wanted-and-found")
    assert fault.startswith(f"wanted.csv:{line}:period: {period!r}: figures.csv has this figure")
