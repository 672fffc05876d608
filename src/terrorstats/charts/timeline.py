"""Four measures over time, one panel each: they share the years and nothing else."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from terrorstats.charts.layout import EDGE, finish, make_axis, measure_left_room
from terrorstats.charts.marks import Numbers, Trace, draw_dots, draw_open_ends, draw_range_lines
from terrorstats.charts.points import Point, make_point
from terrorstats.charts.style import HUES, SCREEN, Canvas, Picture
from terrorstats.charts.text import count_lines, escape, wrap
from terrorstats.questions.timeline import Measure

COLUMNS = [
    "id", "series", "year", "low", "value", "high", "qualifier", "figure", "author", "period",
    "group",
]  # fmt: skip
"""The columns of a measure's figures that its panel needs."""


def draw(
    measures: Sequence[Measure], *, canvas: Canvas = SCREEN, title: str = "", footer: str = ""
) -> Picture:
    """A column of panels over the same years, one for each of `measures`.

    Each has an axis of its own, so that no two measures are read against each other. One trace a
    series; ids of the figures are in `customdata[0]`.
    """
    headings = [wrap(_write_heading(measure), canvas.line) for measure in measures]
    lines = max((count_lines(heading) for heading in headings), default=1)
    height = canvas.height if canvas.projected else (130 + 20 * lines) * len(measures) + 60
    gap = canvas.text * (1.35 * lines + 0.7) / (height - canvas.text * 10)
    numbers = [
        number
        for measure in measures
        for column in ("low", "value", "high")
        for number in measure.rows[column].dropna()
    ]
    left = measure_left_room(numbers, canvas) - canvas.text
    traces = [
        {**trace, "xaxis": f"x{_axis(number)}", "yaxis": f"y{_axis(number)}"}
        for number, measure in enumerate(measures)
        for trace in _draw_panel(measure, _pick_hue(number), canvas)
    ]
    return finish(
        traces,
        canvas,
        _lay_out_panels(headings, gap, EDGE - left, canvas),
        title=title,
        footer=footer,
        height=height,
        left=left,
        above=round(canvas.text * (1.35 * lines - 0.5)),
    )


def _lay_out_panels(
    headings: Sequence[str], gap: float, shift: int, canvas: Canvas
) -> dict[str, Any]:
    """The layout: a pair of axes for each panel, and the headings, moved `shift` px.

    The panels stand one under the other, `gap` of the height apart; the years are written once.
    """
    tall = (1 - gap * (len(headings) - 1)) / len(headings) if headings else 1.0
    years = make_axis(
        canvas,
        showgrid=False,
        tickformat="d",
        dtick=5 if canvas.projected else 10,
        tick0=1920,
        tickangle=0,
        range=[1916.4, 1956.6],
    )
    layout: dict[str, Any] = {
        "showlegend": False,
        "bargap": 0.2,
        "barmode": "overlay",
        "annotations": [],
    }
    for number, heading in enumerate(headings):
        top = 1 - number * (tall + gap)
        last = number == len(headings) - 1
        lowest = f"x{_axis(len(headings) - 1)}"
        shared = {} if last else {"matches": lowest, "showticklabels": False}
        layout[f"xaxis{_axis(number)}"] = {**years, "anchor": f"y{_axis(number)}", **shared}
        layout[f"yaxis{_axis(number)}"] = make_axis(
            canvas,
            tickformat=",",
            nticks=3 if canvas.projected else 4,
            rangemode="tozero",
            domain=[max(top - tall, 0), top],
            anchor=f"x{_axis(number)}",
        )
        layout["annotations"].append(_note_heading(heading, top, shift, canvas))
    return layout


def _note_heading(heading: str, top: float, shift: int, canvas: Canvas) -> dict[str, Any]:
    """The heading of a panel whose upper edge is at `top`."""
    return {
        "text": heading,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "xshift": shift,
        "y": top,
        "yref": "paper",
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
        "font": {"size": canvas.text, "color": canvas.ink},
    }


def _axis(number: int) -> str:
    """What plotly calls the axis of the panel with this number from the top, the first being 0."""
    return str(number + 1) if number else ""


def _draw_panel(measure: Measure, colour: str, canvas: Canvas) -> list[Trace]:
    """The marks of a panel: dots of single figures, or bars for each series."""
    series: dict[str, list[Point]] = {}
    for row in measure.rows[COLUMNS].to_dict("records"):
        point = make_point(row, row["year"], _describe(row, measure.unit))
        series.setdefault(row["series"], []).append(point)
    traces: list[Trace] = []
    for number, points in enumerate(series.values()):
        if measure.single:
            traces += _draw_single(measure, points, colour, canvas)
        else:
            traces.append(_draw_bars(measure, points, colour, "/" if number else ""))
    return traces


def _draw_single(
    measure: Measure, points: Sequence[Point], colour: str, canvas: Canvas
) -> list[Trace]:
    """Dots of single events: two and a line for a printed range, an arrow at an open end."""
    numbers, name = Numbers("y"), escape(measure.title)
    size = canvas.marker
    return [
        *draw_range_lines(points, numbers, colour),
        draw_dots(points, numbers, name=name, symbol="circle", colour=colour, size=size),
        *draw_open_ends(points, numbers, colour),
    ]


def _draw_bars(measure: Measure, points: Sequence[Point], colour: str, hatch: str) -> Trace:
    """A bar a year; a second series of the panel is hatched."""
    return {
        "type": "bar",
        "x": [point.place for point in points],
        "y": [point.value for point in points],
        "width": 0.7,
        "name": escape(measure.title),
        "marker": {
            "color": colour,
            "pattern": {"shape": hatch, "fgcolor": colour, "fillmode": "replace", "size": 5},
        },
        "customdata": [[point.id, point.words] for point in points],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def _describe(row: Mapping[Hashable, Any], unit: str) -> str:
    """What the pointer shows: the printed text, whom and when, the source."""
    about = " ".join(part for part in (row["group"], row["period"]) if part)
    return "<br>".join(
        [f"<b>{escape(row['figure'])} {escape(unit)}</b>", escape(about), escape(row["author"])]
    )


def _pick_hue(number: int) -> str:
    return HUES[number % len(HUES)]


def _write_heading(measure: Measure) -> str:
    """Title and unit; with several series, whose bars are plain and whose are hatched."""
    authors = list(dict.fromkeys(measure.rows["author"]))
    if measure.single or len(authors) < 2:
        return f"{measure.title} ({measure.unit})"
    return f"{measure.title} ({measure.unit}; plain {authors[0]}, hatched {authors[1]})"
