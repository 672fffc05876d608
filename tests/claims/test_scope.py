"""For whom and where: the names under which figures are printed, and names nobody prints."""

import pytest

import terrorstats as ts


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("320,000 Poles were deported in 1940-41", "Polish citizens, four operations"),
        ("1.5 million Poles were deported in 1939-41", "Polish citizens"),
        ("60,000 Poles were deported in 1936", "Poles"),
    ],
)
def test_a_people_is_found_under_the_name_it_has_in_those_years(
    real: ts.Dataset, sentence: str, group: str
) -> None:
    """Prevents the Poles of 1940 from being compared with those deported in 1936."""
    check = real.check_sentence(sentence)
    assert check.nearest is not None
    assert (check.nearest.group, check.nearest.fit) == (group, "same")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("22,000 Polish officers were shot at Katyn in 1940", "Katyn"),
        ("10 million died in Siberia in 1937", "Siberia"),
    ],
)
def test_figures_of_everybody_do_not_answer_for_a_name_without_figures(
    real: ts.Dataset, sentence: str, name: str
) -> None:
    """Prevents a register of all death sentences from being set beside those shot at Katyn."""
    check = real.check_sentence(sentence)
    assert check.nearest is None
    assert not any(item.main for item in check.compared)
    assert f"No figure on this is printed here for {name}." in check.sentences
    assert not any("times as large" in sentence for sentence in check.sentences[:2])
