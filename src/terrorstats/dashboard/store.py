"""The data set, loaded once for all visitors and again when a file of it changes."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import pandas as pd
import streamlit as st

from terrorstats.dashboard.kept import Kept, bytes_of
from terrorstats.dataset import Dataset, load
from terrorstats.tables.folder import own_folder
from terrorstats.tables.schema import load_schema

P = ParamSpec("P")
R = TypeVar("R")

FOLDER_VARIABLE = "TERRORSTATS_DATA"
"""An environment variable that names another data folder to show."""


def data_folder() -> Path:
    """The folder on show."""
    return Path(os.environ.get(FOLDER_VARIABLE) or own_folder())


MOST_ANSWERS, MOST_BYTES = 1000, 64 * 1024 * 1024
"""How many answers are kept for all visitors, and what they may weigh together."""

_OWN = "_own_source"


def dataset() -> Dataset:
    """The data set on show, with the visitor's own rows among the figures if there are any.

    Raises DataError when a file is broken.
    """
    data = published()
    own = own_rows()
    if own is None:
        return data
    return replace(data, figures=pd.concat([data.figures, own], ignore_index=True))


def own_rows() -> pd.DataFrame | None:
    """The visitor's own rows, as figures; None where there are none."""
    rows: pd.DataFrame | None = st.session_state.get(_OWN)
    return rows


def keep_own(rows: pd.DataFrame) -> None:
    """Show these rows beside the published figures: in this session only, never on disk."""
    st.session_state[_OWN] = rows


def forget_own() -> None:
    """Show the published figures alone again."""
    st.session_state.pop(_OWN, None)


def published() -> Dataset:
    """The data set on show alone. Raises DataError when a file is broken."""
    return _loaded(_state(data_folder()))


def answer(
    data: Dataset, question: Callable[Concatenate[Dataset, P], R], *args: P.args, **named: P.kwargs
) -> R:
    """What `question`, a function of a module, answers of the data with these `args`.

    For the published data the answer is kept for the next run, and for all visitors: pages derive
    new frames from it and never change it. Raises TypeError for an answer that is not finished.
    """
    state = _state(data_folder())
    if data is not _loaded(state):
        return question(data, *args, **named)

    asked = (args, tuple(named.items()))

    def make() -> tuple[object, R]:
        made = question(data, *args, **named)
        if isinstance(made, Iterator):
            # Its first reader would use it up, and every later visitor find nothing.
            name = question.__name__
            raise TypeError(f"{name} gives an iterator: what is kept must be finished")
        return asked, made  # weighed together: what somebody typed may be long

    _, kept = _ANSWERS.get((state, question, asked), make)
    return cast("R", kept)


def row_of(table: pd.DataFrame, column: str, key: str) -> dict[str, str]:
    """The row of a table of texts with `key` in `column`, cell by cell; the key must be there."""
    row = table.iloc[table[column].tolist().index(key)]
    return {str(name): str(cell) for name, cell in row.items()}


@dataclass(frozen=True, slots=True)
class _State:
    """A data folder and what shows that a file of it has changed: names, times and sizes."""

    folder: Path
    files: tuple[tuple[str, int, int], ...]


def _state(folder: Path) -> _State:
    """The state of the files that are read; one that is not there, or vanishes, is left out.

    Other files do not count: an editor puts links and copies of its own beside a table it has open.
    """
    found = []
    for name in _files():
        try:
            stat = (folder / name).stat()
        except OSError:
            continue  # `load` says what is wrong, where the file is needed
        found.append((name, stat.st_mtime_ns, stat.st_size))
    return _State(folder, tuple(found))


@cache
def _files() -> tuple[str, ...]:
    tables = load_schema().tables.values()
    return (*(table.file for table in tables), "sources.bib", "datapackage.json")


_LOADED: Kept[Dataset] = Kept(most=2)
_ANSWERS: Kept[tuple[object, Any]] = Kept(MOST_ANSWERS, MOST_BYTES, bytes_of)


def _loaded(state: _State) -> Dataset:
    return _LOADED.get(state, lambda: load(state.folder))
