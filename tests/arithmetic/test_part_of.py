"""What lies inside what, at any number of steps."""

from terrorstats.arithmetic.part_of import all_wholes


def test_wholes_are_found_at_several_steps():
    """Prevents a camp's deaths from being added to those of the whole country."""
    wholes = all_wholes({"camp": "camps", "camps": "custody;country", "custody": "country"})
    assert wholes["camp"] == {"camps", "custody", "country"}
    assert wholes["custody"] == {"country"}


def test_a_circle_ends_and_shows():
    """Prevents an endless search where a quantity is part of itself."""
    assert all_wholes({"a": "b", "b": "a"})["a"] == {"a", "b"}


def test_a_quantity_of_its_own_has_no_whole():
    """Prevents an empty cell from becoming a whole called ''."""
    assert all_wholes({"a": ""}) == {"a": frozenset()}
