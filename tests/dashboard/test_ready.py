"""Getting ready when the server starts."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from terrorstats.charts.style import SCREEN
from terrorstats.dashboard import leads, ready, store
from terrorstats.dashboard.panels import overview
from terrorstats.dashboard.panels.panel import made
from terrorstats.dashboard.store import FOLDER_VARIABLE
from tests.small_folder import broken


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """Whatever a test sets aside is taken back after it."""
    yield
    gc.unfreeze()


def test_the_first_page_finds_the_data_loaded_and_its_chart_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Prevents a first visitor who waits for what the server had time to do before."""
    ready.get_ready()
    data = store.published()
    assert store.published() is data
    monkeypatch.setattr(store, "_loaded", lambda _: pytest.fail("it was not ready"))
    state = store._state(store.data_folder())
    timeline = store._answered(state, made, (overview.view, None, SCREEN), ())
    assert timeline.view.key == "overview"
    assert gc.get_freeze_count() > 0


def test_a_broken_folder_is_left_to_the_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a server that stops at a fault which the page is there to explain."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    broken(folder, "figures.csv", "deaths-least", "figure", "at least 6OO")
    ready.get_ready()
    assert gc.get_freeze_count() == 0


def test_a_folder_without_the_questions_of_the_front_page_will_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prevents a data folder of one's own from being refused for lack of our questions."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    ready.get_ready()
    assert leads.asked(store.published()) == []
