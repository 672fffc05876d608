"""The questions of the front page, and the panel of its timeline that belongs to each."""

from terrorstats.dashboard import texts
from terrorstats.dataset import Dataset
from terrorstats.questions.timeline import Strip
from terrorstats.vocabulary import UNITS


def asked(data: Dataset) -> list[texts.Lead]:
    """Those of the four questions that the data have; a folder of one's own need not hold them."""
    questions = set(data.table("questions")["question"])
    return [lead for lead in texts.LEADS if lead.compare in questions]


def strips(data: Dataset) -> list[Strip]:
    """A panel for each of the four questions whose series the data have."""
    found = []
    figures = data.figures
    for lead in texts.LEADS:
        if lead.series:
            rows = figures[figures["series"].isin(lead.series) & figures["value"].notna()]
            rows = rows[rows["start"].dt.year == rows["end"].dt.year]
        else:
            counted = figures["basis"] == "archival_count"
            rows = figures[figures["quantity"].isin(lead.quantities) & counted]
        if len(rows):
            rows = rows.assign(year=rows["start"].dt.year)
            unit = UNITS[rows["unit"].iloc[0]]
            found.append(Strip(lead.title, unit, rows, single=not lead.series))
    return found
