"""The data set, loaded once for all visitors and again when a file of it changes."""

import os
from dataclasses import replace
from pathlib import Path

import pandas as pd
import streamlit as st

from terrorstats.dataset import Dataset, load
from terrorstats.folder import own_folder

FOLDER_VARIABLE = "TERRORSTATS_DATA"
"""An environment variable that names another data folder to show."""


def data_folder() -> Path:
    """The folder on show."""
    return Path(os.environ.get(FOLDER_VARIABLE) or own_folder())


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
    folder = data_folder()
    stamps = tuple(
        (path.name, path.stat().st_mtime_ns, path.stat().st_size)
        for path in sorted(folder.glob("*"))
        if path.suffix in (".csv", ".bib")
    )
    return _loaded(str(folder), stamps)


@st.cache_resource(max_entries=2, show_spinner=False)
def _loaded(folder: str, stamps: tuple[tuple[str, int, int], ...]) -> Dataset:
    # Shared between sessions and never changed: every page derives new frames from it.
    return load(folder)
