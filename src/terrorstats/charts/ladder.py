"""A definition ladder: a row a step, the printed figures of the step side by side on it."""

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts.compare import DRAWN, PAPER_WIDE, add_figures, written
from terrorstats.charts.style import SCREEN, Canvas, axis, axis_words, finish, wrapped


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
    add_figures(figure, placed, canvas, unit, log=False)
    layout = {
        "showlegend": True,
        "yaxis": axis(
            canvas,
            range=[-len(steps) + 0.6, 0.9],
            showticklabels=False,
            zeroline=False,
            tickvals=[-number for number in range(len(steps))],
        ),
        "xaxis": axis(
            canvas,
            rangemode="tozero",
            title=axis_words(unit, canvas),
            tickangle=0,
            tickformat=",",
            nticks=5,
        ),
        "xaxis2": PAPER_WIDE,
    }
    height = round(len(steps) * canvas.text * 5) + 15 * canvas.text
    return finish(
        figure,
        canvas,
        layout,
        title=title,
        footer=footer,
        axis_title=True,
        height=canvas.height if canvas.projected else height,
    )
