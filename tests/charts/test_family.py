"""The family tree: a line a work, followers under what they rest on."""

from terrorstats.charts import family
from terrorstats.charts.style import SCREEN

PARENTS = {"Archive": [], "Rivers": ["Archive"], "Stone": ["Archive"], "Bell": []}
NAMES = {
    "Archive": "State Archive 1953",
    "Rivers": "Rivers 1993",
    "Stone": "Stone 1995",
    "Bell": "B",
}


def _draw(**more):
    return family.draw(PARENTS, NAMES, {"Rivers": 2, "Bell": 1}, **more)


def test_works_that_rest_on_one_stand_right_of_it_and_are_joined_to_it() -> None:
    """Prevents three books on one table from passing for three witnesses."""
    figure = _draw()
    shared, others = (part for part in figure.data if part.mode == "markers+text")
    assert [text.strip() for text in shared.text] == ["State Archive 1953"]
    assert list(shared.x) == [0]
    assert sorted(zip(others.x, (text.strip() for text in others.text), strict=True)) == [
        (0, "B (1 figure)"),
        (1, "Rivers 1993 (2 figures)"),
        (1, "Stone 1995"),
    ]
    lines = [part for part in figure.data if part.mode == "lines"]
    assert len(lines) == 2
    assert all((line.x[0], line.y[0]) == (shared.x[0], shared.y[0]) for line in lines)


def test_no_two_works_share_a_line() -> None:
    """Prevents words that are written over each other."""
    figure = _draw()
    heights = [height for part in figure.data if part.mode == "markers+text" for height in part.y]
    assert len(set(heights)) == len(PARENTS)


def test_words_fit_a_phone() -> None:
    """Prevents names cut off at the right edge."""
    long = dict.fromkeys(NAMES, "1st Special Department of the People's Commissariat 1938")
    figure = family.draw(PARENTS, long, {"Rivers": 2}, canvas=SCREEN)
    for part in figure.data:
        for depth, text in zip(part.x, part.text or (), strict=False):
            assert max(len(line) for line in text.split("<br>")) <= 46 - 4 * depth
