"""A definition ladder: a row a step, the printed figures of the step side by side on it."""

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts.compare import DRAWN, PAPER_WIDE, dots, range_lines, written
from terrorstats.charts.ranges import add_open_ends, ends
from terrorstats.charts.style import (
    BASIS_MARKS,
    SCREEN,
    Canvas,
    axis,
    axis_words,
    finish,
    wrapped,
)
from terrorstats.vocabulary import SHOWN_BASES


def draw(
    rows: pd.DataFrame, *, unit: str, canvas: Canvas = SCREEN, title: str = "", footer: str = ""
) -> go.Figure:
    """Dots and ranges of `rows` (as from `estimate_rows`), one line for each `scope_title`.

    One trace a basis; ids of the figures are in `customdata[0]`. Steps go down the page, the
    narrowest first.
    """
    steps = list(dict.fromkeys(rows["scope_title"]))
    rungs = [-float(steps.index(step)) for step in rows["scope_title"]]
    placed = rows[list(DRAWN)].assign(rung=rungs)
    figure = go.Figure()
    lines = [(0.24 - number, wrapped(step, canvas.line)) for number, step in enumerate(steps)]
    figure.add_trace(written(lines, canvas, "top right"))
    for basis in SHOWN_BASES:
        points = placed[placed["basis"] == basis]
        if len(points):
            if (points["qualifier"] == "range").any():
                figure.add_trace(range_lines(points, basis))
            figure.add_trace(dots(ends(points), basis, canvas, unit, log=False))
            add_open_ends(figure, points, along="x", across="rung",
                          colour=BASIS_MARKS[basis][1], log=False)
    figure.update_layout(
        showlegend=True,
        yaxis=axis(
            canvas, range=[-len(steps) + 0.6, 0.9], showticklabels=False, zeroline=False,
            automargin=False, tickvals=[-number for number in range(len(steps))],
        ),
        xaxis=axis(
            canvas, rangemode="tozero", title=axis_words(unit, canvas), tickangle=0,
            tickformat=",", nticks=5,
        ),
        xaxis2=PAPER_WIDE,
    )
    height = round(len(steps) * canvas.text * 5) + 15 * canvas.text
    return finish(figure, canvas, title=title, footer=footer, axis_title=True,
                  height=canvas.height if canvas.projected else height)
