"""A comparison: a row a figure under its scope, basis by shape and word, both ends as printed."""

import pandas as pd
import pytest

from terrorstats.charts import claim, compare, historiography, ladder
from terrorstats.charts.style import BASIS_MARKS, PROJECTOR
from terrorstats.vocabulary import SHOWN_BASES
from tests.charts.marks import arrows, marked, sizes, trace, words


@pytest.fixture
def died(small) -> pd.DataFrame:
    """Every answer to one question: a sum, a bound, a range, rough numbers of two scopes."""
    return small.estimates("how-many-died", "1934-37")


def _many(rows: pd.DataFrame, copies: int) -> pd.DataFrame:
    return pd.concat([rows] * copies, ignore_index=True)


def test_every_figure_is_drawn_at_its_printed_ends(died: pd.DataFrame) -> None:
    """Prevents a figure left out, a middle of a range, or a value made up for a bound."""
    figure = compare.draw(died, unit="deaths")
    wanted = []
    for row in died.itertuples():
        ends = (row.low, row.high) if row.qualifier == "range" else (row.value, row.low, row.high)
        known = [(row.id, number) for number in ends if pd.notna(number)]
        wanted += known if row.qualifier == "range" else known[:1]
    assert sorted(marked(figure, "x")) == sorted(wanted)


def test_the_basis_is_told_by_name_and_shape(died: pd.DataFrame) -> None:
    """Prevents a count and a guess that look alike in grey."""
    figure = compare.draw(died, unit="deaths")
    for basis in died["basis"].unique():
        marks = trace(figure, SHOWN_BASES[basis])
        assert (marks.marker.symbol, marks.marker.color) == BASIS_MARKS[basis]
    assert figure.layout.showlegend
    shapes = [symbol for symbol, _ in BASIS_MARKS.values()]
    assert len(set(shapes)) == len(shapes)


def test_every_row_is_named_and_stands_under_its_scope(died: pd.DataFrame) -> None:
    """Prevents unlike things in one list, and a dot without its author and printed text."""
    said = words(compare.draw(died, unit="deaths"))
    headings = [text for text in said if text.startswith("<b>")]
    assert headings == [f"<b>{title}</b>" for title in died["scope_title"].unique()]
    for row in died.itertuples():
        assert any(row.author in text and row.figure in text for text in said)


@pytest.mark.parametrize("log", [False, True])
def test_a_bound_ends_in_an_arrow_to_its_open_side(died: pd.DataFrame, log: bool) -> None:
    """Prevents `at least 600` from being read as 600, and an arrow far off on another scale."""
    (arrow,) = arrows(compare.draw(died, unit="deaths", log=log))
    assert (arrow[0], arrow[2]) == (600.0, "→"), "the arrow begins at the mark and points right"


def test_at_most_points_the_other_way(died: pd.DataFrame) -> None:
    """Prevents an upper bound drawn as a lower one."""
    bound = died["qualifier"] == "at_least"
    rows = died.assign(
        qualifier=died["qualifier"].mask(bound, "at_most"),
        low=died["low"].mask(bound),
        high=died["high"].mask(bound, 600.0),
    )
    (arrow,) = arrows(compare.draw(rows, unit="deaths"))
    assert (arrow[0], arrow[2]) == (600.0, "←")


def test_a_range_is_a_thin_line_between_two_marks(small) -> None:
    """Prevents a bar with a whisker, or a line that begins elsewhere than its marks."""
    rows = small.estimates("deaths")
    figure = compare.draw(rows[rows["qualifier"] == "range"], unit="deaths")
    (line,) = (part for part in figure.data if part.mode == "lines")
    assert sorted(number for number in line.x if number is not None) == [40.0, 60.0]


def test_too_many_rows_are_thinned_fairly_and_said_to_be(died: pd.DataFrame) -> None:
    """Prevents a wall of small print, and archive counts crowding out every other basis."""
    rows = _many(died, 30)
    figure = compare.draw(rows, unit="deaths", canvas=PROJECTOR)
    drawn = {part.name for part in figure.data if part.name}
    assert drawn == {SHOWN_BASES[basis] for basis in rows["basis"].unique()}
    lines = len(marked(figure, "x")) + rows["scope_title"].nunique()
    assert lines <= 12 + 1
    assert any(f"of {len(rows)} figures" in text for text in words(figure))
    few = compare.draw(died, unit="deaths", canvas=PROJECTOR)
    assert not any(" figures;" in text for text in words(few))


def test_a_long_comparison_is_divided_and_loses_nothing(died: pd.DataFrame) -> None:
    """Prevents a chart too long to read, and a figure that stands on no page or on two."""
    rows = _many(died, 30)
    pages = compare.split_pages(rows)
    assert len(pages) > 1
    assert pd.concat(pages).equals(rows)
    for page in pages:
        assert len(page) + page["scope_title"].nunique() <= 49
    assert [len(page) for page in compare.split_pages(died)] == [len(died)]


def test_a_projected_row_is_named_in_few_words(died: pd.DataFrame) -> None:
    """Prevents labels that run out of the picture at the left."""
    rows = died.assign(
        author="Committee for State Security of the USSR", period="1 Jan 1921 - 1954"
    )
    labels = compare.draw(rows, unit="deaths", canvas=PROJECTOR).layout.yaxis.ticktext
    assert labels
    assert max(map(len, labels)) <= 36
    assert all(label.startswith("Committee") for label in labels)


def test_the_projector_has_text_of_22_px(died: pd.DataFrame) -> None:
    """Prevents small print on a wall."""
    for module in (compare, historiography, ladder):
        figure = module.draw(died, unit="deaths", canvas=PROJECTOR, title="How many?", footer="S.")
        assert min(sizes(figure)) >= 22
        assert figure.layout.height <= 680
        assert figure.layout.annotations[-1].text == "S."


def test_by_year_of_publication_each_figure_stands_where_its_source_does(
    died: pd.DataFrame,
) -> None:
    """Prevents the year a number is about from being taken for the year it was printed."""
    figure = historiography.draw(died, unit="deaths")
    years = {
        custom[0]: year
        for part in figure.data
        if part.customdata is not None
        for custom, year in zip(part.customdata, part.x, strict=True)
    }
    assert years == dict(zip(died["id"], died["published"], strict=True))
    (opening,) = figure.layout.shapes
    assert (opening.x0, opening.x1) == (1989, 1992)
    assert "archives open" in opening.name
    assert len(arrows(figure)) == 1


def test_a_figure_without_a_known_year_is_not_put_anywhere(died: pd.DataFrame) -> None:
    """Prevents an undated claim from being drawn at a year nobody knows."""
    rows = died.assign(published=died["published"].mask(died["author"].str.startswith("Bell")))
    drawn = {key for key, _ in marked(historiography.draw(rows, unit="deaths"))}
    assert drawn == set(rows.loc[rows["published"].notna(), "id"])


def test_a_ladder_has_a_line_a_step(died: pd.DataFrame) -> None:
    """Prevents figures of two steps on one line."""
    figure = ladder.draw(died, unit="deaths")
    heights = {
        custom[0]: number
        for part in figure.data
        if part.customdata is not None
        for custom, number in zip(part.customdata, part.y, strict=True)
    }
    steps = list(died["scope_title"].unique())
    assert heights == {row.id: -float(steps.index(row.scope_title)) for row in died.itertuples()}


@pytest.mark.parametrize("log", [False, True])
def test_a_claim_is_a_line_across_and_no_figure(died: pd.DataFrame, log: bool) -> None:
    """Prevents a claimed number from being taken for one that a source prints."""
    figure = claim.draw(died, low=5000, high=5000, said="5,000", unit="deaths", log=log)
    assert marked(figure, "x") == marked(compare.draw(died, unit="deaths", log=log), "x")
    (line,) = (part for part in figure.data if part.name and "the claim" in part.name)
    assert line.customdata is None
    assert line.line.dash == "dash"
    assert [shape.x0 for shape in figure.layout.shapes if shape.xref == "x"] == [5000]
