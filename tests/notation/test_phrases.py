"""Lists and counts read as English."""

from terrorstats.notation.phrases import joined, plural, years


def test_lists_and_plurals_read_as_english():
    """Prevents '1 figures' and 'a, b, c'."""
    assert [joined(list("abc")), joined(["a"])] == ["a, b and c", "a"]
    assert [plural(1, "figure"), plural(2000, "figure")] == ["1 figure", "2,000 figures"]


def test_one_year_is_no_span():
    """Prevents '1937 to 1937'."""
    assert [years(1937, 1937), years(1937, 1938), years(1937, 1938, " to ")] == [
        "1937",
        "1937-1938",
        "1937 to 1938",
    ]
