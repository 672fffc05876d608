"""Readings of a figure that several chart tests need."""

import math
from typing import Any

import plotly.graph_objects as go

SIGNS = ("→", "←", "↑", "↓")


def trace(figure: go.Figure, name: str) -> Any:
    """The one trace with this name."""
    (found,) = (part for part in figure.data if part.name == name)
    return found


def marked(figure: go.Figure, along: str = "y") -> list[tuple[str, float]]:
    """Every mark that has a card: id of the figure and the number it stands at; blanks left out."""
    return [
        (str(custom[0]), float(number))
        for part in figure.data
        if part.customdata is not None and part.name not in ("no figure", "events")
        for custom, number in zip(part.customdata, part[along], strict=True)
        if number is not None and not math.isnan(number)
    ]


def arrows(figure: go.Figure) -> list[tuple[float, float, str]]:
    """The arrows of open ends: where each stands, and its sign."""
    return [
        (x, y, text.strip())
        for part in figure.data
        if part.mode == "text" and part.text[0].strip() in SIGNS
        for x, y, text in zip(part.x, part.y, part.text, strict=True)
    ]


def words(figure: go.Figure) -> list[str]:
    """All words written into the picture, without those of its axes and legend."""
    notes = [note.text for note in figure.layout.annotations if note.text]
    written = [text for part in figure.data if part.text is not None for text in part.text]
    return notes + [text for text in written if text.strip() not in SIGNS]


def sizes(figure: go.Figure) -> list[int]:
    """The sizes of all text of a picture, in px."""
    layout = figure.layout
    axes = [layout[name] for name in layout if name[:5] in ("xaxis", "yaxis")]
    found = [layout.font.size, layout.legend.font.size, layout.title.font.size]
    found += [axis.tickfont.size for axis in axes] + [axis.title.font.size for axis in axes]
    found += [note.font.size for note in layout.annotations if note.text]
    found += [part.textfont.size for part in figure.data if part.textfont is not None]
    return [size for size in found if size is not None]
