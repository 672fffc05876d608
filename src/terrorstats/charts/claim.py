"""A claim among the printed figures: their dots and ranges, the claimed number a line across."""

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts import compare
from terrorstats.charts.style import SCREEN, Canvas, escaped


def draw(
    rows: pd.DataFrame,
    *,
    low: float,
    high: float,
    said: str,
    unit: str,
    canvas: Canvas = SCREEN,
    title: str = "",
    footer: str = "",
    log: bool = False,
) -> go.Figure:
    """The chart of `charts.compare` with the claim from `low` to `high` drawn over all rows.

    `said` is the claim in words. The claim is a dashed line, or a band when it names a range; it is
    no point among the figures, since nobody here prints it.
    """
    figure = compare.draw(rows, unit=unit, canvas=canvas, title=title, footer=footer, log=log)
    if low == high:
        figure.add_vline(
            x=low, layer="below", line={"color": canvas.ink, "width": 1.5, "dash": "dash"}
        )
    else:
        figure.add_vrect(
            x0=low, x1=high, fillcolor=canvas.ink, opacity=0.12, line_width=0, layer="below"
        )
    figure.add_trace(
        go.Scatter(
            x=[low, high],
            y=[0.45, 0.45],
            mode="lines",
            name=f"the claim: {escaped(said)}",
            line={"color": canvas.ink, "width": 2, "dash": "dash"},
            hoverinfo="name",
        )
    )
    return figure
