"""The look of every chart: colours that hold on white and dark, shapes for the basis, sizes.

Colours are the five of Okabe and Ito's set (2008) that reach a contrast of 3:1 on both paper and
dark backgrounds. Colour is never alone: shape, dash and words say the same.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias

import plotly.graph_objects as go

Picture: TypeAlias = go.Figure
"""A finished chart, by a name for those who may not import plotly."""

BLUE, VERMILLION, GREEN, PURPLE, GREY = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#767676"
HUES: tuple[str, ...] = (BLUE, VERMILLION, GREEN, PURPLE, GREY)
DASHES: tuple[str, ...] = ("solid", "dash", "dot", "dashdot", "longdash")
MARKERS: tuple[str, ...] = ("circle", "square", "diamond", "triangle-up", "cross")
BASIS_MARKS: dict[str, tuple[str, str]] = {
    "archival_count": ("circle", BLUE),
    "demographic_estimate": ("square", GREEN),
    "scholar_estimate": ("diamond", VERMILLION),
    "pre_archival_estimate": ("triangle-up", PURPLE),
    "testimony": ("x", GREY),
    "official_statement": ("star", GREY),
    "popular_claim": ("circle-open", GREY),
    "own": ("hexagram", VERMILLION),
}
"""Marker shape and colour of each basis."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """For whom a chart is drawn.

    Sizes of text and marks in px, height in px, characters in a line of text and in a line of small
    text, the colours of text and paper, and whether it is for the projector. The lines of the
    screen fit a phone 375 px wide.
    """

    text: int
    title: int
    small: int
    height: int
    line: int
    small_line: int
    marker: int
    ink: str = "#1B1A17"
    paper: str = "#FFFFFF"
    projected: bool = False


SCREEN = Canvas(text=14, title=16, small=12, height=470, line=46, small_line=56, marker=8)
PROJECTOR = Canvas(
    text=22, title=28, small=22, height=660, line=112, small_line=112, marker=13, projected=True
)


def on_dark(canvas: Canvas) -> Canvas:
    """The same canvas for a dark background."""
    return replace(canvas, ink="#ECE9E2", paper="#171614")
