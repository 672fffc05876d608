"""The pages as Streamlit knows them: one place that says which file has which address."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from terrorstats.dashboard.address import RELEASE
from terrorstats.tables.schema import load_schema

VIEWS = Path(__file__).parent / "views"
FIRST = "overview"
"""The page that opens when the address names none."""


def page_of(name: str, title: str = "") -> StreamlitPage:
    """The page kept in `views/NAME.py`; its address has hyphens for underscores."""
    return st.Page(
        VIEWS / f"{name}.py",
        title=title or None,
        url_path=name.replace("_", "-"),  # the first page may have one, too, and does not use it
        default=name == FIRST,
    )


def path_of(name: str) -> str:
    """The last part of the address of a page; empty for the first page."""
    return "" if name == FIRST else name.replace("_", "-")


def link_to(name: str, query: Mapping[str, Sequence[str]]) -> str:
    """The link to a page with these choices, relative to any other page of the dashboard.

    It names the release of the data, so that a later release can say that values have changed.
    """
    return f"{path_of(name)}?{urlencode({**query, RELEASE: load_schema().version}, doseq=True)}"
