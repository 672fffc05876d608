"""Who did it, a word beside it or the year of a death must never become what is counted."""

import pytest

from terrorstats.claims.claim import Claim
from terrorstats.claims.reading.clauses import clauses
from terrorstats.claims.reading.numbers import find_numbers
from terrorstats.claims.sentence import read_claim, read_claims
from terrorstats.errors import ReadingError


def said(claim: Claim, part: str) -> str:
    """All that the readings of a part say."""
    return " ".join(str(reading) for reading in claim.readings if reading.part == part)


# sentence, category, quantity
READ = [
    ("the Bolsheviks murdered 14 million people", "excess_deaths", ""),
    ("Soviet soldiers deported 33,000 Balkars", "deportations", ""),
    ("General Kobulov deported 90,000 Kalmyks", "deportations", ""),
    ("NKVD officers shot 30,000 people", "executions", ""),
    ("6 million people were killed by the Communist Party", "excess_deaths", ""),
    ("большевики уничтожили 15 млн человек", "excess_deaths", ""),
    ("die Kommunisten ermordeten 15 Millionen Menschen", "excess_deaths", ""),
    ("the Communist Party expelled 800,000 members", "party_purge", "party-expulsions"),
    ("the army dismissed 30,000 officers", "army_purge", "officers-dismissed"),
    ("15,000 Polish officers were shot", "executions", ""),
    ("3 million members of the peasantry died of hunger", "famine_deaths", ""),
    ("die Lager hielten 1,5 Millionen Häftlinge", "camp_population", ""),
    ("durch die Lager gingen 15 Millionen Menschen", "camp_population", "passed-through-gulag"),
    ("через лагеря прошли 15 млн человек", "camp_population", "passed-through-gulag"),
    ("5 million terror victims were in camps in 1938", "camp_population", ""),
    ("20 million were held in camps from 1929 to 1953", "camp_population", "passed-through-gulag"),
    ("the court sentenced 40,000 people to death", "executions", ""),
    ("300,000 people were given the death penalty", "executions", ""),
    ("к расстрелу были приговорены 300 тысяч человек", "executions", ""),
    ("2 million Ukrainians starved to death", "famine_deaths", ""),
    ("30,000 prisoners were worked to death", "camp_deaths", ""),
    ("zum Tode wurden 300.000 Menschen verurteilt", "executions", ""),
    ("mortality in the camps was 20 % in 1943", "camp_deaths", "camps-colonies-death-rate"),
    ("500,000 prisoners were freed in 1942", "camp_population", "prisoner-releases"),
    ("7 million peasants driven off their land", "deportations", "dekulakized"),
    ("400 of the 500 delegates were arrested", "party_purge", "congress-1934-arrested"),
    ("12,000 died building the White Sea canal", "camp_deaths", "single-camp-deaths-estimates"),
    ("300,000 kulak families were deported", "deportations", "deported-families"),
    ("9,000 people were shot in the Red Terror", "executions", "cheka-executions"),
    ("30,000 officers were shot or imprisoned", "army_purge",
     "officers-shot-or-imprisoned-estimates"),
    ("50,000 Latvians were deported or killed in 1940-41", "excess_deaths",
     "losses-first-soviet-year-baltic"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "category", "quantity"), READ, ids=[row[0][:45] for row in READ])
def test_the_act_nearest_to_the_number_decides(text, category, quantity):
    """Prevents the party that killed from being read as the party that was purged."""
    claim = read_claim(text)
    assert (claim.category, claim.quantity) == (category, quantity)


def test_who_did_it_is_named_as_such():
    """Prevents the reader from not knowing which words were set aside."""
    assert "bolsheviks" in said(read_claim("the Bolsheviks murdered 14 million people"),
                                "who did it")  # fmt: skip


def test_the_death_of_a_ruler_is_a_day_and_no_act():
    """Prevents `when Stalin died` from counting the dead."""
    claim = read_claim("2.4 million prisoners were in the Gulag when Stalin died")
    assert (claim.category, claim.period) == ("camp_population", "5 Mar 1953")


def test_unlike_fates_in_one_number_are_refused():
    """Prevents a number of people killed or deported from standing beside the killed alone."""
    with pytest.raises(ReadingError, match="unlike fates"):
        read_claim("5 million people were killed or imprisoned")
    assert read_claim("40,000 people were arrested and shot").category == "executions"


def test_a_share_of_those_arrested_is_no_share_of_everybody():
    """Prevents a share of the arrested from standing beside shares of all inhabitants."""
    with pytest.raises(ReadingError, match="share of those arrested"):
        read_claim("half of those arrested were shot")
    assert read_claim("400,000 arrested were shot").category == "executions"
    assert len(read_claims("900,000 were arrested, of whom half were shot")) == 1


def test_several_numbers_are_several_claims():
    """Prevents the second number of a sentence from being lost, or given the act of the first."""
    shot, dead = read_claims("600,000 were executed and 1.5 million died in the camps")
    assert (shot.value, shot.category) == (600_000, "executions")
    assert (dead.value, dead.category) == (1_500_000, "camp_deaths")
    held, died = read_claims("12 million people sat in camps, of whom 2 million died")
    assert (held.category, died.category) == ("camp_population", "camp_deaths")
    before, after = read_claims("the number of prisoners rose from 500,000 to 700,000 in 1935")
    assert (before.value, after.value) == (500_000, 700_000)
    early, late = read_claims("in 1937 350,000 and in 1938 320,000 people were shot")
    assert (early.period, late.period) == ("1937", "1938")
    assert {claim.category for claim in (early, late)} == {"executions"}


def test_one_count_beside_its_share_is_one_claim():
    """Prevents a share said in passing from hiding the count."""
    claim = read_claim("900,000 members, a third of the party, were expelled")
    assert (claim.value, claim.quantity) == (900_000, "party-expulsions")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("90,000 priests were shot", "priests"),
        ("200,000 German prisoners of war died in camps", "prisoners of war"),
        ("two million denunciations were written", "denunciations"),
        ("4 million Jews were killed in the Holocaust", "holocaust"),
        ("70,000 zorkons were shot", "zorkons"),
    ],
)
def test_people_of_whom_nothing_is_held_are_named(text, word):
    """Prevents figures of everybody from standing beside a claim about a few."""
    with pytest.raises(ReadingError, match=word) as refusal:
        read_claim(text)
    assert "held here" in refusal.value.reason


def test_words_without_a_role_are_named():
    """Prevents a word that changes the meaning from being passed over in silence."""
    claim = read_claim("in moonlit forests 700,000 people were shot")
    assert "moonlit" in said(claim, "not understood")
    assert "criminals" in said(read_claim("4 million were convicted and most were criminals"),
                               "not understood")  # fmt: skip


def test_minimising_words_are_named():
    """Prevents `only` from being passed over: what the number leaves out belongs there."""
    assert "only" in said(read_claim("only 700,000 people were shot"), "remark")


def test_a_rate_each_year_is_said():
    """Prevents a number each year from being taken for all the years together."""
    claim = read_claim("100,000 to 300,000 prisoners were freed each year between 1935 and 1950")
    assert "each year" in said(claim, "rate")


def test_clauses_part_at_sentences_and_before_of_whom():
    """Prevents words of one sentence from being given to the number of the next."""
    plain = "1,000 were shot; 2,000 were sent to camps, of whom 500 died"
    numbers = find_numbers(plain, "en")
    assert [plain[start:end] for start, end in clauses(plain, numbers)] == [
        "1,000 were shot",
        " 2,000 were sent to camps",
        ", of whom 500 died",
    ]
