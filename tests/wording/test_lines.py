"""The line under every chart names its sources and the release."""

from terrorstats.wording.lines import source_line


def test_the_source_line_names_works_and_release(small):
    """Prevents a screenshot of a chart that does not say where its numbers come from."""
    rows = small.estimates("deaths", "1934-37")
    assert source_line(rows, small.bibliography, small.release) == (
        "Sources: Stone and Marsh 1995; Reader 2001; Bell 1970. 1 of 3 figures quoted at second "
        f"hand. Data: {small.release}."
    )


def test_many_works_are_counted(small):
    """Prevents a line of forty names, and works that are not counted at all."""
    rows = small.figures
    line = source_line(rows, small.bibliography, small.release, most=2)
    assert " and 2 more." in line
    assert "more" not in source_line(rows, small.bibliography, small.release, most=4)
