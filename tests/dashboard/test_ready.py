"""Getting ready once, for all visitors."""

import gc
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from terrorstats import dataset
from terrorstats.dashboard import ready, store
from terrorstats.dashboard.store import FOLDER_VARIABLE
from terrorstats.errors import DataError
from terrorstats.exhibits import overview
from terrorstats.vocabulary import CLAIM_SETS
from tests.small_folder import broken


@pytest.fixture(autouse=True)
def not_ready(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As in a server just started; whatever a test sets aside is taken back after it."""
    monkeypatch.setattr(ready, "_ready", Event())
    yield
    gc.unfreeze()


def test_what_is_loaded_is_set_aside_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a tenth of a second on every run of a page, and a loading for every visitor."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    loaded = []
    monkeypatch.setattr(store, "load", lambda path: loaded.append(path) or dataset.load(path))
    ready.get_ready()
    set_aside = gc.get_freeze_count()
    assert set_aside > 0
    later = [[] for _ in range(1000)]
    ready.get_ready()
    assert gc.get_freeze_count() == set_aside, len(later)
    assert len(loaded) == 1
    assert store.published() is store.published()


def test_a_broken_folder_is_left_to_the_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a server that stops at a fault which the page is there to explain."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    good = (folder / "figures.csv").read_text("utf-8")
    broken(folder, "figures.csv", "deaths-least", "figure", "at least 6OO")
    ready.get_ready()
    assert gc.get_freeze_count() == 0
    (folder / "figures.csv").write_text(good, "utf-8")
    ready.get_ready()
    assert gc.get_freeze_count() > 0, "once it is mended, it is set aside after all"


def test_a_folder_without_the_questions_of_the_front_page_will_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prevents a data folder of one's own from being refused for lack of our questions."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    ready.get_ready()
    assert overview.find_leads(store.published()) == []


def test_what_was_made_ahead_is_not_made_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prevents the first reader of the popular claims from waiting for a hundred checks."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    checked = []
    check = dataset.check_listed
    monkeypatch.setattr(
        dataset, "check_listed", lambda *args: checked.append(args[1]) or check(*args)
    )
    ready.make_ahead()
    assert checked == list(CLAIM_SETS)
    data = store.published()
    claims = store.answer(data, dataset.Dataset.listed_claims, "popular")
    assert checked == list(CLAIM_SETS)
    assert claims == data.listed_claims("popular")


def test_nothing_is_made_ahead_of_a_broken_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prevents a fault that the page explains from being reported a second time, as a crash."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    broken(folder, "figures.csv", "deaths-least", "figure", "at least 6OO")
    ready.make_ahead()
    with pytest.raises(DataError):
        store.published()
