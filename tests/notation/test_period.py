"""A figure put into the wrong year, or counted for a day instead of a year, misleads everyone."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from terrorstats.errors import ReadingError
from terrorstats.notation.conventions import Conventions
from terrorstats.notation.period import Period, format_period, parse_period


def span(start, end):
    """A stretch of days, given as ISO dates."""
    return Period(date.fromisoformat(start), date.fromisoformat(end), instant=False)


def day(text):
    """A single date."""
    return Period(date.fromisoformat(text), date.fromisoformat(text), instant=True)


YEAR_1937 = span("1937-01-01", "1937-12-31")
YEARS_1937_38 = span("1937-01-01", "1938-12-31")
NEW_YEAR_1941 = day("1941-01-01")
YEZHOV = span("1936-10-01", "1938-11-01")
FIRST_HALF = span("1953-01-01", "1953-06-30")
THIRTIES = span("1930-01-01", "1939-12-31")

READ = [
    ("1937", YEAR_1937),
    (" 1937 ", YEAR_1937),
    ("1937 г.", YEAR_1937),
    ("1937 год", YEAR_1937),
    ("1937-38", YEARS_1937_38),
    ("1937/38", YEARS_1937_38),
    ("1937–38", YEARS_1937_38),
    ("1937–1938", YEARS_1937_38),
    ("1937 - 1938", YEARS_1937_38),
    ("1937/1938", YEARS_1937_38),
    ("1937 to 1938", YEARS_1937_38),
    ("1937 bis 1938", YEARS_1937_38),
    ("1937–1938 гг.", YEARS_1937_38),
    ("between 1937 and 1938", YEARS_1937_38),
    ("между 1937 и 1938", YEARS_1937_38),
    ("1930-1953", span("1930-01-01", "1953-12-31")),
    ("1905-1910", span("1905-01-01", "1910-12-31")),
    ("1930s", THIRTIES),
    ("1930-е годы", THIRTIES),
    ("1930er Jahre", THIRTIES),
    ("années 1930", THIRTIES),
    ("1930s-1940s", span("1930-01-01", "1949-12-31")),
    ("1 Jan 1941", NEW_YEAR_1941),
    ("1 January 1941", NEW_YEAR_1941),
    ("1st of January, 1941", NEW_YEAR_1941),
    ("January 1, 1941", NEW_YEAR_1941),
    ("Jan. 1 1941", NEW_YEAR_1941),
    ("on 1 Jan 1941", NEW_YEAR_1941),
    ("1.1.1941", NEW_YEAR_1941),
    ("01.01.1941", NEW_YEAR_1941),
    ("1.I.1941", NEW_YEAR_1941),
    ("1/1/1941", NEW_YEAR_1941),
    ("1941-01-01", NEW_YEAR_1941),
    ("1941-01-01 00:00:00", NEW_YEAR_1941),
    ("1941/01/01", NEW_YEAR_1941),
    ("1 января 1941", NEW_YEAR_1941),
    ("1 января 1941 г.", NEW_YEAR_1941),
    ("на 1 января 1941 г.", NEW_YEAR_1941),
    ("1 янв. 1941", NEW_YEAR_1941),
    ("1. Januar 1941", NEW_YEAR_1941),
    ("1. Jänner 1941", NEW_YEAR_1941),
    ("1er janvier 1941", NEW_YEAR_1941),
    ("1\u00a0Jan\u00a01941", NEW_YEAR_1941),
    ("29 Feb 1936", day("1936-02-29")),
    ("13/4/1937", day("1937-04-13")),
    ("4/13/1937", day("1937-04-13")),
    ("3.4.1937", day("1937-04-03")),
    ("1.VI.1941", day("1941-06-01")),
    ("Jan 1941", span("1941-01-01", "1941-01-31")),
    ("01.1941", span("1941-01-01", "1941-01-31")),
    ("February 1936", span("1936-02-01", "1936-02-29")),
    ("Sept 1939", span("1939-09-01", "1939-09-30")),
    ("Mai 1940", span("1940-05-01", "1940-05-31")),
    ("май 1940", span("1940-05-01", "1940-05-31")),
    ("août 1937", span("1937-08-01", "1937-08-31")),
    ("aou\u0302t 1937", span("1937-08-01", "1937-08-31")),
    ("Aug 1937 - Nov 1938", span("1937-08-01", "1938-11-30")),
    ("Aug 1937–Nov 1938", span("1937-08-01", "1938-11-30")),
    ("August 1937 to November 1938", span("1937-08-01", "1938-11-30")),
    ("август 1937 — ноябрь 1938", span("1937-08-01", "1938-11-30")),
    ("1 Oct 1936 - 1 Nov 1938", YEZHOV),
    ("from 1 Oct 1936 to 1 Nov 1938", YEZHOV),
    ("1.10.1936-1.11.1938", YEZHOV),
    ("1936-10-01 - 1938-11-01", YEZHOV),
    ("1936-10-01/1938-11-01", YEZHOV),
    ("с 1 октября 1936 г. по 1 ноября 1938 г.", YEZHOV),
    ("vom 1. Oktober 1936 bis zum 1. November 1938", YEZHOV),
    ("du 1er octobre 1936 au 1er novembre 1938", YEZHOV),
    ("1953 (Jan-Jun)", FIRST_HALF),
    ("1953 (first half)", FIRST_HALF),
    ("Jan-Jun 1953", FIRST_HALF),
    ("first half of 1953", FIRST_HALF),
    ("1st half 1953", FIRST_HALF),
    ("I полугодие 1953", FIRST_HALF),
    ("1-е полугодие 1953 г.", FIRST_HALF),
    ("1. Halbjahr 1953", FIRST_HALF),
    ("1er semestre 1953", FIRST_HALF),
    ("H1 1953", FIRST_HALF),
    ("second half of 1953", span("1953-07-01", "1953-12-31")),
    ("Q3 1937", span("1937-07-01", "1937-09-30")),
    ("IV квартал 1937", span("1937-10-01", "1937-12-31")),
    ("1-15 Aug 1937", span("1937-08-01", "1937-08-15")),
    ("5 Aug - 15 Nov 1937", span("1937-08-05", "1937-11-15")),
    ("1953 (27 Mar - 30 Jun)", span("1953-03-27", "1953-06-30")),
    ("Nov 1937 - Jan 1938", span("1937-11-01", "1938-01-31")),
    ("1 Jan 1937 - 1 Jan 1937", span("1937-01-01", "1937-01-01")),
]


@pytest.mark.parametrize(("text", "period"), READ)
def test_reads_what_people_type_and_paste(text, period):
    """Prevents a period from being refused, or moved, for the way it is written."""
    assert parse_period(text) == period
    assert parse_period(format_period(period)) == period


REFUSED = [
    ("", "the cell is empty"),
    ("to 1 Oct 1948", "an end but no beginning"),
    ("by 1940", "an end but no beginning"),
    ("до 1940", "an end but no beginning"),
    ("-1940", "an end but no beginning"),
    ("since 1930", "a beginning but no end"),
    ("с 1930", "a beginning but no end"),
    ("1930-", "a beginning but no end"),
    ("mid-1953", "write the months meant"),
    ("early 1930s", "write the months meant"),
    ("end of 1937", "write the months meant"),
    ("середина 1953", "write the months meant"),
    ("summer 1937", "a season"),
    ("лето 1937", "a season"),
    ("c. 1937", "cannot be approximate"),
    ("около 1937", "cannot be approximate"),
    ("1937?", "question mark"),
    ("1937-36", "ends before it begins"),
    ("1938-1937", "ends before it begins"),
    ("Nov - Jan 1938", "ends before it begins"),
    ("1937-08", "'Aug 1937'"),
    ("1937-8", "'Aug 1937'"),
    ("1905-06", "'Jun 1905'"),
    ("3/4/1937", "3 Apr or 4 Mar"),
    ("3/4/1937 - 5/4/1937", "3 Apr or 4 Mar"),
    ("29 Feb 1937", "no day 29 in Feb 1937"),
    ("31.11.1937", "no day 31 in Nov 1937"),
    ("1.13.1937", "no month 13"),
    ("13/13/1937", "no month 13"),
    ("0/0/1937", "no day, month or year 0"),
    ("0.5.1937", "no day, month or year 0"),
    ("00.1937", "no day, month or year 0"),
    ("1799", "outside 1800-2100"),
    ("2101", "outside 1800-2100"),
    ("1937-2937", "outside 1800-2100"),
    ("9999", "outside 1800-2100"),
    ("0000", "no day, month or year 0"),
    ("1935s", "'1930s'"),
    ("1900s", "ten years or a hundred"),
    ("Q4 half 1937", "no known form"),
    ("third half of 1937", "two halves and four quarters"),
    ("1937, 1938", "several periods"),
    ("1937 and 1938", "several periods"),
    ("1.1.41", "two digits"),
    ("Jan 41", "two digits"),
    ("'37", "two digits"),
    ("1 Jan", "no year of four digits"),
    ("the thirties", "no year of four digits"),
    ("nan", "no year of four digits"),
    ("14977", "spreadsheet's own number"),
    ("1937.0", "spreadsheet's own number"),
    ("=1937", "spreadsheet formula"),
    ("1937\n1938", "line break"),
    ("\u202e7391", "hidden character"),
    ("9" * 500, "characters long"),
    ("the year 1937", "no known form"),
    ("Aug 1937 - Nov", "no known form"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refuses_what_cannot_be_read_for_certain(text, reason):
    """Prevents a figure from being shown under a date its source does not give."""
    with pytest.raises(ReadingError) as error:
        parse_period(text)
    assert reason in error.value.reason
    assert error.value.reason.endswith(".")
    assert error.value.column == "period"


@pytest.mark.parametrize(
    ("conventions", "read"),
    [
        (Conventions(day_first="13/4/1937"), day("1937-04-03")),
        (Conventions(month_first="4/13/1937"), day("1937-03-04")),
    ],
)
def test_slashed_dates_follow_the_habit_of_the_file(conventions, read):
    """Prevents a month from passing for a day once the file has shown its order."""
    assert parse_period("3/4/1937", conventions) == read


def test_a_file_with_both_orders_stays_doubtful():
    """Prevents the first date of a file from deciding for the others against the evidence."""
    with pytest.raises(ReadingError, match="write the month as a word"):
        parse_period("3/4/1937", Conventions(day_first="13/4/1937", month_first="4/13/1937"))


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (YEAR_1937, "1937"),
        (YEARS_1937_38, "1937-38"),
        (span("1930-01-01", "1953-12-31"), "1930-1953"),
        (span("1905-01-01", "1906-12-31"), "1905-1906"),
        (span("1899-01-01", "1900-12-31"), "1899-1900"),
        (NEW_YEAR_1941, "1 Jan 1941"),
        (span("1941-06-01", "1941-06-30"), "Jun 1941"),
        (FIRST_HALF, "1953 (Jan-Jun)"),
        (span("1937-08-01", "1938-11-30"), "Aug 1937 - Nov 1938"),
        (YEZHOV, "1 Oct 1936 - 1 Nov 1938"),
    ],
)
def test_writes_in_the_style_of_the_data(period, text):
    """Prevents two ways of writing one period from drifting into the table."""
    assert format_period(period) == text


DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))


@given(DAYS, st.integers(0, 40_000), st.booleans())
@example(date(1904, 1, 1), 730, False)
@example(date(1937, 2, 1), 27, False)
def test_what_is_written_reads_back_the_same(start, days, instant):
    """Prevents an export from dating a figure otherwise than the table it came from."""
    end = start if instant else min(start + timedelta(days), date(2100, 12, 31))
    period = Period(start, end, instant)
    assert parse_period(format_period(period)) == period


@given(st.integers(1800, 2100), st.integers(0, 300))
def test_runs_of_whole_years_read_back_the_same(first, more):
    """Prevents the short form of a run of years from being taken for a month."""
    period = span(f"{first}-01-01", f"{min(first + more, 2100)}-12-31")
    assert parse_period(format_period(period)) == period


WORDS = ["1937", "38", "1", "Jan", "Nov", "Q1", "half", "-", "/", "to", "и", "(", ")", ".", "I"]


@given(
    st.text()
    | st.text("0123456789/.- ()", max_size=24)
    | st.lists(st.sampled_from(WORDS)).map(" ".join)
)
def test_any_text_is_read_or_refused_with_a_reason(text):
    """Prevents one hostile cell from crashing the reading of a table."""
    try:
        period = parse_period(text)
    except ReadingError as error:
        reason = error.reason
    else:
        assert date(1800, 1, 1) <= period.start <= period.end <= date(2100, 12, 31)
        return
    assert reason.endswith(".")
