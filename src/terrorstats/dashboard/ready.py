"""Getting ready once for all visitors: the data loaded, and what is loaded set aside for good."""

import gc
from importlib import import_module
from threading import Event, Lock

from terrorstats.dashboard import store
from terrorstats.errors import DataError

_ready, _getting = Event(), Lock()


def get_ready() -> None:
    """Load the data, then set all that is in memory aside; done already, it costs nothing.

    From time to time Python looks through all that is in memory for garbage, and every visitor
    waits. What has been loaded by now stays as long as the server: set aside, it need not be looked
    through, which takes a tenth of a second each time. A broken data folder is left to the page to
    explain.
    """
    with _getting:
        if _ready.is_set():
            return
        try:
            store.published()
        except DataError:
            return
        import_module("terrorstats.dashboard.show")  # what draws charts is set aside, too
        gc.freeze()
        _ready.set()
