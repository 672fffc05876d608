"""Each unlike text once: what rules judge by, so a text or a row too few hides a fault."""

import numpy as np
import pandas as pd
import pytest

from terrorstats.tables.distinct import Unlike, together


def unlike(*texts: str) -> Unlike:
    """The unlike texts of a column with these cells."""
    return Unlike.of(pd.Series(texts, dtype="str"))


def test_every_cell_is_found_again_from_its_code():
    """Prevents a fault from being named with the text of another row."""
    cells = ["b", "", " a", "b", "a", ""]
    column = unlike(*cells)
    assert column.texts == ["b", "", " a", "a"]
    assert [column.texts[code] for code in column.codes] == cells
    assert column.untidy == {" a"}


def test_a_column_without_rows_has_no_texts():
    """Prevents a traceback over a table that has only its header."""
    column = unlike()
    assert column.texts == []
    assert column.untidy == column.blank == set()
    assert column.where({"a"}).tolist() == []
    assert column.beside(column)[0] == []


@pytest.mark.parametrize("most", [0, 1000])
def test_few_texts_and_many_are_judged_alike(monkeypatch: pytest.MonkeyPatch, most: int):
    """Prevents a fault that is found in a short table and missed in a long one."""
    monkeypatch.setattr("terrorstats.tables.distinct.MANY", most)
    column = unlike("a", " b", "\u00a0", "", "a\u2003", "a", "c d")
    assert column.untidy == {" b", "\u00a0", "a\u2003"}
    assert column.blank == {"\u00a0", ""}
    assert unlike("a").blank == frozenset()


def test_only_the_cells_with_these_texts_are_marked():
    """Prevents a fault from being told of the first row only, or of a row with a longer text."""
    column = unlike("a", "ab", "", "a")
    assert column.where({"a", "z"}).tolist() == [True, False, False, True]


def test_every_unlike_pair_is_told_apart():
    """Prevents a wrong unit from passing because both its unit and its quantity are known."""
    one, other = unlike("a", "b", "a", "b", "a"), unlike("x", "x", "y", "x", "x")
    pairs, codes = one.beside(other)
    assert [pairs[code] for code in codes] == [
        ("a", "x"), ("b", "x"), ("a", "y"), ("b", "x"), ("a", "x")
    ]  # fmt: skip
    assert len(pairs) == 3


def test_rows_are_told_together_only_when_all_their_codes_agree():
    """Prevents two places, or two years, from being compared as if they were one."""
    columns = [np.array([0, 0, 1, 0]), np.array([2, 2, 2, 0]), np.array([5, 5, 5, 5])]
    first, second, third, fourth = together(columns).tolist()
    assert first == second
    assert len({first, third, fourth}) == 3


def test_many_columns_with_many_codes_do_not_run_into_each_other():
    """Prevents unlike rows of a huge table from getting one number when the digits run out."""
    most = 2**32 - 1
    first, others = np.array([0, 1, 0]), np.array([7, 7, most])
    assert len(set(together([first, others, others]).tolist())) == 3
