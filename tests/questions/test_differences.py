"""Why two figures differ is said field by field, and no further than the data go."""

from itertools import combinations

import pytest

import terrorstats as ts
from terrorstats.dataset import from_folder
from terrorstats.errors import NotFoundError
from terrorstats.tables.folder import read_folder
from tests.small_folder import added, broken


def aspects(differences):
    """The respects in which two figures were found to differ."""
    return [aspect.aspect for aspect in differences.aspects]


def test_every_field_that_differs_is_named(small):
    """Prevents two numbers from being set against each other as if they counted one thing."""
    told = small.differences("deaths-bell", "stock-rivers-1934")
    assert aspects(told) == [
        "what is counted", "stock or flow", "unit", "period", "basis", "precision", "documents"
    ]  # fmt: skip
    assert told.sentences[0] == (
        "They count different things: Deaths in camps (Deaths on record.) against Held in camps "
        "(Inmates.)."
    )
    assert "One is counted over a period, the other counted on a date" in told.sentences[1]
    assert str(told).splitlines() == list(told.sentences)


def test_a_part_is_said_to_be_part_of_its_whole(small):
    """Prevents a part from being called a lower estimate of the whole."""
    told = small.differences("shot-rivers-1934", "sentenced-rivers-1934")
    assert "Death sentences is part of All sentences, so it must be the smaller." in told.sentences


def test_two_books_on_one_document_are_one_witness(small):
    """Prevents a copied table from counting as a confirmation."""
    told = small.differences("shot-rivers-1934", "shot-stone-1934")
    assert told.sentences == (
        "Both rest on State Archive 1953: they are one witness, not two.",
        "The two numbers are the same: 20.",
    )


def test_the_gap_is_computed(small):
    """Prevents a reader from having to subtract."""
    told = small.differences("shot-rivers-1935", "shot-rivers-1934")
    assert told.arithmetic[0] == "The first is larger by 10 (1.5 times)."


def test_a_gap_that_is_itself_printed_is_pointed_out(folder):
    """Prevents a part left out of one of the two from being overlooked."""
    broken(folder, "figures.csv", "arrivals-stone-1934", "figure", "1,734")
    broken(folder, "figures.csv", "departures-stone-1934", "figure", "500")
    broken(folder, "figures.csv", "departures-stone-1935", "figure", "1,234")
    told = ts.load(folder).differences("arrivals-stone-1934", "departures-stone-1934")
    assert told.arithmetic == (
        "The first is larger by 1,234 (3.47 times).",
        "That difference is itself a printed figure: 1,234 (Departures, 1935, Stone and Marsh "
        "1995).",
    )


@pytest.mark.parametrize(
    ("column", "value"), [("unit", "cases"), ("quantity", "average"), ("source", "Bell1970")]
)
def test_a_coincidence_is_no_explanation(folder, column, value):
    """Prevents a number of another unit, kind, or source and time from explaining a gap."""
    broken(folder, "figures.csv", "arrivals-stone-1934", "figure", "1,734")
    broken(folder, "figures.csv", "departures-stone-1934", "figure", "500")
    broken(folder, "figures.csv", "departures-stone-1935", "figure", "1,234")
    broken(folder, "figures.csv", "departures-stone-1935", column, value)
    told = from_folder(read_folder(folder)).differences(
        "arrivals-stone-1934", "departures-stone-1934"
    )
    assert told.arithmetic == ("The first is larger by 1,234 (3.47 times).",)


def test_a_stock_less_a_flow_is_explained_by_nothing(folder):
    """Prevents a printed flow from explaining a gap between arrivals and people held."""
    broken(folder, "figures.csv", "arrivals-stone-1934", "figure", "2,334")
    broken(folder, "figures.csv", "departures-stone-1934", "figure", "1,234")
    told = from_folder(read_folder(folder)).differences(
        "arrivals-stone-1934", "average-stone-1934"
    )
    assert told.arithmetic == ("The first is larger by 1,234 (2.12 times).",)


def pairs_with_an_equal_gap(data):
    """Pairs of estimates of one question whose gap some exact figure prints too: pair -> gap."""
    exact = set(data.figures.loc[data.figures["significant_digits"] >= 4, "value"].dropna())
    found = {}
    for question in data.table("questions")["question"]:
        rows = data.estimates(question)
        printed = rows[rows["id"].isin(data.figures["id"]) & rows["value"].notna()]
        numbers = list(zip(printed["id"], printed["value"], strict=True))
        for (one, first), (two, second) in combinations(numbers, 2):
            if first != second and abs(first - second) in exact:
                found[one, two] = abs(first - second)
    return found


def test_no_gap_of_the_real_data_is_explained_by_something_unlike(real):
    """Prevents prisoners of one camp from explaining a gap between two counts of sentences."""
    pairs = pairs_with_an_equal_gap(real)
    rows = real.figures.set_index("id", drop=False)
    said = 0
    for (one, two), gap in pairs.items():
        sentences = [s for s in real.differences(one, two).arithmetic if "itself" in s]
        a, b = rows.loc[one], rows.loc[two]
        named = rows[rows["value"].eq(gap) & ~rows["id"].isin([one, two])]
        fitting = {
            f"({row.quantity_title}, {row.period}, {row.author})."
            for row in named.itertuples()
            if {row.unit, a["unit"], b["unit"]} == {row.unit}
            and {row.kind, a["kind"], b["kind"]} == {row.kind}
            and (
                {row.source_key} == {a["source_key"], b["source_key"]}
                or (
                    row.category in (a["category"], b["category"])
                    and row.start <= min(a["end"], b["end"])
                    and row.end >= max(a["start"], b["start"])
                )
            )
        }
        assert all(any(s.endswith(end) for end in fitting) for s in sentences), (one, two)
        said += len(sentences)
    assert 0 < said < len(pairs)


def test_one_of_the_two_is_not_their_difference(folder):
    """Prevents twice a number from being explained by the number itself."""
    broken(folder, "figures.csv", "arrivals-stone-1934", "figure", "1,234")
    broken(folder, "figures.csv", "arrivals-stone-1935", "figure", "2,468")
    told = ts.load(folder).differences("arrivals-stone-1934", "arrivals-stone-1935")
    assert told.arithmetic == ("The second is larger by 1,234 (2 times).",)


def test_a_misprint_is_told_before_the_numbers_are_compared(folder):
    """Prevents a misprint from being called the same number as its correction."""
    broken(folder, "figures.csv", "exiled-rivers-1934", "figure", "1,100")
    broken(folder, "figures.csv", "exiled-rivers-1934", "corrected", "100")
    added(folder, "audits.csv", audit="why", kind="correction", title="1,100 read as 100",
          total="exiled-rivers-1934", explanation="The row says so.")  # fmt: skip
    told = ts.load(folder).differences("exiled-rivers-1934", "sentenced-rivers-1934")
    assert (
        "The first is a misprint, 1,100 in print, and read here as 100; its card gives the reason."
        in told.sentences
    )
    assert "The second is larger by 20 (1.2 times)." in told.arithmetic


def test_nothing_is_divided_by_zero(folder):
    """Prevents an infinite ratio where one source prints zero."""
    broken(folder, "figures.csv", "arrivals-stone-1934", "figure", "0")
    told = ts.load(folder).differences("arrivals-stone-1934", "arrivals-stone-1935")
    assert told.arithmetic[0] == "The second is larger by 400."


def test_a_share_is_not_subtracted_from_a_count(small):
    """Prevents 10 per cent from being subtracted from 110 deaths, in either order."""
    assert small.differences("deaths-stone-1934", "rate-stone-1934").arithmetic == ()
    assert small.differences("rate-stone-1934", "deaths-stone-1934").arithmetic == ()


def test_a_territory_not_stated_is_said_so(small):
    """Prevents an empty place in a sentence."""
    told = small.differences("toll-bell", "deaths-bell")
    assert "The territory differs: not stated against USSR." in told.sentences


def test_nothing_recorded_is_admitted(small):
    """Prevents a made-up reason where the sources do not say."""
    told = small.differences("toll-bell", "toll-bell")
    assert told.sentences == ("This is one and the same figure.",)
    alike = small.differences("people-1937", "people-far")
    assert aspects(alike) == ["place"]


def test_silence_of_the_sources_is_a_sentence(folder):
    """Prevents an empty answer where two figures differ in nothing that is recorded."""
    added(folder, "figures.csv", id="again", category="camp_deaths", quantity="deaths",
          period="1934-37", figure="about 4 million", unit="deaths", basis="testimony",
          source="Bell1970", via="Reader2001")  # fmt: skip
    told = ts.load(folder).differences("deaths-bell", "again")
    assert told.sentences[-1] == (
        "Nothing recorded of the two says why they differ: the sources do not say."
    )


def test_an_unknown_figure_is_refused(small):
    """Prevents a comparison with nothing."""
    with pytest.raises(NotFoundError, match="no figure is called 'nil'"):
        small.differences("deaths-bell", "nil")
