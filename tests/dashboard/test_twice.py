"""Every page for two readers at once, and for the one who comes after them."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit import config
from streamlit.runtime import Runtime

from terrorstats.dashboard import store
from tests.dashboard.reading import charts, opened, words
from tests.pages import CHARTED, page_of


def _shown(name: str) -> tuple[str, int]:
    """What a new visitor reads on a page, and how many charts there are."""
    link = next((link for view, link in CHARTED.items() if page_of(view) == name), "")
    app = opened(name, link)
    assert not app.exception
    return words(app), len(charts(app))


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets Streamlit's `AppTest` run in two threads: after a run it takes away its runtime and an
    option that says it is a test, and the page of the other thread may still need both."""
    seen: list[Runtime] = []
    get_option = config.get_option

    def latest(runtime: type[Runtime]) -> Runtime:
        if runtime._instance is not None:
            seen.append(runtime._instance)
        return seen[-1]

    monkeypatch.setattr(Runtime, "instance", classmethod(latest))
    monkeypatch.setattr(
        config, "get_option", lambda key: key == "global.appTest" or get_option(key)
    )


@pytest.mark.usefixtures("at_once")
def test_every_reader_of_a_page_sees_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a page that its first reader uses up, or that two readers at once get half of."""
    nothing_kept = store.Kept(store.MOST_ANSWERS, store.MOST_BYTES, store.bytes_of)
    monkeypatch.setattr(store, "_ANSWERS", nothing_kept)
    with ThreadPoolExecutor(2) as readers:
        at_once = [readers.submit(_shown, name) for _ in range(2)]
        first, second = (reader.result(60) for reader in at_once)
    assert first == second
    assert _shown(name) == first
    assert len(first[0]) > 20
