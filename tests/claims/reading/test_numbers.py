"""A number read from a scrap of what was written answers a question nobody asked."""

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrorstats.claims.reading.number_words import read_words
from terrorstats.claims.reading.numbers import Number, find_numbers
from terrorstats.claims.reading.text import language_of, plain_text
from terrorstats.claims.sentence import read_claims
from terrorstats.errors import ReadingError, TerrorstatsError

# sentence, value or (low, high)
READ = [
    ("sixteen million passed through the camps", 16_000_000),
    ("one hundred and fifty thousand were shot", 150_000),
    ("ninety-two people were shot", 92),
    ("a quarter of a million people were deported", 250_000),
    ("half a million were arrested", 500_000),
    ("four and a half million starved to death", 4_500_000),
    ("a million and a half were deported", 1_500_000),
    ("2 million 340 thousand died in the camps", 2_340_000),
    ("5½ million died of hunger", 5_500_000),
    ("1 3/4 million were arrested", 1_750_000),
    (".5 million were shot", 500_000),
    ("3.4m were arrested", 3_400_000),
    ("30_000 were shot", 30_000),
    ("zweihundertfünfzigtausend Menschen wurden erschossen", 250_000),
    ("anderthalb Millionen Menschen starben in den Lagern", 1_500_000),
    ("eine Viertelmillion Menschen wurde deportiert", 250_000),
    ("im Jahre 1938 wurden 328.618 Menschen erschossen", 328_618),
    ("quatre-vingt-dix mille personnes ont été fusillées", 90_000),
    ("deux millions et demi de personnes sont mortes dans les camps", 2_500_000),
    ("в лагерях умерло два с половиной миллиона человек", 2_500_000),
    ("расстреляли полмиллиона человек", 500_000),
    ("были высланы 1 миллион 800 тысяч человек", 1_800_000),
    ("двісті тисяч людей розстріляли", 200_000),
    ("półtora miliona ludzi zmarło w łagrach", 1_500_000),
    ("doscientos mil fueron fusilados en 1937", 200_000),
    ("five to six million starved", (5_000_000, 6_000_000)),
    ("from 700,000 to 1.3 million were shot", (700_000, 1_300_000)),
    ("between two and three million died in the camps", (2_000_000, 3_000_000)),
    ("over 30 million died", (30_000_000, None)),
    ("30 million or more died", (30_000_000, None)),
    ("30+ million died", (30_000_000, None)),
    ("in excess of 30 million died", (30_000_000, None)),
    ("по крайней мере 30 млн человек погибли", (30_000_000, None)),
    ("co najmniej 3 miliony ludzi zmarło z głodu", (3_000_000, None)),
    ("not even 2 million died in the camps", (None, 2_000_000)),
    ("max. 2 million died in the camps", (None, 2_000_000)),
    ("fewer people were shot in those years than 700,000", (None, 700_000)),
]


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text[:40] for text, _ in READ])
def test_words_scales_and_bounds_make_one_number(text, wanted):
    """Prevents `sixteen million` from being read as one million, and a bound from being lost."""
    (claim,) = read_claims(text)
    low, high = wanted if isinstance(wanted, tuple) else (wanted, wanted)
    if isinstance(wanted, tuple):
        assert (claim.value, claim.low, claim.high) == (None, low, high)
    else:
        assert (claim.value, claim.qualifier) == (wanted, "exact")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("a quarter of the officers were purged", 25),
        ("two thirds of the officers were dismissed", 66.7),
        ("every fifth officer was arrested", 20),
        ("3 in 10 prisoners died in 1942", 30),
        ("jeder vierte Offizier wurde verhaftet", 25),
        ("треть офицеров была уволена", 33.3),
        ("7/10 of the officers were purged", 70),
    ],
)
def test_a_fraction_of_people_is_a_share(text, share):
    """Prevents the upper number of a fraction from being read as a count."""
    (claim,) = read_claims(text)
    assert (claim.value, claim.unit) == (share, "percent")


REFUSED = [
    ("a couple of million died", "a couple of million"),
    ("several thousand were shot", "several thousand"),
    ("3 lakh people were arrested", "lakh"),
    ("1.5e6 people were shot", "e6"),
    ("1000,000 people were shot", "1000,000"),
    ("2.5 people were shot", "whole numbers"),
    ("twice a million died", "twice"),
    ("the million died", "no number stands before"),
    ("more than 5 to 6 million died", "bounds a range"),
    ("7 in 5 officers were shot", "no share"),
    ("900 million people were shot", "ever lived"),
    ("5 quintals people were shot", "quintals"),
    ("pseudo 5 million were shot", "pseudo"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED, ids=[why for _, why in REFUSED])
def test_what_stands_next_to_a_number_is_never_dropped(text, why):
    """Prevents a mark, a scale or a word that changes a number from being passed over."""
    with pytest.raises(ReadingError, match=why):
        read_claims(text)


@pytest.mark.parametrize(
    "text",
    ["383 lists of people to be shot", "53 camps were in the Gulag", "£10 million of gold from the "
     "camps", "Article 58: people were shot", "the 17th congress: delegates were shot",
     "1,500 people were shot a day", "10 million people were arrested per year"],
)  # fmt: skip
def test_what_counts_no_people_is_not_compared(text):
    """Prevents camps, pages, money and rates from standing beside numbers of people."""
    with pytest.raises(ReadingError):
        read_claims(text)


_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
         "eighteen", "nineteen"]  # fmt: skip
_TENS = ["x", "x", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """The number in English words."""
    for scale, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            link = " and " if scale == 100 else " "
            return f"{spelled(number // scale)} {name}" + (f"{link}{spelled(rest)}" if rest else "")
    if number < 20:
        return _ONES[number]
    return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")


@given(st.integers(2, 200_000_000))
def test_a_number_in_words_is_read_whole_or_refused(number):
    """Prevents `two hundred thousand` from being read as two."""
    try:
        (claim,) = read_claims(f"{spelled(number)} people were shot")
    except ReadingError:
        return
    assert claim.value == number


@given(st.integers(1, 999))
def test_a_german_number_in_one_word_is_read(number):
    """Prevents a German number from being read as its first part."""
    ones = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
            "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
            "achtzehn", "neunzehn"]  # fmt: skip
    tens = [
        "x",
        "x",
        "zwanzig",
        "dreißig",
        "vierzig",
        "fünfzig",
        "sechzig",
        "siebzig",
        "achtzig",
        "neunzig",
    ]
    hundreds, rest = divmod(number, 100)
    word = f"{ones[hundreds]}hundert" if hundreds else ""
    if rest < 20:
        word += ones[rest]
    else:
        word += (f"{ones[rest % 10]}und" if rest % 10 else "") + tens[rest // 10]
    found = read_words(word, 0, "de")
    assert found is not None
    assert (found.value, found.end) == (Fraction(number), len(word))


DIGITS = st.text(alphabet="0123456789,. ", max_size=12)


@given(DIGITS, st.sampled_from(["", " million", " тысяч", "k", " hundred", "%"]), DIGITS)
def test_no_number_is_read_that_is_not_in_the_text(first, scale, second):
    """Prevents digits of two numbers from running into one, or a number from nowhere."""
    text = f"{first}{scale} people were shot and {second} were arrested"
    plain = plain_text(text)
    for number in find_numbers(plain, language_of(plain)):
        assert isinstance(number, Number)
        assert number.typed in plain
        assert number.figure or number.problem
        if number.figure and not scale.strip() and number.figure.value is not None:
            digits = "".join(letter for letter in number.typed if letter.isdigit())
            assert str(number.figure.value).replace(".", "").strip("0") == digits.strip("0")


BITS = st.lists(
    st.sampled_from(
        ["million ", "a ", "1937-38 ", "of ", "1 ", "half ", "sentenced ", "to death ", "fewer ",
         "than ", "killed or ", "communists ", "10-", "one in ", "every second ", "Estonia and ",
         "died, ", "two hundred ", "cost a b c ", "(", "[1]", "at least ", "5", "siberia ", "who "]
    ),
    max_size=60,
)  # fmt: skip


@given(BITS)
def test_no_heap_of_words_takes_long_or_fails(bits):
    """Prevents a crash or an endless search where many patterns meet."""
    text = "".join(bits)[:300]
    begin = time.process_time()
    try:
        claims = read_claims(text)
    except TerrorstatsError:
        claims = ()
    assert time.process_time() - begin < 1  # a hundred times what a sentence takes
    for claim in claims:
        assert 0 <= claim.lower <= claim.upper
