"""The look all charts share: legible on paper and on dark, colour never alone."""

import pytest

from terrorstats.charts.layout import finish
from terrorstats.charts.style import (
    BASIS_MARKS,
    DASHES,
    HUES,
    MARKERS,
    PROJECTOR,
    SCREEN,
    on_dark,
)
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


@pytest.mark.parametrize("hue", [*HUES, *sorted({colour for _, colour in BASIS_MARKS.values()})])
def test_marks_stand_out_on_paper_and_on_dark(hue: str) -> None:
    """Prevents a line that nobody sees in one of the two themes."""
    assert _contrast(hue, SCREEN.paper) >= 3
    assert _contrast(hue, DARK.paper) >= 3


@pytest.mark.parametrize("canvas", [SCREEN, DARK, PROJECTOR, on_dark(PROJECTOR)])
def test_words_are_legible_on_their_own_paper(canvas) -> None:
    """Prevents a picture saved in the dark theme from having light words on nothing."""
    assert _contrast(canvas.ink, canvas.paper) >= 7
    figure = finish([], canvas, {}, title="T", footer="F")
    assert figure.layout.paper_bgcolor == canvas.paper
    assert figure.layout.annotations[-1].font.color == canvas.ink


def test_colour_is_never_alone() -> None:
    """Prevents runs that differ by colour only."""
    assert len(set(HUES)) == len(set(DASHES)) == len(set(MARKERS)) == 5
    assert set(BASES) <= set(BASIS_MARKS)
