"""Figures marked by their basis: shape and colour, ranges and open ends, a trace a basis."""

from collections.abc import Iterable, Sequence

from terrorstats.charts.marks import Numbers, Trace, draw_dots, draw_open_ends, draw_range_lines
from terrorstats.charts.points import Point
from terrorstats.charts.style import BASIS_MARKS, Canvas
from terrorstats.vocabulary import SHOWN_BASES


def draw_by_basis(
    points: Sequence[Point], bases: Iterable[str], numbers: Numbers, canvas: Canvas
) -> list[Trace]:
    """The traces of `points`, whose bases are given in the same order.

    For each basis that occurs: its dots, named by the basis, and beside them its printed ranges and
    the arrows of its open ends.
    """
    by_basis: dict[str, list[Point]] = {}
    for point, basis in zip(points, bases, strict=True):
        by_basis.setdefault(basis, []).append(point)
    traces = []
    for basis, name in SHOWN_BASES.items():
        here = by_basis.get(basis, [])
        if not here:
            continue
        symbol, colour = BASIS_MARKS[basis]
        traces += draw_range_lines(here, numbers, colour)
        traces.append(
            draw_dots(
                here, numbers, name=name, symbol=symbol, colour=colour, size=canvas.marker + 2
            )
        )
        traces += draw_open_ends(here, numbers, colour)
    return traces
