"""A claim among the printed figures: their dots and ranges, the claimed number a line across."""

import pandas as pd

from terrorstats.charts import compare
from terrorstats.charts.marks import draw_upright_band, draw_upright_line
from terrorstats.charts.style import SCREEN, Canvas, Picture
from terrorstats.charts.text import escape


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
) -> Picture:
    """The chart of `charts.compare` with the claim from `low` to `high` drawn over all rows.

    `said` is the claim in words. The claim is a dashed line, or a band when it names a range; it is
    no point among the figures, since nobody here prints it.
    """
    line = {"color": canvas.ink, "width": 1.5, "dash": "dash"}
    if low == high:
        shape = {**draw_upright_line(low, **line), "layer": "below"}
    else:
        shape = draw_upright_band(low, high, canvas.ink, opacity=0.12)
    in_the_legend = {
        "type": "scatter",
        "x": [low, high],
        "y": [0.45, 0.45],
        "mode": "lines",
        "name": f"the claim: {escape(said)}",
        "line": {**line, "width": 2},
        "hoverinfo": "name",
    }
    return compare.draw(
        rows,
        unit=unit,
        canvas=canvas,
        title=title,
        footer=footer,
        log=log,
        more_traces=[in_the_legend],
        shapes=[shape],
    )
