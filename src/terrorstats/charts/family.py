"""The family tree of sources: from left to right, each work and those that rest on it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from terrorstats.charts.layout import finish
from terrorstats.charts.marks import Trace
from terrorstats.charts.style import BLUE, GREY, SCREEN, VERMILLION, Canvas, Picture
from terrorstats.charts.text import count_lines, wrap

STEPS_ACROSS = 12
"""How many steps of descent the width would hold: a step is narrow, so that words have room."""


def draw(
    parents: Mapping[str, Sequence[str]],
    names: Mapping[str, str],
    figures: Mapping[str, int],
    *,
    canvas: Canvas = SCREEN,
    title: str = "",
    footer: str = "",
) -> Picture:
    """Works as points, a line each, descent as lines: what rests on nothing else here stands left.

    `parents` maps each work to those it takes its numbers from, `names` to its short name,
    `figures` to how many of the figures compared stand in it. A work that several others rest on
    has its own colour and shape; its followers are one witness.
    """
    depth = {work: _count_steps(work, parents) for work in parents}
    rows = _order_works(parents, depth)
    said = {
        work: _describe(work, names, figures, canvas.line - 8 - 4 * depth[work]) for work in parents
    }
    traces = [
        _draw_descent((depth[parent], rows[parent]), (depth[work], rows[work]))
        for work, above in parents.items()
        for parent in above
    ]
    followers = Counter(parent for above in parents.values() for parent in above)
    shared = [work for work in parents if followers[work] > 1]
    single = [work for work in parents if followers[work] <= 1]
    for group, label, symbol, colour in (
        (shared, "several works rest on it", "square", VERMILLION),
        (single, "work", "circle", BLUE),
    ):
        if group:
            spots = [(depth[work], rows[work]) for work in group]
            marker = {"symbol": symbol, "color": colour, "size": canvas.marker + 2}
            works = _draw_works(spots, [said[work] for work in group], canvas)
            traces.append({**works, "name": label, "marker": marker})
    across = max(STEPS_ACROSS, max(depth.values(), default=0) + 4)
    layout = {
        "xaxis": {"visible": False, "range": [-0.3, across]},
        "yaxis": {"visible": False, "range": [-len(rows) + 0.4, 0.6]},
    }
    lines = max((count_lines(words) for words in said.values()), default=1)
    height = round(len(rows) * canvas.text * (0.7 + 1.3 * lines)) + 11 * canvas.text
    return finish(
        traces,
        canvas,
        layout,
        title=title,
        footer=footer,
        height=canvas.height if canvas.projected else height,
    )


def _draw_descent(start: tuple[int, float], end: tuple[int, float]) -> Trace:
    """The line from a work to one that rests on it: down, and then to the right."""
    return {
        "type": "scatter",
        "x": [start[0], start[0], end[0]],
        "y": [start[1], end[1], end[1]],
        "mode": "lines",
        "line": {"color": GREY, "width": 1.5},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _draw_works(spots: Sequence[tuple[int, float]], said: Sequence[str], canvas: Canvas) -> Trace:
    """Works as points with their words at the right."""
    return {
        "type": "scatter",
        "x": [across for across, _ in spots],
        "y": [down for _, down in spots],
        "mode": "markers+text",
        "textposition": "middle right",
        "text": [f" {words}" for words in said],
        "textfont": {"size": canvas.text, "color": canvas.ink},
        "hovertemplate": "%{text}<extra></extra>",
    }


def _count_steps(work: str, parents: Mapping[str, Sequence[str]]) -> int:
    """How many steps lie between a work and the last of what it rests on."""
    above = [parent for parent in parents[work] if parent in parents]
    return 1 + max(_count_steps(parent, parents) for parent in above) if above else 0


def _order_works(
    parents: Mapping[str, Sequence[str]], depth: Mapping[str, int]
) -> dict[str, float]:
    """A line for each work, followers under what they rest on."""
    followers: dict[str, list[str]] = {work: [] for work in parents}
    for work, above in parents.items():
        for parent in above[:1]:
            followers.get(parent, []).append(work)
    ordered: list[str] = []

    def place(work: str) -> None:
        if work not in ordered:
            ordered.append(work)
            for follower in followers[work]:
                place(follower)

    roots = [work for work in parents if depth[work] == 0]
    for root in sorted(roots, key=lambda work: -len(followers[work])):
        place(root)
    for work in parents:
        place(work)
    return {work: -float(number) for number, work in enumerate(ordered)}


def _describe(work: str, names: Mapping[str, str], figures: Mapping[str, int], width: int) -> str:
    """The short name of a work and how many of the figures stand in it."""
    count = figures.get(work, 0)
    counted = f" ({count} figure{'' if count == 1 else 's'})" if count else ""
    return wrap(names[work] + counted, max(width, 16)).replace("<br>", "<br> ")
