"""Four measures over time, one panel each: they share the years and nothing else."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts.ranges import ends
from terrorstats.charts.style import (
    EDGE,
    HUES,
    SCREEN,
    Canvas,
    axis,
    finish,
    room_for,
    wrapped,
)
from terrorstats.questions.timeline import Strip

SHOWN = ("id", "figure", "author", "period", "group")
"""What the pointer shows of a mark, after its id."""


def draw(
    strips: Sequence[Strip], *, canvas: Canvas = SCREEN, title: str = "", footer: str = ""
) -> go.Figure:
    """A column of panels over the same years, one for each of `strips`.

    Each has an axis of its own, so that no two measures are read against each other. One trace a
    series; ids of the figures are in `customdata[0]`.
    """
    headings = [wrapped(_heading(strip), canvas.line) for strip in strips]
    lines = max((heading.count("<br>") + 1 for heading in headings), default=1)
    height = canvas.height if canvas.projected else (130 + 20 * lines) * len(strips) + 60
    gap = canvas.text * (1.35 * lines + 0.7) / (height - canvas.text * 10)
    numbers = pd.Series(
        [strip.rows[["value", "low", "high"]].max(axis=None) for strip in strips], dtype="float64"
    )
    left = room_for(numbers, canvas) - canvas.text
    figure = go.Figure(
        [mark for number, strip in enumerate(strips) for mark in _marks(strip, number, canvas)]
    )
    return finish(
        figure,
        canvas,
        _panels(headings, gap, EDGE - left, canvas),
        title=title,
        footer=footer,
        height=height,
        left=left,
        above=round(canvas.text * (1.35 * lines - 0.5)),
    )


def _panels(headings: Sequence[str], gap: float, shift: int, canvas: Canvas) -> dict[str, Any]:
    """The layout: a pair of axes for each panel, and the headings, moved `shift` px.

    The panels stand one under the other, `gap` of the height apart; the years are written once.

    Written down in one piece: plotly's own subplots give the same and take several times as long.
    """
    tall = (1 - gap * (len(headings) - 1)) / len(headings) if headings else 1.0
    years = axis(
        canvas,
        showgrid=False,
        tickformat="d",
        dtick=5 if canvas.projected else 10,
        tick0=1920,
        tickangle=0,
        range=[1916.4, 1956.6],
    )
    layout: dict[str, Any] = {
        "showlegend": False,
        "bargap": 0.2,
        "barmode": "overlay",
        "annotations": [],
    }
    for number, heading in enumerate(headings):
        top = 1 - number * (tall + gap)
        last = number == len(headings) - 1
        lowest = f"x{_axis(len(headings) - 1)}"
        shared = {} if last else {"matches": lowest, "showticklabels": False}
        layout[f"xaxis{_axis(number)}"] = {**years, "anchor": f"y{_axis(number)}", **shared}
        layout[f"yaxis{_axis(number)}"] = axis(
            canvas,
            tickformat=",",
            nticks=3 if canvas.projected else 4,
            rangemode="tozero",
            domain=[max(top - tall, 0), top],
            anchor=f"x{_axis(number)}",
        )
        layout["annotations"].append(_written(heading, top, shift, canvas))
    return layout


def _written(heading: str, top: float, shift: int, canvas: Canvas) -> dict[str, Any]:
    """The heading of a panel whose upper edge is at `top`."""
    return {
        "text": heading,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "xshift": shift,
        "y": top,
        "yref": "paper",
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
        "font": {"size": canvas.text, "color": canvas.ink},
    }


def _axis(number: int) -> str:
    """What plotly calls the axis of the panel with this number from the top, the first being 0."""
    return str(number + 1) if number else ""


def _marks(strip: Strip, number: int, canvas: Canvas) -> Iterator[go.Bar | go.Scatter]:
    """The marks of a panel, by series."""
    colour = HUES[number % len(HUES)]
    rows = strip.rows[["series", "year", "value", "low", "high", "qualifier", *SHOWN]]
    for place, (_, run) in enumerate(rows.groupby("series", sort=False)):
        marks = _marks_of(strip, run, colour, canvas, place)
        yield marks.update(xaxis=f"x{_axis(number)}", yaxis=f"y{_axis(number)}")


def _marks_of(
    strip: Strip, run: pd.DataFrame, colour: str, canvas: Canvas, place: int
) -> go.Bar | go.Scatter:
    """Bars of one series, a second series of the panel hatched; dots for single events, two for a
    printed range."""
    if strip.single:
        run = ends(run)
    shared = {
        "x": run["year"],
        "y": run["at"] if strip.single else run["value"],
        "name": strip.title,
        "customdata": run[list(SHOWN)],
        "hovertemplate": f"<b>%{{customdata[1]}} {strip.unit}</b>"
        "<br>%{customdata[4]} %{customdata[3]}<br>%{customdata[2]}<extra></extra>",
    }
    if strip.single:
        return go.Scatter(mode="markers", marker={"color": colour, "size": canvas.marker}, **shared)
    pattern = {"shape": "/" if place else "", "fgcolor": colour, "fillmode": "replace", "size": 5}
    return go.Bar(marker={"color": colour, "pattern": pattern}, width=0.7, **shared)


def _heading(strip: Strip) -> str:
    """Title and unit; with several series, whose bars are plain and whose are hatched."""
    authors = list(dict.fromkeys(strip.rows["author"]))
    if strip.single or len(authors) < 2:
        return f"{strip.title} ({strip.unit})"
    return f"{strip.title} ({strip.unit}; plain {authors[0]}, hatched {authors[1]})"
