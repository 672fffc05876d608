"""A definition ladder: a row a step, the printed figures of the step side by side on it."""

import pandas as pd

from terrorstats.charts.basis_marks import draw_by_basis
from terrorstats.charts.layout import finish, make_axis, name_axis
from terrorstats.charts.marks import WORDS_AXIS, Numbers, write_lines
from terrorstats.charts.points import make_point
from terrorstats.charts.row_words import COLUMNS, describe_row
from terrorstats.charts.style import SCREEN, Canvas, Picture
from terrorstats.charts.text import wrap


def draw(
    rows: pd.DataFrame, *, unit: str, canvas: Canvas = SCREEN, title: str = "", footer: str = ""
) -> Picture:
    """Dots and ranges of `rows` (as from `estimate_rows`), one line for each `scope_title`.

    One trace a basis; ids of the figures are in `customdata[0]`. Steps go down the page, the
    narrowest first.
    """
    steps = list(dict.fromkeys(rows["scope_title"]))
    heights = {step: -float(number) for number, step in enumerate(steps)}
    points = [
        make_point(row, heights[row["scope_title"]], describe_row(row, unit))
        for row in rows[COLUMNS].to_dict("records")
    ]
    lines = [(height + 0.24, wrap(step, canvas.line)) for step, height in heights.items()]
    traces = [
        write_lines(lines, canvas, "top right"),
        *draw_by_basis(points, rows["basis"], Numbers("x"), canvas),
    ]
    layout = {
        "showlegend": True,
        "yaxis": make_axis(
            canvas,
            range=[-len(steps) + 0.6, 0.9],
            showticklabels=False,
            zeroline=False,
            tickvals=list(heights.values()),
        ),
        "xaxis": make_axis(
            canvas,
            rangemode="tozero",
            title=name_axis(unit, canvas),
            tickangle=0,
            tickformat=",",
            nticks=5,
        ),
        "xaxis2": WORDS_AXIS,
    }
    height = round(len(steps) * canvas.text * 5) + 15 * canvas.text
    return finish(
        traces,
        canvas,
        layout,
        title=title,
        footer=footer,
        axis_title=True,
        height=canvas.height if canvas.projected else height,
    )
