"""The one description of the tables is complete and sound, since all else follows it."""

from dataclasses import FrozenInstanceError

import pytest

from terrorstats import vocabulary
from terrorstats.tables.schema import load_schema

COLUMNS = [
    (table, column)
    for table in (*load_schema().tables.values(), load_schema().short_form)
    for column in table.columns
]
FORMS = {"", "figure", "period", "citation", "number"}


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda part: getattr(part, "name", ""))
def test_a_column_is_described_and_sound(table, column):
    """Prevents a column that refers to nothing, or that nobody explains."""
    assert column.about.endswith(".")
    assert column.form in FORMS
    assert not column.one_of or getattr(vocabulary, column.one_of)
    if column.refers and column.refers != "sources":
        target, name = column.refers.split(".")
        (referred,) = (c for c in load_schema().tables[target].columns if c.name == name)
        assert referred.unique
        assert referred.required


def test_the_release_is_named_with_version_and_date():
    """Prevents an export that cannot be traced to its data."""
    schema = load_schema()
    assert schema.release == f"terrorstats {schema.version} ({schema.created})"
    with pytest.raises(FrozenInstanceError):
        schema.version = "9"


def test_choices_are_the_words_of_the_vocabulary():
    """Prevents a list of allowed words from being kept in two places."""
    (basis,) = (c for _, c in COLUMNS if c.name == "basis")
    assert basis.choices == tuple(vocabulary.BASES)
