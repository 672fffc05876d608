"""A table read wrongly shifts figures between rows and columns without anybody noticing."""

import os

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrorstats.errors import DataError
from terrorstats.tables.csv_table import read_table


def rows(frame):
    """The rows of a table as lists, the line last."""
    return frame.to_numpy().tolist()


def refusal(data, **options):
    """The message with which `data` is refused."""
    with pytest.raises(DataError) as error:
        read_table(data, name="t.csv", **options)
    return str(error.value)


READ = [
    (b"a,b\n1,2\n", [["1", "2", 2]]),
    (b"a,b\n1,2", [["1", "2", 2]]),
    (b"a,b\r\n1,2\r\n3,4\r\n", [["1", "2", 2], ["3", "4", 3]]),
    (b"a,b\r1,2\r3,4\r", [["1", "2", 2], ["3", "4", 3]]),
    (b"\xef\xbb\xbfa,b\n1,2\n", [["1", "2", 2]]),
    (b"a;b\n1,5;2\n", [["1,5", "2", 2]]),
    (b"a\tb\n1,5\t2\n", [["1,5", "2", 2]]),
    (b'"a;x",b\n1,2\n', [["1", "2", 2]]),
    (b"a,b\n,\n\n  ,2\n\n,3\n", [["  ", "2", 4], ["", "3", 6]]),
    (b'a,b\n1,"2\n3"\n4,5\n', [["1", "2\n3", 2], ["4", "5", 4]]),
    (b'a,b\n"say ""no""",2\n', [['say "no"', "2", 2]]),
    (b"a,b\nNA,nan\nNone,007\n", [["NA", "nan", 2], ["None", "007", 3]]),
    ("a,b\nя,é\n".encode(), [["я", "é", 2]]),
    ("a,b\nя,é\n".encode("utf-16"), [["я", "é", 2]]),
    ("\ufeffa,b\nя,é\n".encode("utf-16-be"), [["я", "é", 2]]),
    ("a,b\n\u2028,\x85\n".encode(), [["\u2028", "\x85", 2]]),
]


@pytest.mark.parametrize(("data", "expected"), READ)
def test_reads_every_cell_as_text_with_its_line(data, expected):
    """Prevents lost zeros, blanks turned into numbers, and faults reported on wrong lines."""
    frame = read_table(data)
    assert rows(frame) == expected
    assert frame.dtypes.astype(str).to_list() == ["str", "str", "int64"]


def test_a_header_alone_is_an_empty_table():
    """Prevents a crash on a file that waits for its first row."""
    frame = read_table(b"a,b\n")
    assert frame.columns.to_list() == ["a", "b", "line"]
    assert len(frame) == 0
    assert frame.dtypes.astype(str).to_list() == ["str", "str", "int64"]


def test_spaces_around_column_names_do_not_count():
    """Prevents a column from being missed for a blank nobody sees."""
    assert read_table(b" a , b\n1,2\n").columns.to_list() == ["a", "b", "line"]


def test_a_given_delimiter_outranks_the_header():
    """Prevents a header with a comma in a name from deciding wrongly."""
    assert rows(read_table(b"a,x;b\n1;2\n", delimiter=";")) == [["1", "2", 2]]


def test_lines_stay_true_across_many_blocks_of_rows():
    """Prevents line numbers from slipping in long tables, where nobody counts."""
    body = "".join(f'{n},"x\ny"\n' if n % 1000 == 0 else f"{n},z\n" for n in range(45_678))
    frame = read_table(("a,b\n" + body).encode())
    number = frame["a"].astype(int)
    assert len(frame) == 45_678
    assert (frame["line"] == number + 2 + (number + 999) // 1000).all()


REFUSED = [
    (b"", "t.csv:1: it is empty; the first line must name the columns."),
    (b"\xef\xbb\xbf", "t.csv:1: it is empty;"),
    (b" \n\n", "t.csv:1: it is empty;"),
    (b"\na,b\n", "t.csv:1: its first line is blank;"),
    (b"a,b,a\n", "t.csv:1: two columns are named 'a';"),
    (b"a,,b\n", "t.csv:1: column 2 has no name;"),
    (b"a,b,\n", "t.csv:1: column 3 has no name;"),
    (b"a,line\n1,2\n", "t.csv:1: the name 'line' is kept"),
    (b"a,b\n1\n", "t.csv:2: the row has 1 cell and the header 2; add the missing"),
    (b"a,b\n1,2,3\n", "t.csv:2: the row has 3 cells and the header 2; put quotation marks"),
    (b'a,b\n1,"2\n3,4\n', "t.csv:2: the quotation mark that opens a cell here is not closed"),
    (b'a,b\n"x\ny","2\n3,4\n', "t.csv:3: the quotation mark"),
    (b'a,b\n1,"2\n3,"4"\n5,6\n', "t.csv:2: the quotation mark"),
    (b'a,b\n1,"2"x\n', "t.csv:2: the quotation mark"),
    (b'a,"b\n', "t.csv:1: the quotation mark"),
    ("a,b\n1,2\nNN,я\n".encode("cp1251"), "t.csv:3: byte 4 of the line (0xFF) is not UTF-8"),
    ("a,b\n1,é\n".encode("latin-1"), "t.csv:2: byte 3 of the line (0xE9) is not UTF-8"),
    ("a,b\r1,é\r".encode("latin-1"), "t.csv:2: "),
    ("a,b\n1,2\n".encode("utf-16-le"), "t.csv:1: it holds NUL bytes"),
    (b"\xff\xfea\x00,", "not UTF-16"),
    (b"a,b\n1,\x002\n", "t.csv:2: it holds NUL bytes"),
    (b"a,b\n" + b"1,2\n" * 2000 + b"1,\x00\n", "t.csv:2002: it holds the control character U+0000"),
    (b"a,b\n1,\x1b[2J\n", "t.csv:2: it holds the control character U+001B"),
    (b"PK\x03\x04junk", "t.csv: this is a workbook or a zip file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "t.csv: this is an old Excel workbook"),
    (b"%PDF-1.7", "t.csv: this is a PDF file"),
    (b"\x1f\x8b\x08", "t.csv: this is a compressed file"),
    (b"a" + b",a" * 2000, "t.csv:1: it has over 1000 columns"),
    (b"a,b\n1," + b"x" * 200_000 + b"\n", "t.csv:2: the row cannot be read (field larger"),
    (b'a,b\n1,"' + b"x,y\n" * 50_000, "t.csv:2: the quotation mark"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_refuses_what_is_no_sound_table(data, message):
    """Prevents a damaged file from being read in part, and a refusal without place or remedy."""
    assert message in refusal(data)


def test_all_rows_of_the_wrong_length_are_named_at_once():
    """Prevents mending a table one row per run."""
    message = refusal(b"a,b\n1\n1,2\n1,2,3\n")
    assert [line.split(": ")[0] for line in message.splitlines()] == ["t.csv:2", "t.csv:4"]


def test_a_wrong_delimiter_does_not_flood_the_reader():
    """Prevents a hundred thousand lines of the same complaint."""
    assert len(refusal(b"a,b\n" + b"1\n" * 10_000).splitlines()) == 100


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path):
    """Prevents 200 MB of junk from filling the memory of a small machine."""
    path = tmp_path / "junk.csv"
    with path.open("wb") as stream:
        stream.write(b"a,b\n" * 2000)
        stream.truncate(200_000_000)
    with pytest.raises(DataError, match=r"junk.csv: it has 200 MB and the most that is read is 67"):
        read_table(path)
    assert "the most that is read is 0 MB" in refusal(b"a,b\n1,2\n", limit=5)


def test_too_many_lines_are_refused():
    """Prevents a file of blank lines from keeping the reader busy."""
    assert "it has over 2,000,000 lines" in refusal(b"a\n" + b"\n" * 2_000_001)


@pytest.mark.parametrize(
    ("name", "said"),
    [("missing.csv", "there is no file of that name"), (".", "this is a folder")],
)
def test_a_file_that_is_not_there_is_refused_by_name(tmp_path, name, said):
    """Prevents a traceback where a name was mistyped."""
    with pytest.raises(DataError, match=said):
        read_table(tmp_path / name)


def test_a_path_names_its_own_file(tmp_path):
    """Prevents faults that name a machine's folders instead of the file."""
    path = tmp_path / "figures.csv"
    path.write_bytes(b"a,b\n1\n")
    for source in (path, os.fspath(path)):
        with pytest.raises(DataError, match=r"^figures\.csv:2: "):
            read_table(source)


cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.just("\n"))


@given(st.lists(st.tuples(cells, cells).filter(any), max_size=20))
def test_what_pandas_writes_is_read_back_the_same(table):
    """Prevents quotes, delimiters and line breaks inside cells from moving text about."""
    frame = pd.DataFrame(table, columns=["a", "b"], dtype="str")
    data = frame.to_csv(index=False, lineterminator="\n").encode()
    assert read_table(data).drop(columns="line").to_dict("list") == frame.to_dict("list")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_reason(data):
    """Prevents a hostile upload from crashing the page."""
    try:
        frame = read_table(data)
    except DataError as error:
        faults = error.faults
    else:
        assert frame["line"].is_monotonic_increasing
        return
    assert all(fault.reason.endswith(".") for fault in faults)
