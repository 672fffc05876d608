"""Every source on one question: a row a figure, its printed range, its basis by shape and word."""

import pandas as pd
import plotly.graph_objects as go

from terrorstats.charts.ranges import ends
from terrorstats.charts.style import BASIS_MARKS, GREY, SCREEN, Canvas, axis, escaped, finish, wrapped
from terrorstats.vocabulary import BASES


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

    One trace a basis, named by the basis; a bound that is open ("at least") ends in an arrow. The
    ids of the figures are in `customdata[0]`. Nothing is averaged and no row is marked as best.
    """
    placed, headings = _places(rows)
    figure = go.Figure()
    for row in placed.itertuples(index=False):
        _add_range(figure, row, _reach(placed))
    for basis in BASES:
        points = placed[placed["basis"] == basis]
        if len(points):
            figure.add_trace(_dots(ends(points), basis, canvas, unit))
    lines = len(placed) + len(headings) * 1.4
    for place, text in headings:
        figure.add_annotation(
            text=f"<b>{wrapped(text, canvas.line)}</b>", x=0, xref="paper", y=place, yref="y",
            xanchor="left", yanchor="middle", showarrow=False, align="left",
            font={"size": canvas.text},
        )
    figure.update_yaxes(
        axis(
            canvas, range=[placed["rung"].min() - 0.8 if len(placed) else -1, 0.9],
            tickvals=placed["rung"], ticktext=[_row_name(row) for row in placed.itertuples()],
            showgrid=False, zeroline=False,
        )
    )
    figure.update_xaxes(
        axis(
            canvas, side="bottom", type="log" if log else "linear", rangemode="tozero",
            title={"text": unit, "font": {"size": canvas.text}},
            dtick=1 if log else None, tickformat="~s" if canvas is SCREEN else "~s",
        )
    )
    figure.update_layout(
        legend={"orientation": "h", "x": 0, "xanchor": "left", "y": 1.0, "yanchor": "bottom",
                "font": {"size": canvas.text}},
        showlegend=True,
    )
    height = round(lines * canvas.text * 2.1) + 7 * canvas.text + 90
    if canvas is not SCREEN:
        height = canvas.height
    return finish(figure, canvas, title=title, footer=footer, height=max(height, 260))


def _places(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[tuple[float, str]]]:
    """The height of every row, going down, and of the heading over each scope."""
    place, places, headings = 0.0, [], []
    for title, scope in rows.groupby("scope_title", sort=False):
        headings.append((place, str(title)))
        for _ in range(len(scope)):
            place -= 1
            places.append(place)
        place -= 1.4
    return rows.assign(rung=places), headings


def _reach(placed: pd.DataFrame) -> float:
    """How long the open end of a bound is drawn: a twentieth of what the chart spans."""
    largest = placed[["value", "low", "high"]].max().max()
    return float(largest) / 20 if pd.notna(largest) else 1.0


def _add_range(figure: go.Figure, row: "pd.core.frame.Any", reach: float) -> None:
    colour = BASIS_MARKS[row.basis][1]
    if row.qualifier == "range":
        figure.add_shape(
            type="line", x0=row.low, x1=row.high, y0=row.rung, y1=row.rung,
            line={"color": colour, "width": 2},
        )
    elif row.qualifier in ("at_least", "at_most"):
        up = row.qualifier == "at_least"
        start = row.low if up else row.high
        figure.add_annotation(
            x=start + reach if up else max(start - reach, 0), y=row.rung, ax=start, ay=row.rung,
            xref="x", yref="y", axref="x", ayref="y", showarrow=True, arrowhead=2, arrowsize=1,
            arrowwidth=2, arrowcolor=colour, text="",
        )


def _dots(points: pd.DataFrame, basis: str, canvas: Canvas, unit: str) -> go.Scatter:
    symbol, colour = BASIS_MARKS[basis]
    said = [
        f"<b>{escaped(row.figure)} {unit}</b><br>{escaped(row.author)}<br>{escaped(_about(row))}"
        f"<br>{BASES[basis]}"
        for row in points.itertuples(index=False)
    ]
    return go.Scatter(
        x=points["at"], y=points["rung"], mode="markers", name=BASES[basis],
        marker={"symbol": symbol, "color": colour, "size": canvas.marker + 2,
                "line": {"color": colour if "open" not in symbol else GREY, "width": 1.5}},
        customdata=points[["id"]].assign(said=said),
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _about(row: "pd.core.frame.Any") -> str:
    return ", ".join(part for part in (row.group, row.place, row.period) if part)


def _row_name(row: "pd.core.frame.Any") -> str:
    """What stands left of a row: author and year, and what narrows the figure down."""
    origin = {"summed": "our sum", "highest": "highest"}.get(row.origin, "")
    about = ", ".join(part for part in (row.period, origin) if part)
    return f"{escaped(_cut(row.author, 30))} ({escaped(about)})"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
