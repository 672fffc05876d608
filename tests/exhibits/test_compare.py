"""One question, every source."""

import pytest

from terrorstats.charts.style import SCREEN
from terrorstats.dataset import Dataset
from terrorstats.exhibits import compare
from terrorstats.exhibits.exhibit import make_exhibit


def _choose(data: Dataset, key: str, period: str = "", **more: object) -> compare.Choice:
    """The choice that the page starts with."""
    questions = data.table("questions").set_index("question")
    period = period or str(questions.loc[key, "period"])
    rows = data.estimates(key, period)
    unit = str(rows["unit"].iloc[0])
    rows = rows[rows["unit"] == unit]
    bases = [name for name in compare.list_bases(rows) if name != "popular_claim"]
    scopes = tuple(dict.fromkeys(rows["scope"]))
    return compare.Choice(key, period, unit, tuple(bases), scopes, **more)  # type: ignore[arg-type]


def test_all_questions_have_an_answer_from_the_start(real) -> None:
    """Prevents a question whose own years hide every figure that answers it."""
    for key in real.table("questions")["question"]:
        exhibit = compare.build_exhibit(real, _choose(real, key))
        assert exhibit is not None, key
        assert len(exhibit.rows), key
        assert exhibit.alt.startswith("Dot chart with a row"), key


@pytest.mark.parametrize("form", compare.FORMS)
def test_every_form_draws_its_rows_and_says_what_the_marks_are(real, form: str) -> None:
    """Prevents a form of the chart that is offered and then fails."""
    choice = _choose(real, "gulag-deaths", form=form, log=True)
    made = make_exhibit(real, compare.build_exhibit, choice, SCREEN)
    assert made is not None
    told = [trace.customdata for trace in made.picture.data if trace.customdata is not None]
    ids = {point[0] for points in told for point in points}
    dated = made.rows[made.rows["published"].notna()] if compare.FORMS[form].dated else made.rows
    assert ids == set(dated["id"])
    assert compare.FORMS[form].note in made.note
    assert made.note.endswith("Logarithmic scale: equal steps are equal ratios.")


def test_the_pages_of_a_long_comparison_name_their_rows(real) -> None:
    """Prevents a picture of a part that passes for the whole."""
    choice = _choose(real, "deportees-by-operation")
    assert compare.count_pages(real, choice) > 1
    exhibit = compare.build_exhibit(real, choice)
    assert exhibit is not None
    assert exhibit.note.startswith("Figures 1 to ")
    assert compare.count_pages(real, _choose(real, "deportees-by-operation", form="published")) == 1


def test_estimates_are_worked_out_once(real, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a page that works out the same answers for its chart, its pages and its notes."""
    asked = []
    work_out = Dataset._work_out_estimates

    def counted(data: Dataset, key: str, period: str):
        asked.append(key)
        return work_out(data, key, period)

    monkeypatch.setattr(Dataset, "_work_out_estimates", counted)
    fresh = Dataset(real.path, real.release, real.figures, real.tables, real.bibliography)
    for log in (False, True):
        choice = _choose(fresh, "gulag-deaths", log=log)
        compare.count_pages(fresh, choice)
        compare.build_exhibit(fresh, choice)
        compare.find_witnesses(fresh, choice, SCREEN)
        compare.list_figures(fresh, choice)
    assert asked == ["gulag-deaths"]
