"""A chart over the years: values as printed, blanks as blanks, corrections and bounds marked."""

import pandas as pd
import pytest

from terrorstats.charts import by_year
from terrorstats.charts.style import HUES, PROJECTOR
from terrorstats.questions.by_year import SINGLE, yearly_rows
from tests.charts.marks import arrows, marked, sizes, trace

RIVERS, STONE = "Death sentences (Rivers)", "Death sentences (Stone)"


@pytest.fixture
def shot(small) -> pd.DataFrame:
    """Two sources on death sentences; the second has no figure for 1938."""
    return yearly_rows(small.figures, small.table("series"), small.table("wanted"), "shot")


def _far(small) -> pd.DataFrame:
    return yearly_rows(
        small.figures, small.table("series"), small.table("wanted"), "deaths", place="Far camp"
    )


def test_each_source_is_one_line_with_its_own_numbers(shot: pd.DataFrame) -> None:
    """Prevents a line through the figures of two sources."""
    figure = by_year.draw(shot, unit="sentences")
    assert [part.name for part in figure.data] == [RIVERS, STONE, "no figure"]
    assert list(trace(figure, RIVERS).y) == [20, 30, 40, 3530, 4280, 50]
    assert list(trace(figure, RIVERS).x) == [1934, 1935, 1936, 1937, 1938, 1939]


def test_sources_differ_by_colour_dash_and_shape(shot: pd.DataFrame) -> None:
    """Prevents two lines that look the same in grey or to a colour-blind reader."""
    one, two, _ = by_year.draw(shot, unit="sentences").data
    assert (one.line.color, two.line.color) == HUES[:2]
    assert one.line.dash != two.line.dash
    assert one.marker.symbol[0] != two.marker.symbol[0]
    assert one.marker.size > two.marker.size, "equal numbers would hide the first source"


def test_a_blank_breaks_the_line_and_is_marked_with_its_reason(shot: pd.DataFrame) -> None:
    """Prevents a line through a year that nobody printed, and a blank drawn as zero."""
    figure = by_year.draw(shot, unit="sentences")
    line, blanks = trace(figure, STONE), trace(figure, "no figure")
    assert line.connectgaps is False
    assert pd.isna(line.y[4])
    assert list(blanks.x) == [1938]
    assert blanks.marker.symbol == "x-thin"
    assert "not yet seen in print" in str(blanks.customdata[0])


def test_a_range_has_its_two_ends_and_no_middle(small) -> None:
    """Prevents a point that no source prints."""
    figure = by_year.draw(_far(small), unit="deaths")
    assert marked(figure) == [("deaths-far", 40.0), ("deaths-far", 60.0)]
    (stroke,) = (part for part in figure.data if part.mode == "lines")
    assert list(stroke.y) == [40.0, 60.0, None]
    assert list(stroke.x) == [1937, 1937, None]


def test_figures_without_a_series_are_not_joined(small) -> None:
    """Prevents a line between figures that were never one count."""
    rows = _far(small)
    assert set(rows["run"]) == {SINGLE}
    figure = by_year.draw(rows, unit="deaths")
    assert trace(figure, "Single figures").mode == "markers"


def test_a_bound_is_drawn_with_its_open_side(shot: pd.DataFrame) -> None:
    """Prevents `at least 40` from being read as 40."""
    rows = shot.assign(
        qualifier=shot["qualifier"].mask(shot["year"] == 1936, "at_least"),
        low=shot["low"].mask(shot["year"] == 1936, 40.0),
        value=shot["value"].mask(shot["year"] == 1936),
    )
    for log in (False, True):
        up, also = arrows(by_year.draw(rows, unit="sentences", log=log))
        assert up == (1936, 40.0, "↑"), "the arrow begins at the mark and points up"
        assert also[0] == 1936


def test_a_corrected_reading_is_marked_and_the_print_told(shot: pd.DataFrame) -> None:
    """Prevents a misprint from being mended in silence."""
    misprint = (shot["year"] == 1937) & (shot["run"] == "shot-rivers")
    rows = shot.assign(
        is_corrected=misprint,
        corrected=shot["corrected"].mask(misprint, "3,530"),
        figure=shot["figure"].mask(misprint, "35,300"),
    )
    line = trace(by_year.draw(rows, unit="sentences"), RIVERS)
    assert [symbol.endswith("-open") for symbol in line.marker.symbol] == [False] * 3 + [True] + [
        False
    ] * 2
    assert "printed 35,300, corrected 3,530" in line.customdata[3][1]


def test_a_logarithmic_axis_leaves_noughts_and_blanks_out(shot: pd.DataFrame) -> None:
    """Prevents a zero drawn as a fall to the bottom of the picture."""
    rows = shot.assign(value=shot["value"].mask(shot["year"] == 1934, 0.0))
    figure = by_year.draw(rows, unit="sentences", log=True)
    assert figure.layout.yaxis.type == "log"
    assert pd.isna(trace(figure, RIVERS).y[0])
    assert "no figure" not in [part.name for part in figure.data]
    assert by_year.draw(rows, unit="sentences").layout.yaxis.type == "linear"


@pytest.mark.parametrize("log", [False, True])
def test_events_stand_at_their_years_on_an_axis_of_their_own(shot: pd.DataFrame, log: bool) -> None:
    """Prevents events from being drawn as numbers, or at the foot of a logarithmic picture."""
    events = pd.DataFrame(
        {"year": [1934, 1937], "date": ["1 Dec 1934", "30 Jul 1937"], "title": ["<Kirov>", "Order"]}
    )
    figure = by_year.draw(shot, unit="sentences", events=events, log=log)
    marks = trace(figure, "events")
    assert list(marks.x) == [1934, 1937]
    assert marks.yaxis == "y2"
    assert figure.layout.yaxis2.type != "log"
    assert figure.layout.yaxis2.range[1] >= max(marks.y)
    assert [shape.x0 for shape in figure.layout.shapes] == [1934, 1937]
    assert not [part for part in by_year.draw(shot, unit="sentences").data if part.name == "events"]


def test_text_of_the_data_cannot_become_markup(shot: pd.DataFrame) -> None:
    """Prevents a name in the data from changing the picture."""
    rows = shot.assign(label="<b>Rivers</b>", author="<i>A</i>")
    line = by_year.draw(rows, unit="sentences").data[0]
    assert line.name == "&lt;b&gt;Rivers&lt;/b&gt;"
    assert "<i>" not in line.customdata[0][1]


def test_the_projector_has_text_of_22_px_and_everything_inside(shot: pd.DataFrame) -> None:
    """Prevents small print on a wall, and a picture without its source."""
    figure = by_year.draw(
        shot, unit="sentences", canvas=PROJECTOR, title="Death sentences", footer="Sources: Rivers."
    )
    assert min(sizes(figure)) >= 22
    assert figure.layout.height <= 680, "more would have to be scrolled at 1280x720"
    assert figure.layout.title.text == "Death sentences"
    assert figure.layout.annotations[-1].text == "Sources: Rivers."


def test_no_rows_are_an_empty_picture_and_no_error(shot: pd.DataFrame) -> None:
    """Prevents a crash over a choice for which nothing is printed."""
    figure = by_year.draw(shot.iloc[:0], unit="sentences", footer="None.")
    assert not marked(figure)
