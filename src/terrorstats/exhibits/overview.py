"""The front page: four questions, each with its answers, and four measures over time."""

from dataclasses import dataclass

import pandas as pd

from terrorstats.charts import timeline
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import Exhibit
from terrorstats.questions.timeline import Measure, measure_of_events, measure_of_series
from terrorstats.wording import overview as wording


@dataclass(frozen=True, slots=True)
class Lead:
    """One of the four questions of the front page.

    Its words; the title of its panel in the timeline; the question and the years it leads to; and
    the series, or failing those the quantities, that the panel shows.
    """

    question: str
    title: str
    compare: str
    period: str
    series: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()


LEADS = (
    Lead(
        "How many were arrested in 1937-38?",
        "Arrests by the security police",
        compare="arrests-1937-38",
        period="1937-38",
        series=("arrests-pavlov", "arrests-memorial"),
    ),
    Lead(
        "How many were sentenced to death or shot, 1921-53?",
        "Death sentences in security-police cases",
        compare="executions-1921-53",
        period="1921-53",
        series=("death-sentences-lewin",),
    ),
    Lead(
        "How many died in the Gulag, 1930-53?",
        "Deaths recorded in camps and colonies",
        compare="gulag-deaths",
        period="1930-53",
        series=("camps-colonies-deaths-certificate",),
    ),
    Lead(
        "How many were deported?",
        "People moved in single deportations",
        compare="deportations-total",
        period="1920-1953",
        quantities=("deported-operation", "deported-kulaks"),
    ),
)

TITLE = "Four measures by year, 1917-1956"
NOTE = (
    "Each panel has an axis of its own and counts another thing: heights must not be compared "
    "across panels. A year without a mark is a blank, not a zero. Deportations are single "
    "operations, a dot a printed count, so that rival counts of one operation stand one above the "
    "other."
)


def build_exhibit(data: Dataset, _: None = None) -> Exhibit | None:
    """The timeline; None for data without any of its series."""
    measures = find_measures(data)
    if not measures:
        return None

    def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
        return timeline.draw(measures, canvas=canvas, title=heading, footer=footer)

    return Exhibit(
        key="overview",
        page="overview",
        title=TITLE,
        draw=draw,
        finding=wording.write_finding(measures),
        alt=wording.write_alt_text(measures),
        rows=pd.concat([measure.rows for measure in measures], ignore_index=True),
        note=NOTE,
    )


def find_leads(data: Dataset) -> list[Lead]:
    """Those of the four questions that the data have; a folder of one's own need not hold them."""
    questions = set(data.table("questions")["question"])
    return [lead for lead in LEADS if lead.compare in questions]


def answer_leads(data: Dataset) -> list[tuple[Lead, list[str]]]:
    """Each question of the front page with its answers in sentences."""
    return [
        (lead, wording.write_answers(data.estimates(lead.compare, lead.period)))
        for lead in find_leads(data)
    ]


def find_measures(data: Dataset) -> list[Measure]:
    """A panel for each of the four questions whose series the data have."""
    found = (
        measure_of_series(lead.title, data.figures, lead.series)
        if lead.series
        else measure_of_events(lead.title, data.figures, lead.quantities)
        for lead in LEADS
    )
    return [measure for measure in found if measure is not None]
