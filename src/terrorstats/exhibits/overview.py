"""The front page's panel: four measures over time."""

import pandas as pd

from terrorstats.charts import timeline
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dashboard import leads, texts
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import View
from terrorstats.wording import overview as wording


def view(data: Dataset, _: None = None) -> View | None:
    """The timeline; None for data without any of its series."""
    strips = leads.strips(data)
    if not strips:
        return None

    def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
        return timeline.draw(strips, canvas=canvas, title=heading, footer=footer)

    return View(
        key="overview",
        page="overview",
        title=texts.TIMELINE_TITLE,
        draw=draw,
        finding=wording.finding(strips),
        alt=wording.alt_text(strips),
        rows=pd.concat([strip.rows for strip in strips], ignore_index=True),
        note=texts.TIMELINE_NOTE,
    )


def answers(data: Dataset) -> list[tuple[texts.Lead, list[str]]]:
    """Each question of the front page with its answers in sentences."""
    return [
        (lead, wording.answers(data.estimates(lead.compare, lead.period)))
        for lead in leads.asked(data)
    ]
