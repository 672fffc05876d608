"""Each distinct text once: what rules judge by, so a text or a row too few hides a fault."""

import pandas as pd

from terrorstats.tables.distinct import Distinct


def distinct(*texts: str) -> Distinct:
    """The distinct texts of a column with these cells."""
    return Distinct.of(pd.Series(texts, dtype="str"))


def test_every_cell_is_found_again_from_its_code():
    """Prevents a fault from being named with the text of another row."""
    cells = ["b", "", " a", "b", "a", ""]
    column = distinct(*cells)
    assert column.texts == ["b", "", " a", "a"]
    assert [column.texts[code] for code in column.codes] == cells


def test_a_column_without_rows_has_no_texts():
    """Prevents a traceback over a table that has only its header."""
    column = distinct()
    assert column.texts == []
    assert column.untidy == column.blank == set()
    assert column.rows_with({"a"}).tolist() == []


def test_every_kind_of_space_at_an_edge_is_untidy():
    """Prevents a space that nobody sees from making two keys of one."""
    column = distinct("a", " b", "\u00a0", "", "a\u2003", "a", "c d")
    assert column.untidy == {" b", "\u00a0", "a\u2003"}
    assert column.blank == {"\u00a0", ""}
    assert distinct("a").blank == frozenset()


def test_only_the_cells_with_these_texts_are_marked():
    """Prevents a fault from being reported for the first row only, or for a longer text."""
    column = distinct("a", "ab", "", "a")
    assert column.rows_with({"a", "z"}).tolist() == [True, False, False, True]
