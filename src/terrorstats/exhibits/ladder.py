"""A definition ladder up to one of its steps: the exhibit of a choice."""

from dataclasses import dataclass

import pandas as pd

from terrorstats.charts import ladder as chart
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import Exhibit
from terrorstats.notation.phrases import joined, plural
from terrorstats.vocabulary import UNITS
from terrorstats.wording import compare as wording

MOST_A_STEP = 5
"""Figures drawn of one step; the table has all."""

NOTE = (
    "Each step adds to those before it, but its figures come from other authors and years: the "
    "dots of two steps must not be added."
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A ladder by its title and its place in the table, the last step to show, and whether popular
    claims stand beside the others."""

    title: str
    number: int
    upto: int
    with_claims: bool = False


def build_exhibit(data: Dataset, choice: Choice) -> Exhibit | None:
    """The chart of a choice; None where no figure is left."""
    steps = [step for step in data.ladder(choice.title).steps if step.number <= choice.upto]
    parts = [
        step.rows.assign(scope_title=f"{step.number}. {step.title}")
        for step in steps
        if len(step.rows)
    ]
    if not parts:
        return None
    rows = pd.concat(parts, ignore_index=True)
    rows = rows[rows["unit"] != "percent"]
    if not choice.with_claims:
        rows = rows[rows["basis"] != "popular_claim"]
    if rows.empty:
        return None
    rows = rows.reset_index(drop=True)
    unit = joined([UNITS[name] for name in dict.fromkeys(rows["unit"])])
    drawn = _leading_rows(rows)
    more = len(rows) - len(drawn)

    def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
        return chart.draw(drawn, unit=unit, canvas=canvas, title=heading, footer=footer)

    return Exhibit(
        key=f"ladder-{choice.number}",
        page="ladder",
        title=f"{choice.title} {_name_steps(choice.upto)}",
        draw=draw,
        finding=wording.write_finding(rows, unit),
        alt=wording.write_alt_text(rows, choice.title, unit),
        rows=rows,
        note=NOTE + (f" {plural(more, 'more figure')} in the table." if more else ""),
        explain=" ".join(step.text for step in steps),
    )


def _name_steps(upto: int) -> str:
    return "Step 1" if upto == 1 else f"Steps 1 to {upto}"


def _leading_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures to draw of each step: of authors who stop there, then those over most years."""
    length = rows["end"] - rows["start"]
    ordered = rows.assign(length=length).sort_values(
        ["stops", "length"], ascending=False, kind="stable"
    )
    kept = ordered.groupby("scope_title", sort=False).head(MOST_A_STEP).index
    return rows.loc[sorted(kept)].reset_index(drop=True)
