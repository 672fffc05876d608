"""A figure misread by a factor of a thousand is the worst accident this library could have."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from terrorstats.errors import ReadingError
from terrorstats.notation.conventions import Conventions, infer_conventions
from terrorstats.notation.figure import Figure, format_figure, parse_figure


def exact(value, digits):
    """A count as printed."""
    return Figure(value, None, None, "exact", digits)


def about(value, digits):
    """An approximate number."""
    return Figure(value, None, None, "about", digits)


def at_least(low, digits):
    """A lower bound."""
    return Figure(None, low, None, "at_least", digits)


def at_most(high, digits):
    """An upper bound."""
    return Figure(None, None, high, "at_most", digits)


def between(low, high, digits):
    """A printed range."""
    return Figure(None, low, high, "range", digits)


HOUSE_STYLE = [
    ("353,074", exact(353074, 6)),
    ("1,606,748", exact(1606748, 7)),
    ("0", exact(0, 1)),
    ("4.28", exact(4.28, 3)),
    ("12.0", exact(12, 3)),
    ("0,123", exact(0.123, 3)),
    ("1,234.5", exact(1234.5, 5)),
    ("7 million", exact(7_000_000, 1)),
    ("1.317 million", exact(1_317_000, 4)),
    ("5.50 million", exact(5_500_000, 3)),
    ("about 40,000", about(40_000, 1)),
    ("at least 724,000", at_least(724_000, 3)),
    ("up to 60 million", at_most(60_000_000, 1)),
    ("5.5-6.5 million", between(5_500_000, 6_500_000, 2)),
    ("about 5-8 million", between(5_000_000, 8_000_000, 1)),
    ("800 thousand - 1.2 million", between(800_000, 1_200_000, 2)),
]
ENGLISH = [
    ("5.5–6.5 million", between(5_500_000, 6_500_000, 2)),
    ("5.5 — 6.5 million", between(5_500_000, 6_500_000, 2)),
    ("between 5 and 6 million", between(5_000_000, 6_000_000, 1)),
    ("between about 5 and 6 million", between(5_000_000, 6_000_000, 1)),
    ("from 5 to 6", between(5, 6, 1)),
    ("700,000 to 1,200,000", between(700_000, 1_200_000, 2)),
    ("ca. 40,000", about(40_000, 1)),
    ("c. 40,000", about(40_000, 1)),
    ("c 40,000", about(40_000, 1)),
    ("circa 40,000", about(40_000, 1)),
    ("around 40,000", about(40_000, 1)),
    ("approximately 40,000", about(40_000, 1)),
    ("some 40,000", about(40_000, 1)),
    ("~40,000", about(40_000, 1)),
    ("≈ 40,000", about(40_000, 1)),
    ("> 5 million", at_least(5_000_000, 1)),
    ("≥5", at_least(5, 1)),
    ("over 5 million", at_least(5_000_000, 1)),
    ("more than 5,000", at_least(5_000, 1)),
    ("not less than 5,000", at_least(5_000, 1)),
    ("5,000+", at_least(5_000, 1)),
    ("at least about 5,000", at_least(5_000, 1)),
    ("<5", at_most(5, 1)),
    ("≤ 5", at_most(5, 1)),
    ("at most 5,000", at_most(5_000, 1)),
    ("not more than 5,000", at_most(5_000, 1)),
    ("799k", exact(799_000, 3)),
    ("12·5", exact(12.5, 3)),
]
RUSSIAN = [
    ("1 317 022", exact(1317022, 7)),
    ("1\u00a0317\u00a0022", exact(1317022, 7)),
    ("1\u202f317\u202f022", exact(1317022, 7)),
    ("1\u2009317\u2009022", exact(1317022, 7)),
    ("5,5 млн", exact(5_500_000, 2)),
    ("5,5млн.", exact(5_500_000, 2)),
    ("5,5 миллиона", exact(5_500_000, 2)),
    ("799 тыс.", exact(799_000, 3)),
    ("799 тысяч", exact(799_000, 3)),
    ("около 40 тыс.", about(40_000, 1)),
    ("примерно 40 000", about(40_000, 1)),
    ("не менее 724 000", at_least(724_000, 3)),
    ("более 5 млн", at_least(5_000_000, 1)),
    ("свыше 5 млн", at_least(5_000_000, 1)),
    ("до 60 млн", at_most(60_000_000, 1)),
    ("не более 5", at_most(5, 1)),
    ("от 5,5 до 6,5 млн", between(5_500_000, 6_500_000, 2)),
    ("5–6 млн", between(5_000_000, 6_000_000, 1)),
]
GERMAN = [
    ("1.317.022", exact(1317022, 7)),
    ("1.234,5", exact(1234.5, 5)),
    ("1'317'022", exact(1317022, 7)),
    ("1’317’022", exact(1317022, 7)),
    ("5,5 Mio.", exact(5_500_000, 2)),
    ("12 Tausend", exact(12_000, 2)),
    ("etwa 5 Millionen", about(5_000_000, 1)),
    ("rund 5,5 Mio.", about(5_500_000, 2)),
    ("mindestens 724.000,0", at_least(724_000, 7)),
    ("über 5 Mio.", at_least(5_000_000, 1)),
    ("u\u0308ber 5 Mio.", at_least(5_000_000, 1)),
    ("bis zu 60 Mio.", at_most(60_000_000, 1)),
    ("5 bis 6 Mio.", between(5_000_000, 6_000_000, 1)),
    ("zwischen 5 und 6 Mio.", between(5_000_000, 6_000_000, 1)),
]
FRENCH = [
    ("3,5 millions", exact(3_500_000, 2)),
    ("5 mille", exact(5_000, 1)),
    ("environ 5 millions", about(5_000_000, 1)),
    ("plus de 5 millions", at_least(5_000_000, 1)),
    ("au moins 5 000", at_least(5_000, 1)),
    ("jusqu’à 60 millions", at_most(60_000_000, 1)),
    ("jusqu'a\u0300 60 millions", at_most(60_000_000, 1)),
    ("entre 5 et 6 millions", between(5_000_000, 6_000_000, 1)),
    ("de 5 à 6 millions", between(5_000_000, 6_000_000, 1)),
]
FOOTNOTES = [
    ("1,234*", exact(1234, 4)),
    ("1,234**", exact(1234, 4)),
    ("1,234 †", exact(1234, 4)),
    ("1,234[3]", exact(1234, 4)),
    ("1,234¹", exact(1234, 4)),
    ("5[1]-6[2] million", between(5_000_000, 6_000_000, 1)),
    ("5 million[a]", exact(5_000_000, 1)),
    ("\ufeff 1,234 \u200b", exact(1234, 4)),
]


@pytest.mark.parametrize(
    ("text", "figure"), HOUSE_STYLE + ENGLISH + RUSSIAN + GERMAN + FRENCH + FOOTNOTES
)
def test_reads_what_people_type_and_paste(text, figure):
    """Prevents a figure from being refused, or changed, for the way it is written."""
    read = parse_figure(text)
    assert read == figure
    assert parse_figure(format_figure(read)) == read


@pytest.mark.parametrize("text", ["353,074", "5.5-6.5 million", "40 тыс."])
def test_whole_numbers_are_ints(text):
    """Prevents counts of people from drifting as floats."""
    figure = parse_figure(text)
    assert all(isinstance(n, int) for n in (figure.value, figure.low, figure.high) if n is not None)


REFUSED = [
    ("", "a blank is not zero"),
    ("   ", "a blank is not zero"),
    ("abc", "no number in digits"),
    ("half a million", "no number in digits"),
    ("five", "no number in digits"),
    ("many", "no number in digits"),
    ("nan", "missing is not zero"),
    ("NaN", "missing is not zero"),
    ("inf", "missing is not zero"),
    ("-inf", "missing is not zero"),
    ("n/a", "missing is not zero"),
    ("—", "missing is not zero"),
    ("...", "missing is not zero"),
    ("нет данных", "missing is not zero"),
    ("12.5.3", "follow no convention"),
    ("1,23,456", "follow no convention"),
    ("1,2345,678", "follow no convention"),
    ("1,234.", "follow no convention"),
    ("5..6", "follow no convention"),
    ("1.234", "write 1234 or 1.2340"),
    ("1,317 million", "write 1317 or 1.3170"),
    ("1 234,567", "write 1234567 or 1234.5670"),
    ("1 2", "two numbers"),
    ("1937 353", "two numbers"),
    ("353,074  681,692", "two numbers"),
    ("5 and 6", "two numbers"),
    ("5 or 6 million", "two numbers"),
    ("5, 6", "two numbers"),
    ("6-5 million", "may belong to both numbers"),
    ("800,000-1.2 million", "may belong to both numbers"),
    ("6 million - 5 million", "ends below where it begins"),
    ("1937-38", "ends below where it begins"),
    ("250-300,000", "'250,000-300,000'"),
    ("between 250 and 300,000", "'250,000-300,000'"),
    ("7-800,000", "from 7 or from 7,000"),
    ("5-600 thousand", "from 5,000 or from 500,000"),
    ("1-900 million", "from 1,000,000 or from 100,000,000"),
    ("at least 5-6 million", "a bound and a range"),
    ("up to 5+", "a bound and a range"),
    ("from 5 million", "no second number"),
    ("-5", "below zero"),
    ("−5", "below zero"),
    ("(1,234)", "below zero"),
    ("minus 5", "below zero"),
    ("=1+1", "spreadsheet formula"),
    ("=cmd|' /C calc'!A0", "spreadsheet formula"),
    ("+1+cmd|' /C calc'!A0", "spreadsheet formula"),
    ("@SUM(1)", "spreadsheet formula"),
    ("$5 million", "money"),
    ("5 руб.", "money"),
    ("5 €", "money"),
    ("5 Rubel", "money"),
    ("12%", "set the unit to 'percent'"),
    ("12 per cent", "set the unit to 'percent'"),
    ("5 people", "'people' says what is counted"),
    ("1,234 чел.", "'чел' says what is counted"),
    ("5 million deaths", "'deaths' says what is counted"),
    ("1e6", "shortened this number"),
    ("1.5E+05", "shortened this number"),
    ("5 billion", "different languages"),
    ("5 млрд", "different languages"),
    ("5m", "'m' may stand for"),
    ("nearly 5 million", "'about' or 'up to'"),
    ("почти 5 млн", "'about' or 'up to'"),
    ("5?", "question mark"),
    ("2 hundred thousand", "in words"),
    ("5/6", "write one number"),
    ("5×10⁶", "write one number"),
    ("1½ million", "write one number"),
    ("10⁶", "power of ten or a footnote"),
    ("5·10⁶", "power of ten or a footnote"),
    ("007", "begins with 0"),
    ("٣٤", "not the digits 0 to 9"),
    ("１２", "not the digits 0 to 9"),
    ("9007199254740993", "too large"),
    ("9" * 30, "too large"),
    ("9" * 5000, "characters long"),
    ("0.12345678901", "more decimals"),
    ("5\n6", "line break"),
    ("5\t6", "line break"),
    ("1\u200b234", "hidden character"),
    ("\u202e1234\u202c", "hidden character"),
    ("5\u00ad6", "hidden character"),
    ("1\x00", "hidden character"),
    ("about 5 wagons", "'wagons' cannot be read"),
    ("5 roughly", "in no known order"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refuses_what_cannot_be_read_for_certain(text, reason):
    """Prevents a guess from entering the data, and a refusal nobody understands."""
    with pytest.raises(ReadingError) as error:
        parse_figure(text)
    assert reason in error.value.reason
    assert error.value.reason.endswith(".")
    assert error.value.column == "figure"
    assert error.value.text == text


def test_percent_signs_are_read_past_in_percentages_only():
    """Prevents 12% from being taken for twelve people."""
    assert parse_figure("12.5%", unit="percent") == exact(12.5, 3)
    assert parse_figure("12,5 %*", unit="percent") == exact(12.5, 3)
    assert parse_figure("5%-6%", unit="percent") == between(5, 6, 1)
    with pytest.raises(ReadingError, match="not a number of deaths"):
        parse_figure("12%", unit="deaths")


LONE_MARKS = [
    (["353,074"], "1,234", 1234),
    (["1,234,567"], "1,234", 1234),
    (["4.28"], "1,234", 1234),
    (["1,5 млн"], "1,234", None),
    (["1,234,567", "1,5 млн"], "1,234", None),
    (["1.317.022"], "1,234", None),
    (["1 317 022"], "1,234", None),
    (["1 317 022", "4.28"], "1,234", 1234),
    (["4.28"], "1.234", 1.234),
    (["1,234,567"], "1.234", 1.234),
    (["1.317.022"], "1.234", 1234),
    (["5,5 Mio."], "1.234", 1234),
    (["1.317.022", "4.28"], "1.234", None),
    (["4.28", "5,5"], "1.234", None),
    (["353,074"], "1.234", None),
    (["1,5 млн"], "1,317 млн", 1_317_000),
    (["1,5 млн"], "1 234,567", 1234.567),
    (["1.317.022"], "1.317 Mio.", None),
]


@pytest.mark.parametrize(("others", "text", "value"), LONE_MARKS)
def test_a_lone_mark_is_read_by_the_conventions_of_the_file(others, text, value):
    """Prevents `1,234` in a file with decimal commas from growing a thousandfold."""
    conventions = infer_conventions([*others, text])
    if value is not None:
        assert parse_figure(text, conventions).value == value
        return
    with pytest.raises(ReadingError, match="may stand between thousands"):
        parse_figure(text, conventions)


def test_the_refusal_shows_the_cell_that_makes_it_doubtful():
    """Prevents a hunt through the file for the one cell written in another convention."""
    with pytest.raises(ReadingError) as error:
        parse_figure("1,234", Conventions(decimal_comma="1,5 млн"))
    assert error.value.reason == (
        "the comma may stand between thousands (1234) or before decimals (1.234), and this file "
        "also writes '1,5 млн'; write 1234 or 1.2340."
    )


@pytest.mark.parametrize("value", ["1234", "1.2340"])
def test_what_a_refusal_advises_is_read_in_any_file(value):
    """Prevents advice that leads to the next refusal."""
    for conventions in (
        Conventions(),
        Conventions(decimal_comma="1,5"),
        Conventions(dot_thousands="1.317.022"),
    ):
        assert parse_figure(value, conventions).value == float(value)


def test_a_figure_no_text_can_state_is_not_written():
    """Prevents a made-up Figure from being written as something else."""
    with pytest.raises(ValueError, match="no text states"):
        format_figure(Figure(None, None, None, "exact", 1))


numbers = st.one_of(
    st.integers(0, 2**53).map(str),
    st.integers(0, 10**9).map("{:,}".format),
    st.decimals(0, 1000, places=1).map("{:f}".format),
    st.decimals(0, 1000, places=2).map("{:f}".format),
    st.decimals(0, 100, places=3).map("{:f}".format),
    st.decimals(0, 100, places=6).map("{:f}".format),
)
words = st.sampled_from(["", "", " thousand", " million", " тыс."])
prefixes = st.sampled_from(["", "about ", "at least ", "up to ", "> ", "ca. "])
texts = st.one_of(
    st.builds("{}{}{}".format, prefixes, numbers, words),
    st.builds("{}{}-{}{}".format, numbers, words, numbers, words),
)


@given(texts)
@example("0.25 thousand - 300 thousand")
@example("5.50-6 million")
@example("0.001234 thousand")
@example("900719925474099.0")
def test_what_is_written_reads_back_the_same(text):
    """Prevents an export from saying something else than the table it came from."""
    try:
        figure = parse_figure(text)
    except ReadingError:
        return
    assert parse_figure(format_figure(figure)) == figure


@given(st.integers(0, 2**53))
def test_every_whole_number_comes_back_exact(number):
    """Prevents the loss of a single person to rounding."""
    assert parse_figure(f"{number}").value == number
    assert parse_figure(format_figure(parse_figure(f"{number}"))).value == number


@given(
    st.text() | st.text("0123456789.,' -+*=%~<>[]¹²½млнтыcaboutmi\u00a0\u2009\u202e", max_size=40)
)
def test_any_text_is_read_or_refused_with_a_reason(text):
    """Prevents one hostile cell from crashing the reading of a table."""
    try:
        figure = parse_figure(text)
    except ReadingError as error:
        reason = error.reason
    else:
        assert_sound(figure)
        return
    assert reason.endswith(".")


def assert_sound(figure):
    """A figure states a number or two, none below zero, the lower first."""
    stated = [n for n in (figure.value, figure.low, figure.high) if n is not None]
    assert stated
    assert all(0 <= number <= 2**53 for number in stated)
    assert figure.low is None or figure.high is None or figure.low <= figure.high
