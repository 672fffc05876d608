"""Every page for one reader after another in one server.

Streamlit's `AppTest` runs one page at a time; readers at the same moment are tried in
a browser (`tests/browser/test_two_readers.py`), what they share in `test_kept`.
"""

import pytest

from terrorstats.dashboard import store
from tests.dashboard.reading import charts, opened, words
from tests.pages import CHARTED, page_of


def _shown(name: str) -> tuple[str, int]:
    """What a new visitor reads on a page, and how many charts there are."""
    link = next((link for view, link in CHARTED.items() if page_of(view) == name), "")
    app = opened(name, link)
    assert not app.exception
    return words(app), len(charts(app))


def test_every_reader_of_a_page_sees_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a page that its first reader uses up, so that the next one finds nothing."""
    nothing_kept = store.Kept(store.MOST_ANSWERS, store.MOST_BYTES, store.bytes_of)
    monkeypatch.setattr(store, "_ANSWERS", nothing_kept)
    first = _shown(name)
    assert _shown(name) == first
    assert _shown(name) == first
    assert len(first[0]) > 20
