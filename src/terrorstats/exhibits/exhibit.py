"""One unit for every page: chart, finding, caveats, sources and table travel together."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

import pandas as pd

from terrorstats.charts.style import PROJECTOR, Canvas, Picture, escaped, fitted, wrapped
from terrorstats.dashboard.texts import plain
from terrorstats.dataset import Dataset
from terrorstats.questions.card import Caveat, caveats_of
from terrorstats.wording.lines import sentences, source_line
from terrorstats.wording.terms import terms_in

MOST_CAVEATS = 3
"""Caveats that stand under a chart; the others are a click away."""

Draw: TypeAlias = Callable[[Canvas, str, str], Picture]
"""Draws the chart: for whom, with which title and footer inside the picture."""

C = TypeVar("C", bound=Hashable)
"""What a reader has chosen on a page."""


@dataclass(frozen=True)
class View:
    """What a panel shows.

    `key` tells the panels of all pages apart; `page` is the file of the page; `draw` draws the
    chart and `alt` describes it; `rows` are the figures behind it, blanks included; `note` stands
    under the finding; `explain` is searched, besides, for words to explain; `caveats` are keys of
    caveats to show before those of the rows.
    """

    key: str
    page: str
    title: str
    draw: Draw
    finding: str
    alt: str
    rows: pd.DataFrame
    note: str = ""
    explain: str = ""
    caveats: Sequence[str] = ()


@dataclass(frozen=True)
class Panel:
    """A view made ready: its picture for one canvas, and its texts as Markdown.

    `care` holds the first caveats, `more_care` the others, `words` the terms to explain, each with
    its line; `source` is the line that every picture carries inside, too.
    """

    view: View
    picture: Picture
    care: tuple[str, ...]
    more_care: tuple[str, ...]
    words: dict[str, str]
    source: str


def made(
    data: Dataset, build: Callable[[Dataset, C], View | None], choice: C, canvas: Canvas
) -> Panel | None:
    """The view that `build` makes of the choice, ready for the canvas; None where it has none."""
    view = build(data, choice)
    if view is None:
        return None
    figures = view.rows[view.rows["source_key"] != ""]
    source = source_line(figures, data.bibliography, data.release) if len(figures) else ""
    caveats = _caveats(view, data)
    if canvas.projected:
        footer = [_care(caveats, sentences(view.note)), wrapped(source, PROJECTOR.small_line)]
        inside = "<br>".join(part for part in footer if part)
        picture = view.draw(canvas, wrapped(view.title, 78), inside)
    else:
        picture = view.draw(canvas, "", wrapped(source, canvas.small_line))
    said = [f"- **{plain(caveat.title)}.** {plain(caveat.text)}" for caveat in caveats]
    return Panel(
        view=view,
        picture=picture,
        care=tuple(said[:MOST_CAVEATS]),
        more_care=tuple(said[MOST_CAVEATS:]),
        words=_words(view, data),
        source=plain(source),
    )


def _care(caveats: Sequence[Caveat], notes: Sequence[str]) -> str:
    """The first caveat and the notes, at most three lines: in full, else by its title."""
    if not caveats:
        return fitted(notes, PROJECTOR.small_line, 3)
    title, text = f"Caveat: {caveats[0].title}.", caveats[0].text
    whole = fitted([f"{title} {text}", *notes], PROJECTOR.small_line, 3)
    brief = fitted([title, *notes], PROJECTOR.small_line, 3)

    def kept(lines: str) -> int:
        return sum(escaped(note) in lines.replace("<br>", " ") for note in notes)

    return max(whole, brief, key=kept)


def _caveats(view: View, data: Dataset) -> list[Caveat]:
    """The caveats of the figures shown, the commonest first, after those of the view itself."""
    cells = view.rows.loc[view.rows["caveats"] != "", "caveats"]
    common = cells.str.split(";").explode().value_counts().index
    keys = list(dict.fromkeys([*view.caveats, *common]))
    return list(caveats_of(data, ";".join(keys)))


def _words(view: View, data: Dataset) -> dict[str, str]:
    """The terms of the glossary that the view uses, each with a line that explains it."""
    said = " ".join([view.title, view.finding, view.explain, view.note])
    found = terms_in(said, data.table("glossary"))
    lines = {}
    for row in found.to_dict("records"):
        russian = plain(f" ({row['russian']})") if row["russian"] else ""
        lines[row["term"]] = f"- **{plain(row['term'])}**{russian}: {plain(row['meaning'])}"
    return lines
