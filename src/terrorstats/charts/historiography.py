"""How the answers changed: year of publication against the number, the open archives marked."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from terrorstats.charts.basis_marks import draw_by_basis
from terrorstats.charts.layout import (
    finish,
    make_axis,
    make_number_axis,
    measure_left_room,
    name_axis,
)
from terrorstats.charts.marks import Numbers, Trace, draw_upright_band
from terrorstats.charts.points import make_point
from terrorstats.charts.style import GREY, SCREEN, Canvas, Picture
from terrorstats.charts.text import escape

ARCHIVES_OPEN = (1989, 1991)
"""When the first Soviet repression archives became open to historians."""

COLUMNS = [
    "id", "scope", "scope_title", "basis", "author", "published", "figure", "period", "qualifier",
    "value", "low", "high",
]  # fmt: skip
"""The columns of `estimate_rows` that the picture needs."""


def draw(
    rows: pd.DataFrame,
    *,
    unit: str,
    canvas: Canvas = SCREEN,
    title: str = "",
    footer: str = "",
    log: bool = False,
) -> Picture:
    """Figures of `estimate_rows` by year of publication; those without a known year are left out.

    One trace a basis; single numbers of one author published in several years are joined by a thin
    line; a range has two marks and a line, a bound an arrow to its open side; the years the
    archives opened are shaded. Ids of the figures are in `customdata[0]`.
    """
    dated = rows.loc[rows["published"].notna(), COLUMNS]
    numbers = Numbers("y", log)
    traces = [_draw_revision(revised, numbers) for revised in _find_revisions(dated)]
    records = dated.to_dict("records")
    points = [make_point(row, float(row["published"]), _describe(row, unit)) for row in records]
    traces += draw_by_basis(points, dated["basis"], numbers, canvas)
    first, last = ARCHIVES_OPEN
    opening = {
        **draw_upright_band(first, last + 1, GREY, opacity=0.25),
        "showlegend": True,
        "name": f"the archives open, {first}-{last}",
    }
    layout = {
        "showlegend": True,
        "shapes": [opening],
        "xaxis": make_axis(
            canvas,
            showgrid=False,
            tickformat="d",
            nticks=8,
            tickangle=0,
            title=name_axis("year of publication", canvas),
        ),
        "yaxis": make_number_axis(unit, canvas, log),
    }
    left = measure_left_room((end for point in points for end in point.ends), canvas)
    return finish(traces, canvas, layout, title=title, footer=footer, axis_title=True, left=left)


def _find_revisions(dated: pd.DataFrame) -> list[pd.DataFrame]:
    """The single numbers of one author on one thing that were published in several years."""
    single = dated[dated["value"].notna()]
    author = single["author"].str.replace(r" \d{4}$", "", regex=True)
    same = [author, single["scope"], single["period"]]
    years = single.groupby(same, sort=False)["published"].transform("nunique")
    several = single[years > 1]
    keys = [key.loc[several.index] for key in same]
    return [own.sort_values("published") for _, own in several.groupby(keys, sort=False)]


def _draw_revision(own: pd.DataFrame, numbers: Numbers) -> Trace:
    """The thin line that joins what one author printed over the years."""
    return {
        "type": "scatter",
        **numbers.spread(own["published"].astype(float), own["value"]),
        "mode": "lines",
        "showlegend": False,
        "line": {"color": GREY, "width": 1, "dash": "dot"},
        "hoverinfo": "skip",
    }


def _describe(row: Mapping[Hashable, Any], unit: str) -> str:
    """What the pointer shows: the printed text, its source, what and when it counts."""
    figure, author = escape(f"{row['figure']} {unit}"), escape(row["author"])
    return f"<b>{figure}</b><br>{author}<br>{escape(row['scope_title'])}, {escape(row['period'])}"
