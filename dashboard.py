"""The dashboard: its pages, in the order of the menu. Start it with `streamlit run dashboard.py`."""

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
