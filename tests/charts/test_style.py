"""The look all charts share: legible in both themes, its words inside the picture."""

import plotly.graph_objects as go
import pytest

from terrorstats.charts import by_year
from terrorstats.charts.style import (
    BASIS_MARKS,
    DASHES,
    HUES,
    MARKERS,
    PROJECTOR,
    SCREEN,
    escaped,
    finish,
    fitted,
    on_dark,
    room_for,
    wrapped,
)
from terrorstats.questions.by_year import yearly_rows
from terrorstats.vocabulary import BASES

DARK = on_dark(SCREEN)


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2.2."""

    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("hue", [*HUES, *{colour for _, colour in BASIS_MARKS.values()}])
def test_marks_stand_out_on_paper_and_on_dark(hue: str) -> None:
    """Prevents a line that nobody sees in one of the two themes."""
    assert _contrast(hue, SCREEN.paper) >= 3
    assert _contrast(hue, DARK.paper) >= 3


@pytest.mark.parametrize("canvas", [SCREEN, DARK, PROJECTOR, on_dark(PROJECTOR)])
def test_words_are_legible_on_their_own_paper(canvas) -> None:
    """Prevents a picture saved in the dark theme from having light words on nothing."""
    assert _contrast(canvas.ink, canvas.paper) >= 7
    figure = finish(go.Figure(), canvas, {}, title="T", footer="F")
    assert figure.layout.paper_bgcolor == canvas.paper
    assert figure.layout.annotations[-1].font.color == canvas.ink


def test_colour_is_never_alone() -> None:
    """Prevents runs that differ by colour only."""
    assert len(set(HUES)) == len(set(DASHES)) == len(set(MARKERS)) == 5
    assert set(BASES) <= set(BASIS_MARKS)


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
    figure = finish(go.Figure(), SCREEN, {})
    assert figure.layout.template.layout.to_plotly_json() == {}
    assert figure.layout.font.color == SCREEN.ink


def test_text_is_broken_into_lines_and_cannot_become_markup() -> None:
    """Prevents a tag in the data from reaching the picture."""
    assert escaped("a <b> & c") == "a &lt;b&gt; &amp; c"
    assert wrapped("one two three", 7) == "one two<br>three"
    assert wrapped("", 7) == ""


def test_only_whole_sentences_are_put_under_a_projected_picture() -> None:
    """Prevents half a caveat, which may say the opposite."""
    sentences = ["One two three.", "This one is much too long to fit in.", "Four."]
    assert fitted(sentences, 20, 1) == "One two three. Four."
    assert fitted([], 20, 1) == ""


def test_room_grows_with_the_numbers(small) -> None:
    """Prevents long numbers from pushing the source line out of the picture."""
    values = small.figures["value"]
    assert room_for(values, SCREEN) > room_for(values.clip(upper=9), SCREEN)
    assert room_for(values[:0], SCREEN) > 0
