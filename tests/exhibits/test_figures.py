"""The table of all figures."""

import pytest

from terrorstats.errors import ReadingError
from terrorstats.exhibits.figures import Choice, find_figures


def _ids(data, choice: Choice) -> list[str]:
    return list(data.figures["id"].iloc[find_figures(data, choice)])


def test_nothing_chosen_is_everything(small) -> None:
    """Prevents a table that begins with a part of the data."""
    assert _ids(small, Choice()) == list(small.figures["id"])


def test_choices_narrow_together(small) -> None:
    """Prevents filters that replace one another."""
    figures = small.figures
    category, basis = figures["category"].iloc[0], figures["basis"].iloc[0]
    wanted = figures[(figures["category"] == category) & (figures["basis"] == basis)]
    choice = Choice(categories=(category,), bases=(basis,))
    assert _ids(small, choice) == list(wanted["id"])
    word = str(wanted["author"].iloc[0]).split(" ")[0]
    narrower = _ids(small, Choice((category,), (basis,), words=word.upper()))
    assert 0 < len(narrower) <= len(wanted)
    assert set(narrower) <= set(wanted["id"])


def test_a_figure_fits_years_that_it_touches(small) -> None:
    """Prevents a search by years that leaves out what begins before them or ends after them."""
    figures = small.figures
    year = int(figures["start"].dt.year.min())
    touching = (figures["start"].dt.year <= year) & (figures["end"].dt.year >= year)
    assert _ids(small, Choice(period=str(year))) == list(figures.loc[touching, "id"])
    assert _ids(small, Choice(period="1801")) == []
    with pytest.raises(ReadingError):
        find_figures(small, Choice(period="zz"))
