"""One question, every source: what there is to choose, and the view of a choice."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from terrorstats.charts import compare as by_source
from terrorstats.charts import family as family_chart
from terrorstats.charts import historiography
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dashboard.texts import plain
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import View
from terrorstats.questions.estimates import narrowed
from terrorstats.questions.witnesses import family, misprint_sentences, travelling
from terrorstats.vocabulary import SHOWN_BASES, UNITS
from terrorstats.wording import compare as wording
from terrorstats.wording.lines import plural

FORMS = {"sources": "All sources", "published": "By year of publication"}
"""The two forms of the chart: key and words."""


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


def rows_of(data: Dataset, choice: Choice) -> pd.DataFrame:
    """The figures of a choice; see `estimates.estimate_rows`."""
    rows = data.estimates(choice.question, choice.period)
    return narrowed(
        rows[rows["unit"] == choice.unit],
        bases=choice.bases,
        scopes=choice.scopes,
        only_seen=choice.only_seen,
    )


def bases(rows: pd.DataFrame) -> dict[str, str]:
    """The bases among the rows: key and words."""
    found = set(rows["basis"])
    return {name: words for name, words in SHOWN_BASES.items() if name in found}


def pages(data: Dataset, choice: Choice) -> int:
    """In how many charts the rows of a choice are shown, one at a time."""
    if choice.form != "sources":
        return 1
    return max(len(by_source.paged(rows_of(data, choice))), 1)


def view(data: Dataset, choice: Choice) -> View | None:
    """The chart of a choice; None where no figure is left."""
    rows = rows_of(data, choice)
    if rows.empty:
        return None
    question = data.table("questions").set_index("question").loc[choice.question]
    unit = UNITS[choice.unit]
    title = str(question["title"])
    if choice.period:
        title = f"{title.rstrip('?')}, {choice.period}?"
    make = by_source.draw if choice.form == "sources" else historiography.draw
    drawn, said = _page(rows, choice)

    def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
        inside = "<br>".join(part for part in (said, footer) if part)
        return make(drawn, unit=unit, canvas=canvas, title=heading, footer=inside, log=choice.log)

    return View(
        key=f"compare-{choice.question}-{choice.form}",
        page="compare",
        title=title,
        draw=draw,
        finding=wording.finding(rows, unit),
        alt=wording.alt_text(rows, title, unit),
        rows=rows,
        note=f"{said} {_note(data, choice)}".strip(),
        explain=str(question["guide"]),
        caveats=[name for name in str(question["caveats"]).split(";") if name],
    )


def _page(rows: pd.DataFrame, choice: Choice) -> tuple[pd.DataFrame, str]:
    """The rows to draw, and which of all they are, where they are not all."""
    if choice.form != "sources":
        return rows, ""
    pages = by_source.paged(rows)
    drawn = pages[min(choice.page, len(pages)) - 1]
    if len(pages) == 1:
        return drawn, ""
    first = int(drawn.index[0]) + 1
    return drawn, f"Figures {first} to {first + len(drawn) - 1} of {len(rows)}."


def _note(data: Dataset, choice: Choice) -> str:
    notes = [wording.RANGE_NOTE if choice.form == "sources" else wording.PUBLISHED_NOTE]
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


def scopes_explained(data: Dataset, scopes: tuple[str, ...]) -> str:
    """The definition of every scope, as a list in Markdown."""
    table = data.quantities
    lines = []
    for scope in scopes:
        about = table.loc[scope]
        lines.append(
            f"- **{plain(about['title'])}.** {plain(about['counts'])} "
            f"Leaves out: {plain(about['excludes'] or 'nothing more is recorded')}"
        )
    return "\n".join(lines)


@dataclass(frozen=True)
class Witnesses:
    """Which figures rest on one work: in sentences, and as a tree with its description."""

    sentences: tuple[str, ...]
    tree: Picture
    alt: str


def witnesses(data: Dataset, choice: Choice, canvas: Canvas) -> Witnesses | None:
    """The works behind the figures of a choice; None where there is but one."""
    rows = rows_of(data, choice)
    rows = rows[rows["source_key"] != ""]
    if rows["source_key"].nunique() < 2:
        return None
    tree = family(rows, data.bibliography, data.figures)
    names = {work: data.bibliography[work].short for work in tree.parents}
    return Witnesses(
        sentences=(*tree.sentences, *misprint_sentences(travelling(rows, data.bibliography))),
        tree=family_chart.draw(tree.parents, names, Counter(rows["source_key"]), canvas=canvas),
        alt=f"Tree of {len(names)} works. {' '.join(tree.sentences)}",
    )


def figures_to_compare(data: Dataset, choice: Choice) -> dict[str, str]:
    """The printed figures of a choice, any two of which can be compared: id and words."""
    rows = rows_of(data, choice)
    unit = UNITS[choice.unit]
    return {
        row["id"]: f"{row['figure']} {unit}, {row['author']}, {row['period']}"
        + (f", {row['group']}" if row["group"] else "")
        for row in rows[rows["origin"] != "summed"].to_dict("records")
        if row["id"]
    }
