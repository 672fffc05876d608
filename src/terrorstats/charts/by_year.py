"""One quantity by year: several sources as lines with markers, blanks shown as blanks."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts.ranges import add_open_ends, drawable, ends, strokes
from terrorstats.charts.style import (
    DASHES,
    GREY,
    HUES,
    MARKERS,
    SCREEN,
    Canvas,
    axis,
    escaped,
    finish,
    numbers_axis,
    room_for,
)
from terrorstats.questions.by_year import SINGLE
from terrorstats.questions.caveats import WORKED_OUT, has_caveat

DRAWN = (
    "id", "run", "label", "year", "period", "author", "unit", "figure", "corrected",
    "is_corrected", "qualifier", "value", "low", "high", "missing_because",
    "group", "place", "caveats",
)  # fmt: skip
"""The columns of `yearly_rows` that the picture needs."""

SAID = (
    "missing_because",
    "unit",
    "value",
    "figure",
    "corrected",
    "group",
    "place",
    "period",
    "author",
    "caveats",
)
"""Those of them that the pointer shows."""


def draw(
    rows: pd.DataFrame,
    *,
    unit: str,
    canvas: Canvas = SCREEN,
    title: str = "",
    footer: str = "",
    log: bool = False,
    events: pd.DataFrame | None = None,
) -> go.Figure:
    """Lines over the years from `yearly_rows`: one trace a run, named by its label.

    A blank breaks the line and is marked on the base line; a corrected reading, or a number worked
    out from printed ones, has an open marker; a printed range is a thin line between two marks, a
    bound has an arrow to its open side. Runs drawn earlier have larger marks, so that equal numbers
    stay visible under later ones. `unit` is the word on the axis. With `events` (columns `year`,
    `date`, `title`) dated lines are drawn. Point ids are in `customdata[0]`.
    """
    figure = go.Figure()
    # A table of fewer columns is cut and put in order several times as fast.
    rows = rows[list(DRAWN)]
    runs = _runs(rows)
    for number, (run, points) in enumerate(runs):
        size = round(canvas.marker * (1 + ((len(runs) - 1) / 2 - number) / 4))
        figure.add_trace(_line(run, points, number, canvas, unit, size, log))
        if (points["qualifier"] == "range").any():
            figure.add_trace(_range_lines(points, number))
        add_open_ends(
            figure, points, along="y", across="year", colour=HUES[number % len(HUES)], log=log
        )
    blanks = rows[rows["missing_because"] != ""]
    if len(blanks) and not log:
        figure.add_trace(_blank_marks(blanks, canvas))
    if events is not None and len(events):
        _add_events(figure, events, canvas)
    layout = {
        "showlegend": len(figure.data) > 1,
        "hovermode": "closest",
        "xaxis": _years_axis(rows["year"], canvas),
        "yaxis": numbers_axis(unit, canvas, log),
    }
    left = room_for(rows[["value", "low", "high"]].max(axis=1), canvas)
    return finish(figure, canvas, layout, title=title, footer=footer, left=left)


def _years_axis(years: "pd.Series[int]", canvas: Canvas) -> dict[str, Any]:
    return axis(
        canvas,
        showgrid=False,
        tickformat="d",
        tickangle=0,
        tick0=1900,
        dtick=_step(years),
        ticklabelstandoff=canvas.marker // 2,
        range=[years.min() - 0.6, years.max() + 0.6] if len(years) else None,
    )


def _step(years: "pd.Series[int]") -> int:
    """The years between two labels, so that at most eight stand under the chart."""
    span = int(years.max() - years.min()) if len(years) else 1
    return next(step for step in (1, 2, 5, 10, 20) if span / step <= 8 or step == 20)


def _runs(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The runs in their order, with their rows by year; the single figures last."""
    ordered = sorted(rows["run"].unique(), key=lambda run: run == SINGLE)
    return [(run, rows[rows["run"] == run].sort_values("year")) for run in ordered]


def _line(
    run: str, points: pd.DataFrame, number: int, canvas: Canvas, unit: str, size: int, log: bool
) -> go.Scatter:
    colour = HUES[number % len(HUES)]
    symbol = MARKERS[number % len(MARKERS)]
    points = ends(points).sort_values("year", kind="stable")
    ours = points["is_corrected"].fillna(False).astype(bool) | has_caveat(points, WORKED_OUT)
    name = "Single figures" if run == SINGLE else str(points["label"].iloc[0])
    return go.Scatter(
        x=points["year"],
        y=drawable(points["at"].where(points["missing_because"] == ""), log),
        name=escaped(name),
        mode="markers" if run == SINGLE else "lines+markers",
        cliponaxis=False,
        connectgaps=False,
        line={"color": colour, "width": 2.5, "dash": DASHES[number % len(DASHES)]},
        marker={
            "color": colour,
            "size": size,
            "line": {"color": colour, "width": 2},
            # One symbol for all is drawn faster than a list of the same.
            "symbol": [f"{symbol}-open" if open_ else symbol for open_ in ours]
            if ours.any()
            else symbol,
        },
        customdata=points[["id", "period", "author"]]
        .assign(text=[_said(row, unit) for row in points[list(SAID)].to_dict("records")])
        .fillna(""),
        hovertemplate="%{customdata[3]}<extra></extra>",
    )


def _range_lines(points: pd.DataFrame, number: int) -> go.Scatter:
    years, numbers = strokes(points, "year")
    return go.Scatter(
        x=years,
        y=numbers,
        mode="lines",
        line={"color": HUES[number % len(HUES)], "width": 1.5},
        showlegend=False,
        hoverinfo="skip",
    )


def _said(row: Mapping[Hashable, Any], unit: str) -> str:
    """What the pointer shows: printed text, unit, period, source; a correction beside the print."""
    if row["missing_because"]:
        return ""
    shown = f"{row['value']:,.2f}" if row["unit"] == "per 1,000" else row["figure"]
    lines = [f"<b>{escaped(f'{shown} {unit}')}</b>"]
    if row["corrected"]:
        printed, corrected = escaped(row["figure"]), escaped(row["corrected"])
        lines.append(f"printed {printed}, corrected {corrected}")
    if WORKED_OUT in row["caveats"].split(";"):
        lines.append("worked out from printed numbers")
    who = ", ".join(part for part in (row["group"], row["place"]) if part)
    lines += [escaped(who)] if who else []
    return "<br>".join([*lines, escaped(row["period"]), escaped(row["author"])])


def _blank_marks(blanks: pd.DataFrame, canvas: Canvas) -> go.Scatter:
    return go.Scatter(
        x=blanks["year"],
        y=[0] * len(blanks),
        mode="markers",
        name="no figure",
        cliponaxis=False,
        marker={
            "symbol": "x-thin",
            "color": GREY,
            "size": canvas.marker,
            "line": {"color": GREY, "width": 2},
        },
        customdata=blanks[["year", "label", "missing_because"]],
        hovertemplate="%{customdata[0]}: no figure<br>%{customdata[1]}<br>"
        "%{customdata[2]}<extra></extra>",
    )


def _add_events(figure: go.Figure, events: pd.DataFrame, canvas: Canvas) -> None:
    for year in events["year"]:
        figure.add_vline(x=year, line={"color": GREY, "width": 1, "dash": "dot"})
    figure.add_trace(
        go.Scatter(
            x=events["year"],
            y=[1.0] * len(events),
            yaxis="y2",
            mode="markers",
            name="events",
            marker={"symbol": "triangle-down", "color": GREY, "size": canvas.marker},
            customdata=events[["date", "title"]],
            hovertemplate="<b>%{customdata[1]}</b><br>%{customdata[0]}<extra></extra>",
        )
    )
    figure.update_layout(
        yaxis2={"overlaying": "y", "range": [0, 1.02], "visible": False, "fixedrange": True}
    )
