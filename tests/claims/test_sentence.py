"""A sentence read wrongly puts an answer to a question nobody asked; what is unclear is refused."""

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from terrorstats.claims.claim import Claim
from terrorstats.claims.reading.lexicon import load_lexicon
from terrorstats.claims.reading.numbers import find_numbers
from terrorstats.claims.reading.text import language_of
from terrorstats.claims.sentence import LONGEST, read_claim
from terrorstats.errors import ReadingError
from terrorstats.vocabulary import CATEGORIES, UNITS

# sentence, (value, low, high), category, quantity, period, place, group, unit
READ = [
    ("1934-1937 - 10 million died in gulags", 10_000_000, "camp_deaths", "", "1934-1937", "", ""),
    (
        "by 1940 - 2 million deported from baltic sea",
        2_000_000,
        "deportations",
        "",
        "1917-1940",
        "Estonia, Latvia and Lithuania",
        "",
    ),
    ("500,000 members arrested", 500_000, "party_purge", "party-repressed", "", "", ""),
    ("1934 - million executed", 1_000_000, "executions", "", "1934", "", ""),
    ("20 million victims of Stalin", 20_000_000, "excess_deaths", "", "1924-1953", "", ""),
    ("7 million arrested 1937-38", 7_000_000, "arrests", "", "1937-38", "", ""),
    ("7 million were arrested in the Great Terror", 7_000_000, "arrests", "", "1937-38", "", ""),
    ("1937 - 38 thousand shot", 38_000, "executions", "", "1937", "", ""),
    ("1937 - 38 - 700 thousand shot", 700_000, "executions", "", "1937-38", "", ""),
    ("Eight million sat in camps in 1938.", 8_000_000, "camp_population", "", "1938", "", ""),
    ("1.5 million arrested in 1937 and 1938", 1_500_000, "arrests", "", "1937-38", "", ""),
    ("half a million people shot, 1937-38", 500_000, "executions", "", "1937-38", "", ""),
    ("before 1941 two million were deported", 2_000_000, "deportations", "", "1917-1940", "", ""),
    ("since 1945 3 million prisoners", 3_000_000, "camp_population", "", "1945-1956", "", ""),
    (
        "10 million died in Kolyma",
        10_000_000,
        "camp_deaths",
        "single-camp-deaths-estimates",
        "",
        "Kolyma",
        "",
    ),
    (
        "In 1944, 650,000 Chechens and Ingush were deported to Kazakhstan.",
        650_000,
        "deportations",
        "",
        "1944",
        "",
        "Chechens and Ingush",
    ),
    ("44,000 officers arrested", 44_000, "army_purge", "officers-arrested", "", "", ""),
    (
        "15 million kulaks, 1930-37",
        15_000_000,
        "deportations",
        "deported-kulaks",
        "1930-1937",
        "",
        "",
    ),
    (
        "18 million passed through the camps",
        18_000_000,
        "camp_population",
        "passed-through-gulag",
        "",
        "",
        "",
    ),
    ("5 million died of hunger in 1932-33", 5_000_000, "famine_deaths", "", "1932-33", "", ""),
    ("300,000 died in exile 1932-40", 300_000, "exile_deaths", "", "1932-1940", "", ""),
    ("в 1937-38 годах расстреляно 1,5 млн человек", 1_500_000, "executions", "", "1937-38", "", ""),
    ("20 миллионов жертв Сталина", 20_000_000, "excess_deaths", "", "1924-1953", "", ""),
    ("1937-38 wurden 1,5 Mio. Menschen verhaftet", 1_500_000, "arrests", "", "1937-38", "", ""),
    (
        "2 millions de morts au goulag entre 1930 et 1953",
        2_000_000,
        "camp_deaths",
        "",
        "1930-1953",
        "",
        "",
    ),
]


@pytest.mark.parametrize(
    ("text", "value", "category", "quantity", "period", "place", "group"),
    READ,
    ids=[row[0][:40] for row in READ],
)
def test_every_part_of_a_claim_is_read(text, value, category, quantity, period, place, group):
    """Prevents an answer about other years, another place or another thing than was claimed."""
    claim = read_claim(text)
    assert claim.value == value
    assert (claim.category, claim.quantity) == (category, quantity)
    assert (claim.period, claim.place, claim.group) == (period, place, group)
    assert claim.text == text


def said(claim: Claim, part: str) -> str:
    """How a part was read."""
    return " ".join(reading.read for reading in claim.readings if reading.part == part)


def test_the_reading_says_what_was_understood():
    """Prevents a silent guess: what was not typed is named."""
    assert "no number stands before it" in said(read_claim("1934 - million executed"), "figure")
    assert "counted from 1917" in said(read_claim("by 1940 2 million deported"), "period")
    assert "1924-1953" in said(read_claim("20 million victims of Stalin"), "period")
    assert "no years are said" in said(read_claim("500,000 members arrested"), "period")
    assert "the dead or everybody" in said(read_claim("20 million victims of Stalin"), "remark")
    assert "not used" in said(read_claim("2 million deported to Kazakhstan"), "place")
    assert "not used" in said(read_claim("in the mid-1930s 1 million were shot"), "period")


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("10-25 million died 1932-39", 10_000_000, 25_000_000, "range"),
        ("between 3 and 60 million died under Stalin", 3_000_000, 60_000_000, "range"),
        ("at least 9.5 million prisoners in 1938", 9_500_000, None, "at_least"),
        ("more than 20,000,000 died", 20_000_000, None, "at_least"),
        ("up to 240,000 died in camps 1931-33", None, 240_000, "at_most"),
        ("up to 1940, up to 2 million were deported", None, 2_000_000, "at_most"),
    ],
)
def test_bounds_and_ranges_stay_what_they_are(text, low, high, qualifier):
    """Prevents a bound from turning into a number, and `up to 1940` from bounding people."""
    claim = read_claim(text)
    assert (claim.value, claim.low, claim.high) == (None, low, high)
    assert claim.qualifier == qualifier


def test_shares_are_shares():
    """Prevents `1 in 18` from being read as one person, or as two numbers."""
    claim = read_claim("1 in 18 arrested in 1937-38")
    assert (claim.value, claim.unit) == (5.56, "percent")
    assert read_claim("5 per cent of the people were arrested in 1937").unit == "percent"
    assert read_claim("5% der Menschen verhaftet 1937").value == 5
    third = read_claim("a third of all officers were purged")
    assert (third.value, third.unit, third.category) == (33.3, "percent", "army_purge")
    assert read_claim("every fourth officer was arrested").value == 25
    some = read_claim("2 of the 5 marshals were shot")
    assert (some.value, some.group) == (2, "Marshals")


def test_what_is_given_outranks_the_sentence():
    """Prevents the fields of a form from being ignored where the sentence has its own words."""
    claim = read_claim(
        "10 million died in gulags in 1934",
        category="executions",
        period="1937-38",
        place="Ukrainian SSR",
        group="Germans",
    )
    assert (claim.category, claim.period) == ("executions", "1937-38")
    assert (claim.place, claim.group) == ("Ukrainian SSR", "Germans")
    assert claim.value == 10_000_000


REFUSED = [
    ("", "nothing is typed"),
    ("   ", "nothing is typed"),
    ("nonsense", "no number"),
    ("10 million", "what is counted"),
    ("1947 - 53 - millions more dead", "millions"),
    ("hundreds of thousands were deported in June 1941", "hundreds of thousands"),
    ("1937 was a year of terror with many arrested", "many"),
    ("44,000 officers were arrested and 39,000 of them shot", "2 numbers"),
    ("1917 - 17 died in gulags", "“1917 - 17” was read as the years"),
    ("one in eighteen, about five per cent, was arrested", "2 numbers"),
    ("Stalin was arrested 8 times", "“8” does not count people"),
    ("Lenin died in 1924 aged 43", "“43” does not count people"),
    ("10 million died in 1934 and 1937", "more than one period"),
    ("10 million died in camps in 1934x", "the years at “1934”"),
    ("1 million deported from Estonia and Latvia in 1941", "more than one place"),
    ("1 million Germans and Kalmyks deported", "more than one group"),
    ("-5 million died in camps", "below zero"),
    ("1.5 billion people arrested", "billion"),
    ("1.234 people shot in 1937", "1.234"),
    ("10 million died\x00 in camps", "hidden character"),
    ("x" * (LONGEST + 1), "characters long"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED, ids=[why[:30] for _, why in REFUSED])
def test_what_cannot_be_read_is_refused_with_the_reason(text, why):
    """Prevents a guess where there is nothing, or too much, to read."""
    with pytest.raises(ReadingError) as refusal:
        read_claim(text)
    assert why.casefold() in str(refusal.value).casefold()


@given(st.text(max_size=LONGEST))
@example("1937 1 in 0 arrested")
@example("0 in 5 arrested")
@example("¦ 10 million died")
@example("١٠ million died in 1937")
@example("1937-38-39 40 shot")
@example("10¹² shot")
def test_any_text_is_read_or_refused(text):
    """Prevents a crash on what people paste."""
    try:
        claim = read_claim(text)
    except ReadingError:
        return
    assert claim.category in CATEGORIES
    assert claim.unit in UNITS
    assert 0 <= claim.lower <= claim.upper


WORDS = st.sampled_from(
    [
        "people",
        "died",
        "in",
        "camps",
        "1937",
        "1934-37",
        "-",
        "10 million",
        "by",
        "from",
        "Estonia",
        "5%",
        "arrested",
        "up to",
        "1 in 18",
        "Stalin",
        "to",
    ]
)


@given(st.lists(WORDS, max_size=12))
def test_any_heap_of_known_words_is_read_or_refused(words):
    """Prevents a crash where several patterns meet."""
    try:
        claim = read_claim(" ".join(words))
    except ReadingError:
        return
    assert claim.category in CATEGORIES


@given(
    first=st.integers(1917, 1955),
    years=st.integers(0, 20),
    number=st.integers(100, 60_000_000),
    sentence=st.sampled_from(
        ["{p} - {n} died in gulags", "{n} died in gulags, {p}", "In {p} some {n} died in camps."]
    ),
)
def test_number_and_years_come_out_as_they_went_in(first, years, number, sentence):
    """Prevents digits of the years from running into the number, or the other way round."""
    period = f"{first}-{first + years}" if years else str(first)
    claim = read_claim(sentence.format(p=period, n=f"{number:,}" if number > 999 else number))
    assert claim.value == number
    assert claim.period.startswith(str(first))
    assert claim.category == "camp_deaths"


@given(st.text(alphabet=string.ascii_lowercase + " ", max_size=40))
def test_words_alone_are_never_a_number(words):
    """Prevents a number from being made up out of words that are none."""
    sentence = f"{words} died"
    if find_numbers(sentence, language_of(sentence)):
        return
    with pytest.raises(ReadingError):
        read_claim(sentence)


def test_the_word_lists_name_what_there_is(real):
    """Prevents a typing slip in the word lists from hiding a quantity, a place or a group."""
    words = load_lexicon()
    quantities = real.quantities
    held = {name.name for name in words.places if name.held} - {""}
    parts = {part for place in words.places for part in place.parts}
    homes = {group.home for group in words.groups} - {""}
    assert held | parts | homes <= set(real.figures["place"])
    groups = {group.name for group in words.groups if group.held}
    assert groups <= set(real.figures["group"])
    for frame in words.frames:
        assert frame.category in CATEGORIES
        assert frame.unit in UNITS
        assert set(frame.acts or ()) <= set(words.acts)
        assert {*frame.every, *frame.either, *frame.none} <= set(words.about)
        if frame.quantity:
            assert quantities.loc[frame.quantity, "category"] == frame.category


def test_every_place_of_the_data_is_read(real):
    """Prevents a place of the data from being unknown to the reader of sentences."""
    known = {name.name for name in load_lexicon().places}
    vague = {"rest of the USSR", "western USSR", "European USSR", "Russian Empire",
             "western borderlands"}  # fmt: skip
    assert set(real.figures["place"]) - known - vague == set()
