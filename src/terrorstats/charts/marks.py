"""The marks that several charts share: dots, ranges, open ends, blanks, lines of words.

Each function returns traces or shapes as plain dictionaries. `layout.finish` makes one figure of
all of them, because plotly checks one whole much faster than many small parts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from terrorstats.charts.points import Point, first_known
from terrorstats.charts.style import GREY, Canvas

Trace: TypeAlias = dict[str, Any]
"""A trace of plotly, by the names of its attributes."""

Shape: TypeAlias = dict[str, Any]
"""A shape of plotly's layout, by the names of its attributes."""

ARROW_SIZE = 26
"""Size in px of the arrow of an open end."""

ARROWS: dict[tuple[str, str], tuple[str, str]] = {
    ("x", "at_least"): ("\u00a0\u00a0\u00a0→", "middle right"),
    ("x", "at_most"): ("←\u00a0\u00a0\u00a0", "middle left"),
    ("y", "at_least"): ("↑", "top center"),
    ("y", "at_most"): ("↓", "bottom center"),
}
"""The arrow for the axis of the numbers and the kind of bound, and where it stands from its mark.

Blanks keep a sideways arrow clear of its mark.
"""

WORDS_AXIS = {"overlaying": "x", "range": [0, 1], "visible": False, "fixedrange": True}
"""A second axis as wide as the plot, whatever the numbers: `write_lines` needs it as `xaxis2`."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The axis that holds the numbers: `x` or `y`, and whether it is logarithmic."""

    axis: str
    log: bool = False

    def spread(self, places: Iterable[float | None], numbers: Iterable[float | None]) -> Trace:
        """`x` and `y` of a trace. A logarithmic axis has no place for a zero: None stands there."""
        shown = [None if self.log and (number or 0) <= 0 else number for number in numbers]
        across = "y" if self.axis == "x" else "x"
        return {self.axis: shown, across: list(places)}


def draw_dots(
    points: Sequence[Point], numbers: Numbers, *, name: str, symbol: str, colour: str, size: int
) -> Trace:
    """A mark for each printed number of the points: one trace, named by `name`.

    `customdata` holds the id of the figure and the words for the pointer.
    """
    marked = [(point, number) for point in points for number in point.ends]
    symbols = [f"{symbol}-open" if point.hollow else symbol for point, _ in marked]
    return {
        "type": "scatter",
        **numbers.spread((point.place for point, _ in marked), (number for _, number in marked)),
        "mode": "markers",
        "name": name,
        "cliponaxis": False,
        "marker": {
            "color": colour,
            "size": size,
            "line": {"color": colour, "width": 2},
            # One symbol for all is drawn faster than a list of the same.
            "symbol": symbols if len(set(symbols)) > 1 else next(iter(symbols), symbol),
        },
        "customdata": [[point.id, point.words] for point, _ in marked],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def draw_range_lines(points: Sequence[Point], numbers: Numbers, colour: str) -> list[Trace]:
    """A thin line from the low to the high end of each printed range: one trace, or none."""
    ranges = [point for point in points if point.qualifier == "range"]
    if not ranges:
        return []
    places = [place for point in ranges for place in (point.place, point.place, None)]
    ends = [end for point in ranges for end in (point.low, point.high, None)]
    return [
        {
            "type": "scatter",
            **numbers.spread(places, ends),
            "mode": "lines",
            "line": {"color": colour, "width": 2},
            "cliponaxis": False,
            "hoverinfo": "skip",
            "showlegend": False,
        }
    ]


def draw_open_ends(points: Sequence[Point], numbers: Numbers, colour: str) -> list[Trace]:
    """An arrow from each bound to its open side: up from "at least", down from "at most".

    The arrow is a written sign of the same length on any scale, since it stands for no number;
    plotly draws its own arrows far slower. One trace for each direction that occurs.
    """
    traces = []
    for (axis, qualifier), (sign, position) in ARROWS.items():
        bounds = [point for point in points if point.qualifier == qualifier]
        if axis != numbers.axis or not bounds:
            continue
        printed = [first_known(point.low, point.high) for point in bounds]
        traces.append(
            {
                "type": "scatter",
                **numbers.spread((point.place for point in bounds), printed),
                "text": [sign] * len(bounds),
                "textposition": position,
                **_text_look(ARROW_SIZE, colour),
            }
        )
    return traces


def draw_blanks(places: Sequence[float], words: Sequence[str], canvas: Canvas) -> Trace:
    """A thin cross on the base line at each place without a figure, with its reason as words."""
    return {
        "type": "scatter",
        "x": list(places),
        "y": [0] * len(places),
        "mode": "markers",
        "name": "no figure",
        "cliponaxis": False,
        "marker": {
            "symbol": "x-thin",
            "color": GREY,
            "size": canvas.marker,
            "line": {"color": GREY, "width": 2},
        },
        "customdata": [["", said] for said in words],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def write_lines(
    lines: Sequence[tuple[float, str]], canvas: Canvas, position: str = "middle right"
) -> Trace:
    """Lines of words from the left edge of the plot, each at its height of the vertical axis.

    One trace, because plotly draws a hundred notes of its own twenty times as slowly. `position` is
    plotly's word for where the text stands from there. The layout needs `WORDS_AXIS` as `xaxis2`.
    """
    return {
        "type": "scatter",
        "x": [0] * len(lines),
        "y": [height for height, _ in lines],
        "xaxis": "x2",
        "text": [words for _, words in lines],
        "textposition": position,
        **_text_look(canvas.text, canvas.ink),
    }


def _text_look(size: int, colour: str) -> Trace:
    """The look of a trace of text. A click on a mark must not make it pale."""
    return {
        "mode": "text",
        "textfont": {"size": size, "color": colour},
        "unselected": {"textfont": {"color": colour}},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def draw_upright_line(x: float, **line: Any) -> Shape:
    """A line at `x` from the bottom to the top of the plot; `line` is its look."""
    return {"type": "line", "x0": x, "x1": x, "xref": "x", **_FULL_HEIGHT, "line": line}


def draw_upright_band(low: float, high: float, colour: str, opacity: float) -> Shape:
    """A band from `low` to `high` over the whole height of the plot, under all marks."""
    return {
        "type": "rect",
        "x0": low,
        "x1": high,
        "xref": "x",
        **_FULL_HEIGHT,
        "fillcolor": colour,
        "opacity": opacity,
        "line": {"width": 0},
        "layer": "below",
    }


_FULL_HEIGHT = {"y0": 0, "y1": 1, "yref": "y domain"}
