"""The look of every chart: colours that hold on white and on dark, shapes for the basis, one layout.

Colours are the five of Okabe and Ito's set (2008) that reach a contrast of 3:1 on both paper and
dark backgrounds. Colour is never alone: shape, dash and words say the same.
"""

import textwrap
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

BLUE, VERMILLION, GREEN, PURPLE, GREY = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#767676"
HUES: tuple[str, ...] = (BLUE, VERMILLION, GREEN, PURPLE, GREY)
DASHES: tuple[str, ...] = ("solid", "dash", "dot", "dashdot", "longdash")
MARKERS: tuple[str, ...] = ("circle", "square", "diamond", "triangle-up", "cross")
GRID = "rgba(128,128,128,0.25)"

BASIS_MARKS: dict[str, tuple[str, str]] = {
    "archival_count": ("circle", BLUE),
    "demographic_estimate": ("square", GREEN),
    "scholar_estimate": ("diamond", VERMILLION),
    "pre_archival_estimate": ("triangle-up", PURPLE),
    "testimony": ("x", GREY),
    "official_statement": ("star", GREY),
    "popular_claim": ("circle-open", GREY),
}
"""Marker shape and colour of each basis."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """For whom a chart is drawn: sizes of text in px, height in px, and characters in a line."""

    text: int
    title: int
    height: int
    line: int
    marker: int


SCREEN = Canvas(text=14, title=16, height=480, line=62, marker=8)
PROJECTOR = Canvas(text=22, title=28, height=690, line=98, marker=13)


def wrapped(text: str, width: int) -> str:
    """`text` broken into lines of at most `width` characters, as plotly writes line breaks."""
    return "<br>".join(textwrap.wrap(escaped(text), width)) if text else ""


def escaped(text: str) -> str:
    """`text` safe inside plotly's small HTML: nothing in it is taken for a tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def finish(
    figure: go.Figure, canvas: Canvas, *, title: str = "", footer: str = "", height: int = 0
) -> go.Figure:
    """The shared layout: fonts, quiet grid, legend on top, and the source line inside the picture."""
    lines = footer.count("<br>") + 1 if footer else 0
    below = lines * round(canvas.text * 1.3) + 3 * canvas.text
    above = canvas.title * 2 * (title.count("<br>") + 1) if title else canvas.text * 2
    figure.update_layout(
        template="none",
        height=height or canvas.height,
        font={"size": canvas.text},
        title={"text": title, "font": {"size": canvas.title}, "x": 0, "xanchor": "left",
               "yanchor": "top", "y": 0.985, "yref": "container", "automargin": False}
        if title else None,
        margin={"l": 10, "r": 20, "t": above, "b": below, "pad": 4},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        hoverlabel={"font": {"size": max(canvas.text - 1, 13)}, "align": "left"},
        separators=".,",
    )
    if footer:
        figure.add_annotation(
            text=footer, xref="paper", yref="paper", x=0, y=0, xanchor="left", yanchor="top",
            yshift=-2.4 * canvas.text, showarrow=False, align="left",
            font={"size": canvas.text if canvas is PROJECTOR else 12},
        )
    return figure


def axis(canvas: Canvas, **more: Any) -> dict[str, Any]:
    """The settings of a quiet axis."""
    return {
        "gridcolor": GRID, "zerolinecolor": GRID, "automargin": True,
        "tickfont": {"size": canvas.text}, "title": None, **more,
    }
