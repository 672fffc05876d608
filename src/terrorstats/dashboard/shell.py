"""The frame around every page: settings, menu, the data, and what to show when these are broken."""

from collections.abc import Mapping

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.links import page_of
from terrorstats.dashboard.ready import get_ready
from terrorstats.dashboard.widgets import presenting, show_notices, view
from terrorstats.errors import DataError


def run(pages: Mapping[str, str]) -> None:
    """Show the page the address names; `pages` has the file of each in `views/` and its title."""
    st.set_page_config(
        page_title="terrorstats",
        layout="wide",
        initial_sidebar_state="collapsed" if presenting() else "auto",
    )
    shown = st.navigation(
        [page_of(name, title) for name, title in pages.items()],
        position="hidden" if presenting() else "sidebar",
    )
    get_ready()
    try:
        data = store.dataset()
    except DataError as error:
        _broken(error)
        return
    if not presenting():
        st.sidebar.caption(texts.SIDEBAR.format(release=data.release))
    notices = st.container()
    with view(shown.url_path):
        try:
            shown.run()
        finally:  # a page may end early
            with notices:
                show_notices()


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
