"""The answer to a claim must come from the figures: the right ones, for the right years.

The tables below fix what must be found (the nearest source, the order of magnitude, the likely
confusion) and say nothing of the words it is told in.
"""

import json
import math
import re

import pytest

import terrorstats as ts
from terrorstats.claims import ClaimCheck
from terrorstats.claims.compared import FITS
from terrorstats.errors import NotFoundError, ReadingError


def checked(real: ts.Dataset, key: str) -> ClaimCheck:
    """The check of a claim of `claims.csv`, asked about its quantity."""
    row = real.table("claims").set_index("claim").loc[key]
    figure = row["figure"] + (" per cent" if row["unit"] == "percent" else "")
    what = row["quantity"] or row["category"]
    return real.check_claim(what, figure, row["period"], row["place"], row["group"])


# claim of the notes, nearest source, power of ten of claim / nearest, fit, quantity confused with
SEED_NUMBERS = [
    ("seed-members-arrested", "Katkov1991", 1, "shorter", ""),
    ("seed-executed-1934", "Lewin2005", 3, "same", "persons-shot-great-terror"),
    ("seed-gulag-deaths-1934-37", "GulagMuseum2018", 2, "same", "excess-deaths"),
    ("seed-deported-baltic-1940", "Applebaum2003", 1, "longer", "deported-kulaks"),
]
# claim of the notes that names no number of people, and what the reader must be told
SEED_OTHERS = [
    ("seed-lenin-age", "not a count"),
    ("seed-stalin-arrests", "not a count"),
    ("seed-stakhanov", "not a count"),
    ("seed-engineers-1928", "no number"),
    ("seed-kirov-1934", "no number"),
    ("seed-army-1937", "no number"),
    ("seed-dead-1947-53", "no number"),
]
# the same for popular claims
POPULAR = [
    ("popular-20-million-conquest", "Conquest1968", 0, "same", "population-gap"),
    ("popular-20-million-medvedev", "Medvedev1989", 0, "same", "population-gap"),
    ("popular-20-million-black-book", "Courtois1997", 0, "same", "population-gap"),
    ("popular-20-million-gap", "Barton1959", 0, "same", "repression-deaths-totals"),
    ("popular-60-million-solzhenitsyn", "Rummel1990", 0, "close", "excess-deaths"),
    ("popular-60-million-yakovlev", "Yakovlev2002", 0, "same", "excess-deaths"),
    ("popular-66-million-kurganov", "Kurganov1964", 0, "same", ""),
    ("popular-110-million", "Kurganov1964", 0, "same", "repression-deaths-totals"),
    ("popular-39-million-camps-rummel", "Rummel1990", 0, "same", "repression-deaths-totals"),
    ("popular-50-million-davies", "NormanDavies1996", 0, "same", "repression-victims-wide"),
    ("popular-50-million-gulag", "Conquest1968", 1, "close", "repression-deaths-totals"),
    ("popular-3-3-million-recorded", "Zemskov2014", 0, "close", "excess-deaths"),
    ("popular-786-000-only", "Wheatcroft1996", 0, "same", "repression-deaths-great-terror"),
    ("popular-great-purge-600-000", "Allen2003", 0, "close", "order-00447-sentences"),
    ("popular-7-million-arrested", "Conquest1990", 0, "same", "camp-population-estimates"),
    ("popular-8-million-arrested", "Conquest1968", 0, "same", "passed-through-gulag"),
    (
        "popular-19-8-million-arrested",
        "Shatunovskaya1990",
        0,
        "close",
        "all-court-prison-sentences",
    ),
    ("popular-20-million-arrested", "Conquest1968", 0, "same", "arrests-great-terror-estimates"),
    ("popular-52-million-political", "OSA2005", 1, "close", "repression-victims-wide"),
    ("popular-750-000-soldiers-communists", "Zemskov2018", 0, "same", "persons-shot-great-terror"),
    ("popular-800-000-by-1938", "Lewin2005", 0, "same", "death-sentences"),
    ("popular-8-million-in-camps", "Conquest1968", 0, "same", "passed-through-gulag"),
    (
        "popular-9-million-in-camps",
        "GettyRitterspornZemskov1993",
        1,
        "same",
        "camp-population-estimates",
    ),
    ("popular-30-percent-a-year", "KokurinPetrov2000", 0, "same", ""),
    ("popular-12-million-camp-deaths", "Conquest1968", 0, "same", "camp-population-estimates"),
    ("popular-6-million-camp-deaths", "Alexopoulos2017", 0, "same", "famine-deaths-ussr"),
    ("popular-10-million-kolyma", "Kolyma_memorial_claims", 0, "same", "camp-population-estimates"),
    ("popular-1-million-kolyma", "WikipediaNoKolyma", 0, "same", "prisoners-shipped-to-kolyma"),
    ("popular-240-000-belomor", "Figes2007", 1, "close", "camps-average-stock"),
    ("popular-44-000-officers", "Shchadenko1940b", 1, "close", "officers-repressed-estimates"),
    ("popular-39-000-officers-shot", "Conquest1968", 0, "same", "officers-dismissed"),
    ("popular-7-10-million-holodomor", "Conquest1986", 0, "same", "collectivization-deaths"),
    ("popular-650-000-chechens", "MVD1956", 0, "same", ""),
    ("popular-423-100-crimean-tatars", "UNHCR1996", 0, "same", "deported-by-destination"),
    ("popular-1-5-thousand-million", "Conquest1968", 2, "close", ""),
]


@pytest.mark.parametrize(
    ("key", "source", "power", "fit", "confused"),
    [*SEED_NUMBERS, *POPULAR],
    ids=[row[0] for row in (*SEED_NUMBERS, *POPULAR)],
)
def test_a_claim_people_meet_finds_its_place(real, key, source, power, fit, confused):
    """Prevents an answer from other years, from a part, or from the wrong quantity."""
    check = checked(real, key)
    assert check.nearest is not None
    assert check.nearest.source == source
    assert check.nearest.fit == fit
    assert round(math.log10(check.nearest.ratio)) == power
    assert key in [known.claim for known in check.known]
    if confused:
        assert confused in [found.figure.quantity for found in check.confusions]


@pytest.mark.parametrize(("key", "told"), SEED_OTHERS, ids=[key for key, _ in SEED_OTHERS])
def test_a_note_without_a_number_is_answered_as_such(real, key, told):
    """Prevents an age, a coal quota or a phrase from being set beside deaths."""
    reading = next(row.reading for row in real.listed_claims("seed") if row.claim == key)
    assert told in reading.casefold()


def test_all_eleven_notes_are_in_the_tables(real):
    """Prevents a claim of the notes from escaping the tests."""
    seed = real.table("claims").query("set == 'seed' and (figure != '' or category != '')")
    assert set(seed["claim"]) == {row[0] for row in (*SEED_NUMBERS, *SEED_OTHERS)}
    assert len(seed) == 11
    assert len(POPULAR) >= 30


def test_every_known_claim_can_be_checked_and_gets_no_verdict(real):
    """Prevents a claim of the list from crashing the page, and a stamp in place of a reading."""
    claims = real.table("claims").query("figure != '' and category != ''")
    for key in claims["claim"]:
        check = checked(real, key)
        assert json.loads(json.dumps(check.as_dict(), allow_nan=False))["claim"]
        verdicts = r"\b(true|false|wrong|lies?|myths?|debunked|correct)\b"
        own = [s for s in check.sentences if not s.startswith("Likely confusion")]
        assert not re.search(verdicts, " ".join(own), re.IGNORECASE), key


# The rest asks a small folder of invented rows, where every sum can be done by head.


def test_years_are_added_up_exactly(small):
    """Prevents a sum over other years, or of two sources at once."""
    check = small.check_claim("executions", "900", "1934-1936")
    sums = {item.source: item for item in check.compared if item.parts}
    assert set(sums) == {"Rivers1993", "Stone1995"}
    for item in sums.values():
        assert item.value == 20 + 30 + 40
        assert len(item.parts) == 3
        assert item.ratio == pytest.approx(10)
        assert (item.fit, item.missing) == ("same", ())
    assert check.nearest.value == 90


def test_a_sum_is_what_total_gives(small):
    """Prevents the quick sums here from drifting away from `Dataset.total`."""
    for source, period in [("Rivers1993", "1934-1938"), ("Stone1995", "1934-1939")]:
        check = small.check_claim("shot", "900", period)
        item = next(i for i in check.compared if i.parts and i.source == source)
        total = small.total("shot", period, source=source)
        assert (item.value, item.parts, item.missing) == (total.value, total.parts, total.missing)


def test_missing_years_are_named_not_filled(small):
    """Prevents a sum with a hole from passing for a total."""
    check = small.check_claim("executions", "8,000", "1934-1939")
    stone = next(item for item in check.compared if item.source == "Stone1995")
    assert stone.missing == (1938,)
    assert stone.fit == "missing"
    assert any("1938" in sentence for sentence in check.untold)
    assert check.nearest.id == "shot-total"


def test_our_sum_gives_way_to_the_same_total_in_print(small):
    """Prevents one source from standing twice, as print and as our sum."""
    check = small.check_claim("executions", "8,000", "1934-1939")
    rivers = [item for item in check.compared if item.source == "Rivers1993" and item.main]
    assert [item.id for item in rivers] == ["shot-total"]


def test_stocks_are_never_added(small):
    """Prevents people counted on four days from becoming four times as many."""
    check = small.check_claim("camp_population", "1,600", "1934-1938")
    assert all(not item.parts for item in check.compared)
    held = next(item for item in check.compared if item.quantity == "stock")
    assert held.value == 1600
    assert {item.kind for item in check.compared} == {"stock"}


def test_a_claim_about_the_end_of_a_year_meets_the_count_of_the_next_morning(small):
    """Prevents the stock of 1 January from counting for its own year only."""
    found = small.check_claim("stock", "1,600", "1937").compared
    assert [item.period for item in found if item.quantity == "stock"] == ["1 Jan 1938"]


def test_deaths_are_compared_with_deaths(small):
    """Prevents prisoners held, or death rates, from standing beside a number of deaths."""
    check = small.check_claim("camp_deaths", "620", "1934-1937")
    assert {item.unit for item in check.compared} == {"deaths"}
    assert {item.kind for item in check.compared} == {"flow"}


def test_ranges_and_bounds_are_measured_by_their_ends(small):
    """Prevents a middle nobody printed."""
    check = small.check_claim("camp_deaths", "1,000-2,000", "1934-1937")
    by_id = {item.id: item for item in check.compared if item.id}
    ours = next(item for item in check.compared if item.parts)
    assert (ours.value, ours.ratio_low, ours.ratio_high) == (620, 1000 / 620, 2000 / 620)
    assert ours.ratio == pytest.approx(1000 / 620)
    assert by_id["deaths-bell"].ratio == pytest.approx(2000 / 3_000_000)
    assert by_id["deaths-least"].qualifier == "at_least"
    inside = small.check_claim("camp_deaths", "500-700", "1934-1937")
    assert next(item for item in inside.compared if item.parts).ratio == 1


def test_a_place_is_compared_with_its_own_figures(small):
    """Prevents the whole country from answering for one camp without a word."""
    check = small.check_claim("camp_deaths", "500", "1937", place="Far camp")
    assert [item.id for item in check.compared] == ["deaths-far"]
    assert check.nearest.ratio == pytest.approx(500 / 60)
    nowhere = small.check_claim("camp_deaths", "500", "1937", place="Atlantis")
    assert any("Atlantis" in sentence for sentence in nowhere.untold)


def test_the_impossible_is_told_from_a_printed_figure(small):
    """Prevents a limit that nobody printed, and silence where one is passed."""
    check = small.check_claim("camp_deaths", "5,000", "1937", place="Far camp")
    limit = next(limit for limit in check.limits if limit.figure.id == "people-far")
    assert limit.exceeded
    possible = small.check_claim("camp_deaths", "900", "1937", place="Far camp")
    assert not any(limit.exceeded for limit in possible.limits)


def test_the_same_digits_elsewhere_are_found_and_told_apart(small):
    """Prevents a stock from being offered as an answer to a claim about deaths."""
    check = small.check_claim("camp_deaths", "1,400", "1936")
    found = {confusion.figure.id: confusion for confusion in check.confusions}
    assert "stock-rivers-1936" in found
    differs = " ".join(found["stock-rivers-1936"].differs)
    assert "counted on a date" in differs
    assert "something else" in differs


def test_who_says_the_like_says_it_of_these_years(small):
    """Prevents a number for other years from being called agreement."""
    check = small.check_claim("camp_deaths", "3.1 million", "1934-1937")
    assert [item.id for item in check.alike] == ["deaths-bell"]
    assert small.check_claim("camp_deaths", "3.5 million", "1934-1937").alike == ()


def test_a_share_of_the_people_becomes_people_with_the_population_named(small):
    """Prevents a percentage from being compared with a number of arrests."""
    check = small.check_claim("executions", "5%", "1937")
    assert check.claim.value == pytest.approx(0.05 * 162_000_000)
    assert any("people-1937" in reading.read for reading in check.claim.readings)
    rate = small.check_claim("rate", "20%", "1937")
    assert (rate.claim.unit, rate.nearest.value) == ("percent", 20)


def test_figures_of_other_years_stand_in_and_are_called_so(small):
    """Prevents an empty page, and other years from passing for those claimed."""
    check = small.check_claim("executions", "100", "1950")
    assert {item.fit for item in check.compared if item.main} == {"outside"}
    assert any("1950" in sentence for sentence in check.untold)


def test_without_years_every_year_is_looked_at(small):
    """Prevents a claim without a date from being refused."""
    check = small.check_claim("executions", "100", "")
    assert {item.fit for item in check.compared} == {"any"}


def test_zero_is_a_number(small):
    """Prevents a division by zero."""
    check = small.check_claim("executions", "0", "1937")
    assert check.nearest.ratio == 0
    assert check.nearest.band


@pytest.mark.parametrize(
    ("arguments", "error", "why"),
    [
        (("gulags", "1", "1937"), NotFoundError, "gulags"),
        (("camp_deahts", "1", "1937"), NotFoundError, "camp_deaths"),
        (("executions", "many", "1937"), ReadingError, "many"),
        (("executions", "1,000", "then"), ReadingError, "then"),
        (("rate", "200%", "1937"), ReadingError, "100 per cent"),
    ],
)
def test_nonsense_gets_a_clear_message(small, arguments, error, why):
    """Prevents a crash, and an answer to a question that was not understood."""
    with pytest.raises(error, match=re.escape(why)):
        small.check_claim(*arguments)


def test_a_category_of_the_same_name_comes_before_a_question(real):
    """Prevents the question `arrests` from hiding the category, with all its quantities."""
    quantities = {
        item.quantity for item in real.check_claim("arrests", "1 million", "1937-38").compared
    }
    assert "arrests-great-terror-estimates" in quantities


def test_a_narrow_question_asks_about_its_own_places(real):
    """Prevents the deportations of other peoples from answering a question about the Baltic."""
    check = real.check_claim("deportations-baltic", "2 million", "1940-41")
    places = {"Estonia", "Latvia", "Lithuania", "Estonia, Latvia and Lithuania"}
    assert {item.place for item in check.compared} <= places


def test_every_fit_has_its_words(real):
    """Prevents a page from printing a key where a sentence belongs."""
    for period in ("1934", "1934-1937", "1930-1953", "1950", ""):
        for item in real.check_claim("camp_deaths", "1 million", period).compared:
            assert item.fit in FITS
