"""What is kept between the runs of a page."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from terrorstats import dataset
from terrorstats.dashboard import store
from terrorstats.dashboard.store import FOLDER_VARIABLE
from terrorstats.dataset import Dataset


@pytest.fixture
def shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the dashboard shows."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


def test_visitors_at_the_same_time_share_one_loading(
    shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prevents a class that opens the link together from loading the data thirty times."""
    loaded = []
    monkeypatch.setattr(store, "load", lambda path: loaded.append(path) or dataset.load(path))
    with ThreadPoolExecutor(8) as visitors:
        found = list(visitors.map(lambda _: store.published(), range(8)))
    assert len(loaded) == 1
    assert all(data is found[0] for data in found)


def test_a_changed_file_is_read_again(shown: Path) -> None:
    """Prevents a row just added from staying unseen until the server is started again."""
    before = store.published()
    file = shown / "figures.csv"
    text = file.read_text("utf-8")
    last = text.splitlines()[-1]
    file.write_text(f"{text}{last.replace(last.split(',')[0], 'a-new-one')}\n", "utf-8")
    after = store.published()
    assert len(after.figures) == len(before.figures) + 1


def test_answers_about_own_rows_are_not_kept_for_others(shown: Path) -> None:
    """Prevents one visitor's own table from showing up in the answers given to the next."""
    data = store.published()
    figure = data.figures[data.figures["kind"] == "flow"].iloc[[0]]
    quantity = str(figure["quantity"].iloc[0])
    rows = figure.assign(id="own:1", series="", source_key="own", basis="own")
    own = replace(data, figures=pd.concat([data.figures, rows], ignore_index=True))
    published = store.answer(data, Dataset.estimates, quantity)
    assert "own:1" in set(store.answer(own, Dataset.estimates, quantity)["id"])
    assert "own:1" not in set(published["id"])
    assert store.answer(data, Dataset.estimates, quantity) is published


def test_an_answer_may_rest_on_another(shown: Path) -> None:
    """Prevents a page that waits for itself for ever."""

    def outer(data: Dataset) -> int:
        return len(store.answer(data, Dataset.scopes, "deaths"))

    with ThreadPoolExecutor(1) as visitor:
        found = visitor.submit(store.answer, store.published(), outer)
        assert found.result(timeout=30) == 1


def test_an_answer_that_can_be_read_only_once_is_refused(shown: Path) -> None:
    """Prevents a page that is empty for everybody after its first reader."""

    def once(data: Dataset) -> Iterator[str]:
        yield data.release

    with pytest.raises(TypeError, match="once gives an iterator"):
        store.answer(store.published(), once)


def test_what_an_editor_leaves_beside_a_table_does_nothing(shown: Path) -> None:
    """Prevents an open editor from taking every page down for every visitor."""
    before = store.published()
    (shown / ".#figures.csv").symlink_to(shown / "nobody@nowhere.1234")
    (shown / "figures.csv~").write_text("a copy", "utf-8")
    (shown / "draft.csv").write_text("a,b", "utf-8")
    assert store.published() is before


def test_a_file_that_vanishes_is_taken_for_absent(shown: Path) -> None:
    """Prevents a traceback in the moment in which a table is replaced by a new one."""
    (shown / "left_out.csv").unlink(missing_ok=True)
    (shown / "left_out.csv").symlink_to(shown / "not there yet")
    assert [name for name, *_ in store._state(shown).files if name == "left_out.csv"] == []
    assert "figures.csv" in [name for name, *_ in store._state(shown).files]


def test_made_up_links_cannot_fill_the_memory(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a server that is brought down by a thousand claims nobody ever made."""
    kept = store.Kept(50, 100_000, store.bytes_of)
    monkeypatch.setattr(store, "_ANSWERS", kept)
    data = store.published()

    def echo(data: Dataset, typed: str) -> str:
        return typed[:10]

    for number in range(200):
        assert store.answer(data, echo, f"{number}".ljust(3000)) == f"{number}".ljust(10)
    assert 0 < len(kept) < 50, "what somebody typed counts, too"
    assert kept.bytes <= 100_000
