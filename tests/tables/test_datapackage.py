"""The descriptor and the dictionary are those of the files beside them."""

import csv
import hashlib
import json
import re

import pytest

import terrorstats as ts
from terrorstats.tables.datapackage import datapackage_text
from terrorstats.tables.describe import write_descriptions
from terrorstats.tables.dictionary import dictionary_text
from terrorstats.tables.folder import own_folder
from terrorstats.tables.schema import load_schema
from tests.small_folder import broken, replaced

OWN = own_folder()


@pytest.mark.parametrize(
    ("name", "made"),
    [("datapackage.json", datapackage_text), ("README.md", dictionary_text)],
)
def test_what_is_committed_is_what_would_be_written(name, made):
    """Prevents an edit of the data without a fresh description: run `terrorstats describe`."""
    assert (OWN / name).read_text(encoding="utf-8") == made(OWN)


@pytest.mark.parametrize("table", load_schema().tables.values(), ids=lambda table: table.name)
def test_a_resource_names_size_and_sum_of_its_file(table):
    """Prevents a file that was changed on the way from passing for the released one."""
    package = json.loads(datapackage_text(OWN))
    (resource,) = [r for r in package["resources"] if r["path"] == table.file]
    content = (OWN / table.file).read_bytes()
    assert resource["bytes"] == len(content)
    assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert [f["name"] for f in resource["schema"]["fields"]] == list(table.column_names)
    assert re.fullmatch(r"[a-z0-9-]+", resource["name"])


@pytest.fixture
def frictionless_errors():
    """A function that asks frictionless about a descriptor."""
    limit = csv.field_size_limit()
    from frictionless import Package, system

    def errors(path):
        with system.use_context(trusted=True):
            report = Package(str(path)).validate()
        return [error for task in report.tasks for error in task.errors] + report.errors

    yield errors
    csv.field_size_limit(limit)  # frictionless lifts it for the whole process


@pytest.fixture
def described(folder, frictionless_errors):
    """A function that describes the small folder and asks frictionless about it."""

    def errors():
        write_descriptions(folder)
        return frictionless_errors(folder / "datapackage.json")

    return errors


def test_frictionless_accepts_the_small_folder(described):
    """Prevents a descriptor that only we can read."""
    assert described() == []


@pytest.mark.parametrize(
    ("file", "key", "column", "text", "kind"),
    [
        ("figures.csv", "shot-total", "quantity", "nil", "foreign-key"),
        ("figures.csv", "shot-total", "basis", "guess", "constraint-error"),
        ("figures.csv", "shot-rivers-1935", "id", "shot-rivers-1934", "primary-key"),
        ("audits.csv", "shot-total", "gap", "none", "type-error"),
        ("caveats.csv", "no-paper", "text", "", "constraint-error"),
    ],
)
def test_frictionless_finds_what_our_rules_find(folder, described, file, key, column, text, kind):
    """Prevents a descriptor so loose that it accepts anything."""
    broken(folder, file, key, column, text)
    assert kind in {error.type for error in described()}


def test_frictionless_accepts_the_real_data(frictionless_errors):
    """Prevents a release that the common reader of data packages refuses."""
    assert [error.message for error in frictionless_errors(OWN / "datapackage.json")] == []


def test_a_table_that_is_absent_is_left_out(folder, described):
    """Prevents a traceback, or a reference to nothing, where optional tables are absent."""
    for name in ("audits", "caveats", "wanted"):
        (folder / f"{name}.csv").unlink()
    assert described() == []
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["name"] for resource in package["resources"]] == [
        "figures", "quantities", "series", "identities", "questions", "sources"
    ]  # fmt: skip
    assert "## `audits.csv`" not in (folder / "README.md").read_text(encoding="utf-8")


def test_a_table_that_cannot_be_read_is_refused_before_writing(folder):
    """Prevents a descriptor of broken files."""
    (folder / "audits.csv").write_bytes(b"\xff\xff")
    with pytest.raises(ts.DataError):
        write_descriptions(folder)
    assert not (folder / "datapackage.json").exists()


def test_a_bar_in_a_text_does_not_break_the_table(folder):
    """Prevents a cell of the dictionary from spilling into the next."""
    (folder / "left_out.csv").write_text("group,rows,reason\na|b,12,c|d\n", encoding="utf-8")
    assert "| a\\|b | 12 | c\\|d |" in dictionary_text(folder)


def test_the_same_files_give_the_same_bytes(folder):
    """Prevents a descriptor that changes although nothing did."""
    write_descriptions(folder)
    first = (folder / "datapackage.json").read_bytes()
    write_descriptions(folder)
    assert (folder / "datapackage.json").read_bytes() == first
    replaced(folder / "caveats.csv", "No document is known", "No paper is known")
    write_descriptions(folder)
    assert (folder / "datapackage.json").read_bytes() != first
