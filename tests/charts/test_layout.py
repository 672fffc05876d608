"""The layout all charts share: its words stand inside the picture and have room there."""

from terrorstats.charts import by_year
from terrorstats.charts.layout import finish, make_number_axis, measure_left_room
from terrorstats.charts.style import SCREEN
from terrorstats.questions.by_year import yearly_rows


def test_the_source_line_starts_at_the_left_edge_and_has_room(small) -> None:
    """Prevents a source line that is cut off at the edge of the picture."""
    rows = yearly_rows(small.figures, small.table("series"), small.table("wanted"), "shot")
    footer = "<br>".join(["Sources: one; two."] * 4)
    figure = by_year.draw(rows, unit="sentences", footer=footer)
    note = figure.layout.annotations[-1]
    margin = figure.layout.margin
    assert margin.l + note.xshift == 10
    assert margin.b + note.yshift >= 4 * SCREEN.small * 1.3


def test_a_template_is_set_and_no_default_is_relied_on() -> None:
    """Prevents placeholder colours in exports once Streamlit has set its own default."""
    figure = finish([], SCREEN, {})
    assert figure.layout.template.layout.to_plotly_json() == {}
    assert figure.layout.font.color == SCREEN.ink


def test_room_grows_with_the_numbers() -> None:
    """Prevents long numbers from pushing the source line out of the picture."""
    assert measure_left_room([4_000_000.0, None], SCREEN) > measure_left_room([9.0], SCREEN)
    assert measure_left_room([], SCREEN) == measure_left_room([None, 9.0], SCREEN) > 0


def test_a_unit_cannot_become_markup() -> None:
    """Prevents a link at the axis of a chart."""
    title = make_number_axis("<a href='x'>deaths</a>", SCREEN, log=False)["title"]["text"]
    assert title == "&lt;a href='x'&gt;deaths&lt;/a&gt;"
