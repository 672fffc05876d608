"""Every source on one question: a row a figure, its printed range, its basis by shape and word."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from terrorstats.charts.basis_marks import draw_by_basis
from terrorstats.charts.layout import EDGE, finish, make_axis, make_number_axis
from terrorstats.charts.marks import WORDS_AXIS, Numbers, Shape, Trace, write_lines
from terrorstats.charts.points import make_point
from terrorstats.charts.row_words import (
    COLUMNS,
    Row,
    describe_row,
    label_projected_row,
    label_row,
)
from terrorstats.charts.style import SCREEN, Canvas, Picture
from terrorstats.charts.text import count_lines, wrap

MOST_PROJECTED, MOST_ON_SCREEN = 12, 45
"""How many lines, rows and headings together, can be read from the back of a class; on a page."""

PROJECTED_LEFT = 410
"""Px for the words left of the rows on the projector."""

ABOVE = 0.4
"""How far over its row a line of words stands, in rows."""

Line = tuple[float, str]
"""A height and the words that stand there."""


def draw(
    rows: pd.DataFrame,
    *,
    unit: str,
    canvas: Canvas = SCREEN,
    title: str = "",
    footer: str = "",
    log: bool = False,
    more_traces: Sequence[Trace] = (),
    shapes: Sequence[Shape] = (),
) -> Picture:
    """Dots and thin lines from `estimate_rows`: a row a figure, under the heading of its scope.

    One trace a basis, named by the basis, with its printed ranges in a trace of lines beside it; a
    bound that is open ("at least") ends in an arrow. The ids of the figures are in `customdata[0]`.
    Nothing is averaged and no row is marked as best. Where a projector has more rows than can be
    read, some of every scope and basis are drawn, and the picture says how many; for a page,
    `split_pages` divides the rows first. `more_traces` and `shapes` are drawn over the rows.
    """
    shown = _thin_out(rows) if canvas.projected else rows
    records = shown[COLUMNS].to_dict("records")
    labels = [_label(row, canvas) for row in records]
    heights, headings = _place_rows(records, labels, canvas)
    lowest = min(heights, default=0.0)
    points = [
        make_point(row, height, describe_row(row, unit))
        for row, height in zip(records, heights, strict=True)
    ]
    traces = draw_by_basis(points, shown["basis"], Numbers("x", log), canvas)
    rows_axis = make_axis(
        canvas,
        range=[lowest - 0.5, 0.6],
        zeroline=False,
        showticklabels=canvas.projected,
        tickvals=heights,
    )
    layout: dict[str, Any] = {
        "showlegend": True,
        "shapes": list(shapes),
        "yaxis": rows_axis,
        "xaxis": make_number_axis(unit, canvas, log, tickangle=0, nticks=5),
        "xaxis2": WORDS_AXIS,
    }
    if canvas.projected:
        rows_axis["ticktext"] = labels
        layout["annotations"] = [_note_heading(*heading, canvas) for heading in headings]
    else:
        traces.insert(0, write_lines([*headings, *_place_labels(heights, labels)], canvas))
    if len(shown) < len(rows):
        said = f"{len(shown)} of {len(rows)} figures; narrow the choice to see others."
        footer = f"{said}<br>{footer}"
    height = canvas.height
    if not canvas.projected:
        height = round((0.6 - lowest) * canvas.text * 2.7) + 15 * canvas.text
    return finish(
        [*traces, *more_traces],
        canvas,
        layout,
        title=title,
        footer=footer,
        axis_title=True,
        height=height,
        left=PROJECTED_LEFT if canvas.projected else 0,
    )


def split_pages(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows in their order, divided into as few charts as can be read on a page."""
    headings = (~rows["scope_title"].duplicated()).astype(int)
    lines = (headings + 1).cumsum()
    number = (lines - 1) // MOST_ON_SCREEN
    return [page for _, page in rows.groupby(number, sort=True)]


def _thin_out(rows: pd.DataFrame) -> pd.DataFrame:
    """As many rows as can be read: from the scopes in turn, and in a scope from its bases in turn.

    So no basis is left out because it stands lower.
    """
    place = rows.groupby(["scope_title", "basis"], sort=False).cumcount()
    mixed = rows.assign(_place=place).sort_values("_place", kind="stable")
    turn = mixed.groupby("scope_title", sort=False).cumcount().sort_values(kind="stable")
    first_of_scope = ~rows["scope_title"].loc[turn.index].duplicated()
    lines = (first_of_scope.astype(int) + 1).cumsum()  # the row, and its heading if it is the first
    return rows.loc[lines.index[lines <= MOST_PROJECTED].sort_values()]


def _label(row: Row, canvas: Canvas) -> str:
    """The words over a row on a page, left of it on the projector."""
    return label_projected_row(row) if canvas.projected else label_row(row, canvas)


def _place_rows(
    rows: Sequence[Row], labels: Sequence[str], canvas: Canvas
) -> tuple[list[float], list[Line]]:
    """The height of each row, going down scope by scope, and the headings of the scopes.

    On a page `labels` of two lines take more room.
    """
    by_scope: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        by_scope.setdefault(row["scope_title"], []).append(number)
    heights, headings = [0.0] * len(rows), []
    place = 0.0
    for scope, numbers in by_scope.items():
        heading = wrap(scope, canvas.line - 4)
        headings.append((place, f"<b>{heading}</b>"))
        place -= 0.0 if canvas.projected else 0.35 + 0.3 * heading.count("<br>")
        for number in numbers:
            place -= 1 + 0.6 * labels[number].count("<br>")
            heights[number] = place
        place -= 1.0 if canvas.projected else 0.9
    return heights, headings


def _place_labels(heights: Iterable[float], labels: Iterable[str]) -> list[Line]:
    """The words of each row with the height at which they stand clear over it."""
    return [
        (height + ABOVE * count_lines(label), label)
        for height, label in zip(heights, labels, strict=True)
    ]


def _note_heading(height: float, heading: str, canvas: Canvas) -> dict[str, Any]:
    """The name of a scope at the left edge of a projected picture, outside the plot."""
    return {
        "text": heading,
        "x": 0,
        "xref": "paper",
        "y": height,
        "yref": "y",
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": EDGE - PROJECTED_LEFT,
        "showarrow": False,
        "align": "left",
        "font": {"size": canvas.text, "color": canvas.ink},
    }
