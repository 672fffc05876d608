"""Lists and counts read as English."""

from terrorstats.notation.phrases import joined, plural


def test_lists_and_plurals_read_as_english():
    """Prevents '1 figures' and 'a, b, c'."""
    assert [joined(list("abc")), joined(["a"])] == ["a, b and c", "a"]
    assert [plural(1, "figure"), plural(2000, "figure")] == ["1 figure", "2,000 figures"]
