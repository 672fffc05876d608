"""Files that lost rows, lost their end or changed since they were described are named."""

import json

import pytest

import terrorstats as ts
from terrorstats.rules import RULES, run
from terrorstats.tables.describe import write_descriptions
from terrorstats.tables.folder import read_folder
from tests.small_folder import added, broken, found

TABLES = ("figures.csv", "series.csv", "audits.csv", "identities.csv", "questions.csv")


@pytest.fixture
def described(folder):
    """The small folder with its descriptions."""
    write_descriptions(folder)
    return folder


def lines_of(path):
    """The lines of a file with their ends."""
    return path.read_bytes().splitlines(keepends=True)


def test_a_folder_without_a_description_has_no_fault(folder):
    """Prevents a newcomer from having to run `describe` before anything works."""
    assert found(folder, "no-rows-missing") == []
    assert found(folder, "described") == []
    assert found(folder, "line-ends") == []


def test_a_folder_as_described_has_no_fault(described):
    """Prevents an alarm over files that nobody has touched."""
    assert found(described, "no-rows-missing") == []
    assert found(described, "described") == []


@pytest.mark.parametrize("file", TABLES)
def test_rows_lost_at_a_line_end_are_noticed(described, file):
    """Prevents a copy that broke off from passing for the whole table."""
    lines = lines_of(described / file)
    (described / file).write_bytes(b"".join(lines[:2]))
    with pytest.raises(ts.DataError) as caught:
        ts.load(described)
    assert (
        f"{file}:2: the file has 1 rows and datapackage.json says {len(lines) - 1}: restore the "
        "missing rows, or run `terrorstats describe` if you took them out"
    ) in str(caught.value).splitlines()


def test_a_table_that_vanished_is_noticed(described):
    """Prevents an optional table from being lost without a word."""
    (described / "wanted.csv").unlink()
    assert found(described, "no-rows-missing") == [
        "wanted.csv: datapackage.json lists this file and it is missing: restore it, or run "
        "`terrorstats describe`"
    ]


@pytest.mark.parametrize("lost", [1, 2, 9])
def test_a_row_cut_in_its_last_cell_is_noticed(described, lost):
    """Prevents half a text from passing for the whole one."""
    path = described / "caveats.csv"
    path.write_bytes(path.read_bytes()[:-lost])
    (said,) = found(described, "no-rows-missing")
    assert said.startswith("caveats.csv:2: the last line has no line end")
    assert found(described, "line-ends")[0].startswith("caveats.csv:2: the last line has no line")


def test_a_row_added_is_no_fault_and_leads_on_to_describe(described):
    """Prevents a fault after the first step of adding a figure: add, validate, describe."""
    added(described, "caveats.csv", caveat="rounded", title="Rounded", text="It is rounded.")
    assert run(RULES, read_folder(described), "validate") == ()
    assert found(described, "described") == [
        "caveats.csv: the file has changed since it was described (+1 rows): run `terrorstats "
        "describe`"
    ]
    write_descriptions(described)
    assert found(described, "described") == []


def test_a_row_taken_out_on_purpose_is_no_fault_once_described(described):
    """Prevents a keeper of the data from being locked out after a removal."""
    path = described / "identities.csv"
    path.write_bytes(b"".join(lines_of(path)[:-1]))
    assert len(found(described, "no-rows-missing")) == 1
    write_descriptions(described)
    assert found(described, "no-rows-missing") == []


def test_a_changed_cell_is_told_by_check(described):
    """Prevents a change of the data that no description and no command tells of."""
    broken(described, "caveats.csv", "no-paper", "title", "No paper")
    assert found(described, "no-rows-missing") == []
    assert found(described, "described") == [
        "caveats.csv: the file has changed since it was described: run `terrorstats describe`"
    ]


def test_a_new_table_is_told_by_check(described):
    """Prevents a table that the description leaves out."""
    (described / "left_out.csv").write_text("group,rows,reason\na,1,b\n", encoding="utf-8")
    assert found(described, "described") == [
        "left_out.csv: datapackage.json does not list this file: run `terrorstats describe`"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "datapackage.json:1: this is no JSON ("),
        ('{"resources": [\n{"path": 1,}]}', "datapackage.json:2: this is no JSON ("),
        ("[]", "datapackage.json: the files are not described in the form known here: run"),
        ('{"resources": [{"path": "audits.csv"}]}', "datapackage.json: the files are not"),
        ("[" * 100_000, "datapackage.json: the files are not described in the form known here"),
        ("\udcff", "datapackage.json: the files are not described in the form known here"),
    ],
)
def test_a_broken_description_is_named_and_can_be_written_afresh(described, text, said):
    """Prevents a traceback over a description, and one that its own remedy cannot mend."""
    content = text.encode("utf-8", "surrogateescape")
    (described / "datapackage.json").write_bytes(content)
    with pytest.raises(ts.DataError) as caught:
        ts.load(described)
    assert str(caught.value).startswith(said)
    write_descriptions(described)
    assert len(ts.load(described).figures) == 56


def test_a_description_of_an_earlier_release_is_understood(described):
    """Prevents a folder described without rows from being refused."""
    path = described / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        resource.pop("rows", None)
    path.write_text(json.dumps(package), encoding="utf-8")
    assert found(described, "no-rows-missing") == []


def test_a_row_that_stands_twice_is_noticed(folder):
    """Prevents a line that was pasted twice from counting twice, in a table without a key."""
    rows = "place,role,lat,lon,verified\nA,camp,1,2,seen\nB,camp,1,2,seen\nA,camp,1,2,seen\n"
    (folder / "places.csv").write_text(rows, encoding="utf-8")
    assert found(folder, "doubled-rows") == [
        "places.csv:4:place: 'A': the same row stands above: remove one of the two"
    ]


def test_entries_lost_from_the_bibliography_are_named_there(described):
    """Prevents a bibliography that was cut from showing only as unknown keys in the tables."""
    path = described / "sources.bib"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("@book{Reader2001")], encoding="utf-8")
    (said,) = found(described, "no-rows-missing")
    assert said.startswith("sources.bib:31: the file has 4 rows and datapackage.json says 5")


def test_a_file_that_is_no_part_of_the_data_may_be_described(described):
    """Prevents a traceback over a description that somebody has completed by hand."""
    path = described / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    package["resources"].append({"path": "../notes.txt"})
    path.write_text(json.dumps(package), encoding="utf-8")
    assert found(described, "no-rows-missing") == []
    assert found(described, "described") == []
