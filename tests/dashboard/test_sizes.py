"""What a page sends to the browser."""

import pytest

from tests.dashboard.reading import opened, sent, unfolded, words
from tests.pages import CHARTED, page_of

MOST = 300_000
"""Bytes: on a weak line a class of thirty waits for thirty times as many."""


def test_no_page_sends_too_much(name: str) -> None:
    """Prevents a table of all figures in every visit of a page, a megabyte each."""
    assert sent(opened(name)) < MOST


@pytest.mark.parametrize(
    ("view", "link"),
    [
        *((page_of(view), link) for view, link in CHARTED.items()),
        ("sources", "source=Memorial2007"),
        ("data", "search=a"),
        ("data", "table=quantities"),
        ("data", "table=audits"),
        ("notes", "set=popular"),
    ],
)
def test_no_page_sends_too_much_with_all_its_folds_open(view: str, link: str) -> None:
    """Prevents a weak line from standing still at a click on a table."""
    assert sent(unfolded(opened(view, link))) < MOST


def test_every_figure_stands_on_one_of_the_pages_of_the_data(real) -> None:
    """Prevents figures that no reader can get to since the table was divided."""
    pages = -(-len(real.figures) // 200)
    last = opened("data", f"page={pages}")
    said = words(last)
    first_row = (pages - 1) * 200 + 1
    assert f"Rows {first_row:,} to {len(real.figures):,} of {len(real.figures):,}." in said
    (table,) = last.dataframe
    assert list(table.value["When"]) == list(real.figures["period"].iloc[first_row - 1 :])


def test_a_search_finds_what_its_words_stand_in(real) -> None:
    """Prevents a search that leaves figures out, or one that heeds capitals."""
    found = opened("data", "search=LEWIN&category=executions")
    rows = real.figures[real.figures["category"] == "executions"]
    named = rows["source"].str.contains("lewin", case=False) | rows["note"].str.contains(
        "lewin", case=False
    )
    assert named.sum() > 3
    (table,) = found.dataframe
    assert len(table.value) >= named.sum()
    assert set(rows.loc[named, "figure"]) <= {
        printed.removesuffix(" (worked out)") for printed in table.value["Printed"]
    }
