"""A figure must agree with its quantity, its series, its parts and its place."""

import pandas as pd
import pytest

from terrorstats.rules.figures import ends_before_it_begins, low_above_high
from terrorstats.tables.folder import read_folder
from tests.small_folder import added, broken, found


def test_a_category_that_contradicts_the_quantity_is_named(folder):
    """Prevents deaths from being listed among executions."""
    line = broken(folder, "figures.csv", "deaths-least", "category", "executions")
    assert found(folder, "category-of-quantity") == [
        f"figures.csv:{line}:category: 'executions': its quantity belongs to camp_deaths: change "
        "the category or the quantity"
    ]


def test_a_category_is_judged_although_the_figure_cannot_be_read(folder):
    """Prevents one fault of a row from hiding another."""
    broken(folder, "figures.csv", "deaths-least", "figure", "many")
    line = broken(folder, "figures.csv", "deaths-least", "category", "executions")
    assert found(folder, "category-of-quantity")[0].startswith(f"figures.csv:{line}:category: ")


def test_a_unit_that_contradicts_the_quantity_is_named(folder):
    """Prevents families from being drawn on an axis of people."""
    line = broken(folder, "figures.csv", "deaths-least", "unit", "families")
    assert found(folder, "unit-of-quantity") == [
        f"figures.csv:{line}:unit: 'families': its quantity counts deaths: change the unit or the "
        "quantity"
    ]


def test_a_period_that_ends_before_it_begins_is_refused(folder):
    """Prevents a length of time below zero, whichever check meets it first."""
    line = broken(folder, "figures.csv", "shot-total", "period", "1939-1934")
    (fault,) = read_folder(folder).report.faults
    assert str(fault).startswith(f"figures.csv:{line}:period: '1939-1934': ")


def test_the_rule_on_reversed_periods_does_not_rely_on_the_parser(folder):
    """Prevents a parser that has grown lenient from letting a reversed period through."""
    data = read_folder(folder)
    data.figures.loc[0, "end"] = pd.Timestamp("1900-01-01")
    data.figures.loc[1, ["low", "high"]] = [2.0, 1.0]
    (period,) = ends_before_it_begins(data)
    assert (period.file, period.line, period.column) == ("figures.csv", 2, "period")
    (bounds,) = low_above_high(data)
    assert (bounds.file, bounds.line, bounds.column) == ("figures.csv", 3, "figure")


def test_a_range_whose_low_exceeds_its_high_is_refused(folder):
    """Prevents a range drawn backwards."""
    line = broken(folder, "figures.csv", "deaths-far", "figure", "60-40")
    (fault,) = read_folder(folder).report.faults
    assert str(fault).startswith(f"figures.csv:{line}:figure: '60-40': ")


def test_a_figure_in_a_series_of_another_quantity_is_named(folder):
    """Prevents exile sentences from being drawn on the line of death sentences."""
    line = broken(folder, "figures.csv", "shot-rivers-1936", "series", "exiled-rivers")
    assert found(folder, "series-agree") == [
        f"figures.csv:{line}:quantity: 'shot': the series counts another quantity: change one of "
        "the two"
    ]


def test_a_figure_in_a_series_of_another_source_is_named(folder):
    """Prevents a run spliced from two books."""
    line = broken(folder, "figures.csv", "shot-rivers-1936", "source", "Stone1995[table 2]")
    (fault,) = found(folder, "series-agree")
    assert fault.startswith(f"figures.csv:{line}:source: 'Stone1995[table 2]': the series belongs")


def test_another_page_of_the_same_source_is_no_fault(folder):
    """Prevents a series from being refused because its table runs over two pages."""
    broken(folder, "figures.csv", "shot-rivers-1936", "source", "Rivers1993[p. 88]")
    assert found(folder, "series-agree") == []


def test_years_missing_without_a_reason_are_named(folder):
    """Prevents a blank that nobody explains, which a reader takes for a zero."""
    line = broken(folder, "series.csv", "shot-stone", "gap_reason", "")
    assert found(folder, "gaps-have-reasons") == [
        f"series.csv:{line}:gap_reason: the series has no 1938: say why (a blank is not a zero)"
    ]


def test_a_quantity_inside_itself_is_named(folder):
    """Prevents a circle of parts, in which nothing could be added to anything."""
    line = broken(folder, "quantities.csv", "sentenced", "part_of", "shot")
    faults = found(folder, "wholes-end")
    assert f"quantities.csv:{line}:part_of: 'shot': " in faults[-1]
    assert len(faults) == 2


def test_a_part_larger_than_its_whole_is_named(folder):
    """Prevents more prisoners in the camps than in camps and prisons together."""
    line = broken(folder, "figures.csv", "stock-rivers-1934", "figure", "1,501")
    assert found(folder, "part-of-whole") == [
        f"figures.csv:{line}:figure: '1,501': a part larger than its whole: stock is part of "
        "all-stock, of which the same source has 1,500 (all-stock-rivers)"
    ]


def test_a_part_as_large_as_its_whole_is_no_fault(folder):
    """Prevents a year in which there was only one kind of penalty from being refused."""
    broken(folder, "figures.csv", "stock-rivers-1934", "figure", "1,500")
    assert found(folder, "part-of-whole") == []


def test_a_part_is_compared_with_the_whole_of_its_whole(folder):
    """Prevents a part from passing because the step between is not printed."""
    broken(folder, "quantities.csv", "all-stock", "part_of", "people")
    broken(folder, "figures.csv", "people-1937", "source", "Rivers1993")
    broken(folder, "figures.csv", "people-1937", "figure", "900")
    (fault,) = found(folder, "part-of-whole")
    assert "stock is part of people" in fault


def test_the_least_of_a_part_is_compared_with_the_most_of_its_whole(folder):
    """Prevents bounds from escaping the comparison, and ranges that may fit from being refused."""
    line = broken(folder, "figures.csv", "stock-rivers-1934", "figure", "at least 2,000")
    assert found(folder, "part-of-whole")[0].startswith(f"figures.csv:{line}:figure: ")
    broken(folder, "figures.csv", "stock-rivers-1934", "figure", "1,400-2,000")
    assert found(folder, "part-of-whole") == []


def test_a_part_in_another_source_is_not_compared(folder):
    """Prevents two authors who differ from being called a fault."""
    broken(folder, "figures.csv", "stock-rivers-1934", "figure", "2,000")
    broken(folder, "figures.csv", "all-stock-rivers", "source", "Stone1995")
    assert found(folder, "part-of-whole") == []


def test_the_same_days_in_other_words_are_compared(folder):
    """Prevents a part from escaping its whole because one of the two dates is written out."""
    broken(folder, "figures.csv", "all-stock-rivers", "period", "January 1, 1934")
    line = broken(folder, "figures.csv", "stock-rivers-1934", "figure", "1,501")
    assert found(folder, "part-of-whole")[0].startswith(f"figures.csv:{line}:figure: '1,501': ")


@pytest.mark.parametrize(
    ("rule", "key", "text"),
    [
        ("part-of-whole", "exiled-rivers-1939", "651"),
        ("dead-above-population", "deaths-far", "1,600"),
    ],
)
def test_faults_are_found_below_a_row_that_cannot_be_read(folder, rule, key, text):
    """Prevents one refused row from shifting what is known of all rows below it."""
    broken(folder, "figures.csv", "stock-rivers-1934", "figure", "lots")
    line = broken(folder, "figures.csv", key, "figure", text)
    assert [fault.split(": ")[0] for fault in found(folder, rule)] == [
        f"figures.csv:{line}:figure"
    ]


def test_a_year_that_cannot_be_read_is_not_called_missing(folder):
    """Prevents one bad cell from being a fault in two places, the second with a wrong remedy."""
    broken(folder, "figures.csv", "stock-rivers-1936", "figure", "some")
    assert found(folder, "gaps-have-reasons") == []
    path = folder / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("average-stone-1935")]
    path.write_text("".join(kept), encoding="utf-8")
    (fault,) = found(folder, "gaps-have-reasons")
    assert "the series has no 1935" in fault


def test_more_dead_than_inhabitants_is_named(folder):
    """Prevents a misplaced digit from killing more people than lived in the place."""
    line = broken(folder, "figures.csv", "deaths-far", "figure", "900-1,600")
    assert found(folder, "dead-above-population") == [
        f"figures.csv:{line}:figure: '900-1,600': more dead than the most inhabitants printed "
        "(1,000): look at the digits"
    ]


def test_people_shot_are_dead_whatever_their_unit(folder):
    """Prevents a count of persons executed from escaping the comparison with the population."""
    broken(folder, "quantities.csv", "shot", "unit", "persons")
    line = added(
        folder, "figures.csv", id="x", category="executions", quantity="shot", period="1937",
        figure="200 million", unit="persons", basis="popular_claim", source="Bell1970",
    )  # fmt: skip
    assert found(folder, "dead-above-population")[0].startswith(f"figures.csv:{line}:figure: ")


def test_a_correction_without_its_reason_is_named(folder):
    """Prevents a value from being changed with no reason on record."""
    line = broken(folder, "figures.csv", "deaths-least", "corrected", "at least 700")
    assert found(folder, "correction-explained") == [
        f"figures.csv:{line}:corrected: 'at least 700': audits.csv has no correction for this "
        "figure: add the reason there, or take it out"
    ]
    added(
        folder, "audits.csv", audit="why", kind="correction", title="600 read as 700",
        total="deaths-least", explanation="The row and the column say so.",
    )  # fmt: skip
    assert found(folder, "correction-explained") == []


def test_a_source_read_in_itself_is_named(folder):
    """Prevents a figure that was seen from being counted as second-hand."""
    line = broken(folder, "figures.csv", "shot-total", "via", "Rivers1993")
    assert found(folder, "via-another") == [
        f"figures.csv:{line}:via: 'Rivers1993': the work it was read in is the source itself: "
        "leave via empty"
    ]
