"""Getting ready once for all visitors: the data loaded and set aside, common answers made ahead."""

import gc
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from threading import Event, Lock

from terrorstats.dashboard import store
from terrorstats.dataset import Dataset
from terrorstats.errors import DataError
from terrorstats.questions.ladder import ladder_titles
from terrorstats.vocabulary import CLAIM_SETS

BREATH = 0.05
"""Seconds between two answers made ahead, in which visitors have the server to themselves."""

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


def make_ahead() -> None:
    """Work out, one after the other, what takes longest and what nearly every visitor asks for.

    Some three seconds of work, once. Without it the first visitor of a page waits: for the popular
    claims half a second, for a ladder a quarter. A broken data folder is left to the page.
    """
    try:
        data = store.published()
    except DataError:
        return
    for make in _answers(data):
        make()
        time.sleep(BREATH)


def _answers(data: Dataset) -> Iterator[Callable[[], object]]:
    """The answers to make ahead, the dearest first."""
    overview = import_module("terrorstats.exhibits.overview")
    yield partial(store.answer, data, overview.answer_leads)
    for key in CLAIM_SETS:
        yield partial(store.answer, data, Dataset.listed_claims, key)
    for title in ladder_titles(data.table("ladders")):
        yield partial(data.ladder, title)
    questions = data.table("questions")
    for question, period in zip(questions["question"], questions["period"], strict=True):
        yield partial(data.estimates, question, period)
