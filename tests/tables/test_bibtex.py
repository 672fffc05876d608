"""The small reader of plain BibTeX gives what pybtex gives, and hands over all it cannot read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from terrorstats.errors import DataError
from terrorstats.tables import bibtex, plain_bibtex
from terrorstats.tables.folder import own_folder
from tests.small_folder import BIB


def plainly(text):
    """What the small reader alone makes of a text; None where it hands over."""
    try:
        return list(plain_bibtex.read_plain_entries(text))
    except plain_bibtex.NotPlainError:
        return None


def test_both_readers_agree_on_the_real_bibliography():
    """Prevents a name or title from depending on which reader happened to be used."""
    text = (own_folder() / "sources.bib").read_text(encoding="utf-8")
    plain = plainly(text)
    assert plain is not None, "the bibliography is no longer plain: opening the data gets slow"
    assert plain == bibtex._pybtex_entries(text, "sources.bib")


def test_plain_entries_need_no_pybtex():
    """Prevents every opening of the data from waiting for pybtex again."""
    assert plainly(BIB) == bibtex._pybtex_entries(BIB, "sources.bib")


def test_an_entry_is_read_with_people_and_fields():
    """Prevents an editor, a second author or a translated title from being lost."""
    entries = {entry.key: entry for entry in bibtex.read_entries(BIB, "sources.bib")}
    assert list(entries) == ["Archive1953", "Rivers1993", "Stone1995", "Bell1970", "Reader2001"]
    assert entries["Stone1995"].people == ("Stone, Ian", "Marsh, Eva")
    assert entries["Stone1995"].type == "article"
    assert entries["Stone1995"].fields["title"] == "Yearly returns [Godovye svedeniya]"
    assert entries["Archive1953"].people == ("State Archive",)
    assert entries["Reader2001"].people == ("Reader, Mary",)
    assert entries["Reader2001"].fields["title"] == "Voices & Figures"


NAMES = (
    "Rivers, Ann",
    "Ann Rivers",
    "Ann Mary Rivers",
    "van der Berg, Jan",
    "Jan van der Berg",
    "Rivers, Jr, Ann",
    "{State Archive and Library}",
    "{State Archive}",
    "State {Archive}",
    "Rivers, Ann and others",
    "Rivers,  Ann AND Stone, Ian",
    "{Rivers and Sons} and Stone, Ian",
    "Rivers, Ann~B.",
    "М. Иванова",
    "Иванова, М. И.",
    "ivanova",
    "Rivers",
    "d'Ormesson, Wladimir",
    "Rivers,Ann",
    "R{\\'e}my, Ann",
)


@pytest.mark.parametrize("name", NAMES)
def test_both_readers_agree_on_a_name(name):
    """Prevents a family name from being taken for a first name."""
    text = f"@book{{A,\n  author = {{{name}}},\n  title = {{T}},\n}}\n"
    assert plainly(text) in (None, bibtex._pybtex_entries(text, "a.bib"))


TEXTS = (
    '@book{A, title = "T"}',
    "@book{A, title = {T} # {U}}",
    "@string{p = {Press}}\n@book{A, title = {T}, publisher = p}",
    "@book(A, title = {T})",
    "@comment{nothing}\n@book{A, title = {T}}",
    "% a remark\n@book{A, title = {T}, year = 1990}",
    "@book{A, title = {One {Two {Three {Four}}}}}",
    "@BOOK{A, Title = {T\n   and more},}",
    "@book{A,}",
    "@misc{1951deport, title = {T}}",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_both_readers_agree_on_a_text(text):
    """Prevents strings, quotes, remarks and line breaks from being read in two ways."""
    expected = bibtex._pybtex_entries(text, "a.bib")
    assert plainly(text) in (None, expected)
    assert bibtex.read_entries(text, "a.bib") == expected


_WORDS = st.text(st.sampled_from("aAbZ9 ,.{}\\\"@#=~-&'é\n"), max_size=24)


@given(_WORDS, _WORDS)
def test_the_small_reader_never_differs_from_pybtex(name, title):
    """Prevents a text that nobody thought of from being read otherwise than by every other tool."""
    text = f"@book{{A,\n  author = {{{name}}},\n  title = {{{title}}},\n}}\n"
    plain = plainly(text)
    if plain is not None:
        assert plain == bibtex._pybtex_entries(text, "a.bib")


def test_every_doubled_key_is_named_with_its_line():
    """Prevents two works from sharing a key, whichever of them a figure meant."""
    with pytest.raises(DataError) as caught:
        bibtex.read_entries(BIB + "\n@book{rivers1993,\n title = {T}}\n" + BIB[:40], "sources.bib")
    assert [str(fault) for fault in caught.value.faults] == [
        "sources.bib:46: 'rivers1993': an earlier entry has this key already: give each entry its "
        "own",
        "sources.bib:48: 'Archive1953': an earlier entry has this key already: give each entry its "
        "own",
    ]


def test_a_loose_brace_is_named_with_its_line():
    """Prevents a search through thousands of lines for one brace."""
    with pytest.raises(DataError) as caught:
        bibtex.read_entries("@book{A,\n  title = {T,\n}\n", "sources.bib")
    (fault,) = caught.value.faults
    assert fault.file == "sources.bib"
    assert fault.line >= 2
    assert "check the braces" in fault.reason


def test_a_field_given_twice_is_named():
    """Prevents the second of two titles from being dropped in silence."""
    with pytest.raises(DataError, match="name each field once"):
        bibtex.read_entries("@book{A, title = {T}, Title = {U}}", "sources.bib")


def test_a_hostile_text_takes_no_longer_than_it_should():
    """Prevents a file of braces from stopping the program."""
    text = "@book{A,\n title = {" + "{" * 20_000 + "\n"
    with pytest.raises(DataError):
        bibtex.read_entries(text, Path("sources.bib").name)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("@book{B,\n author = {One, Two, Three, Four},\n title = {T},\n}\n", "Too many commas"),
        ('@book{B,\n title = "T",\n TITLE = "U",\n}\n', "name each field once"),
    ],
)
def test_whatever_pybtex_refuses_is_named_with_its_line(entry, said):
    """Prevents a traceback from a library over one name in five hundred entries."""
    with pytest.raises(DataError) as caught:
        bibtex.read_entries(BIB + "\n" + entry, "sources.bib")
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("sources.bib", 46)
    assert said in fault.reason
