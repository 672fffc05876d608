"""Every source on one question stands by itself: runs folded into labelled sums, never averaged."""

import pandas as pd
import pytest

import terrorstats as ts
from terrorstats.errors import NotFoundError
from terrorstats.questions.estimates import about, narrowed
from tests.small_folder import added, broken


def row(rows, origin, source):
    """The one row of this origin and source."""
    (found,) = rows[(rows["origin"] == origin) & (rows["source_key"] == source)].to_dict("records")
    return found


def test_a_run_of_years_is_folded_into_a_labelled_sum(small):
    """Prevents four yearly numbers from standing beside an estimate for the whole period."""
    rows = small.estimates("deaths", "1934-37")
    summed = row(rows, "summed", "Stone1995")
    assert (summed["value"], summed["figure"], summed["period"]) == (620, "620", "1934-1937")
    assert summed["parts"].split(";") == [f"deaths-stone-{year}" for year in range(1934, 1938)]
    assert summed["note"] == "Our sum of 4 printed figures."
    assert summed["id"] == "sum:deaths-stone:1934-1937"
    assert summed["missing_years"] == ""


def test_nothing_is_averaged(small):
    """Prevents a middle value that no source prints: each value is printed or a sum of prints."""
    rows = small.estimates("deaths", "1934-37")
    printed = rows[rows["origin"] == "printed"]
    assert printed.set_index("id")["figure"].to_dict() == {
        "deaths-bell": "about 3 million",
        "deaths-least": "at least 600",
    }
    least = row(rows, "printed", "Reader2001")
    assert (least["low"], pd.isna(least["value"]), pd.isna(least["high"])) == (600, True, True)


def test_years_that_a_sum_lacks_are_listed(small):
    """Prevents a sum of four years from answering for six unmarked."""
    rows = small.estimates("deaths", "1934-39")
    assert row(rows, "summed", "Stone1995")["missing_years"] == "1938 1939"


def test_a_sum_with_a_hole_is_not_offered(small):
    """Prevents a sum over a missing year from passing for a total."""
    rows = small.estimates("shot", "1934-1939")
    assert not ((rows["origin"] == "summed") & (rows["source_key"] == "Stone1995")).any()


def test_a_total_that_the_source_prints_stands_instead_of_our_sum(small):
    """Prevents a source from appearing twice with the same number."""
    rows = small.estimates("shot", "1934-1939")
    assert rows[rows["source_key"] == "Rivers1993"]["id"].tolist() == ["shot-total"]


def test_half_a_year_at_the_end_is_said(folder):
    """Prevents a sum up to June from being labelled with the whole year."""
    broken(folder, "figures.csv", "exiled-rivers-1939", "period", "1939 (Jan-Jun)")
    rows = ts.load(folder).estimates("exiled", "1934-1939")
    summed = row(rows, "summed", "Rivers1993")
    assert summed["period"] == "Jan 1934 - Jun 1939"
    assert summed["missing_years"] == "1939"


@pytest.mark.parametrize(
    ("figure", "text", "qualifier"),
    [
        ("about 120", "about 620", "about"),
        ("120-130", "620-630", "range"),
        ("at least 120", "at least 620", "at_least"),
        ("up to 120", "up to 620", "at_most"),
    ],
)
def test_a_sum_is_no_more_exact_than_its_parts(folder, figure, text, qualifier):
    """Prevents rough numbers and bounds from adding up to an exact one, or to 'nan'."""
    broken(folder, "figures.csv", "deaths-stone-1936", "figure", figure)
    summed = row(ts.load(folder).estimates("deaths", "1934-37"), "summed", "Stone1995")
    assert (summed["figure"], summed["qualifier"]) == (text, qualifier)


def test_bounds_of_both_kinds_are_not_added(folder):
    """Prevents 'at least' and 'at most' from cancelling out."""
    broken(folder, "figures.csv", "deaths-stone-1936", "figure", "at least 120")
    broken(folder, "figures.csv", "deaths-stone-1935", "figure", "up to 130")
    rows = ts.load(folder).estimates("deaths", "1934-37")
    assert not (rows["origin"] == "summed").any()


def test_a_sum_carries_what_must_be_known_of_its_parts(folder):
    """Prevents the first year's correction, caveats or place of sight from standing for all."""
    broken(folder, "figures.csv", "deaths-stone-1934", "corrected", "111")
    broken(folder, "figures.csv", "deaths-stone-1935", "caveats", "no-paper")
    broken(folder, "figures.csv", "deaths-stone-1936", "via", "Reader2001")
    added(folder, "audits.csv", audit="why", kind="correction", title="110 read as 111",
          total="deaths-stone-1934", explanation="The row says so.")  # fmt: skip
    summed = row(ts.load(folder).estimates("deaths", "1934-37"), "summed", "Stone1995")
    assert (summed["value"], summed["printed_value"]) == (621, 620)
    assert (summed["corrected"], summed["is_corrected"]) == ("", True)
    assert (summed["caveats"], summed["via"], summed["seen"]) == ("no-paper", "Reader2001", False)
    assert "1934 is added as corrected: 110 in print, read as 111." in summed["note"]
    assert summed["significant_digits"] == 3


def test_a_stock_shows_its_highest_day(small):
    """Prevents stocks of several days from being added up."""
    highest = row(small.estimates("stock", "1934-38"), "highest", "Rivers1993")
    assert (highest["value"], highest["period"]) == (1600, "1 Jan 1938")
    assert len(highest["parts"].split(";")) == 5


def test_an_estimate_of_another_period_is_left_out(small):
    """Prevents a number for one year from standing beside numbers for forty."""
    assert "deaths-far" not in set(small.estimates("deaths", "1934-37")["id"])
    rows = small.estimates("deaths", "1937")
    assert set(rows["id"]) == {"deaths-stone-1937", "deaths-far"}


def test_scopes_of_a_question_stand_apart_in_its_order(small):
    """Prevents a wide count from mixing with a narrow one."""
    rows = small.estimates("how-many-died", "1934-37")
    assert rows["scope"].drop_duplicates().tolist() == ["deaths"]
    everything = small.estimates("how-many-died")
    assert everything["scope"].drop_duplicates().tolist() == ["deaths", "toll"]
    assert everything["scope_title"].iloc[-1] == "Deaths since 1917"


def test_rows_follow_scope_basis_and_year(small):
    """Prevents an order that ranks one number over another by size."""
    rows = small.estimates("deaths", "1934-37")
    assert rows["basis"].tolist() == ["archival_count", "scholar_estimate", "testimony"]


def test_narrowing_keeps_only_what_was_chosen(small):
    """Prevents a filter from hiding what it should keep."""
    rows = small.estimates("deaths", "1934-37")
    chosen = narrowed(rows, bases=["testimony"], scopes=["deaths"])
    assert chosen["id"].tolist() == ["deaths-bell"]
    seen = narrowed(rows, bases=list(rows["basis"]), scopes=["deaths"], only_seen=True)
    assert "deaths-bell" not in set(seen["id"])


@pytest.mark.parametrize(
    ("groups", "places", "kept"),
    [
        ("", "", {"a", "b", "c", "d"}),
        ("german", "", {"b", "d"}),
        ("", "Far camp", {"c"}),
        ("", "USSR;Far camp", {"a", "b", "c"}),
        ("german", "USSR", {"b"}),
    ],
)
def test_a_question_about_a_group_or_place_keeps_to_it(groups, places, kept):
    """Prevents the country from being dropped, or a people missed for a capital letter."""
    rows = pd.DataFrame(
        {"id": list("abcd"), "group": ["", "Germans", "Poles", "Volga Germans"],
         "place": ["", "", "Far camp", "Altai"]}
    )  # fmt: skip
    assert set(about(rows, groups, places)["id"]) == kept


def test_an_unknown_question_is_refused(small):
    """Prevents an empty comparison over a mistyped name."""
    with pytest.raises(NotFoundError, match="no quantity or question is called 'dead'"):
        small.estimates("dead")


@pytest.mark.parametrize("period", ["", "1930-1953"])
def test_every_quantity_of_the_real_data_can_be_compared(real, period):
    """Prevents one odd quantity from breaking its page; each row has an id of its own."""
    for key in real.quantities.index:
        rows = real.estimates(key, period)
        assert rows["id"].is_unique, key
        assert rows[["value", "low", "high"]].notna().any(axis=1).all(), key
        assert set(rows["origin"]) <= {"printed", "summed", "highest"}, key
