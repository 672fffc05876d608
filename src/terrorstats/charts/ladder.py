"""A definition ladder: a row a step, the printed figures of the step side by side on it."""

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts.compare import add_range, dots
from terrorstats.charts.ranges import add_open_ends, ends
from terrorstats.charts.style import BASIS_MARKS, GRID, SCREEN, Canvas, axis, axis_words, finish, wrapped
from terrorstats.vocabulary import SHOWN_BASES


def draw(
    rows: pd.DataFrame, *, unit: str, canvas: Canvas = SCREEN, title: str = "", footer: str = ""
) -> go.Figure:
    """Dots and ranges of `rows` (as from `estimate_rows`), one line for each `scope_title`.

    One trace a basis; ids of the figures are in `customdata[0]`. Steps go down the page, the
    narrowest first.
    """
    steps = list(dict.fromkeys(rows["scope_title"]))
    placed = rows.assign(rung=[-float(steps.index(step)) for step in rows["scope_title"]])
    figure = go.Figure()
    for number, step in enumerate(steps):
        figure.add_shape(
            type="line", x0=0, x1=1, xref="paper", y0=-number, y1=-number, layer="below",
            line={"color": GRID, "width": 1},
        )
        figure.add_annotation(
            text=wrapped(step, canvas.line), x=0, xref="paper", y=-number + 0.24, yref="y",
            xanchor="left", yanchor="bottom", showarrow=False, align="left",
            font={"size": canvas.text, "color": canvas.ink},
        )
    for row in placed[placed["qualifier"] == "range"].itertuples(index=False):
        add_range(figure, row)
    for basis in SHOWN_BASES:
        points = placed[placed["basis"] == basis]
        if len(points):
            figure.add_trace(dots(ends(points), basis, canvas, unit, log=False))
            add_open_ends(figure, points, along="x", across="rung",
                          colour=BASIS_MARKS[basis][1], log=False)
    figure.update_yaxes(visible=False, range=[-len(steps) + 0.6, 0.9])
    figure.update_xaxes(
        axis(canvas, rangemode="tozero", title=axis_words(unit, canvas), tickangle=0,
             tickformat=",", nticks=5)
    )
    figure.update_layout(showlegend=True)
    height = round(len(steps) * canvas.text * 5) + 15 * canvas.text
    return finish(figure, canvas, title=title, footer=footer, axis_title=True,
                  height=canvas.height if canvas.projected else height)
