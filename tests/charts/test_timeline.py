"""The timeline: panels share the years and nothing else."""

import pytest

from terrorstats.charts import timeline
from terrorstats.charts.style import PROJECTOR
from terrorstats.questions.timeline import Measure
from tests.charts.marks import marked, sizes, words


@pytest.fixture
def measures(small) -> list[Measure]:
    """Two runs of years and one set of single figures, a range and a bound among them."""
    figures = small.figures.assign(year=small.figures["start"].dt.year)
    single = figures[figures["id"].isin(["deaths-far", "deaths-least"])]
    return [
        Measure(
            "Death sentences",
            "sentences",
            figures[figures["quantity"] == "shot"].dropna(subset="value").query("series != ''"),
        ),
        Measure("Deaths", "deaths", figures[figures["series"] == "deaths-stone"]),
        Measure("Single counts", "deaths", single, single=True),
    ]


def test_each_panel_has_an_axis_of_its_own_over_the_same_years(measures: list[Measure]) -> None:
    """Prevents heights of unlike things from being read against each other."""
    figure = timeline.draw(measures)
    assert len({part.yaxis for part in figure.data}) == 3
    domains = [figure.layout[name].domain for name in ("yaxis", "yaxis2", "yaxis3")]
    assert domains[0][0] > domains[1][1] > domains[1][0] > domains[2][1]
    years = {tuple(figure.layout[name].range) for name in ("xaxis", "xaxis2", "xaxis3")}
    assert years == {(1916.4, 1956.6)}


def test_every_panel_draws_its_printed_numbers(measures: list[Measure]) -> None:
    """Prevents a panel that drifts from the table."""
    drawn = marked(timeline.draw(measures))
    for measure in measures[:2]:
        for row in measure.rows.itertuples():
            assert (row.id, row.value) in drawn


def test_single_counts_keep_their_ends_and_bounds(measures: list[Measure]) -> None:
    """Prevents a range or a bound from vanishing because it has no single value."""
    drawn = [
        mark
        for mark in marked(timeline.draw(measures))
        if mark[0] in ("deaths-far", "deaths-least")
    ]
    assert sorted(drawn) == [("deaths-far", 40.0), ("deaths-far", 60.0), ("deaths-least", 600.0)]


def test_two_series_of_a_panel_are_told_apart_without_colour(measures: list[Measure]) -> None:
    """Prevents two sources from passing for one run."""
    figure = timeline.draw(measures)
    first, second = (part for part in figure.data if part.name == "Death sentences")
    assert (first.marker.pattern.shape, second.marker.pattern.shape) == ("", "/")
    assert "plain Rivers 1993, hatched Stone" in words(figure)[0].replace("<br>", " ")


def test_headings_name_the_unit_and_fit_a_phone(measures: list[Measure]) -> None:
    """Prevents a heading cut off at the right edge."""
    for heading in words(timeline.draw(measures))[:3]:
        assert max(len(line) for line in heading.split("<br>")) <= 46
        assert "(sentences" in heading or "(deaths)" in heading


def test_the_projector_has_text_of_22_px(measures: list[Measure]) -> None:
    """Prevents small print on a wall."""
    figure = timeline.draw(measures, canvas=PROJECTOR, title="Three measures", footer="Sources.")
    assert min(sizes(figure)) >= 22
    assert figure.layout.height <= 680
    assert figure.layout.annotations[-1].text == "Sources."


def test_no_panels_are_an_empty_picture() -> None:
    """Prevents a crash for a data folder that has none of the series."""
    assert not timeline.draw([]).data
