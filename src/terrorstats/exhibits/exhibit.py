"""The unit of everything shown: chart, finding, caveats, sources and table travel together."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

import pandas as pd

from terrorstats.charts.style import PROJECTOR, Canvas, Picture
from terrorstats.charts.text import escape, fit_sentences, wrap
from terrorstats.dataset import Dataset
from terrorstats.questions.card import Caveat, caveats_of
from terrorstats.wording.lines import split_sentences, write_source_line
from terrorstats.wording.terms import find_terms

Draw: TypeAlias = Callable[[Canvas, str, str], Picture]
"""Draws the chart: for whom, with which title and footer inside the picture."""

C = TypeVar("C", bound=Hashable)
"""What a reader has chosen on a page."""


@dataclass(frozen=True)
class Exhibit:
    """What is to be shown of one choice.

    `key` is a name that no exhibit of another page has; `page` is the file of the page; `draw`
    draws the chart and `alt` describes it; `rows` are the figures behind it, blanks included;
    `note` stands under the finding; `explain` is searched, besides, for words to explain;
    `caveats` are keys of caveats to show before those of the rows. All texts are plain.
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


@dataclass(frozen=True, slots=True)
class ExplainedTerm:
    """A term of the glossary that an exhibit uses; `russian` is empty where it has none."""

    term: str
    russian: str
    meaning: str


@dataclass(frozen=True)
class MadeExhibit:
    """An exhibit ready to be shown: its picture for one canvas, and its texts, all of them plain.

    `source` is the line that every picture carries inside, too; `rows` are the figures behind the
    picture, blanks included. It is finished data, and can be kept for all visitors.
    """

    key: str
    page: str
    title: str
    picture: Picture
    alt: str
    finding: str
    note: str
    caveats: tuple[Caveat, ...]
    terms: tuple[ExplainedTerm, ...]
    source: str
    rows: pd.DataFrame


def make_exhibit(
    data: Dataset, build: Callable[[Dataset, C], Exhibit | None], choice: C, canvas: Canvas
) -> MadeExhibit | None:
    """The exhibit that `build` gives for the choice, ready for the canvas; None if it has none."""
    exhibit = build(data, choice)
    if exhibit is None:
        return None
    figures = exhibit.rows[exhibit.rows["source_key"] != ""]
    source = write_source_line(figures, data.bibliography, data.release) if len(figures) else ""
    caveats = _find_caveats(exhibit, data)
    return MadeExhibit(
        key=exhibit.key,
        page=exhibit.page,
        title=exhibit.title,
        picture=_draw_picture(exhibit, caveats, source, canvas),
        alt=exhibit.alt,
        finding=exhibit.finding,
        note=exhibit.note,
        caveats=caveats,
        terms=_find_terms(exhibit, data),
        source=source,
        rows=exhibit.rows,
    )


def _draw_picture(
    exhibit: Exhibit, caveats: Sequence[Caveat], source: str, canvas: Canvas
) -> Picture:
    """The picture with its source inside; for the projector with title, caveat and notes, too."""
    if not canvas.projected:
        return exhibit.draw(canvas, "", wrap(source, canvas.small_line))
    footer = [
        _fit_caveat(caveats, split_sentences(exhibit.note)),
        wrap(source, PROJECTOR.small_line),
    ]
    inside = "<br>".join(part for part in footer if part)
    return exhibit.draw(canvas, wrap(exhibit.title, 78), inside)


def _fit_caveat(caveats: Sequence[Caveat], notes: Sequence[str]) -> str:
    """The first caveat and the notes, at most three lines: in full, else by its title."""
    if not caveats:
        return fit_sentences(notes, PROJECTOR.small_line, 3)
    title, text = f"Caveat: {caveats[0].title}.", caveats[0].text
    whole = fit_sentences([f"{title} {text}", *notes], PROJECTOR.small_line, 3)
    brief = fit_sentences([title, *notes], PROJECTOR.small_line, 3)

    def count_notes(lines: str) -> int:
        return sum(escape(note) in lines.replace("<br>", " ") for note in notes)

    return max(whole, brief, key=count_notes)


def _find_caveats(exhibit: Exhibit, data: Dataset) -> tuple[Caveat, ...]:
    """The caveats of the figures shown, the commonest first, after those of the exhibit itself."""
    cells = exhibit.rows.loc[exhibit.rows["caveats"] != "", "caveats"]
    common = cells.str.split(";").explode().value_counts().index
    keys = list(dict.fromkeys([*exhibit.caveats, *common]))
    return caveats_of(data.table("caveats"), ";".join(keys))


def _find_terms(exhibit: Exhibit, data: Dataset) -> tuple[ExplainedTerm, ...]:
    """The terms of the glossary that the exhibit uses."""
    said = " ".join([exhibit.title, exhibit.finding, exhibit.explain, exhibit.note])
    found = find_terms(said, data.table("glossary"))
    return tuple(
        ExplainedTerm(row["term"], row["russian"], row["meaning"])
        for row in found.to_dict("records")
    )
