"""The look of every chart: colours that hold on white and dark, shapes for the basis, one layout.

Colours are the five of Okabe and Ito's set (2008) that reach a contrast of 3:1 on both paper and
dark backgrounds. Colour is never alone: shape, dash and words say the same.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import pandas as pd
import plotly.graph_objects as go

Picture: TypeAlias = go.Figure
"""A finished chart, by a name for those who may not import plotly."""

BLUE, VERMILLION, GREEN, PURPLE, GREY = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#767676"
HUES: tuple[str, ...] = (BLUE, VERMILLION, GREEN, PURPLE, GREY)
DASHES: tuple[str, ...] = ("solid", "dash", "dot", "dashdot", "longdash")
MARKERS: tuple[str, ...] = ("circle", "square", "diamond", "triangle-up", "cross")
GRID = "rgba(128,128,128,0.25)"
EDGE = 10
"""Px between the left edge of the picture and the words that start there."""

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


def wrapped(text: str, width: int) -> str:
    """`text` broken into lines of at most `width` characters, as plotly writes line breaks."""
    return "<br>".join(textwrap.wrap(escaped(text), width)) if text else ""


def fitted(sentences: Sequence[str], width: int, most: int) -> str:
    """As many whole sentences, in their order, as fit into `most` lines of `width` characters.

    One that does not fit is left out, since half a caveat may say the opposite.
    """
    kept = ""
    for sentence in sentences:
        longer = wrapped(f"{kept} {sentence}".strip(), width)
        if longer.count("<br>") < most:
            kept = f"{kept} {sentence}".strip()
    return wrapped(kept, width)


def escaped(text: str) -> str:
    """`text` safe inside plotly's small HTML: nothing in it is taken for a tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def finish(
    figure: go.Figure,
    canvas: Canvas,
    layout: dict[str, Any],
    *,
    title: str = "",
    footer: str = "",
    height: int = 0,
    left: int = 0,
    above: int = 0,
    axis_title: bool = False,
) -> go.Figure:
    """The shared layout: fonts, quiet grid, legend on top, and the source line inside the picture.

    `layout` is the chart's own part, its axes above all; all is set at once, since plotly takes
    longer for many small changes than for the whole. `left` and `above` are the px kept for words
    left of and over the plot. `axis_title` says that words stand under the horizontal axis, above
    the source line. Plotly itself makes room for the legend.
    """
    lines = footer.count("<br>") + 1 if footer else 0
    drop = round(canvas.text * (3.9 if axis_title else 2.4))
    below = drop + round(lines * canvas.small * 1.35) + 6
    heading = round(canvas.title * 1.45 * (title.count("<br>") + 1)) if title else 0
    tall = height or canvas.height
    drawn = figure.layout.to_plotly_json()
    notes = [*drawn.get("annotations", []), *layout.get("annotations", [])]
    if footer:
        notes.append(_footer(footer, canvas, left=left, drop=drop))
    figure.layout = {
        **drawn,
        **layout,
        "annotations": notes,
        "template": "none",
        "height": tall,
        "font": {"size": canvas.text, "color": canvas.ink},
        "title": _title(title, canvas) if title else None,
        "margin": {
            "l": max(left, EDGE),
            "r": 28,
            "t": heading + canvas.text + above,
            "b": below,
            "pad": 4,
        },
        "paper_bgcolor": canvas.paper,
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hoverlabel": {"font": {"size": max(canvas.text - 1, 13)}, "align": "left"},
        "separators": ".,",
        "legend": _legend(1 - heading / tall, canvas),
    }
    return figure


def _title(title: str, canvas: Canvas) -> dict[str, Any]:
    """The title in the upper left corner of the picture."""
    return {
        "text": title,
        "font": {"size": canvas.title, "color": canvas.ink},
        "x": 0,
        "xanchor": "left",
        "xref": "container",
        "pad": {"l": EDGE},
        "yanchor": "top",
        "y": 0.985,
        "yref": "container",
        "automargin": False,
    }


def _legend(top: float, canvas: Canvas) -> dict[str, Any]:
    """The legend in lines from the left; `top` is its upper edge as a share of the picture."""
    return {
        "orientation": "h",
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": top,
        "yref": "container",
        "yanchor": "top",
        "font": {"size": canvas.text, "color": canvas.ink},
    }


def _footer(footer: str, canvas: Canvas, *, left: int, drop: int) -> dict[str, Any]:
    """The source line `drop` px under the plot, from the left edge of the picture."""
    return {
        "text": footer,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0,
        "xanchor": "left",
        "yanchor": "top",
        "xshift": -max(left - EDGE, 0),
        "yshift": -drop,
        "showarrow": False,
        "align": "left",
        "font": {"size": canvas.small, "color": canvas.ink},
    }


def room_for(numbers: "pd.Series[float]", canvas: Canvas) -> int:
    """The px left of a plot that its numbers and the word for their unit take."""
    largest = numbers.max()
    longest = f"{largest:,.0f}" if pd.notna(largest) and largest >= 10 else "0.00"
    return round(canvas.text * (0.5 * len(longest) + 2.4)) + EDGE


def axis(canvas: Canvas, **more: Any) -> dict[str, Any]:
    """The settings of a quiet axis."""
    return {
        "gridcolor": GRID,
        "zerolinecolor": GRID,
        "automargin": False,  # `finish` keeps the room; plotly would draw twice to find it
        "tickfont": {"size": canvas.text, "color": canvas.ink},
        "title": None,
        **more,
    }


def numbers_axis(unit: str, canvas: Canvas, log: bool, **more: Any) -> dict[str, Any]:
    """The settings of an axis of figures: from nought, or with `log` by powers of ten."""
    return axis(
        canvas,
        title=axis_words(unit, canvas),
        type="log" if log else "linear",
        tickformat=",~r" if log else ",",
        dtick=1 if log else None,
        rangemode="tozero",
        **more,
    )


def axis_words(text: str, canvas: Canvas) -> dict[str, Any]:
    """The words beside or under an axis."""
    return {"text": text, "font": {"size": canvas.text, "color": canvas.ink}}
