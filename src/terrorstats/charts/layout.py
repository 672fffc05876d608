"""The layout all charts share: title, legend, quiet axes, the source line in the picture."""

from collections.abc import Iterable, Sequence
from typing import Any

import plotly.graph_objects as go

from terrorstats.charts.marks import Trace
from terrorstats.charts.style import Canvas, Picture
from terrorstats.charts.text import count_lines, escape

GRID = "rgba(128,128,128,0.25)"
EDGE = 10
"""Px between the left edge of the picture and the words that start there."""


def finish(
    traces: Sequence[Trace],
    canvas: Canvas,
    layout: dict[str, Any],
    *,
    title: str = "",
    footer: str = "",
    height: int = 0,
    left: int = 0,
    above: int = 0,
    axis_title: bool = False,
) -> Picture:
    """The figure of `traces` in the shared layout: fonts, title, legend, source line inside.

    `layout` is the chart's own part: its axes, shapes and notes. `title` and `footer` are lines of
    `text.wrap`. `left` and `above` are the px kept for words left of and over the plot.
    `axis_title` says that words stand under the horizontal axis, above the source line. Plotly
    itself makes room for the legend, and checks every name and value here.
    """
    drop = round(canvas.text * (3.9 if axis_title else 2.4))
    below = drop + round(count_lines(footer) * canvas.small * 1.35) + 6
    heading = round(canvas.title * 1.45 * count_lines(title))
    tall = height or canvas.height
    notes = list(layout.get("annotations", ()))
    if footer:
        notes.append(_footer(footer, canvas, left=left, drop=drop))
    shared = {
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
    return go.Figure({"data": list(traces), "layout": {**layout, **shared}})


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


def measure_left_room(numbers: Iterable[float | None], canvas: Canvas) -> int:
    """The px left of a plot that its numbers and the word for their unit take."""
    largest = max((number for number in numbers if number is not None), default=0)
    longest = f"{largest:,.0f}" if largest >= 10 else "0.00"
    return round(canvas.text * (0.5 * len(longest) + 2.4)) + EDGE


def make_axis(canvas: Canvas, **more: Any) -> dict[str, Any]:
    """The settings of a quiet axis."""
    return {
        "gridcolor": GRID,
        "zerolinecolor": GRID,
        "automargin": False,  # `finish` keeps the room; plotly would draw twice to find it
        "tickfont": {"size": canvas.text, "color": canvas.ink},
        "title": None,
        **more,
    }


def make_number_axis(unit: str, canvas: Canvas, log: bool, **more: Any) -> dict[str, Any]:
    """The settings of an axis of figures: from zero, or with `log` by powers of ten."""
    return make_axis(
        canvas,
        title=name_axis(unit, canvas),
        type="log" if log else "linear",
        tickformat=",~r" if log else ",",
        dtick=1 if log else None,
        rangemode="tozero",
        **more,
    )


def name_axis(text: str, canvas: Canvas) -> dict[str, Any]:
    """The title of an axis, as plotly wants it: the words beside or under it."""
    return {"text": escape(text), "font": {"size": canvas.text, "color": canvas.ink}}
