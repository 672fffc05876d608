"""The marks that several charts share: both ends of a range, the open side of a bound, blanks."""

from terrorstats.charts.basis_marks import draw_by_basis
from terrorstats.charts.layout import finish
from terrorstats.charts.marks import (
    WORDS_AXIS,
    Numbers,
    draw_blanks,
    draw_dots,
    draw_open_ends,
    draw_range_lines,
    draw_upright_band,
    draw_upright_line,
    write_lines,
)
from terrorstats.charts.points import Point, make_point
from terrorstats.charts.style import SCREEN

EXACT = Point("exact", 1937, "", None, 5.0, None, "five")
RANGE = Point("range", 1938, "range", 40.0, None, 60.0, "forty to sixty")
LEAST = Point("least", 1939, "at_least", 600.0, None, None)
MOST = Point("most", 1940, "at_most", None, None, 9.0)
BLANK = Point("", 1941, "", None, None, None)
UP, RIGHT = Numbers("y"), Numbers("x")


def _dots(points: list[Point], numbers: Numbers = UP) -> dict:
    return draw_dots(points, numbers, name="n", symbol="circle", colour="#000", size=8)


def test_a_range_has_a_mark_at_each_end_and_none_between() -> None:
    """Prevents a middle that no source prints, and a bound or a blank with a made-up number."""
    trace = _dots([EXACT, RANGE, LEAST, MOST, BLANK])
    assert trace["x"] == [1937, 1938, 1938, 1939, 1940, 1941]
    assert trace["y"] == [5.0, 40.0, 60.0, 600.0, 9.0, None]
    assert [key for key, _ in trace["customdata"]] == [
        "exact", "range", "range", "least", "most", ""
    ]  # fmt: skip


def test_numbers_stand_on_the_axis_that_is_named() -> None:
    """Prevents years drawn as numbers of people."""
    trace = _dots([RANGE], RIGHT)
    assert (trace["x"], trace["y"]) == ([40.0, 60.0], [1938, 1938])


def test_a_line_joins_the_ends_of_each_range_alone() -> None:
    """Prevents a line from one figure to the next."""
    (line,) = draw_range_lines([EXACT, RANGE, RANGE], UP, "#000")
    assert line["y"] == [40.0, 60.0, None, 40.0, 60.0, None]
    assert line["x"] == [1938, 1938, None, 1938, 1938, None]
    assert draw_range_lines([EXACT, LEAST], UP, "#000") == []


def test_arrows_point_to_the_open_side() -> None:
    """Prevents an upper bound drawn as a lower one."""
    for numbers, signs in ((UP, ["↑", "↓"]), (RIGHT, ["→", "←"])):
        traces = draw_open_ends([EXACT, RANGE, LEAST, MOST], numbers, "#000")
        assert [trace["text"][0].strip() for trace in traces] == signs
        assert [trace[numbers.axis] for trace in traces] == [[600.0], [9.0]]
    assert draw_open_ends([EXACT, RANGE, BLANK], UP, "#000") == []


def test_a_zero_has_no_place_on_a_logarithmic_axis() -> None:
    """Prevents a zero drawn as a fall to the bottom of the picture."""
    zero = Point("zero", 1950, "", None, 0.0, None)
    assert _dots([zero, EXACT], Numbers("y", log=True))["y"] == [None, 5.0]
    assert _dots([zero, EXACT])["y"] == [0.0, 5.0]


def test_a_hollow_point_is_hollow_alone() -> None:
    """Prevents a misprint mended in silence, and others that look mended."""
    hollow = Point("h", 1942, "", None, 1.0, None, hollow=True)
    assert _dots([EXACT, hollow])["marker"]["symbol"] == ["circle", "circle-open"]
    assert _dots([hollow])["marker"]["symbol"] == "circle-open"
    assert _dots([])["marker"]["symbol"] == "circle"


def test_a_missing_number_is_none() -> None:
    """Prevents NaN, which no JSON holds, and a missing number drawn as zero."""
    row = {
        "id": "a",
        "qualifier": "at_least",
        "low": 3,
        "value": float("nan"),
        "high": float("nan"),
    }
    assert make_point(row, 1937, "w") == Point("a", 1937, "at_least", 3.0, None, None, "w")


def test_each_basis_has_one_trace_of_dots_in_the_order_of_the_bases() -> None:
    """Prevents a count and a guess in one trace, and a legend in another order on each page."""
    traces = draw_by_basis(
        [EXACT, RANGE, LEAST], ["testimony", "archival_count", "testimony"], UP, SCREEN
    )
    named = [trace for trace in traces if "name" in trace]
    assert [trace["y"] for trace in named] == [[40.0, 60.0], [5.0, 600.0]]
    assert [trace["mode"] for trace in traces] == ["lines", "markers", "markers", "text"]


def test_a_blank_opens_no_card_and_says_its_reason() -> None:
    """Prevents a year from being taken for the id of a figure."""
    trace = draw_blanks([1941], ["lost"], SCREEN)
    assert trace["customdata"] == [["", "lost"]]
    assert (trace["x"], trace["y"]) == ([1941], [0])


def test_plotly_knows_every_attribute_of_the_marks() -> None:
    """Prevents a misspelt attribute, since the marks are plain dictionaries."""
    points = [EXACT, RANGE, LEAST, MOST, BLANK]
    traces = [
        _dots(points),
        *draw_range_lines(points, UP, "#000000"),
        *draw_open_ends(points, UP, "#000000"),
        draw_blanks([1941], ["lost"], SCREEN),
        write_lines([(1.0, "words")], SCREEN),
    ]
    shapes = [draw_upright_line(1937, width=1), draw_upright_band(1, 2, "#000000", opacity=0.5)]
    figure = finish(traces, SCREEN, {"shapes": shapes, "xaxis2": WORDS_AXIS})
    assert len(figure.data) == 6
    assert [(shape.x0, shape.x1) for shape in figure.layout.shapes] == [(1937, 1937), (1, 2)]
