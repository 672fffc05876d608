"""Text inside a picture: shown as it stands, in lines that fit."""

import html

import pytest

from terrorstats.charts.text import count_lines, escape, fit_sentences, wrap


@pytest.mark.parametrize("text", ["a <b>c</b>", "<a href='x'>y</a>", "&amp;", "R&D", "a<br>b"])
def test_text_is_shown_as_it_stands(text: str) -> None:
    """Prevents a tag or a coded sign in the data from changing the picture."""
    shown = escape(text)
    assert "<" not in shown
    assert html.unescape(shown) == text
    assert html.unescape(wrap(text, 200)) == text


def test_lines_are_counted_as_they_are_shown() -> None:
    """Prevents a line that is broken early, or inside the code of a sign."""
    assert wrap("one two three", 7) == "one two<br>three"
    assert wrap("a & b & c", 9) == "a &amp; b &amp; c"
    assert wrap("&&&&", 2) == "&amp;&amp;<br>&amp;&amp;"
    assert [count_lines(wrap(text, 3)) for text in ("", "one", "one two")] == [0, 1, 2]


def test_only_whole_sentences_are_put_under_a_projected_picture() -> None:
    """Prevents half a caveat, which may say the opposite."""
    sentences = ["One two three.", "This one is much too long to fit in.", "Four."]
    assert fit_sentences(sentences, 20, 1) == "One two three. Four."
    assert fit_sentences([], 20, 1) == ""
