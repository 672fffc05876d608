"""The bibliography is complete, cited and does not rest on itself."""

import time

from terrorstats.rules import sources
from terrorstats.tables.folder import read_folder
from tests.small_folder import broken, found, replaced


def test_an_unknown_kind_of_source_is_named(folder):
    """Prevents a work of no known kind from standing among archive documents."""
    replaced(folder / "sources.bib", "kind = {memoir}", "kind = {memoirs}")
    (fault,) = found(folder, "source-kinds")
    assert fault.startswith("sources.bib:31:kind: 'Bell1970': kind is 'memoirs': write one of ")


def test_an_entry_without_a_title_is_named(folder):
    """Prevents a reference that nobody can look up."""
    replaced(folder / "sources.bib", "  title = {What I Saw},\n", "")
    assert found(folder, "source-titles") == [
        "sources.bib:31:title: 'Bell1970': the entry has no title: add one"
    ]


def test_a_foundation_that_is_not_there_is_named(folder):
    """Prevents the family tree of sources from ending in a key without a work."""
    text = (folder / "sources.bib").read_text(encoding="utf-8")
    changed = text.replace("rests_on = {Archive1953}", "rests_on = {Archive1953, Archive1954}", 1)
    (folder / "sources.bib").write_text(changed, encoding="utf-8")
    assert found(folder, "foundations") == [
        "sources.bib:9:rests_on: 'Rivers1993': it rests on Archive1954, which is not in the file: "
        "add it or mend the key"
    ]


def test_a_work_that_rests_on_itself_is_named(folder):
    """Prevents an endless walk down the family tree."""
    replaced(folder / "sources.bib", "kind = {archival document},", "rests_on = {Rivers1993},"
             " kind = {archival document},")  # fmt: skip
    assert [fault.split(": ")[0] for fault in found(folder, "foundations")] == [
        "sources.bib:1:rests_on",
        "sources.bib:9:rests_on",
    ]


def test_a_source_nobody_cites_is_named(folder):
    """Prevents a bibliography padded with works that no number comes from."""
    for key in ("deaths-bell", "toll-bell"):
        broken(folder, "figures.csv", key, "source", "Reader2001")
        broken(folder, "figures.csv", key, "via", "")
    assert found(folder, "cited") == [
        "sources.bib:31: 'Bell1970': no table cites it: remove the entry, or cite it where its "
        "number stands"
    ]


def test_a_source_cited_only_as_the_place_of_sight_counts(folder):
    """Prevents the work a number was read in from being called superfluous."""
    for key in ("deaths-least", "deaths-far"):
        broken(folder, "figures.csv", key, "source", "Bell1970")
    assert found(folder, "cited") == []


def test_a_long_chain_of_works_is_followed_at_once(folder):
    """Prevents a bibliography of some hundred works from taking minutes: the time allowed is five
    times the slowest seen."""
    chain = [
        f"@book{{W{n},\n title = {{T}},\n kind = {{memoir}},\n rests_on = {{W{n + 1}}},\n}}\n"
        for n in range(600)
    ]
    path = folder / "sources.bib"
    path.write_text(path.read_text(encoding="utf-8") + "".join(chain), encoding="utf-8")
    data = read_folder(folder)
    assert data.bibliography["W5"].rests_on == ("W6",)
    began = time.perf_counter()
    (said,) = sources.foundations(data)
    assert time.perf_counter() - began < 1.5
    assert said.text == "W599"
