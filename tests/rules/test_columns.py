"""Faults that follow from the schema alone are named at their cell, all of them at once."""

import pytest

from tests.small_folder import added, broken, found


def test_a_blank_that_must_be_filled_is_named(folder):
    """Prevents a figure without its source from getting in."""
    line = broken(folder, "figures.csv", "shot-total", "source", "")
    assert found(folder, "blanks") == [
        f"figures.csv:{line}:source: the cell is blank: the work that owns the figure, Key[where "
        "in it]: a key of sources.bib."
    ]


def test_a_cell_of_spaces_is_blank(folder):
    """Prevents a space from passing for a definition."""
    line = broken(folder, "quantities.csv", "shot", "counts", "  ")
    assert found(folder, "blanks")[0].startswith(f"quantities.csv:{line}:counts: ")


def test_an_id_used_twice_names_the_line_of_the_first(folder):
    """Prevents two figures from sharing one card and one link."""
    line = broken(folder, "figures.csv", "shot-rivers-1935", "id", "shot-rivers-1934")
    assert found(folder, "doubles") == [
        f"figures.csv:{line}:id: 'shot-rivers-1934': line {line - 1} has it already: give this row "
        "its own"
    ]


def test_every_later_use_of_a_key_is_named(folder):
    """Prevents the third of three equal keys from turning up only after the second is mended."""
    for key in ("shot-rivers-1935", "shot-rivers-1936"):
        broken(folder, "figures.csv", key, "id", "shot-rivers-1934")
    assert len(found(folder, "doubles")) == 2


def test_a_word_outside_its_list_is_named_with_the_list(folder):
    """Prevents a mistyped basis from falling out of every filter."""
    line = broken(folder, "figures.csv", "deaths-bell", "basis", "Testimony")
    assert found(folder, "words") == [
        f"figures.csv:{line}:basis: 'Testimony': not one of the words allowed here: "
        "archival_count, demographic_estimate, scholar_estimate, pre_archival_estimate, testimony, "
        "official_statement, popular_claim"
    ]


@pytest.mark.parametrize(
    ("file", "key", "column", "text", "told"),
    [
        ("figures.csv", "shot-total", "quantity", "nil", "'nil': no such key in quantities.csv"),
        ("figures.csv", "shot-rivers-1934", "series", "nil", "'nil': no such key in series.csv"),
        ("figures.csv", "shot-total", "source", "No1990[p. 1]", "no key No1990 in sources.bib"),
        ("figures.csv", "deaths-bell", "via", "No1990", "'No1990': no such key in sources.bib"),
        ("figures.csv", "deaths-bell", "caveats", "no-paper;x", "'x': no such key in caveats.csv"),
        ("quantities.csv", "shot", "part_of", "sentenced;x", "'x': no such key in quantities.csv"),
        ("series.csv", "shot-rivers", "source", "No1990", "'No1990': no such key in sources.bib"),
        ("audits.csv", "shot-total", "total", "shot", "'shot': no such key in figures.csv"),
        ("audits.csv", "shot-total", "source", "No1990", "'No1990': no such key in sources.bib"),
        ("identities.csv", "rate", "whole", "rates", "'rates': no such key in series.csv"),
        ("wanted.csv", "executions", "series", "nil", "'nil': no such key in series.csv"),
    ],
)
def test_a_key_that_is_nowhere_is_named(folder, file, key, column, text, told):
    """Prevents a row from pointing at a definition, source or caveat that does not exist."""
    line = broken(folder, file, key, column, text)
    (fault,) = found(folder, "references")
    assert fault.startswith(f"{file}:{line}:{column}: ")
    assert told in fault


def test_a_citation_that_cannot_be_read_is_told_once(folder):
    """Prevents one slip from being reported as an unknown key as well."""
    line = broken(folder, "figures.csv", "shot-total", "source", "Rivers1993, p. 2")
    assert found(folder, "references") == []
    (fault,) = found(folder, "forms")
    assert fault.startswith(f"figures.csv:{line}:source: 'Rivers1993, p. 2': write one key")


@pytest.mark.parametrize(
    ("file", "key", "column", "text", "told"),
    [
        ("audits.csv", "shot-total", "printed", "7,950", "not a plain number"),
        ("audits.csv", "shot-total", "gap", "nan", "not a plain number"),
        ("identities.csv", "rate", "tolerance", "1_000", "not a plain number"),
        ("audits.csv", "shot-1934", "period", "1935-34", "ends before it begins"),
        ("questions.csv", "penalties", "period", "mid-1953", "mid-1953"),
        ("wanted.csv", "executions", "source", "Stone1995[]", "the square brackets are empty"),
    ],
)
def test_a_typed_text_that_cannot_be_read_is_named(folder, file, key, column, text, told):
    """Prevents a number, period or citation from being skipped in silence where it is used."""
    line = broken(folder, file, key, column, text)
    (fault,) = found(folder, "forms")
    assert fault.startswith(f"{file}:{line}:{column}: ")
    assert told in fault


def test_spaces_around_a_text_are_named(folder):
    """Prevents 'Karelia ' and 'Karelia' from being two places."""
    line = broken(folder, "figures.csv", "deaths-far", "place", "Far camp ")
    assert found(folder, "stray-spaces") == [
        f"figures.csv:{line}:place: 'Far camp ': a space stands before or after the text: remove it"
    ]


@pytest.mark.parametrize("text", ["no-paper;", ";no-paper", "no-paper; no-paper", "no-paper;;x"])
def test_a_loose_separator_is_named(folder, text):
    """Prevents an empty key in a list, and a key with a space before it, from matching nothing."""
    line = broken(folder, "figures.csv", "toll-bell", "caveats", text)
    (fault,) = found(folder, "loose-separators")
    assert fault.startswith(f"figures.csv:{line}:caveats: {text!r}: write keys with ; between")


def test_a_loose_separator_is_no_unknown_key_as_well(folder):
    """Prevents two faults for one slip."""
    broken(folder, "figures.csv", "toll-bell", "caveats", "no-paper; no-paper;")
    assert found(folder, "references") == []


@pytest.mark.parametrize("key", ["a;b", "-a"])
def test_a_key_that_no_list_could_hold_is_named(folder, key):
    """Prevents a figure that audits can never name: ; divides their lists and - subtracts."""
    line = broken(folder, "figures.csv", "deaths-far", "id", key)
    (fault,) = found(folder, "keys-can-be-listed")
    assert fault.startswith(f"figures.csv:{line}:id: {key!r}: ")


def test_faults_of_a_refused_row_are_told_too(folder):
    """Prevents a row with an unreadable figure from hiding what else is wrong with it."""
    line = added(
        folder, "figures.csv", id="x", category="executions", quantity="nil", period="1937",
        figure="many", unit="sentences", basis="testimony", source="No1990",
    )  # fmt: skip
    assert [f.split(": ")[0] for f in found(folder, "references")] == [
        f"figures.csv:{line}:quantity",
        f"figures.csv:{line}:source",
    ]
