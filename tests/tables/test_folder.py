"""A folder is read whole or refused with every file that is at fault."""

import pytest

from terrorstats.errors import DataError
from terrorstats.tables.folder import own_folder, read_folder
from tests.small_folder import replaced


def test_optional_tables_may_be_absent(folder):
    """Prevents a newcomer from having to make a dozen empty files."""
    for name in ("series", "caveats", "audits", "identities", "questions", "wanted"):
        (folder / f"{name}.csv").unlink()
    data = read_folder(folder)
    assert len(data.tables["audits"]) == 0
    assert list(data.tables["series"].columns)[:2] == ["line", "series"]


@pytest.mark.parametrize("name", ["figures.csv", "quantities.csv"])
def test_needed_tables_must_be_there(folder, name):
    """Prevents a folder without definitions from counting as data."""
    (folder / name).unlink()
    with pytest.raises(DataError) as caught:
        read_folder(folder)
    assert str(caught.value).startswith(f"{name}: the file is missing")


def test_no_folder_is_said_to_be_none(tmp_path):
    """Prevents a mistyped path from looking like a broken table."""
    with pytest.raises(DataError, match="there is no such folder"):
        read_folder(tmp_path / "nowhere")


def test_missing_and_unknown_columns_are_named_together(folder):
    """Prevents a misspelt header from being found in two runs."""
    replaced(folder / "caveats.csv", "caveat,title,text", "caveat,titel,text")
    with pytest.raises(DataError) as caught:
        read_folder(folder)
    assert [str(fault).split(": ")[0] for fault in caught.value.faults] == [
        "caveats.csv:1:title",
        "caveats.csv:1:titel",
    ]


def test_cells_that_cannot_be_read_do_not_stop_the_reading(folder):
    """Prevents one bad figure from hiding all other faults."""
    replaced(folder / "figures.csv", "about 3 million", "lots")
    data = read_folder(folder)
    assert len(data.figures) == len(data.tables["figures"]) - 1
    (fault,) = data.report.faults
    assert fault.text == "lots"


def test_the_own_folder_holds_the_data():
    """Prevents a library that comes without its data."""
    assert (own_folder() / "figures.csv").is_file()
