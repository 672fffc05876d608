"""The panels of the front page's timeline, one for each of its questions."""

from terrorstats.dashboard import texts
from terrorstats.dataset import Dataset
from terrorstats.strips import Strip
from terrorstats.vocabulary import UNITS


def strips(data: Dataset) -> list[Strip]:
    """A panel for each of the four questions; a data folder of one's own need not hold them all."""
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
