"""Cleaning must neither lose a row silently nor change what a source prints."""

import datetime as dt
import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from terrorstats.errors import DataError, Fault, ReadingError
from terrorstats.notation.conventions import infer_conventions
from terrorstats.notation.figure import parse_figure
from terrorstats.notation.period import parse_period
from terrorstats.tables.clean import FULL_FORM, SHORT_FORM, clean

MADE = {
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "qualifier": "str",
    "significant_digits": "Int64",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "instant": "bool",
    "line": "int64",
    "printed_value": "float64",
    "is_corrected": "bool",
}


def short(*rows):
    """A table in the short form; each row `period, figure, unit`."""
    return pd.DataFrame([(*row, "x") for row in rows], columns=list(SHORT_FORM), dtype="str")


def full(**cells):
    """A table in the full form with one row, `cells` filled in."""
    row = dict.fromkeys(FULL_FORM, "") | {"period": "1937", "figure": "353,074"} | cells
    return pd.DataFrame([row], dtype="str")


def test_adds_typed_columns_beside_the_typed_text():
    """Prevents a column from changing its name, type or meaning under those who build on it."""
    frame, report = clean(
        short(
            ("1937", "353,074", "persons"),
            ("1937-38", "5.5-6.5 million", "persons"),
            ("1 Jan 1941", "at least 724,000", "persons"),
            ("1930s", "up to 60 million", "deaths"),
            ("Aug 1937 - Nov 1938", "about 40,000", "persons"),
            ("1953 (Jan-Jun)", "12.5%", "percent"),
        ),
        file="notes.csv",
    )
    assert frame.columns.to_list() == [*SHORT_FORM, *MADE]
    assert frame.dtypes.astype(str).to_dict() == dict.fromkeys(SHORT_FORM, "str") | MADE
    assert frame["value"].fillna(-1).to_list() == [353074, -1, -1, -1, 40000, 12.5]
    assert frame["low"].fillna(-1).to_list() == [-1, 5_500_000, 724_000, -1, -1, -1]
    assert frame["high"].fillna(-1).to_list() == [-1, 6_500_000, -1, 60_000_000, -1, -1]
    assert frame["qualifier"].to_list() == [
        "exact", "range", "at_least", "at_most", "about", "exact"
    ]  # fmt: skip
    assert frame["significant_digits"].to_list() == [6, 2, 3, 1, 1, 3]
    assert frame["start"].dt.strftime("%Y-%m-%d").to_list() == [
        "1937-01-01", "1937-01-01", "1941-01-01", "1930-01-01", "1937-08-01", "1953-01-01"
    ]  # fmt: skip
    assert frame["end"].dt.strftime("%Y-%m-%d").to_list() == [
        "1937-12-31", "1938-12-31", "1941-01-01", "1939-12-31", "1938-11-30", "1953-06-30"
    ]  # fmt: skip
    assert frame["instant"].to_list() == [False, False, True, False, False, False]
    assert frame["line"].to_list() == [2, 3, 4, 5, 6, 7]
    assert (report.rows_in, report.rows_out, len(report.refused)) == (6, 6, 0)


def test_refused_rows_leave_the_table_and_stand_in_the_report():
    """Prevents an unreadable cell from becoming a blank, a zero or a silent loss."""
    frame, report = clean(
        short(
            ("1937", "1,234", "persons"),
            ("mid-1953", "12.5.3", "persons"),
            ("1938", "", "persons"),
            ("1939", "5%", "persons"),
        ),
        file="notes.csv",
    )
    assert frame["value"].to_list() == [1234]
    assert (report.rows_in, report.rows_out) == (4, 1)
    refused = report.refused
    assert refused.columns.to_list() == ["file", "line", "column", "text", "reason"]
    assert refused[["line", "column", "text"]].to_numpy().tolist() == [
        [3, "figure", "12.5.3"],
        [3, "period", "mid-1953"],
        [4, "figure", ""],
        [5, "figure", "5%"],
    ]
    assert report.faults[1] == Fault(
        "notes.csv", 3, "period", "mid-1953", refused["reason"][1], "readable"
    )
    assert str(report).splitlines()[0].startswith("notes.csv: 1 of 4 rows read; ")
    assert str(report).splitlines()[1].startswith("notes.csv:3:figure: '12.5.3': ")


def test_a_mixed_file_loses_its_doubtful_rows_only():
    """Prevents `1,234` from being read either way in a file that also writes `1,5 млн`."""
    frame, report = clean(
        short(
            ("1937", "1,234", "persons"),
            ("1938", "1,5 млн", "persons"),
            ("1939", "1,234,567", "persons"),
            ("1940", "1234", "persons"),
        )
    )
    assert frame["figure"].to_list() == ["1,5 млн", "1,234,567", "1234"]
    assert report.refused["text"].to_list() == ["1,234"]
    assert "also writes '1,5 млн'" in report.refused["reason"][0]


ODD = [
    ("5,5 million", ["1,234,567", "353,074", "2.5", "about 3,500"]),
    ("1.004.956", ["1,234,567", "353,074", "2.5", "1.317 million"]),
    ("0,5", ["1,234,567", "353,074", "2.5", "1,100-1,200,000"]),
    ("about 1,5-2 million", ["1,234,567", "353,074"]),
    ("2.5", ["1.234.567", "353.074", "2,5", "etwa 3.500"]),
    ("1,234,567", ["1.234.567", "353.074", "2,5"]),
    ("353.1", ["2,5", "353 074", "1 234 567"]),
]


@pytest.mark.parametrize(("odd", "others"), ODD)
def test_one_odd_cell_is_the_only_one_refused(odd, others):
    """Prevents thousands of faults elsewhere, and none here, over one cell typed in another way."""
    rows = [("1937", figure, "persons") for figure in others * 12]
    rows.insert(7, ("1938", odd, "persons"))
    cleaned, report = clean(short(*rows), file="notes.csv")
    (fault,) = report.faults
    assert (fault.line, fault.column, fault.text) == (9, "figure", odd)
    assert "in another way than nearly everywhere else in this file" in fault.reason
    assert odd not in fault.reason
    assert cleaned["figure"].tolist() == others * 12


def test_one_odd_date_is_the_only_one_refused():
    """Prevents all dates of a file from being refused over one with its month in front."""
    days = [(f"{day}/4/1937", "5", "persons") for day in range(1, 29)]
    cleaned, report = clean(short(*days, ("4/13/1937", "5", "persons")))
    assert report.refused[["line", "column", "text"]].to_numpy().tolist() == [
        [30, "period", "4/13/1937"]
    ]
    assert cleaned["start"].dt.day.tolist() == list(range(1, 29))


def test_the_same_text_is_read_by_the_unit_of_its_row():
    """Prevents `5%` of deaths from being read because another row counts in per cent."""
    rows = [("1937", "5%", unit, "") for unit in ("percent", "deaths", "percent")]
    cleaned, report = clean(pd.DataFrame(rows, columns=["period", "figure", "unit", "label"]))
    assert cleaned["value"].tolist() == [5, 5]
    assert report.refused[["line", "text"]].to_numpy().tolist() == [[3, "5%"]]


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (["12", "1,234", "1,234,567", "9,234,567,000"], "1,234,567"),
        (["1234567890", "about 2,234,567", "1,234,567"], "about 2,234,567"),
        (["1234567890", "123,456"], ""),
    ],
)
def test_the_first_number_with_two_commas_proves_what_commas_mean(figures, said):
    """Prevents commas from being doubtful in a file of plain numbers, or another proof shown."""
    table = pd.DataFrame({"period": "1937", "figure": figures, "unit": "persons"})
    assert clean(table)[1].conventions.comma_thousands == said


def test_the_corrected_reading_is_used_and_the_print_kept():
    """Prevents a misprint from entering sums, and its correction from hiding the print."""
    frame, report = clean(full(figure="3,530,740", corrected="353,074"))
    assert frame["value"].to_list() == [353074]
    assert frame["printed_value"].to_list() == [3530740]
    assert frame["figure"].to_list() == ["3,530,740"]
    assert frame["is_corrected"].to_list() == [True]
    frame, report = clean(full(figure="353,074", corrected="about 350 thousand"))
    assert frame["qualifier"].to_list() == ["about"]
    frame, report = clean(full(figure="353,074", corrected="?"))
    assert len(frame) == 0
    assert report.refused["column"].to_list() == ["corrected"]
    frame, report = clean(full(figure="353,074"))
    assert frame["printed_value"].to_list() == [353074]
    assert frame["is_corrected"].to_list() == [False]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (["period", "unit"], "the column 'figure' is missing (found: 'period', 'unit')"),
        (["Period", "Figure", "unit"], "the columns 'period', 'figure' are missing"),
        ([], "the columns 'period', 'figure', 'unit' are missing (found: none)"),
        ([n for n in FULL_FORM if n != "quantity"], "the column 'quantity' is missing"),
        (["period", "figure", "unit", "unit"], "the column 'unit' is there twice"),
    ],
)
def test_a_missing_column_is_named(columns, said):
    """Prevents a table without units or sources from passing for a complete one."""
    with pytest.raises(DataError) as error:
        clean(pd.DataFrame(columns=columns, dtype="str"), file="notes.csv")
    assert len(error.value.faults) == 1
    assert str(error.value).startswith("notes.csv:1: ")
    assert said in str(error.value)


def test_optional_columns_come_back_empty_and_foreign_ones_are_kept():
    """Prevents the loss of somebody's own column, and a crash for want of an optional one."""
    frame = short(("1937", "5", "persons")).drop(columns="label").assign(where=["p. 7"], rank=[3])
    cleaned, report = clean(frame)
    assert cleaned["label"].to_list() == [""]
    assert cleaned["where"].to_list() == ["p. 7"]
    assert cleaned["rank"].to_list() == [3]
    assert report.extra_columns == ("where", "rank")
    assert "Kept as they are: where, rank." in str(report)


def test_the_table_given_is_left_as_it_was():
    """Prevents cleaning from changing a table under its owner's hands."""
    frame = short(("1937", "5", "persons"), ("?", "?", "persons"))
    before = frame.copy(deep=True)
    clean(frame)
    pd.testing.assert_frame_equal(frame, before)


def test_cleaning_twice_changes_nothing():
    """Prevents an exported table from drifting when it is read in again."""
    once, _ = clean(short(("1937", "about 5-8 million", "persons"), ("1938", "?", "persons")))
    twice, report = clean(once)
    pd.testing.assert_frame_equal(once, twice)
    assert report.extra_columns == ()


def test_lines_come_from_the_line_column():
    """Prevents faults that point at the wrong line when cells hold line breaks."""
    frame = short(("1937", "?", "persons"), ("1938", "!", "persons")).assign(line=["7", 12])
    _, report = clean(frame)
    assert report.refused["line"].to_list() == [7, 12]


def test_any_index_will_do():
    """Prevents a filtered or sorted table from being matched up wrongly."""
    frame = short(("1937", "5", "persons"), ("1938", "?", "persons"), ("1939", "7", "persons"))
    frame.index = [3, 3, 1]
    cleaned, report = clean(frame)
    assert cleaned["value"].to_list() == [5, 7]
    assert cleaned.index.to_list() == [0, 1]
    assert report.refused["line"].to_list() == [3]


def test_typed_columns_of_a_spreadsheet_are_understood():
    """Prevents numbers and dates that a spreadsheet has already typed from being refused."""
    frame = pd.DataFrame(
        {
            "period": [1937, 1938.0, dt.date(1941, 1, 1), pd.Timestamp(1941, 1, 2), None],
            "figure": [353074, 1.5, "1,234", None, 5],
            "unit": ["persons"] * 5,
        }
    )
    cleaned, report = clean(frame)
    assert cleaned["value"].to_list() == [353074, 1.5, 1234]
    assert cleaned["start"].dt.strftime("%Y-%m-%d").to_list() == [
        "1937-01-01", "1938-01-01", "1941-01-01"
    ]  # fmt: skip
    assert report.refused[["line", "column"]].to_numpy().tolist() == [[5, "figure"], [6, "period"]]


def test_a_column_of_floats_is_not_doubtful():
    """Prevents 1.234 in a column of numbers from being asked about like a typed text."""
    frame = pd.DataFrame(
        {"period": [1937, 1938], "figure": [1.234, 5.0], "unit": "per 1,000", "label": "x"}
    )
    cleaned, _ = clean(frame)
    assert cleaned["value"].to_list() == [1.234, 5.0]


def test_an_empty_table_keeps_its_types():
    """Prevents a filter that finds nothing from breaking what comes after it."""
    frame, report = clean(short())
    assert frame.dtypes.astype(str).to_dict() == dict.fromkeys(SHORT_FORM, "str") | MADE
    assert (report.rows_in, report.rows_out, report.faults) == (0, 0, ())
    every_row_refused, _ = clean(short(("?", "?", "?")))
    assert every_row_refused.dtypes.astype(str).to_dict() == dict.fromkeys(SHORT_FORM, "str") | MADE


def test_a_long_report_is_cut_short_in_print():
    """Prevents a flood of refusals from hiding the first line, which sums them up."""
    _, report = clean(short(*[("1937", "?", "persons")] * 50))
    assert len(str(report).splitlines()) == 22
    assert str(report).endswith("and 30 more refused")
    assert len(report.faults) == 50


HOSTILE = ["=cmd|' /C calc'!A0", "\u202e1234", "9" * 100_000, "1\x00", "nan", "<script>", "5\n6"]


def test_hostile_cells_are_refused_one_by_one():
    """Prevents one pasted cell from stopping the whole table, or from running anywhere."""
    frame, report = clean(
        short(("1937", "5", "persons"), *[("1937", t, "persons") for t in HOSTILE])
    )
    assert frame["value"].to_list() == [5]
    assert report.refused["text"].to_list() == HOSTILE
    assert max(map(len, map(str, report.faults))) < 400


figures = st.one_of(
    st.integers(0, 10**16).map(str),
    st.integers(0, 10**16).map("{:,}".format),
    st.decimals(0, 10**6, places=2).map("{:f}".format),
    st.decimals(0, 10**4, places=3).map("{:f}".format),
    st.text("0123456789.,", min_size=1, max_size=9),
    st.sampled_from(["1,5 млн", "1.317.022", "about 40,000", "5-6 million", "", "?"]),
)
periods = st.one_of(
    st.integers(1790, 2110).map(str),
    st.sampled_from(["1937-38", "3/4/1937", "13/4/1937", "4/13/1937", "1 Jan 1941", "?"]),
)


@given(st.lists(st.tuples(periods, figures), max_size=25))
@settings(max_examples=100)
def test_whole_columns_are_read_like_single_cells(rows):
    """Prevents the fast way through plain numbers and years from reading anything differently."""
    frame, report = clean(short(*((period, figure, "persons") for period, figure in rows)))
    conventions = infer_conventions([figure for _, figure in rows], [period for period, _ in rows])
    assert report.conventions == conventions
    expected = []
    for period, figure in rows:
        try:
            read, dates = parse_figure(figure, conventions), parse_period(period, conventions)
        except ReadingError:
            continue
        numbers = [-1 if n is None else n for n in (read.value, read.low, read.high)]
        row = [*numbers, read.qualifier, read.significant_digits]
        expected.append([*row, dates.start, dates.end, dates.instant])
    got = (
        frame[["value", "low", "high"]]
        .fillna(-1)
        .assign(
            qualifier=frame["qualifier"],
            digits=frame["significant_digits"],
            start=frame["start"].dt.date,
            end=frame["end"].dt.date,
            instant=frame["instant"],
        )
    )
    assert [list(row) for row in got.itertuples(index=False)] == expected


def test_a_hundred_thousand_unlike_figures_take_seconds_at_most():
    """Prevents the fast way from being lost: five times the slowest time seen is allowed."""
    count = 100_000
    frame = pd.DataFrame(
        {"period": "1937", "figure": [f"{n:,}" for n in range(count)], "unit": "persons"}
    )
    began = time.perf_counter()
    cleaned, _ = clean(frame)
    assert time.perf_counter() - began < 5
    assert cleaned["value"].to_list() == list(range(count))
