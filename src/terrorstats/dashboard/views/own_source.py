"""Your own source: a visitor's table, cleaned and kept for this session beside the published."""

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.links import page_of
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.show import turn_page
from terrorstats.dashboard.widgets import choose
from terrorstats.errors import DataError, MixedError
from terrorstats.notation.phrases import plural
from terrorstats.tables.own_table import own_rows, read_own
from terrorstats.vocabulary import CATEGORIES, UNITS

data = store.published()
st.title("Your own source", anchor=False)
st.markdown(texts.OWN_LEAD)

category = choose("What your table is about", CATEGORIES, "category", "executions")
quantities = data.quantities[data.quantities["category"] == category]
quantity = choose(
    "What exactly it counts",
    dict(zip(quantities["quantity"], quantities["title"], strict=True)),
    "quantity",
)
about = store.row_of(data.quantities, "quantity", quantity)
st.caption(
    f"**Counts:** {plain(about['counts'])} **Unit:** {UNITS[about['unit']]} "
    f"(write `{about['unit']}` in the column unit)."
)

upload = st.file_uploader("A CSV file, at most 2 MB and 20,000 rows", type=["csv", "tsv", "txt"])
pasted = st.text_area(
    "Or paste rows, with their header line", placeholder=texts.OWN_EXAMPLE, height=140
)
if upload:
    content, name = upload.getvalue(), upload.name
else:
    content, name = pasted.encode("utf-8"), "pasted rows"

if content.strip():
    try:
        cleaned, report = read_own(content, name)
    except DataError as error:
        st.error("The table cannot be read. Nothing of it is shown.")
        st.dataframe(
            {
                "where": [
                    f"line {fault.line}" if fault.line else "the whole file"
                    for fault in error.faults
                ],
                "column": [fault.column for fault in error.faults],
                "what is wrong, and what to do": [fault.reason for fault in error.faults],
            },
            alt="Faults of your table",
        )
        st.stop()
    if len(report.refused):
        st.warning(
            f"{plural(len(report.refused), 'cell')} could not be read for certain. Rows with such "
            "a cell are left out."
        )
        st.dataframe(
            turn_page(report.refused[["line", "column", "text", "reason"]], "refused"),
            hide_index=True,
            alt="Refused cells",
        )
    try:
        rows = own_rows(cleaned, quantity, data.quantities)
    except MixedError as error:
        st.info(plain(str(error)))
    else:
        store.keep_own(rows)
        st.success(
            "Shown beside the published sources, in this session only: "
            f"{plural(len(rows), 'row')} of your own."
        )
        st.dataframe(
            turn_page(rows[["period", "figure", "unit", "value", "low", "high", "author"]], "rows"),
            hide_index=True,
            alt="Your rows as read",
        )

own = store.own_rows()
if own is not None and len(own):
    shown = own["quantity"].iloc[0]
    own_category = str(data.quantities.loc[shown, "category"])
    st.page_link(
        page_of("by_year"),
        label="See them by year",
        query_params={"category": own_category, "quantity": str(shown)},
    )
    found = data.table("questions")
    found = found[found["quantities"].str.split(";").map(lambda keys: shown in keys)]
    for question, title in zip(found["question"], found["title"], strict=True):
        st.page_link(
            page_of("compare"),
            label=plain(f"Compare: {title}"),
            query_params={"question": question},
        )
    if st.button("Take my rows away"):
        store.forget_own()
        st.rerun()
