"""The words about a figure that stands in a row: over it, left of it, and at the pointer."""

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any, TypeAlias

from terrorstats.charts.style import Canvas
from terrorstats.charts.text import escape, wrap
from terrorstats.questions.caveats import WORKED_OUT
from terrorstats.vocabulary import SHOWN_BASES

Row: TypeAlias = Mapping[Hashable, Any]
"""A row of `estimate_rows`: the cells of `COLUMNS`, by column."""

COLUMNS = [
    "id", "scope_title", "basis", "author", "figure", "period", "start", "end", "group", "place",
    "origin", "qualifier", "value", "low", "high", "caveats",
]  # fmt: skip
"""The columns of `estimate_rows` that a picture of rows needs."""

LONGEST_LABEL = 36
"""Characters left of a row on the projector."""


def describe_row(row: Row, unit: str) -> str:
    """What the pointer shows: the printed text, its source, whom, where and when, and the basis."""
    about = ", ".join(part for part in (row["group"], row["place"], row["period"]) if part)
    printed = escape(f"{row['figure']} {unit}")
    lines = [f"<b>{printed}</b>", escape(row["author"]), escape(about), SHOWN_BASES[row["basis"]]]
    return "<br>".join(lines)


def label_row(row: Row, canvas: Canvas) -> str:
    """The words over a row: author and year, the printed text, and what narrows the figure down.

    At most two lines.
    """
    origin = {"summed": "our sum", "highest": "highest of the series"}.get(row["origin"], "")
    if not origin and WORKED_OUT in row["caveats"].split(";"):
        origin = "worked out from printed numbers"
    parts = (row["period"], row["group"], row["place"], origin)
    about = "; ".join(part for part in parts if part)
    lines = wrap(f"{row['author']}: {row['figure']} ({about})", canvas.line).split("<br>")
    return "<br>".join(lines[:2]) + ("…" if len(lines) > 2 else "")


def label_projected_row(row: Row) -> str:
    """The words left of a row on the projector: author and years."""
    years = row["period"]
    if len(years) > 11:
        years = _write_years(row["start"], row["end"])
    years = years.replace("-19", "-")
    room = LONGEST_LABEL - len(", ") - len(years)
    author = row["author"]
    short = author if len(author) <= room else f"{author[: room - 1]}…"
    return escape(f"{short}, {years}")


def _write_years(start: date, end: date) -> str:
    """`1937`, or `1937-38`."""
    return str(start.year) if start.year == end.year else f"{start.year}-{end.year % 100:02d}"
