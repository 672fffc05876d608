"""A visitor's own table beside the published figures."""

import pytest

import terrorstats as ts
from terrorstats.tables.own_table import DEFAULT_LABEL, MOST_ROWS, own_rows, read_own
from terrorstats.vocabulary import OWN_BASIS

SHORT = """period,figure,unit,label
1937,1 234,sentences,Court
1938,maybe,sentences,Court
1939,5,deaths,
"""


def test_a_refused_cell_is_named_and_its_row_left_out():
    """Prevents a guessed number in a visitor's chart."""
    cleaned, report = read_own(SHORT.encode(), "mine.csv")
    assert cleaned["period"].tolist() == ["1937", "1939"]
    refused = report.refused[["line", "column", "text"]].to_numpy().tolist()
    assert refused == [[3, "figure", "maybe"]]


def test_only_rows_in_the_unit_of_the_quantity_are_shown(real):
    """Prevents deaths drawn on an axis of sentences."""
    cleaned, _ = read_own(SHORT.encode(), "mine.csv")
    rows = own_rows(cleaned, "death-sentences", real.quantities)
    assert rows[["value", "author", "basis", "quantity"]].to_numpy().tolist() == [
        [1234.0, "Court", OWN_BASIS, "death-sentences"]
    ]
    assert set(real.figures.columns) <= set(rows.columns)


def test_rows_without_a_label_have_a_name_in_the_legend(real):
    """Prevents an empty entry in the legend."""
    cleaned, _ = read_own(b"period,figure,unit\n1937,7,sentences\n", "mine.csv")
    rows = own_rows(cleaned, "death-sentences", real.quantities)
    assert rows["author"].tolist() == [DEFAULT_LABEL]


def test_a_table_in_other_units_is_refused_with_the_units_found(real):
    """Prevents an empty chart that does not say why."""
    cleaned, _ = read_own(b"period,figure,unit\n1937,7,deaths\n", "mine.csv")
    with pytest.raises(ts.MixedError, match="units found: deaths"):
        own_rows(cleaned, "death-sentences", real.quantities)


def test_too_many_rows_are_refused_before_they_are_read():
    """Prevents a server brought down by a visitor's file."""
    lines = "1937,7,deaths\n" * (MOST_ROWS + 1)
    with pytest.raises(ts.DataError, match="at most 20,000"):
        read_own(f"period,figure,unit\n{lines}".encode(), "large.csv")


def test_more_than_two_megabytes_are_refused():
    """Prevents a large upload from being parsed at all."""
    with pytest.raises(ts.DataError):
        read_own(b"period,figure,unit\n" + b"x" * (2 * 1024 * 1024 + 1), "large.csv")


def test_a_full_table_gives_only_the_rows_of_its_quantity(real):
    """Prevents rows about something else from entering a chart."""
    table = (
        "quantity,period,figure,unit\ndeath-sentences,1937,7,sentences\n"
        "convictions-mvd-register,1937,9,sentences\n"
    )
    cleaned, _ = read_own(table.encode(), "mine.csv")
    assert own_rows(cleaned, "death-sentences", real.quantities)["value"].tolist() == [7.0]
