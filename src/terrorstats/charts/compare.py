"""Every source on one question: a row a figure, its printed range, its basis by shape and word."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts.ranges import add_open_ends, drawable, ends, strokes
from terrorstats.charts.style import (
    BASIS_MARKS,
    EDGE,
    SCREEN,
    Canvas,
    axis,
    escaped,
    finish,
    numbers_axis,
    wrapped,
)
from terrorstats.questions.caveats import WORKED_OUT
from terrorstats.vocabulary import SHOWN_BASES


def draw(
    rows: pd.DataFrame,
    *,
    unit: str,
    canvas: Canvas = SCREEN,
    title: str = "",
    footer: str = "",
    log: bool = False,
) -> go.Figure:
    """Dots and thin lines from `estimate_rows`: a row a figure, under the heading of its scope.

    One trace a basis, named by the basis, with its printed ranges in a trace of lines beside it; a
    bound that is open ("at least") ends in an arrow. The words over the rows are one trace of text,
    for plotly draws a hundred notes of its own twenty times as slowly. The ids of the figures are
    in `customdata[0]`. Nothing is averaged and no row is marked as best. Where a projector has more
    rows than can be read, some of every scope and basis are drawn, and the picture says how many;
    for a page, `paged` divides the rows beforehand.
    """
    # A table of fewer columns is cut and put in order several times as fast.
    shown = rows[list(DRAWN)]
    if canvas.projected:
        shown = _few(shown)
    placed, headings = _places(shown, canvas)
    lowest = float(placed["rung"].min()) if len(placed) else 0.0
    figure = go.Figure()
    _add_words(figure, placed, headings, canvas)
    add_figures(figure, placed, canvas, unit, log)
    layout = {
        "showlegend": True,
        "yaxis": axis(
            canvas,
            range=[lowest - 0.5, 0.6],
            zeroline=False,
            showticklabels=canvas.projected,
            tickvals=placed["rung"],
            ticktext=_short_labels(placed),
        ),
        "xaxis": numbers_axis(unit, canvas, log, tickangle=0, nticks=5),
        "xaxis2": PAPER_WIDE,
    }
    if len(shown) < len(rows):
        said = f"{len(shown)} of {len(rows)} figures; narrow the choice to see others."
        footer = f"{said}<br>{footer}"
    height = canvas.height
    if not canvas.projected:
        height = round((0.6 - lowest) * canvas.text * 2.7) + 15 * canvas.text
    left = PROJECTED_LEFT if canvas.projected else 0
    return finish(
        figure,
        canvas,
        layout,
        title=title,
        footer=footer,
        axis_title=True,
        height=height,
        left=left,
    )


DRAWN = (
    "id", "scope_title", "basis", "author", "published", "figure", "period", "start", "end",
    "group", "place", "origin", "qualifier", "value", "low", "high", "caveats",
)  # fmt: skip
"""The columns of `estimate_rows` that the picture needs."""

MOST_PROJECTED, MOST_ON_SCREEN = 12, 45
"""How many lines, rows and headings together, can be read from the back of a class; on a page."""

PROJECTED_LEFT = 410
"""Px for the words left of the rows on the projector."""

ABOVE = 0.4
"""How far over its row a line of words stands, in rows."""


def paged(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows in their order, divided into as few charts as can be read on a page."""
    headings = (~rows["scope_title"].duplicated()).astype(int)
    lines = (headings + 1).cumsum()
    number = (lines - 1) // MOST_ON_SCREEN
    return [page for _, page in rows.groupby(number, sort=True)]


def _few(rows: pd.DataFrame) -> pd.DataFrame:
    """As many rows as can be read: from the scopes in turn, and in a scope from its bases in turn.

    So no basis is left out because it stands lower.
    """
    place = rows.groupby(["scope_title", "basis"], sort=False).cumcount()
    mixed = rows.assign(_place=place).sort_values("_place", kind="stable")
    turn = mixed.groupby("scope_title", sort=False).cumcount().sort_values(kind="stable")
    first_of_scope = ~rows["scope_title"].loc[turn.index].duplicated()
    lines = (first_of_scope.astype(int) + 1).cumsum()  # the row, and its heading if it is the first
    return rows.loc[lines.index[lines <= MOST_PROJECTED].sort_values()]


PAPER_WIDE = {"overlaying": "x", "range": [0, 1], "visible": False, "fixedrange": True}
"""A second axis as wide as the plot, whatever the numbers: what `written` stands on."""


def written(
    lines: Sequence[tuple[float, str]], canvas: Canvas, position: str = "middle right"
) -> go.Scatter:
    """Lines of words from the left edge of the plot, each at its height of the vertical axis.

    `position` is plotly's word for where the text stands from there. The figure needs `PAPER_WIDE`
    for its `xaxis2`.
    """
    return go.Scatter(
        x=[0] * len(lines),
        y=[height for height, _ in lines],
        xaxis="x2",
        text=[words for _, words in lines],
        mode="text",
        textposition=position,
        textfont={"size": canvas.text, "color": canvas.ink},
        cliponaxis=False,
        # A click on a mark must not make the words pale.
        unselected={"textfont": {"color": canvas.ink}},
        hoverinfo="skip",
        showlegend=False,
    )


def _add_words(
    figure: go.Figure, placed: pd.DataFrame, headings: list[tuple[float, str]], canvas: Canvas
) -> None:
    """Write the names of the scopes, and on the screen the words over each row too."""
    lines = [(height, f"<b>{_heading(text, canvas)}</b>") for height, text in headings]
    if canvas.projected:
        for height, text in lines:
            _add_heading(figure, height, text, canvas)
        return
    lines += [
        (rung + ABOVE * (words.count("<br>") + 1), words)
        for rung, words in zip(placed["rung"], placed["words"], strict=True)
    ]
    figure.add_trace(written(lines, canvas))


def _add_heading(figure: go.Figure, height: float, text: str, canvas: Canvas) -> None:
    """Write the name of a scope at the left edge of a projected picture, outside the plot."""
    figure.add_annotation(
        text=text,
        x=0,
        xref="paper",
        y=height,
        yref="y",
        xanchor="left",
        yanchor="middle",
        xshift=EDGE - PROJECTED_LEFT,
        showarrow=False,
        align="left",
        font={"size": canvas.text, "color": canvas.ink},
    )


def _places(rows: pd.DataFrame, canvas: Canvas) -> tuple[pd.DataFrame, list[tuple[float, str]]]:
    """The rows with their height (`rung`), going down, and the `words` over them; the headings.

    Each heading is the name of a scope with its height.
    """
    rows = rows.assign(words=[_label(row, canvas) for row in _texts(rows)])
    place, places, headings = 0.0, [], []
    for title, scope in rows.groupby("scope_title", sort=False):
        headings.append((place, str(title)))
        more = _heading(str(title), canvas).count("<br>") * 0.3
        place -= 0.0 if canvas.projected else 0.35 + more
        for words in scope["words"]:
            more = 0 if canvas.projected else words.count("<br>") * 0.6
            place -= 1 + more
            places.append(place)
        place -= 1.0 if canvas.projected else 0.9
    return rows.assign(rung=places), headings


def _heading(title: str, canvas: Canvas) -> str:
    return wrapped(title, canvas.line - 4)


def add_figures(
    figure: go.Figure, placed: pd.DataFrame, canvas: Canvas, unit: str, log: bool
) -> None:
    """Draw the figures of `placed` (columns `DRAWN` and a height, `rung`): a trace a basis."""
    for basis in SHOWN_BASES:
        points = placed[placed["basis"] == basis]
        if len(points):
            if (points["qualifier"] == "range").any():
                figure.add_trace(_range_lines(points, basis))
            figure.add_trace(_dots(ends(points), basis, canvas, unit, log))
            add_open_ends(
                figure, points, along="x", across="rung", colour=BASIS_MARKS[basis][1], log=log
            )


def _range_lines(points: pd.DataFrame, basis: str) -> go.Scatter:
    """The printed ranges among the rows of one basis, each a thin line at its `rung`."""
    rungs, numbers = strokes(points, "rung")
    return go.Scatter(
        x=numbers,
        y=rungs,
        mode="lines",
        line={"color": BASIS_MARKS[basis][1], "width": 2},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _dots(points: pd.DataFrame, basis: str, canvas: Canvas, unit: str, log: bool) -> go.Scatter:
    """The marks of one basis (rows of `ranges.ends` with a `rung`), each with card and words."""
    symbol, colour = BASIS_MARKS[basis]
    said = [f"{_card(row, unit)}<br>{SHOWN_BASES[basis]}" for row in _texts(points)]
    return go.Scatter(
        x=drawable(points["at"], log),
        y=points["rung"],
        mode="markers",
        name=SHOWN_BASES[basis],
        cliponaxis=False,
        marker={
            "symbol": symbol,
            "color": colour,
            "size": canvas.marker + 2,
            "line": {"color": colour, "width": 1.5},
        },
        customdata=points[["id"]].assign(said=said),
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _texts(rows: pd.DataFrame) -> list[dict[Hashable, str]]:
    """What the words about each row are made of: its cells that hold text."""
    texts = ["author", "figure", "period", "group", "place", "origin", "caveats"]
    return rows[texts].to_dict("records")


def _card(row: Mapping[Hashable, str], unit: str) -> str:
    """What the pointer shows: the printed text, its source, and of whom, where and when."""
    about = ", ".join(part for part in (row["group"], row["place"], row["period"]) if part)
    return f"<b>{escaped(row['figure'])} {unit}</b><br>{escaped(row['author'])}<br>{escaped(about)}"


def _label(row: Mapping[Hashable, str], canvas: Canvas) -> str:
    """The words over a row: author and year, the printed text, and what narrows the figure down."""
    origin = {"summed": "our sum", "highest": "highest of the series"}.get(row["origin"], "")
    if not origin and WORKED_OUT in row["caveats"].split(";"):
        origin = "worked out from printed numbers"
    parts = (row["period"], row["group"], row["place"], origin)
    about = "; ".join(part for part in parts if part)
    lines = wrapped(f"{row['author']}: {row['figure']} ({about})", canvas.line).split("<br>")
    return "<br>".join(lines[:2]) + ("…" if len(lines) > 2 else "")


def _short_labels(rows: pd.DataFrame) -> list[str]:
    columns = rows["author"], rows["period"], rows["start"], rows["end"]
    return [_short_label(*cells) for cells in zip(*columns, strict=True)]


def _short_label(author: str, period: str, start: date, end: date) -> str:
    """The words left of a row on the projector: author and years, at most 36 characters."""
    years = period
    if len(years) > 11:
        first, last = start.year, end.year
        years = str(first) if first == last else f"{first}-{last % 100:02d}"
    years = years.replace("-19", "-")
    room = 34 - len(years)
    short = author if len(author) <= room else f"{author[: room - 1]}…"
    return escaped(f"{short}, {years}")
