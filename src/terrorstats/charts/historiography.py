"""How the answers changed: year of publication against the number, the open archives marked."""

from collections.abc import Iterator

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts.ranges import add_open_ends, drawable, ends, strokes
from terrorstats.charts.style import (
    BASIS_MARKS,
    GREY,
    SCREEN,
    Canvas,
    axis,
    axis_words,
    escaped,
    finish,
    numbers_axis,
    room_for,
)
from terrorstats.vocabulary import SHOWN_BASES

ARCHIVES_OPEN = (1989, 1991)
"""When the first Soviet repression archives became open to historians."""


def draw(
    rows: pd.DataFrame,
    *,
    unit: str,
    canvas: Canvas = SCREEN,
    title: str = "",
    footer: str = "",
    log: bool = False,
) -> go.Figure:
    """Figures of `estimate_rows` by year of publication; those without a known year are left out.

    One trace a basis; single numbers of one author published in several years are joined by a thin
    line; a range has two marks and a line, a bound an arrow to its open side; the years the
    archives opened are shaded. Ids of the figures are in `customdata[0]`.
    """
    dated = rows[rows["published"].notna()]
    figure = go.Figure()
    figure.add_vrect(
        x0=ARCHIVES_OPEN[0],
        x1=ARCHIVES_OPEN[1] + 1,
        fillcolor=GREY,
        opacity=0.25,
        line_width=0,
        layer="below",
        showlegend=True,
        name=f"the archives open, {ARCHIVES_OPEN[0]}-{ARCHIVES_OPEN[1]}",
    )
    for own in _revised(dated):
        figure.add_trace(_joining_line(own, log))
    for basis in SHOWN_BASES:
        points = dated[dated["basis"] == basis]
        if len(points):
            if (points["qualifier"] == "range").any():
                figure.add_trace(_range_lines(points, basis))
            figure.add_trace(_dots(ends(points), basis, canvas, unit, log))
            add_open_ends(
                figure, points, along="y", across="published", colour=BASIS_MARKS[basis][1], log=log
            )
    layout = {
        "showlegend": True,
        "xaxis": axis(
            canvas,
            showgrid=False,
            tickformat="d",
            nticks=8,
            tickangle=0,
            title=axis_words("year of publication", canvas),
        ),
        "yaxis": numbers_axis(unit, canvas, log),
    }
    left = room_for(dated[["value", "low", "high"]].max(axis=1), canvas)
    return finish(figure, canvas, layout, title=title, footer=footer, axis_title=True, left=left)


def _revised(dated: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """The single numbers of one author on one thing that were published in several years."""
    people = dated["author"].str.replace(r" \d{4}$", "", regex=True)
    single = dated[dated["value"].notna()]
    for _, own in single.groupby([people, "scope", "period"], sort=False):
        if own["published"].nunique() > 1:
            yield own.sort_values("published")


def _joining_line(own: pd.DataFrame, log: bool) -> go.Scatter:
    return go.Scatter(
        x=own["published"],
        y=drawable(own["value"], log),
        mode="lines",
        showlegend=False,
        line={"color": GREY, "width": 1, "dash": "dot"},
        hoverinfo="skip",
    )


def _range_lines(points: pd.DataFrame, basis: str) -> go.Scatter:
    years, numbers = strokes(points, "published")
    return go.Scatter(
        x=years,
        y=numbers,
        mode="lines",
        line={"color": BASIS_MARKS[basis][1], "width": 2},
        showlegend=False,
        hoverinfo="skip",
    )


def _dots(points: pd.DataFrame, basis: str, canvas: Canvas, unit: str, log: bool) -> go.Scatter:
    symbol, colour = BASIS_MARKS[basis]
    texts = points[["figure", "author", "scope_title", "period"]].map(escaped)
    said = [
        f"<b>{figure} {unit}</b><br>{author}<br>{scope}, {period}"
        for figure, author, scope, period in texts.itertuples(index=False, name=None)
    ]
    return go.Scatter(
        x=points["published"],
        y=drawable(points["at"], log),
        mode="markers",
        name=SHOWN_BASES[basis],
        cliponaxis=False,
        marker={"symbol": symbol, "color": colour, "size": canvas.marker + 1},
        customdata=points[["id"]].assign(said=said),
        hovertemplate="%{customdata[1]}<extra></extra>",
    )
