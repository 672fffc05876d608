"""No text of the data, or of a visitor's table, becomes markup in a picture."""

import re

import pandas as pd
import pytest

from terrorstats.charts import by_year, claim, compare, family, historiography, ladder, timeline
from terrorstats.charts.style import PROJECTOR, SCREEN
from terrorstats.questions.by_year import yearly_rows

HOSTILE = "<b>bold</b> <a href='https://x.test'>go</a> &amp; <i>"
TEXTS = ("author", "figure", "period", "group", "place", "label", "scope_title", "corrected")
OUR_TAGS = re.compile(r"</?b>|<br>|<extra></extra>")


def _spoil(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with every text of a reader or a source made hostile."""
    return rows.assign(**{name: HOSTILE for name in TEXTS if name in rows})


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in _texts(part)]
    return []


@pytest.mark.parametrize("canvas", [SCREEN, PROJECTOR])
@pytest.mark.parametrize("chart", ["by_year", "compare", "historiography", "ladder", "claim"])
def test_hostile_text_is_shown_as_it_stands(small, chart: str, canvas) -> None:
    """Prevents bold type, a link or a lost sign in a title, label, legend or pointer text."""
    if chart == "by_year":
        tables = small.figures, small.table("series"), small.table("wanted")
        rows = _spoil(yearly_rows(*tables, "shot"))
        rows["missing_because"] = rows["missing_because"].mask(
            rows["missing_because"] != "", HOSTILE
        )
        events = pd.DataFrame({"year": [1937], "date": [HOSTILE], "title": [HOSTILE]})
        figure = by_year.draw(rows, unit=HOSTILE, canvas=canvas, events=events)
    elif chart == "claim":
        rows = _spoil(small.estimates("deaths", "1934-37"))
        figure = claim.draw(rows, low=1, high=1, said=HOSTILE, unit=HOSTILE, canvas=canvas)
    else:
        module = {"compare": compare, "historiography": historiography, "ladder": ladder}[chart]
        rows = _spoil(small.estimates("deaths", "1934-37"))
        figure = module.draw(rows, unit=HOSTILE, canvas=canvas)
    _check_texts(figure)


def test_hostile_text_in_a_timeline_is_shown_as_it_stands(small) -> None:
    """Prevents a link in the words of a bar."""
    rows = _spoil(small.figures[small.figures["series"] == "deaths-stone"])
    rows = rows.assign(year=rows["start"].dt.year)
    for single in (False, True):
        part = timeline.Measure(HOSTILE, HOSTILE, rows, single=single)
        _check_texts(timeline.draw([part]))


def test_hostile_names_of_works_are_shown_as_they_stand() -> None:
    """Prevents a link in the family tree."""
    _check_texts(family.draw({"A": [], "B": ["A"]}, {"A": HOSTILE, "B": HOSTILE}, {"A": 1}))


def _check_texts(figure) -> None:
    """Every text of the figure holds our own tags alone, and the hostile text stands coded."""
    texts = [text for text in _texts(figure.to_dict()) if "bold" in text]
    texts += [
        text
        for part in figure.data
        if part.customdata is not None
        for row in part.customdata
        for text in map(str, row)
    ]
    assert any("&lt;b&gt;bold" in text for text in texts)
    for text in texts:
        bare = OUR_TAGS.sub("", text)
        assert not set("<>") & set(bare), text
        assert not re.search(r"&(?!amp;|lt;|gt;)", bare), text
