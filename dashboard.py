"""The dashboard: its pages, in the order of the menu. Start: `streamlit run dashboard.py`."""

import streamlit as st

PAGES = {
    "overview": "Overview",
    "by_year": "By year",
    "compare": "Compare estimates",
    "ladder": "Definition ladder",
    "claim": "Check a claim",
    "notes": "The notes, checked",
    "own_source": "Your own source",
    "figure": "Figure card",
    "sources": "Sources",
    "data": "Data",
    "about": "About",
}
"""The file of each page in `views/`, and its title in the menu; the first is the default."""

if __name__ != "__main__":  # the server imports this file once
    from terrorstats.dashboard import server

    app = st.App(__file__, lifespan=server.get_ready_early, middleware=server.middleware(PAGES))
elif st.runtime.exists():  # and runs it for every visitor
    from terrorstats.dashboard import shell

    shell.run(PAGES)
else:
    raise SystemExit("Start the dashboard with: streamlit run dashboard.py")
