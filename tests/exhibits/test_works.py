"""The works of the bibliography as a table."""

from terrorstats.exhibits.works import SHOWN, list_works, narrow_works


def test_every_figure_belongs_to_one_work_of_the_table(real) -> None:
    """Prevents a table of works that counts a figure twice or not at all."""
    works = list_works(real)
    assert list(works["Key"].sort_values()) == sorted(real.bibliography)
    assert works["Figures"].sum() == len(real.figures)
    assert works["Seen"].sum() + works["Quotes"].sum() == len(real.figures)
    assert list(works["Figures"]) == sorted(works["Figures"], reverse=True)


def test_works_are_found_by_author_title_or_key_whatever_the_capitals(real) -> None:
    """Prevents a search that misses the work a reader knows by name."""
    works = list_works(real)
    key = str(works["Key"].iloc[0])
    title = str(works["Title"].iloc[0])
    for words in (key.upper(), title[:12].lower()):
        assert key in set(narrow_works(works, words=words)["Key"])
    kind = str(works["Kind"].iloc[0])
    found = narrow_works(works, kind=kind)
    assert set(found["Kind"]) == {kind}
    assert list(found.columns) == list(SHOWN)
    assert narrow_works(works, words="nobody wrote this").empty
