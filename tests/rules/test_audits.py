"""What an audit records is what the figures give."""

import pytest

from tests.small_folder import broken, found


@pytest.mark.parametrize("part", ["shot-rivers-1933", "series:shot", "-nil", "shot-rivers-1934;"])
def test_a_part_that_is_nowhere_is_named(folder, part):
    """Prevents an audit whose parts were renamed from passing unread."""
    line = broken(folder, "audits.csv", "shot-total", "parts", part)
    (fault,) = found(folder, "audit-parts")
    assert fault.startswith(f"audits.csv:{line}:parts: {part!r}")
    assert "names no figure or series here: mend the key" in fault


def test_a_series_without_figures_in_the_period_is_named(folder):
    """Prevents an audit over the wrong years from adding up to nothing."""
    line = broken(folder, "audits.csv", "shot-1934", "period", "1950-53")
    assert found(folder, "audit-parts")[0].startswith(f"audits.csv:{line}:parts: ")


def test_a_bound_among_the_parts_of_a_sum_is_named(folder):
    """Prevents 'at least 600' from being added as if it were 600."""
    line = broken(folder, "audits.csv", "shot-total", "parts", "deaths-least")
    assert found(folder, "audit-parts") == [
        f"audits.csv:{line}:parts: 'deaths-least': deaths-least is no single number: it cannot be "
        "added up"
    ]


def test_a_bound_may_be_compared_without_adding(folder):
    """Prevents two readings of a range from being refused because they cannot be summed."""
    broken(folder, "audits.csv", "shot-twice", "parts", "deaths-least")
    assert found(folder, "audit-parts") == []


def test_two_readings_are_not_added_up(folder):
    """Prevents rival readings of one cell from being called a wrong sum."""
    for column, text in (("parts", "shot-rivers-1937;shot-rivers-1938"), ("printed", "4280"),
                         ("sum", "3530"), ("gap", "750")):  # fmt: skip
        broken(folder, "audits.csv", "shot-twice", column, text)
    assert found(folder, "audit-sums") == []


def test_a_sum_that_went_stale_is_named(folder):
    """Prevents an audit from vouching for a table that has changed since."""
    line = broken(folder, "audits.csv", "shot-total", "sum", "7949")
    assert found(folder, "audit-sums")[0] == (
        f"audits.csv:{line}:sum: '7949': the parts add up to 7,950: look at them, then mend sum "
        "and gap"
    )


@pytest.mark.parametrize("gap", ["1", ""])
def test_a_gap_that_is_not_printed_less_sum_is_named(folder, gap):
    """Prevents a gap copied from another row, or left out, from hiding that a total is wrong."""
    line = broken(folder, "audits.csv", "shot-total", "gap", gap)
    (fault,) = found(folder, "audit-sums")
    assert fault.startswith(f"audits.csv:{line}:gap: ")
    assert fault.endswith("printed less sum is 0: mend the gap")


def test_a_printed_total_that_is_not_the_figure_is_named(folder):
    """Prevents an audit of a number that the data do not show."""
    line = broken(folder, "figures.csv", "shot-total", "figure", "7,960")
    assert line
    assert found(folder, "audit-sums") == [
        "audits.csv:2:printed: '7950': the figure shot-total prints 7,960: mend printed"
    ]


def test_corrections_do_not_reach_the_audit_of_the_print(folder):
    """Prevents a corrected reading from making a printed sum look right."""
    broken(folder, "figures.csv", "shot-rivers-1934", "corrected", "21")
    assert found(folder, "audit-sums") == []


def test_an_unreadable_period_is_left_to_the_rule_on_forms(folder):
    """Prevents a traceback in one rule over what another reports."""
    line = broken(folder, "audits.csv", "shot-1934", "period", "mid-1935")
    assert found(folder, "audit-parts") == found(folder, "audit-sums") == []
    assert found(folder, "forms")[0].startswith(f"audits.csv:{line}:period: ")


def test_an_identity_of_unknown_series_is_named(folder):
    """Prevents an identity from never being tested because a series was renamed."""
    line = broken(folder, "identities.csv", "flows", "parts", "stock-rivers;arrivals;-departures")
    assert found(folder, "identity-parts") == [
        f"identities.csv:{line}:parts: 'arrivals': no such key in series.csv: mend the spelling or "
        "add it there",
        f"identities.csv:{line}:parts: '-departures': no such key in series.csv: mend the spelling "
        "or add it there",
    ]
