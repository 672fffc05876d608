"""A total adds one source's figures of one thing, and refuses in a plain sentence all else."""

import pytest

import terrorstats as ts
from terrorstats.errors import (
    MixedError,
    NotFoundError,
    OverlapError,
    QuestionError,
    ReadingError,
    StockError,
)
from tests.small_folder import added, broken


def test_years_are_added_and_named(small):
    """Prevents a sum that nobody can check."""
    total = small.total("shot", "1934-36", source="Rivers1993")
    assert total.value == 90
    assert total.parts == ("shot-rivers-1934", "shot-rivers-1935", "shot-rivers-1936")
    assert (total.missing, total.complete, total.printed) == ((), True, ())
    assert (total.quantity, total.unit, total.source) == ("shot", "sentences", "Rivers1993")


def test_a_source_may_be_named_as_a_row_names_it(real):
    """Prevents "no figure" for the very text that stands in the column `source` of the figures."""
    row = real.figures[real.figures["id"] == "death-sentences-lewin2005-1937"].iloc[0]
    assert row["source"] != row["source_key"]
    cited = real.total("death-sentences", "1937", source=row["source"])
    assert cited == real.total("death-sentences", "1937", source=row["source_key"])
    assert cited.value == row["value"]


def test_a_missing_year_is_listed_and_never_filled(small):
    """Prevents a blank from being added as zero, or guessed from its neighbours."""
    total = small.total("shot", "1936-1941", source="Stone1995")
    assert total.value == 40 + 3530 + 50
    assert total.missing == (1938, 1940, 1941)
    assert not total.complete


def test_half_a_year_does_not_cover_it(folder):
    """Prevents January to June from passing for the whole of 1939."""
    broken(folder, "figures.csv", "shot-stone-1939", "period", "1939 (Jan-Jun)")
    assert ts.load(folder).total("shot", "1936-39", source="Stone1995").missing == (1938, 1939)


def test_only_the_days_asked_for_need_be_covered(folder):
    """Prevents 1936 from being called missing where only its last months were asked for."""
    added(folder, "figures.csv", id="x", category="executions", quantity="shot",
          period="1 Oct 1936 - 1 Nov 1938", figure="5,000", unit="sentences",
          basis="archival_count", source="Bell1970")  # fmt: skip
    total = ts.load(folder).total("shot", "1 Oct 1936 - 1 Nov 1938", source="Bell1970")
    assert (total.value, total.missing) == (5000, ())


def test_a_printed_total_is_named_but_not_added(small):
    """Prevents a total from being added to the years it already contains."""
    total = small.total("shot", "1934-1939", source="Rivers1993")
    assert total.value == 7950
    assert len(total.parts) == 6
    assert total.printed == ("shot-total",)


def test_a_printed_total_answers_where_years_are_missing(folder):
    """Prevents a sum with a hole from being offered where the source itself prints the total."""
    added(folder, "figures.csv", id="x", category="executions", quantity="shot",
          period="1934-1939", figure="7,950", unit="sentences", basis="archival_count",
          source="Stone1995[p. 10]")  # fmt: skip
    total = ts.load(folder).total("shot", "1934-1939", source="Stone1995")
    assert (total.value, total.parts, total.missing) == (7950, ("x",), ())


def test_a_bound_gives_bounds_and_no_value(folder):
    """Prevents 'at least 600' from turning into 600 by being added."""
    broken(folder, "figures.csv", "exiled-rivers-1936", "figure", "at least 300")
    total = ts.load(folder).total("exiled", "1934-36", source="Rivers1993")
    assert (total.value, total.low, total.high) == (None, 600, None)


def test_a_range_adds_its_ends(folder):
    """Prevents the middle of a range from being made up."""
    broken(folder, "figures.csv", "exiled-rivers-1936", "figure", "300-350")
    total = ts.load(folder).total("exiled", "1934-36", source="Rivers1993")
    assert (total.value, total.low, total.high) == (None, 600, 650)


def test_corrected_and_rough_parts_are_said_to_be(folder):
    """Prevents a sum from hiding that one of its parts was mended and another is rough."""
    broken(folder, "figures.csv", "shot-rivers-1935", "corrected", "31")
    broken(folder, "figures.csv", "shot-rivers-1936", "figure", "about 40")
    added(folder, "audits.csv", audit="why", kind="correction", title="30 read as 31",
          total="shot-rivers-1935", explanation="The row says so.")  # fmt: skip
    total = ts.load(folder).total("shot", "1934-36", source="Rivers1993")
    assert total.value == 91
    assert total.note == (
        "1935 is added as corrected: 30 in print, read as 31. Some of the numbers added are rough."
    )


@pytest.mark.parametrize("quantity", ["stock", "average"])
def test_a_stock_is_refused(small, quantity):
    """Prevents prisoners of ten Januaries from being added up to millions."""
    with pytest.raises(StockError, match="counted on one day: the same people are counted again"):
        small.total(quantity, "1934-38", source="Rivers1993")


def test_a_ratio_is_refused(small):
    """Prevents a death rate of 50 per cent made of five tens."""
    with pytest.raises(StockError, match="Death rate is a ratio"):
        small.total("rate", "1934-37")


def test_a_running_count_is_refused(small):
    """Prevents numbers counted since 1917 from being added to one another."""
    with pytest.raises(OverlapError, match="every later number already contains the earlier ones"):
        small.total("toll", "1917-1937")


@pytest.mark.parametrize("asked", [["shot", "sentenced"], ["sentenced", "exiled"]])
def test_a_part_with_its_whole_is_refused(small, asked):
    """Prevents death sentences from being added to all sentences."""
    with pytest.raises(OverlapError, match="is part of All sentences: together they would count"):
        small.total(asked, "1934-36", source="Rivers1993")


def test_unlike_quantities_are_refused_with_each_sum(small):
    """Prevents shootings and exile from becoming one number."""
    with pytest.raises(MixedError) as caught:
        small.total("penalties", "1934-36", source="Rivers1993")
    assert str(caught.value) == (
        "this asks for 2 different things at once (Death sentences: 90 (Rivers1993); Sentences of "
        "exile: 600 (Rivers1993)): choose one of them, for they must not be added or averaged"
    )


@pytest.mark.parametrize(
    ("figure", "shown"),
    [("300-350", "600 to 650"), ("at least 300", "at least 600"), ("up to 300", "at most 600")],
)
def test_a_refusal_shows_bounds_as_bounds(folder, figure, shown):
    """Prevents a bound from looking like a number in the very sentence that refuses to add it."""
    broken(folder, "figures.csv", "exiled-rivers-1936", "figure", figure)
    with pytest.raises(MixedError, match=f"Sentences of exile: {shown} "):
        ts.load(folder).total("penalties", "1934-36", source="Rivers1993")


def test_one_rough_figure_is_no_sum_of_rough_numbers(small):
    """Prevents a remark on addition where nothing was added."""
    assert small.total("deaths", "1934-37", source="Bell1970").note == ""


def test_equal_sums_of_two_sources_are_not_one_total(folder):
    """Prevents an accident of equal numbers from merging two authors."""
    for year, figure in ((1934, "20"), (1935, "30")):
        broken(folder, "figures.csv", f"exiled-rivers-{year}", "figure", figure)
        broken(folder, "figures.csv", f"shot-rivers-{year}", "source", "Bell1970")
        broken(folder, "figures.csv", f"shot-rivers-{year}", "series", "")
        broken(folder, "figures.csv", f"shot-stone-{year}", "period", "1920")
        broken(folder, "figures.csv", f"shot-stone-{year}", "series", "")
    (folder / "audits.csv").unlink()
    with pytest.raises(MixedError, match="2 different things at once"):
        ts.load(folder).total(["shot", "exiled"], "1934-35")


def test_several_sources_are_refused_by_name(small):
    """Prevents a year of one book and a year of another from being added."""
    with pytest.raises(MixedError, match=r"several sources \(Rivers1993, Stone1995\): name one"):
        small.total("shot", "1934-36")


def test_several_series_of_a_source_are_refused(folder):
    """Prevents two registers in one book from being added together."""
    added(folder, "series.csv", series="second", quantity="shot", label="Second",
          source="Rivers1993", gap_reason="lost")  # fmt: skip
    added(folder, "figures.csv", id="x", category="executions", quantity="shot", series="second",
          period="1935", figure="31", unit="sentences", basis="archival_count",
          source="Rivers1993")  # fmt: skip
    with pytest.raises(MixedError, match="they are rivals, not parts"):
        ts.load(folder).total("shot", "1934-36", source="Rivers1993")


def test_periods_that_overlap_are_refused(folder):
    """Prevents the year 1935 from being counted in two periods."""
    for key, period in (("a", "1920-22"), ("b", "1922-24")):
        added(folder, "figures.csv", id=key, category="executions", quantity="shot", period=period,
              figure="10", unit="sentences", basis="archival_count",
              source="Bell1970")  # fmt: skip
    with pytest.raises(OverlapError, match=r"overlap in time \(1920-22; 1922-24\)"):
        ts.load(folder).total("shot", "1920-24", source="Bell1970")


def test_nothing_to_add_is_said(small):
    """Prevents an empty sum of 0."""
    with pytest.raises(NotFoundError, match="Death sentences: no figure for 1950-53 here"):
        small.total("shot", "1950-53")
    with pytest.raises(NotFoundError, match="no quantity or question is called 'shootings'"):
        small.total("shootings", "1937")
    with pytest.raises(NotFoundError, match="in Reader2001 here; there are figures for Far camp"):
        small.total("deaths", "1937", source="Reader2001")
    with pytest.raises(QuestionError, match="name at least one quantity"):
        small.total([], "1937")
    with pytest.raises(ReadingError):
        small.total("shot", "mid-1937")


def test_a_place_is_added_by_itself(small):
    """Prevents one camp from being added to the whole country."""
    total = small.total("deaths", "1937", place="Far camp")
    assert (total.value, total.low, total.high) == (None, 40, 60)


def test_a_question_about_a_place_is_not_answered_with_the_country(folder):
    """Prevents everybody's deaths from being given where those of one camp were asked for."""
    added(folder, "questions.csv", question="far-camp", title="How many died in the far camp?",
          quantities="deaths", places="Far camp", guide="One camp.")  # fmt: skip
    data = ts.load(folder)
    assert data.total("far-camp", "1937", place="Far camp").parts == ("deaths-far",)
    with pytest.raises(NotFoundError, match="there are figures for Far camp: name one"):
        data.total("far-camp", "1937")
    assert data.estimates("far-camp", "1937")["id"].tolist() == ["deaths-far"]


def test_the_years_of_the_great_terror_add_up_in_the_real_data(real):
    """Prevents the best-known sum of the field from going wrong unseen."""
    total = real.total("death-sentences", "1937-38", source="Lewin2005")
    assert total.value == 681_692
    corrected = real.total("death-sentences", "1921-1952", source="Lewin2005")
    assert "1932 is added as corrected: 22,728 in print, read as 2,728." in corrected.note
