"""A claim among the printed figures: the exhibit of a checked claim."""

from dataclasses import dataclass

import pandas as pd

from terrorstats.charts import claim as chart
from terrorstats.charts.style import Canvas, Picture
from terrorstats.claims import ClaimCheck
from terrorstats.claims import sentences as wording
from terrorstats.claims.chart_rows import claim_rows
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import Exhibit
from terrorstats.vocabulary import UNITS

MOST_ROWS = 12
"""Figures drawn beside a claim."""

NOTE = (
    "The dashed line is the claim; it is no figure of any source here. A dot is a printed figure "
    "or, where it says so, our sum of printed years."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim as somebody put it: a `sentence`, or else the parts of one."""

    sentence: str = ""
    category: str = ""
    figure: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The claim as it was checked, and the scale of the chart."""

    check: ClaimCheck
    log: bool = False


def check_asked(data: Dataset, asked: Asked) -> ClaimCheck:
    """The check of what was asked. Raises ReadingError, NotFoundError."""
    if asked.sentence:
        return data.check_sentence(asked.sentence)
    return data.check_claim(asked.category, asked.figure, asked.period)


def build_exhibit(data: Dataset, choice: Choice) -> Exhibit | None:
    """The claim across the figures it can be set beside; None where there are none."""
    found = choice.check
    if found.nearest is None:
        return None
    rows = _rows_to_draw(found, data)
    unit = UNITS[rows["unit"].iloc[0]]
    said = wording.claim_text(found.claim)

    def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
        return chart.draw(
            rows,
            low=found.claim.lower,
            high=found.claim.upper,
            said=said,
            unit=unit,
            canvas=canvas,
            title=heading,
            footer=footer,
            log=choice.log,
        )

    return Exhibit(
        key="claim",
        page="claim",
        title=f"{said}: where it lies among the printed figures",
        draw=draw,
        finding=wording.headline(found),
        alt=f"Dot chart. {wording.headline(found)}",
        rows=rows,
        note=NOTE + (" Logarithmic scale." if choice.log else ""),
    )


def _rows_to_draw(found: ClaimCheck, data: Dataset) -> pd.DataFrame:
    """The figures and sums to draw, as estimate rows.

    Those for the claimed years; where there are hardly any, those for other years too.
    """
    main = [item for item in found.compared if item.main]
    fitting = [item for item in main if item.fit in ("same", "close", "missing", "any")]
    main = fitting if len(fitting) > 1 else main
    alike = [item for item in main if item.unit == main[0].unit]
    rows = claim_rows(alike[:MOST_ROWS], data.figures)
    return rows.sort_values(["scope_title", "start"], kind="stable", ignore_index=True)
