"""The texts beside every chart of the published data read as English."""

import re
from collections.abc import Iterator

import pytest

from terrorstats.exhibits import by_year, compare, ladder, overview
from terrorstats.exhibits.exhibit import Exhibit
from terrorstats.vocabulary import SHOWN_BASES
from terrorstats.wording.lines import write_source_line
from terrorstats.wording.overview import write_answers

FAULTS = {
    "one of many": r"(?<![\d,.])1 (?:more |other |wider |popular |printed )?[a-z]+s\b",
    "all of all": r"(?<![\d,.])(\d+) of \1\b",
    "a span of one": r"(?<![\d,.])(\d[\d,]*)(?: to |-|–)\1(?!\d)",
    "a word twice": r"(?i)\b([a-z]+) \1\b",
    "a stray stop": r" [.,;:](?: |$)|\.\.(?!\.)|\?\.|,,|  ",
    "a missing value": r"\bnan\b|\bNone\b|<NA>|\bNaT\b|\(\)",
}
"""What no text says: a fault and the pattern of it."""


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("one of many", "It has 1 figures."),
        ("one of many", "1 more caveats"),
        ("all of all", "3 of 3 figures"),
        ("a span of one", "Steps 1 to 1"),
        ("a span of one", "Arrests, 1937-1937"),
        ("a word twice", "in the the camps"),
        ("a stray stop", "signed A. R.. Data"),
        ("a missing value", "from nan to 40"),
    ],
)
def test_each_fault_is_found(fault, text):
    """Prevents a pattern that finds nothing."""
    assert re.search(FAULTS[fault], text)


def test_the_texts_beside_every_chart_are_free_of_faults(real):
    """Prevents '1 of 1 figures', '1937 to 1937', 'Steps 1 to 1' and kin on any page."""
    found = {
        (fault, text)
        for exhibit in _exhibits(real)
        for text in _texts(exhibit, real)
        for fault, pattern in FAULTS.items()
        if re.search(pattern, text)
    }
    assert not found


def test_the_answers_of_every_question_are_free_of_faults(real):
    """Prevents '1 sources' and '40 to 40' on the overview."""
    for question in real.table("questions")["question"]:
        for text in write_answers(real.estimates(question)):
            for pattern in FAULTS.values():
                assert not re.search(pattern, text), text


def _texts(exhibit: Exhibit, data) -> list[str]:
    texts = [exhibit.title, exhibit.finding, exhibit.alt, exhibit.note]
    rows = exhibit.rows[exhibit.rows["source_key"] != ""]
    if len(rows):
        texts.append(write_source_line(rows, data.bibliography, data.release))
    return texts


def _exhibits(data) -> Iterator[Exhibit]:
    """An exhibit for every quantity (its smallest part), question, unit and ladder."""
    for quantity in by_year.list_quantities(data)["quantity"]:
        *_, smallest = by_year.list_cells(data, quantity)
        yield _by_year(data, quantity, smallest)
    for question in data.table("questions")["question"]:
        rows = data.estimates(question)
        scopes = tuple(rows["scope"].unique())
        for unit in rows["unit"].unique():
            choice = compare.Choice(question, "", unit, tuple(SHOWN_BASES), scopes)
            yield compare.build_exhibit(data, choice)
    for number, title in enumerate(data.table("ladders")["ladder"].unique()):
        for upto in (1, 2, 99):
            found = ladder.build_exhibit(data, ladder.Choice(title, number, upto, True))
            if found:
                yield found
    yield overview.build_exhibit(data)


def _by_year(data, quantity: str, cell: str) -> Exhibit:
    rows = by_year.select_rows(data, quantity, cell)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    runs = tuple(rows["run"].unique())
    return by_year.build_exhibit(data, by_year.Choice(quantity, cell, runs, first, last))
