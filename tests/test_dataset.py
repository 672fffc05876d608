"""The data set is loaded whole and valid, or not at all."""

import time
from dataclasses import FrozenInstanceError

import pytest

import terrorstats as ts
from terrorstats.errors import DataError, NotFoundError
from tests.small_folder import broken


def test_a_broken_folder_is_not_loaded_and_all_faults_are_told(folder):
    """Prevents charts of half a table, and mending one fault per run."""
    first = broken(folder, "figures.csv", "shot-total", "figure", "many")
    second = broken(folder, "quantities.csv", "toll", "kind", "heap")
    with pytest.raises(DataError) as caught:
        ts.load(folder)
    assert [str(fault).split(": ")[0] for fault in caught.value.faults] == [
        f"figures.csv:{first}:figure",
        f"quantities.csv:{second}:kind",
    ]


def test_an_empty_name_is_not_the_own_data(tmp_path, monkeypatch):
    """Prevents an unset variable from loading other data than was meant."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError):
        ts.load("")


def test_quantity_and_source_are_joined_to_each_figure(small):
    """Prevents a row of an export from lacking what it counts or who says it."""
    row = small.figure("deaths-bell")
    assert (row["quantity_title"], row["kind"]) == ("Deaths in camps", "flow")
    assert (row["source_key"], row["locator"], row["author"]) == ("Bell1970", "", "Bell 1970")
    assert (row["published"], row["source_kind"], row["seen"]) == (1970, "memoir", False)
    assert small.figure("shot-total")["locator"] == "table 2"


def test_every_figure_is_there_once(small):
    """Prevents a join from doubling or losing rows."""
    assert small.figures["id"].is_unique
    assert len(small.figures) == len(small.table("figures"))


def test_the_data_set_cannot_be_changed(small):
    """Prevents one page from changing what another shows."""
    with pytest.raises(FrozenInstanceError):
        small.release = "mine"


def test_tables_go_by_their_names(small):
    """Prevents a mistyped table from coming back empty."""
    assert small.table("caveats")["caveat"].tolist() == ["no-paper"]
    with pytest.raises(NotFoundError, match="no table caveat: there are figures, quantities"):
        small.table("caveat")


def test_a_key_stands_for_itself_or_for_the_scopes_of_a_question(small):
    """Prevents a question from being taken for a quantity."""
    assert small.scopes("deaths") == ["deaths"]
    assert small.scopes("how-many-died") == ["deaths", "toll"]
    with pytest.raises(NotFoundError):
        small.scopes("died")


def test_the_real_data_load(real):
    """Prevents a release that cannot be opened."""
    assert len(real.figures) > 2000
    assert real.figures["author"].ne("").all()
    assert real.figures[["value", "low", "high"]].notna().any(axis=1).all()


def test_opening_the_real_data_is_not_slow():
    """Prevents a slow first page; the bench measures, this only catches a tenfold slip."""
    ts.load()
    begun = time.perf_counter()
    ts.load()
    assert time.perf_counter() - begun < 5


def test_a_figure_is_found_by_its_name_among_all_rows(small):
    """Prevents an index that is one row off, or that says nothing of a mistyped id."""
    for place, key in enumerate(small.figures["id"]):
        assert small.figure(key).equals(small.figures.iloc[place])
    with pytest.raises(NotFoundError, match="no figure is called 'Shot-total'"):
        small.figure("Shot-total")


def test_an_unknown_set_of_claims_is_refused(small):
    """Prevents an empty page of claims for a mistyped set."""
    with pytest.raises(NotFoundError, match="no set of claims is called 'seeds': there are seed"):
        small.listed_claims("seeds")
