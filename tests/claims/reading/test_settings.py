"""Years, places and peoples of a claim; one read wrongly puts it beside other people's figures."""

import pytest

from terrorstats.claims.claim import Claim
from terrorstats.claims.sentence import read_claim
from terrorstats.errors import ReadingError
from terrorstats.notation.period import parse_period

PERIODS = [
    ("shot in 1931-2: 20,000 people", "1931-32"),
    ("in 1936 & 1937 300,000 people were shot", "1936-37"),
    ("600,000 were shot in the 1920s and 1930s", "1920-1939"),
    ("в 1938-м расстреляли 300 тысяч человек", "1938"),
    ("after World War II 50,000 were deported", "1945-1956"),
    ("before Stalin 50,000 were shot", "1917-1923"),
    ("during the Civil War 200,000 were shot", "1918-1922"),
    ("under Stalin 800,000 were shot", "1924-1953"),
    ("in the thirties 5 million were arrested", "1930-1939"),
    ("between the spring of 1937 and the autumn of 1938 600,000 were shot", "1937-38"),
    ("seit der Revolution 1917 bis zu Stalins Tod 1953 starben 10 Millionen Menschen",
     "1917-1953"),
    ("in 1937 3000 people were shot", "1937"),
    ("1950 delegates were arrested in 1937", "1937"),
    ("in 2019 a museum said that 700,000 were shot", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "period"), PERIODS, ids=[text[:40] for text, _ in PERIODS])
def test_years_are_read_as_people_write_them(text, period):
    """Prevents an answer about other years than were claimed."""
    found = read_claim(text).period
    if not period:
        assert not found
        return
    mine, wanted = parse_period(found), parse_period(period)
    assert (mine.start, mine.end) == (wanted.start, wanted.end)


def test_a_number_that_looks_like_a_year_counts_people_where_people_follow():
    """Prevents 1950 delegates from being read as the year 1950."""
    assert read_claim("1950 delegates were arrested in 1937").value == 1950
    assert read_claim("3000 people were shot in 1937").value == 3000


def test_years_before_the_collection_are_refused():
    """Prevents `before 1917` from being read as 1917."""
    with pytest.raises(ReadingError, match="outside 1917-1956"):
        read_claim("before 1917 3,000 people were exiled")


NAMES = [
    ("30,000 Kurds were deported in 1944", "", "Kurds"),
    ("9,000 Jehovah's Witnesses were deported from Moldavia", "Moldavian SSR",
     "Jehovah's Witnesses"),
    ("2,000 Germans were deported from the Kalmyk ASSR", "Kalmyk ASSR", "Germans"),
    ("90,000 Chechens and Ingush were deported to the Kirghiz SSR", "", "Chechens and Ingush"),
    ("9,000 Balts were deported", "Estonia, Latvia and Lithuania", ""),
    ("20,000 Lithuanians were deported in 1948", "Lithuania", ""),
    ("1,000 Latvians were arrested in 1936", "", "Latvians"),
    ("the Kazakh famine killed 1.4 million", "Kazakh ASSR", ""),
    ("в Казахстане от голода умерли 1,4 млн человек", "Kazakh ASSR", ""),
    ("w Estonii deportowano 20 tysięcy osób", "Estonia", ""),
    ("2 million Ukrainians died in the famine", "Ukrainian SSR", ""),
    ("20,000 people were shot in Moscow", "Moscow oblast", ""),
    ("600,000 people were exiled from Leningrad and Moscow", "Moscow and Leningrad", ""),
    ("12,000 Poles were shot in 1937", "", "Polish line"),
    ("9,000 people were shot in 1919", "Soviet Russia", ""),
    ("Siblag: 3,000 deaths", "", "Siblag"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "group"), NAMES, ids=[row[0][:40] for row in NAMES])
def test_places_and_peoples_have_the_names_of_the_data(text, place, group):
    """Prevents a people's name inside a republic's from being a second people."""
    claim = read_claim(text)
    assert (claim.place, claim.group) == (place, group)


def said(claim: Claim) -> str:
    """All readings."""
    return " ".join(str(reading) for reading in claim.readings)


def test_a_name_of_which_nothing_is_held_is_said():
    """Prevents Katyn from being passed over."""
    claim = read_claim("22,000 people were shot at Katyn")
    assert claim.place == "Katyn"
    assert "no figure is held here under that name" in said(claim)


def test_two_peoples_in_one_number_are_refused():
    """Prevents a number of two peoples from standing beside the figures of one."""
    with pytest.raises(ReadingError, match="more than one group"):
        read_claim("90,000 Kalmyks and Balkars were deported")
