"""Citations read back to what was written, and a source says who, what and where in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrorstats.errors import DataError, ReadingError
from terrorstats.tables.bibliography import (
    Bibliography,
    Citation,
    Source,
    load_bibliography,
    parse_citation,
)
from tests.small_folder import BIB


@pytest.fixture
def bibliography():
    """The five works of the small folder."""
    return Bibliography(BIB)


@pytest.mark.parametrize(
    ("text", "citation"),
    [
        ("Lewin2005", Citation("Lewin2005")),
        ("Lewin2005[appendix 1]", Citation("Lewin2005", "appendix 1")),
        ("1951deport[page 2, (b)]", Citation("1951deport", "page 2, (b)")),
        (" Popov1992 [p. 28]".replace(" [", "["), Citation("Popov1992", "p. 28")),
    ],
)
def test_a_citation_has_a_key_and_a_place(text, citation):
    """Prevents the page from being taken for part of the key."""
    assert parse_citation(text) == citation
    assert parse_citation(str(citation)) == citation


@given(
    st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,20}", fullmatch=True),
    st.text(st.characters(exclude_characters="[];", exclude_categories=["C"]), max_size=30),
)
def test_what_is_written_reads_back(key, locator):
    """Prevents an export from writing a citation that cannot be read again."""
    citation = Citation(key, locator.strip())
    assert parse_citation(str(citation)) == citation


@pytest.mark.parametrize(
    "text", ["", "[p]", "A[]", "A[ ]", "A[b[c]]", "A[b;c]", "A;B", "A B", "A[b", "A]"],
)
def test_what_is_no_citation_is_refused_with_the_form(text):
    """Prevents half a citation from passing for a whole one."""
    with pytest.raises(ReadingError) as caught:
        parse_citation(text)
    assert caught.value.column == "source"


def test_a_source_has_a_short_name_and_a_reference(bibliography):
    """Prevents a chart from naming a work that its reader cannot find."""
    assert bibliography["Rivers1993"].short == "Rivers 1993"
    assert bibliography["Stone1995"].short == "Stone and Marsh 1995"
    assert bibliography["Stone1995"].reference == (
        "Stone, Ian; Marsh, Eva. 1995. Yearly returns [Godovye svedeniya]. Papers 7(2). 1–20."
    )
    assert bibliography["Rivers1993"].reference == (
        "Rivers, Ann. 1993. Counting the Camps. Leeds: Harbour."
    )


@pytest.mark.parametrize(
    ("people", "fields", "short"),
    [
        (("A, B", "C, D"), {"year": "1990"}, "A and C 1990"),
        (("A, B", "C, D", "E, F"), {"year": "1990"}, "A and others 1990"),
        (("State Archive, Moscow",), {"shorthand": "GARF"}, "GARF"),
        (("A, B", "others"), {}, "A and others"),
        ((), {"title": "A short title [Kratko]"}, "A short title"),
        ((), {"title": "A title of very many words that would not fit on any legend"},
         "A title of very many words that would…"),
        ((), {}, "K"),
    ],
)  # fmt: skip
def test_a_short_name_fits_a_legend(people, fields, short):
    """Prevents a legend as long as a bibliography, and an empty one."""
    assert Source("K", "book", people, fields).short == short


def test_others_are_written_as_a_word(bibliography):
    """Prevents a person called 'others' in a reference."""
    source = Source("K", "book", ("A, B", "others"), {"title": "T"})
    assert source.reference == "A, B and others. T."


def test_a_document_counts_from_the_year_it_was_first_printed(bibliography):
    """Prevents a paper of 1953 from standing among what the public could read in 1953."""
    assert bibliography["Archive1953"].year == 1953
    assert bibliography["Archive1953"].published == 1989
    assert bibliography["Bell1970"].published == 1970
    assert Source("K", "misc", (), {"kind": "archival document", "year": "1953"}).published is None


def test_rests_on_lists_keys():
    """Prevents the family tree of sources from losing a parent behind a comma."""
    assert Source("K", "misc", (), {"rests_on": "A, B,C,"}).rests_on == ("A", "B", "C")


def test_the_bibtex_of_a_key_is_its_text(bibliography):
    """Prevents a citation export that differs from the file, or takes in the next entry."""
    assert bibliography.bibtex("Bell1970") == (
        "@book{Bell1970,\n  author = {Bell, Tom},\n  title = {What I Saw},\n  year = {1970},\n"
        "  kind = {memoir},\n  standpoint = {A former prisoner.},\n}"
    )
    assert bibliography.bibtex("Reader2001").endswith("kind = {document collection},\n}")
    assert [bibliography.line(key) for key in bibliography] == [1, 9, 19, 31, 39]


def test_an_unknown_key_is_a_key_error(bibliography):
    """Prevents a made-up source from coming back empty."""
    assert "rivers1993" not in bibliography
    with pytest.raises(KeyError):
        bibliography["Nobody1990"]


def test_a_file_in_another_encoding_is_refused_with_its_line(tmp_path):
    """Prevents Cyrillic authors from turning into question marks."""
    path = tmp_path / "sources.bib"
    path.write_bytes("@book{A,\n author = {Иванов},\n}".encode("cp1251"))
    with pytest.raises(DataError) as caught:
        load_bibliography(path)
    assert str(caught.value) == (
        "sources.bib:2: a letter here is not UTF-8: save the file as UTF-8"
    )


def test_windows_line_ends_and_a_byte_order_mark_are_read_past(tmp_path):
    """Prevents a bibliography saved by another editor from being refused."""
    path = tmp_path / "sources.bib"
    path.write_bytes(b"\xef\xbb\xbf" + BIB.replace("\n", "\r\n").encode())
    bibliography = load_bibliography(path)
    assert len(bibliography) == 5
    assert "\r" not in bibliography.bibtex("Rivers1993")


def test_a_missing_and_an_oversized_file_are_refused(tmp_path):
    """Prevents an empty bibliography in place of none, and reading 200 MB of junk."""
    with pytest.raises(DataError, match=r"sources\.bib: the file is missing"):
        load_bibliography(tmp_path / "sources.bib")
    with (tmp_path / "sources.bib").open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(DataError, match="200 MB"):
        load_bibliography(tmp_path / "sources.bib")


@pytest.mark.parametrize("text", ["", "audit,kind\na,b\n", "@comment{A, nothing}\n"])
def test_a_file_without_an_entry_is_named_itself(tmp_path, text):
    """Prevents thousands of faults in the tables over one file that was saved over."""
    (tmp_path / "sources.bib").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_bibliography(tmp_path / "sources.bib")
    assert str(caught.value).startswith("sources.bib:1: it has no entry: put the list of sources")
