"""A chain of works is followed to its end."""

from terrorstats.tables.descent import ancestors, roots_of
from tests.descent_of_works import BIB


def test_roots_are_found_at_the_end_of_the_chain():
    """Prevents a copy of a copy from counting as a source of its own."""
    assert roots_of("Second1993", BIB) == ("Paper1953",)
    assert set(roots_of("Third2005", BIB)) == {"Paper1953", "Other1968"}
    assert roots_of("Alone2001", BIB) == ("Alone2001",)
    assert ancestors("Second1993", BIB) == ("First1991", "Paper1953")


def test_works_that_rest_on_each_other_do_not_hang_the_program():
    """Prevents a circle in the bibliography from running for ever."""
    assert roots_of("Loop1", BIB) == ("Loop1",)
    assert ancestors("Loop1", BIB) == ("Loop2",)
