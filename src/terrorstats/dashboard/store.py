"""The data set, loaded once for all visitors and again when a file of it changes."""

import os
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, wraps
from pathlib import Path
from threading import RLock
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
import streamlit as st

from terrorstats.dataset import Dataset, load
from terrorstats.tables.folder import own_folder

P = ParamSpec("P")
R = TypeVar("R")

FOLDER_VARIABLE = "TERRORSTATS_DATA"
"""An environment variable that names another data folder to show."""


def data_folder() -> Path:
    """The folder on show."""
    return Path(os.environ.get(FOLDER_VARIABLE) or own_folder())


KINDS = (".csv", ".bib")
"""The files of a data folder that are read."""

OWN = "_own_source"
"""Where a visitor's own rows are kept: in this session only, never on disk."""


def dataset() -> Dataset:
    """The data set on show, with the visitor's own rows among the figures if there are any.

    Raises DataError when a file is broken.
    """
    data = published()
    own = st.session_state.get(OWN)
    if own is None:
        return data
    return replace(data, figures=pd.concat([data.figures, own], ignore_index=True))


def published() -> Dataset:
    """The data set on show alone. Raises DataError when a file is broken."""
    return _loaded(_state(data_folder()))


def answer(
    data: Dataset, question: Callable[Concatenate[Dataset, P], R], *args: P.args, **named: P.kwargs
) -> R:
    """What `question`, a function of a module, answers of the data with these `args`.

    For the published data the answer is kept for the next run, and for all visitors.
    """
    state = _state(data_folder())
    if data is not _loaded(state):
        return question(data, *args, **named)
    kept: R = _answered(state, question, args, tuple(named.items()))
    return kept


def row_of(table: pd.DataFrame, column: str, key: str) -> dict[str, str]:
    """The row of a table of texts with `key` in `column`, cell by cell; the key must be there."""
    row = table.iloc[table[column].tolist().index(key)]
    return {str(name): str(cell) for name, cell in row.items()}


@dataclass(frozen=True, slots=True)
class _State:
    """A data folder and what tells when a file of it has changed: names, times and sizes."""

    folder: Path
    files: tuple[tuple[str, int, int], ...]


def _state(folder: Path) -> _State:
    if not folder.is_dir():
        return _State(folder, ())  # `load` says what is wrong
    with os.scandir(folder) as entries:
        files = [(file.name, file.stat()) for file in entries if file.name.endswith(KINDS)]
    return _State(
        folder, tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in files))
    )


def _kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """What keeps the results of a function, at most so many, for all visitors and later runs.

    One result is made at a time, so that a second visitor waits for it and does not make it again.
    What is kept is never changed: every page derives new frames from it. Streamlit's own caches do
    the same, but take longer for each call and complain where there is no visitor yet.
    """

    def keep(function: Callable[P, R]) -> Callable[P, R]:
        kept = lru_cache(most)(function)
        making = RLock()  # an answer may ask for another

        @wraps(function)
        def one_at_a_time(*args: P.args, **kwargs: P.kwargs) -> R:
            with making:
                return kept(*args, **kwargs)  # type: ignore[arg-type]

        return one_at_a_time

    return keep


@_kept(2)
def _loaded(state: _State) -> Dataset:
    return load(state.folder)


@_kept(256)
def _answered(
    state: _State,
    question: Callable[..., Any],
    args: tuple[Hashable, ...],
    named: tuple[tuple[str, Hashable], ...],
) -> Any:
    made = question(_loaded(state), *args, **dict(named))
    if isinstance(made, Iterator):
        # Its first reader would use it up, and every later visitor find nothing.
        raise TypeError(f"{question.__name__} gives an iterator: what is kept must be finished")
    return made
