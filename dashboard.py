"""The dashboard: its pages, in the order of the menu. Start: `streamlit run dashboard.py`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st

if __name__ == "__main__":  # the script, run for every visitor
    from terrorstats.dashboard import shell

    shell.run(
        shell.Page("overview", "Overview"),
        shell.Page("by_year", "By year"),
        shell.Page("compare", "Compare estimates"),
        shell.Page("ladder", "Definition ladder"),
        shell.Page("claim", "Check a claim"),
        shell.Page("notes", "The notes, checked"),
        shell.Page("own_source", "Your own source"),
        shell.Page("figure", "Figure card"),
        shell.Page("sources", "Sources"),
        shell.Page("data", "Data"),
        shell.Page("about", "About"),
    )
else:  # the server, which imports this file once

    def get_ready() -> None:
        """Load the data; imported here, since the server must not wait for it."""
        from terrorstats.dashboard import ready

        ready.get_ready()

    @asynccontextmanager
    async def beforehand(_: st.App) -> AsyncIterator[None]:
        """Get ready while the first visitor's browser still fetches the frame of the page."""
        ready = asyncio.create_task(asyncio.to_thread(get_ready))
        yield
        await ready

    app = st.App(__file__, lifespan=beforehand)
