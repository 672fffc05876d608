"""The family tree of sources: each work, and the works it takes its numbers from, from left to right."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from terrorstats.charts.style import BLUE, GREY, SCREEN, VERMILLION, Canvas, finish, wrapped

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
) -> go.Figure:
    """Works as points, a line each, descent as lines: what rests on nothing else here stands left.

    `parents` maps each work to those it takes its numbers from, `names` to its short name, `figures`
    to how many of the figures compared stand in it. A root that several works rest on has its own
    colour and shape; its followers are one witness.
    """
    depth = {work: _depth(work, parents) for work in parents}
    rows = _rows(parents, depth)
    said = {work: _said(work, names, figures, canvas.line - 8 - 4 * depth[work]) for work in parents}
    figure = go.Figure()
    for work, above in parents.items():
        for parent in above:
            figure.add_trace(go.Scatter(
                x=[depth[parent], depth[parent], depth[work]],
                y=[rows[parent], rows[work], rows[work]], mode="lines",
                line={"color": GREY, "width": 1.5}, hoverinfo="skip", showlegend=False,
            ))
    shared = [work for work in parents if sum(work in above for above in parents.values()) > 1]
    for group, label, symbol, colour in (
        ([work for work in parents if work in shared], "several works rest on it", "square", VERMILLION),
        ([work for work in parents if work not in shared], "work", "circle", BLUE),
    ):
        if group:
            figure.add_trace(go.Scatter(
                x=[depth[work] for work in group], y=[rows[work] for work in group],
                mode="markers+text", name=label, textposition="middle right",
                text=[f" {said[work]}" for work in group],
                textfont={"size": canvas.text, "color": canvas.ink},
                marker={"symbol": symbol, "color": colour, "size": canvas.marker + 2},
                hovertemplate="%{text}<extra></extra>",
            ))
    across = max(STEPS_ACROSS, max(depth.values(), default=0) + 4)
    figure.update_xaxes(visible=False, range=[-0.3, across])
    figure.update_yaxes(visible=False, range=[-len(rows) + 0.4, 0.6])
    lines = max((words.count("<br>") + 1 for words in said.values()), default=1)
    height = round(len(rows) * canvas.text * (0.7 + 1.3 * lines)) + 11 * canvas.text
    return finish(figure, canvas, title=title, footer=footer,
                  height=canvas.height if canvas.projected else height)


def _depth(work: str, parents: Mapping[str, Sequence[str]]) -> int:
    """How many steps lie between a work and the last of what it rests on."""
    above = [parent for parent in parents[work] if parent in parents]
    return 1 + max(_depth(parent, parents) for parent in above) if above else 0


def _rows(parents: Mapping[str, Sequence[str]], depth: Mapping[str, int]) -> dict[str, float]:
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


def _said(work: str, names: Mapping[str, str], figures: Mapping[str, int], width: int) -> str:
    count = figures.get(work, 0)
    counted = f" ({count} figure{'' if count == 1 else 's'})" if count else ""
    return wrapped(names[work] + counted, max(width, 16)).replace("<br>", "<br> ")
