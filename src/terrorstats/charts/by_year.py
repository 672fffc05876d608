"""One quantity by year: several sources as lines with markers, blanks shown as blanks."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import pandas as pd

from terrorstats.charts.layout import finish, make_axis, make_number_axis, measure_left_room
from terrorstats.charts.marks import (
    Numbers,
    Shape,
    Trace,
    draw_blanks,
    draw_dots,
    draw_open_ends,
    draw_range_lines,
    draw_upright_line,
)
from terrorstats.charts.points import Point, make_point
from terrorstats.charts.style import DASHES, GREY, HUES, MARKERS, SCREEN, Canvas, Picture
from terrorstats.charts.text import escape
from terrorstats.questions.by_year import SINGLE
from terrorstats.questions.caveats import WORKED_OUT

Row: TypeAlias = Mapping[Hashable, Any]

COLUMNS = [
    "id", "run", "label", "year", "period", "author", "unit", "figure", "corrected",
    "is_corrected", "qualifier", "value", "low", "high", "missing_because",
    "group", "place", "caveats",
]  # fmt: skip
"""The columns of `yearly_rows` that the picture needs."""


def draw(
    rows: pd.DataFrame,
    *,
    unit: str,
    canvas: Canvas = SCREEN,
    title: str = "",
    footer: str = "",
    log: bool = False,
    events: pd.DataFrame | None = None,
) -> Picture:
    """Lines over the years from `yearly_rows`: one trace a run, named by its label.

    A blank breaks the line and is marked on the base line; a corrected reading, or a number worked
    out from printed ones, has a hollow marker; a printed range is a thin line between two marks, a
    bound has an arrow to its open side. Runs drawn earlier have larger marks, so that equal numbers
    stay visible under later ones. `unit` is the word on the axis. With `events` (columns `year`,
    `date`, `title`) dated lines are drawn. Point ids are in `customdata[0]`.
    """
    records = rows[COLUMNS].to_dict("records")
    numbers = Numbers("y", log)
    traces: list[Trace] = []
    drawn: list[Point] = []
    runs = _split_runs(records)
    for number, run in enumerate(runs):
        points = [_make_point(row, unit) for row in run]
        size = round(canvas.marker * (1 + ((len(runs) - 1) / 2 - number) / 4))
        traces.append(_draw_run(run, points, numbers, number, size))
        traces += draw_range_lines(points, numbers, _pick(HUES, number))
        traces += draw_open_ends(points, numbers, _pick(HUES, number))
        drawn += points
    blanks = [row for row in records if row["missing_because"]]
    if blanks and not log:
        said = [_describe_blank(row) for row in blanks]
        traces.append(draw_blanks([row["year"] for row in blanks], said, canvas))
    years = [int(row["year"]) for row in records]
    layout: dict[str, Any] = {
        "hovermode": "closest",
        "xaxis": _make_years_axis(years, canvas),
        "yaxis": make_number_axis(unit, canvas, log),
    }
    if events is not None and len(events):
        traces.append(_draw_events(events, canvas))
        layout |= {"yaxis2": EVENTS_AXIS, "shapes": _draw_event_lines(events)}
    layout["showlegend"] = len(traces) > 1
    left = measure_left_room((end for point in drawn for end in point.ends), canvas)
    return finish(traces, canvas, layout, title=title, footer=footer, left=left)


def _make_years_axis(years: Sequence[int], canvas: Canvas) -> dict[str, Any]:
    return make_axis(
        canvas,
        showgrid=False,
        tickformat="d",
        tickangle=0,
        tick0=1900,
        dtick=_choose_step(years),
        ticklabelstandoff=canvas.marker // 2,
        range=[min(years) - 0.6, max(years) + 0.6] if years else None,
    )


def _choose_step(years: Sequence[int]) -> int:
    """The years between two labels, so that at most eight stand under the chart."""
    span = max(years) - min(years) if years else 1
    return next(step for step in (1, 2, 5, 10, 20) if span / step <= 8 or step == 20)


def _split_runs(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows of each run by year, the runs in their order; the single figures last."""
    runs: dict[str, list[Row]] = {}
    for row in rows:
        runs.setdefault(row["run"], []).append(row)
    ordered = sorted(runs, key=lambda run: run == SINGLE)
    return [sorted(runs[run], key=lambda row: int(row["year"])) for run in ordered]


def _make_point(row: Row, unit: str) -> Point:
    worked_out = WORKED_OUT in row["caveats"].split(";")
    corrected = row["is_corrected"] is True
    return make_point(
        row, row["year"], _describe(row, unit, worked_out), hollow=corrected or worked_out
    )


def _draw_run(
    run: Sequence[Row], points: Sequence[Point], numbers: Numbers, number: int, size: int
) -> Trace:
    """The figures of a run, joined by a line unless they are single figures."""
    is_single = run[0]["run"] == SINGLE
    colour = _pick(HUES, number)
    name = "Single figures" if is_single else escape(str(run[0]["label"]))
    dots = draw_dots(
        points, numbers, name=name, symbol=_pick(MARKERS, number), colour=colour, size=size
    )
    line = {"color": colour, "width": 2.5, "dash": _pick(DASHES, number)}
    mode = "markers" if is_single else "lines+markers"
    return {**dots, "mode": mode, "line": line, "connectgaps": False}


def _pick(choices: Sequence[str], number: int) -> str:
    """The look of the run with this number: after the last one the first comes again."""
    return choices[number % len(choices)]


def _describe(row: Row, unit: str, worked_out: bool) -> str:
    """What the pointer shows: printed text, unit, period, source; a correction beside the print."""
    if row["missing_because"]:
        return ""
    shown = f"{row['value']:,.2f}" if row["unit"] == "per 1,000" else row["figure"]
    lines = [f"<b>{escape(f'{shown} {unit}')}</b>"]
    if row["corrected"]:
        printed, corrected = escape(row["figure"]), escape(row["corrected"])
        lines.append(f"printed {printed}, corrected {corrected}")
    if worked_out:
        lines.append("worked out from printed numbers")
    who = ", ".join(part for part in (row["group"], row["place"]) if part)
    lines += [escape(who)] if who else []
    return "<br>".join([*lines, escape(row["period"]), escape(row["author"])])


def _describe_blank(row: Row) -> str:
    said = f"{row['year']}: no figure", str(row["label"]), row["missing_because"]
    return "<br>".join(escape(part) for part in said)


EVENTS_AXIS = {"overlaying": "y", "range": [0, 1.02], "visible": False, "fixedrange": True}
"""An axis for the events, from the bottom to the top of the plot, whatever the numbers."""


def _draw_event_lines(events: pd.DataFrame) -> list[Shape]:
    return [
        draw_upright_line(year, color=GREY, width=1, dash="dot") for year in events["year"].tolist()
    ]


def _draw_events(events: pd.DataFrame, canvas: Canvas) -> Trace:
    """A mark at the top of each event's line, with its date and title."""
    return {
        "type": "scatter",
        "x": events["year"].tolist(),
        "y": [1.0] * len(events),
        "yaxis": "y2",
        "mode": "markers",
        "name": "events",
        "marker": {"symbol": "triangle-down", "color": GREY, "size": canvas.marker},
        "customdata": [
            ["", f"<b>{escape(title)}</b><br>{escape(date)}"]
            for title, date in zip(events["title"], events["date"], strict=True)
        ],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }
