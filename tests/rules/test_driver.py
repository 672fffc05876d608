"""The driver tells every fault of every file at once, each once, in the order of the files."""

import pytest

from terrorstats.errors import DataError
from terrorstats.rules import RULES, Rule, run
from terrorstats.rules.driver import Problem
from terrorstats.tables.folder import read_folder
from tests.small_folder import broken, found, replaced


def places(folder, level="validate"):
    """Where the faults stand: `file:line:column` of each."""
    return [str(fault).split(": ")[0] for fault in run(RULES, read_folder(folder), level)]


def test_every_fault_of_every_file_is_told_at_once(folder):
    """Prevents mending a folder one fault per run."""
    lines = [
        broken(folder, "wanted.csv", "executions", "unit", "heads"),
        broken(folder, "figures.csv", "shot-total", "figure", "many"),
        broken(folder, "figures.csv", "shot-total", "basis", "guess"),
        broken(folder, "figures.csv", "deaths-far", "unit", "persons"),
        broken(folder, "caveats.csv", "no-paper", "text", ""),
    ]
    assert places(folder) == [
        f"figures.csv:{lines[1]}:figure",
        f"figures.csv:{lines[1]}:basis",
        f"figures.csv:{lines[3]}:unit",
        f"caveats.csv:{lines[4]}:text",
        f"wanted.csv:{lines[0]}:unit",
    ]


def test_lines_are_those_of_the_file(folder):
    """Prevents line numbers that are off by one: the header is line 1."""
    replaced(folder / "figures.csv", "stock-rivers-1934,camp_population", "stock-rivers-1934,camps")
    assert found(folder, "words")[0].startswith("figures.csv:2:category: 'camps': ")


def test_lines_count_the_lines_inside_quoted_cells(folder):
    """Prevents every fault below a note of two lines from being placed a line too high."""
    replaced(folder / "caveats.csv", "No document is known", '"No document\nis known"')
    text = (folder / "caveats.csv").read_text(encoding="utf-8").replace('" behind it.', ' here."')
    (folder / "caveats.csv").write_text(text + "x,,A text.\n", encoding="utf-8")
    assert found(folder, "blanks")[0].startswith("caveats.csv:4:title: ")


def test_a_bibliography_that_cannot_be_parsed_is_told_once(folder):
    """Prevents each rule that needs the sources from repeating the same syntax error."""
    replaced(folder / "sources.bib", "title = {What I Saw},", "title = {What I Saw,")
    (fault,) = run(RULES, read_folder(folder), "validate")
    assert fault.file == "sources.bib"
    assert fault.line > 0
    assert "BibTeX cannot be read here" in fault.reason


def test_other_faults_are_told_beside_a_broken_bibliography(folder):
    """Prevents a loose brace in one file from hiding the faults of the others."""
    replaced(folder / "sources.bib", "title = {What I Saw},", "title = {What I Saw,")
    line = broken(folder, "figures.csv", "shot-total", "basis", "guess")
    assert places(folder)[0] == f"figures.csv:{line}:basis"


def test_levels_are_apart(folder):
    """Prevents a warning from making a folder invalid."""
    broken(folder, "figures.csv", "sentenced-rivers-1937", "figure", "3,931")
    assert places(folder, "validate") == []
    assert places(folder, "check")


def test_a_rule_is_described_by_its_function(folder):
    """Prevents help texts from going stale."""

    def nothing(_folder):
        """Nothing is asked."""
        return iter([Problem("a.csv", 3, "b", "c", "d")])

    rule = Rule("nothing", "check", nothing)
    assert rule.about == "Nothing is asked."
    (fault,) = run([rule], read_folder(folder), "check")
    assert (str(fault), fault.rule) == ("a.csv:3:b: 'c': d", "nothing")


def test_files_that_are_no_tables_are_all_named(folder):
    """Prevents a second unreadable file from turning up after the first is mended."""
    (folder / "figures.csv").write_bytes(b"PK\x03\x04 a workbook")
    (folder / "series.csv").write_text("series;quantity\n", encoding="utf-8")
    (folder / "sources.bib").unlink()
    with pytest.raises(DataError) as caught:
        read_folder(folder)
    files = [fault.file for fault in caught.value.faults]
    assert files[0] == "figures.csv"
    assert set(files) == {"figures.csv", "series.csv", "sources.bib"}
