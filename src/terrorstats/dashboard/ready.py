"""Getting ready once, when the server starts, so that no visitor has to wait for it."""

import gc

from terrorstats.charts.style import SCREEN
from terrorstats.dashboard import panel, shell, store
from terrorstats.dashboard.panels import overview
from terrorstats.dashboard.panels.panel import made
from terrorstats.errors import DataError

PAGES_NEED = (panel, shell)
"""Modules imported here because the first page would take the time to import them."""


def get_ready() -> None:
    """Load the data and draw the front page's chart once; then set all that aside for good.

    Streamlit has Python look through everything in memory after each run of a page. What has been
    loaded by now stays as long as the server: set aside, it need not be looked through, which
    takes a tenth of a second off every run. A broken data folder is left to the page to explain.
    """
    try:
        data = store.published()
    except DataError:
        return
    store.answer(data, made, overview.view, None, SCREEN)
    gc.freeze()
