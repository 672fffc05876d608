"""Data: every table, filters, downloads, the dictionary, audits, corrections and what is wanted."""

from dataclasses import replace

import streamlit as st

from terrorstats.arithmetic.audits import audit_table
from terrorstats.dashboard import store
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.show import show_figures, turn_page
from terrorstats.dashboard.widgets import choose, choose_several, fold, side_by_side, text
from terrorstats.errors import ReadingError
from terrorstats.exhibits import figures
from terrorstats.exports.figures_csv import write_figures_csv
from terrorstats.notation.phrases import plural
from terrorstats.tables.schema import load_schema
from terrorstats.vocabulary import BASES, CATEGORIES

PARTS = {
    "figures": "Figures",
    "dictionary": "What the columns mean",
    "quantities": "Quantities",
    "audits": "Audits: printed totals against our sums",
    "corrections": "Corrections",
    "wanted": "Wanted: not yet seen in print",
    "left_out": "Left out, and why",
    "glossary": "Glossary",
    "events": "Events",
}

data = store.dataset()
schema = load_schema()
st.title("Data", anchor=False)
published = store.published()
own = len(data.figures) - len(published.figures)
st.caption(
    f"{data.release}. Figures: {len(published.figures):,}. Quantities: {len(data.quantities):,}. "
    f"Sources: {len(data.bibliography):,}."
    + (f" Besides, {plural(own, 'row')} of your own table." if own else "")
)
part = choose("Show", PARTS, "table")

if part == "figures":
    filters = ("category", "basis", "search", "period")
    with fold("Filter: category, basis, years, words", "data", filters):
        left, right = side_by_side(1, 1)
        with left:
            categories = choose_several("Category", CATEGORIES, "category")
            wanted = text("Search in note, group, place, source", "search")
        with right:
            bases = choose_several("Basis", BASES, "basis")
            period = text("Years", "period", placeholder="like 1937-38")
    choice = figures.Choice(tuple(categories), tuple(bases), wanted, period)
    try:
        places = store.answer(data, figures.find_figures, choice)
    except ReadingError as error:
        st.warning(f"“{plain(period)}” cannot be read as years: {plain(error.reason)}")
        places = store.answer(data, figures.find_figures, replace(choice, period=""))
    rows = data.figures.iloc[places]
    st.markdown(plural(len(rows), "figure"))
    if len(rows):
        show_figures(turn_page(rows, "page"), "All figures chosen")
        st.download_button(
            "Download these as CSV",
            data=lambda: write_figures_csv(rows, data),
            on_click="ignore",
            file_name="terrorstats-figures.csv",
            mime="text/csv",
        )
    else:
        st.info("No figure fits. Remove a filter.")
elif part == "dictionary":
    for table in schema.tables.values():
        st.header(table.file, anchor=False)
        st.markdown(plain(table.about))
        meanings = [column.about for column in table.columns]
        st.table({"column": list(table.column_names), "meaning": meanings})
elif part == "audits":
    st.markdown(
        "Every printed total that could be checked, against our sum of its parts as printed. A gap "
        "is not mended: it is shown, with what explains it."
    )
    shown = audit_table(data.table("audits"), data.table("figures"))
    st.dataframe(
        shown[["title", "kind", "printed", "sum", "gap", "explanation"]],
        hide_index=True,
        alt="Audits",
        height=600,
    )
else:
    table = schema.tables[part]
    st.markdown(plain(table.about))
    frame = data.table(part)[list(table.column_names)]
    if frame.empty:
        st.info("This table is empty.")
    else:
        st.dataframe(frame, hide_index=True, alt=table.title, height=600)
