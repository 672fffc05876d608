"""The line under every chart names its sources and the release."""

from types import SimpleNamespace

import pandas as pd
import pytest

from terrorstats.wording.lines import write_source_line


def test_the_source_line_names_works_and_release(small):
    """Prevents a screenshot of a chart that does not say where its numbers come from."""
    rows = small.estimates("deaths", "1934-37")
    assert write_source_line(rows, small.bibliography, small.release) == (
        "Sources: Stone and Marsh 1995; Reader 2001; Bell 1970. 1 of 3 figures quoted at second "
        f"hand. Data: {small.release}."
    )


def test_many_works_are_counted(small):
    """Prevents a line of forty names, and works that are not counted at all."""
    rows = small.figures
    line = write_source_line(rows, small.bibliography, small.release, most=2)
    assert " and 2 more." in line
    assert "more" not in write_source_line(rows, small.bibliography, small.release, most=4)


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (["deaths-bell"], "Source: Bell 1970. Quoted at second hand. Data: "),
        (["deaths-bell", "deaths-bell"], "Source: Bell 1970. All quoted at second hand. Data: "),
        (["deaths-far"], "Source: Reader 2001. Data: "),
    ],
)
def test_figures_at_second_hand_are_counted_in_english(small, ids, said):
    """Prevents '1 of 1 figures quoted at second hand'."""
    rows = small.figures.set_index("id").loc[ids].reset_index()
    assert write_source_line(rows, small.bibliography, small.release).startswith(said)


def test_a_short_name_that_ends_in_a_stop_gets_no_second_one(small):
    """Prevents 'signed A. R..' in the line under a chart."""
    works = {"X": SimpleNamespace(short="Web article signed A. R.")}
    rows = pd.DataFrame({"source_key": ["X"], "via": [""]})
    assert write_source_line(rows, works, "1") == "Source: Web article signed A. R. Data: 1."
