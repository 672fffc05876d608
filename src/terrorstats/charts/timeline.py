"""Four measures over time, one panel each: they share the years and nothing else."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

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
from terrorstats.strips import Strip


def draw(strips: Sequence[Strip], *, canvas: Canvas = SCREEN, title: str = "", footer: str = "") -> go.Figure:
    """A column of panels over the same years, each with an axis of its own, so that no two measures
    are read against each other. One trace a panel; ids of the figures are in `customdata[0]`."""
    headings = [wrapped(_heading(strip), canvas.line) for strip in strips]
    lines = max((heading.count("<br>") + 1 for heading in headings), default=1)
    height = canvas.height if canvas.projected else (130 + 20 * lines) * len(strips) + 60
    figure = make_subplots(
        rows=len(strips), cols=1, shared_xaxes=True, subplot_titles=headings,
        vertical_spacing=canvas.text * (1.35 * lines + 0.7) / (height - canvas.text * 10),
    )
    for number, strip in enumerate(strips, start=1):
        colour = HUES[(number - 1) % len(HUES)]
        for place, (_, run) in enumerate(strip.rows.groupby("series", sort=False)):
            figure.add_trace(_marks(strip, run, colour, canvas, place), row=number, col=1)
    figure.update_yaxes(axis(canvas, tickformat=",", nticks=4, rangemode="tozero"))
    figure.update_xaxes(axis(canvas, showgrid=False, tickformat="d", dtick=5, tick0=1920, tickangle=0,
                             range=[1916.4, 1956.6]))
    numbers = pd.concat([strip.rows["value"] for strip in strips]) if strips else pd.Series([0.0])
    left = room_for(numbers, canvas) - canvas.text
    figure.update_annotations(
        font={"size": canvas.text, "color": canvas.ink}, x=0, xanchor="left", align="left",
        xshift=EDGE - left,
    )
    figure.update_layout(showlegend=False, bargap=0.2, barmode="overlay")
    return finish(figure, canvas, title=title, footer=footer, height=height, left=left,
                  above=round(canvas.text * (1.35 * lines - 0.5)))


def _marks(
    strip: Strip, run: pd.DataFrame, colour: str, canvas: Canvas, place: int
) -> go.Bar | go.Scatter:
    """Bars of one series, a second series of the panel hatched; dots for single events."""
    shared = {
        "x": run["year"],
        "y": run["value"],
        "name": strip.title,
        "customdata": run[["id", "figure", "author", "period", "group"]],
        "hovertemplate": "<b>%{customdata[1]} " + strip.unit
        + "</b><br>%{customdata[4]} %{customdata[3]}<br>%{customdata[2]}<extra></extra>",
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
