"""One question, every source: what there is to choose, and the exhibit of a choice."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from terrorstats.charts import compare as by_source
from terrorstats.charts import family as family_chart
from terrorstats.charts import historiography
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import Exhibit
from terrorstats.notation.phrases import plural
from terrorstats.questions.copies import differing_copies
from terrorstats.questions.estimates import narrowed
from terrorstats.questions.witnesses import family
from terrorstats.vocabulary import SHOWN_BASES, UNITS
from terrorstats.wording import compare as wording
from terrorstats.wording.witnesses import misprint_sentences, witness_sentences


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the chart: its words, what draws it, into which pages it parts the rows, what the
    reader must know of it, and whether it needs to know when a figure was published."""

    words: str
    draw: Callable[..., Picture]
    split: Callable[[pd.DataFrame], list[pd.DataFrame]]
    note: str
    dated: bool = False


def _on_one_page(rows: pd.DataFrame) -> list[pd.DataFrame]:
    return [rows]


FORMS = {
    "sources": Form("All sources", by_source.draw, by_source.split_pages, wording.RANGE_NOTE),
    "published": Form(
        "By year of publication",
        historiography.draw,
        _on_one_page,
        wording.PUBLISHED_NOTE,
        dated=True,
    ),
}
"""The forms of the chart, by their keys."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A question, the years it is asked for, the unit, and which figures to show in which form."""

    question: str
    period: str
    unit: str
    bases: tuple[str, ...]
    scopes: tuple[str, ...]
    only_seen: bool = False
    form: str = "sources"
    log: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True)
class Scope:
    """What is counted: its title, whom it counts, and whom it leaves out."""

    title: str
    counts: str
    excludes: str


def select_rows(data: Dataset, choice: Choice) -> pd.DataFrame:
    """The figures of a choice; see `estimates.estimate_rows`."""
    rows = data.estimates(choice.question, choice.period)
    return narrowed(
        rows[rows["unit"] == choice.unit],
        bases=choice.bases,
        scopes=choice.scopes,
        only_seen=choice.only_seen,
    )


def list_bases(rows: pd.DataFrame) -> dict[str, str]:
    """The bases among the rows: key and words."""
    found = set(rows["basis"])
    return {name: words for name, words in SHOWN_BASES.items() if name in found}


def count_pages(data: Dataset, choice: Choice) -> int:
    """In how many charts the rows of a choice are shown, one at a time."""
    return max(len(FORMS[choice.form].split(select_rows(data, choice))), 1)


def build_exhibit(data: Dataset, choice: Choice) -> Exhibit | None:
    """The chart of a choice; None where no figure is left."""
    rows = select_rows(data, choice)
    if rows.empty:
        return None
    question = data.table("questions").set_index("question").loc[choice.question]
    unit = UNITS[choice.unit]
    title = str(question["title"])
    if choice.period:
        title = f"{title.rstrip('?')}, {choice.period}?"
    form = FORMS[choice.form]
    pages = form.split(rows)
    drawn = pages[min(choice.page, len(pages)) - 1]
    part = _name_part(drawn, rows) if len(pages) > 1 else ""

    def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
        inside = "<br>".join(line for line in (part, footer) if line)
        return form.draw(
            drawn, unit=unit, canvas=canvas, title=heading, footer=inside, log=choice.log
        )

    return Exhibit(
        key=f"compare-{choice.question}-{choice.form}",
        page="compare",
        title=title,
        draw=draw,
        finding=wording.write_finding(rows, unit),
        alt=wording.write_alt_text(rows, title, unit),
        rows=rows,
        note=f"{part} {_write_note(data, choice)}".strip(),
        explain=str(question["guide"]),
        caveats=[name for name in str(question["caveats"]).split(";") if name],
    )


def _name_part(drawn: pd.DataFrame, rows: pd.DataFrame) -> str:
    """Which of all the rows are drawn."""
    first = int(drawn.index[0]) + 1
    last = first + len(drawn) - 1
    which = f"Figure {first}" if first == last else f"Figures {first} to {last}"
    return f"{which} of {len(rows)}."


def _write_note(data: Dataset, choice: Choice) -> str:
    notes = [FORMS[choice.form].note]
    if "popular_claim" not in choice.bases:
        rows = data.estimates(choice.question, choice.period)
        of_unit = rows[rows["unit"] == choice.unit]
        popular = int((of_unit["basis"] == "popular_claim").sum())
        if popular:
            claims = plural(popular, "popular claim")
            notes.append(f"{claims} left out; choose the basis to see them.")
    if choice.log:
        notes.append("Logarithmic scale: equal steps are equal ratios.")
    return " ".join(notes)


def define_scopes(data: Dataset, scopes: tuple[str, ...]) -> tuple[Scope, ...]:
    """The definition of every scope."""
    table = data.quantities
    return tuple(
        Scope(str(row["title"]), str(row["counts"]), str(row["excludes"]))
        for row in (table.loc[scope] for scope in scopes)
    )


@dataclass(frozen=True)
class Witnesses:
    """Which figures rest on one work: in sentences, and as a tree with its description."""

    sentences: tuple[str, ...]
    tree: Picture
    alt: str


def find_witnesses(data: Dataset, choice: Choice, canvas: Canvas) -> Witnesses | None:
    """The works behind the figures of a choice; None where there is but one."""
    rows = select_rows(data, choice)
    rows = rows[rows["source_key"] != ""]
    if rows["source_key"].nunique() < 2:
        return None
    tree = family(rows, data.bibliography, data.figures)
    names = {work: data.bibliography[work].short for work in tree.parents}
    sentences = witness_sentences(tree, data.bibliography)
    misprints = misprint_sentences(differing_copies(rows, data.bibliography))
    return Witnesses(
        sentences=(*sentences, *misprints),
        tree=family_chart.draw(tree.parents, names, Counter(rows["source_key"]), canvas=canvas),
        alt=f"Tree of {plural(len(names), 'work')}. {' '.join(sentences)}",
    )


def list_figures(data: Dataset, choice: Choice) -> dict[str, str]:
    """The printed figures of a choice, any two of which can be compared: id and words."""
    rows = select_rows(data, choice)
    unit = UNITS[choice.unit]
    return {
        row["id"]: f"{row['figure']} {unit}, {row['author']}, {row['period']}"
        + (f", {row['group']}" if row["group"] else "")
        for row in rows[rows["origin"] != "summed"].to_dict("records")
        if row["id"]
    }
