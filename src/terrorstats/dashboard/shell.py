"""The frame around every page: settings, menu, the data, and what to show when these are broken."""

from dataclasses import dataclass

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.choices import (
    begin_view,
    name_release,
    presenting,
    show_ignored,
    turn_to,
)
from terrorstats.dashboard.links import page_of
from terrorstats.errors import DataError
from terrorstats.schema import load_schema


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the file in `views/`, and its title in the menu."""

    name: str
    title: str


def run(*pages: Page) -> None:
    """Show the page the address names; the first one is the default."""
    st.set_page_config(
        page_title="terrorstats",
        layout="wide",
        initial_sidebar_state="collapsed" if presenting() else "auto",
    )
    shown = st.navigation(
        [page_of(page.name, page.title) for page in pages],
        position="hidden" if presenting() else "sidebar",
    )
    try:
        data = store.dataset()
    except DataError as error:
        _broken(error)
        return
    if not presenting():
        st.sidebar.caption(texts.SIDEBAR.format(release=data.release))
    turn_to(shown.url_path)
    begin_view()
    notices = st.container()
    try:
        shown.run()
    finally:
        with notices:
            name_release(load_schema().version)
            show_ignored()


def _broken(error: DataError) -> None:
    """What is wrong with the data files and what to do, in place of any page."""
    st.title(texts.BROKEN_TITLE)
    st.write(texts.BROKEN_TEXT)
    st.dataframe(
        {
            "file": [fault.file for fault in error.faults],
            "line": [fault.line or None for fault in error.faults],
            "column": [fault.column for fault in error.faults],
            "text": [fault.text for fault in error.faults],
            "what is wrong, and what to do": [fault.reason for fault in error.faults],
        },
        alt=texts.BROKEN_TITLE,
    )
