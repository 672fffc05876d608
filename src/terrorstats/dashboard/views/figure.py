"""The card of one figure, as a page that can be linked to."""

import streamlit as st

from terrorstats.dashboard import store
from terrorstats.dashboard.card_dialog import show_card
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.widgets import text
from terrorstats.errors import NotFoundError

data = store.dataset()
st.title("Figure card", anchor=False)
figure_id = text("Name of the figure (its id, as in the tables)", "id")
if not figure_id:
    st.markdown(
        "Every number in this collection has a card: what it counts, who says it, how they know. "
        "Click a point of a chart, or “open” in a table, or type an id such as "
        f"`{data.figures['id'].iloc[0]}`."
    )
else:
    try:
        show_card(data.card(figure_id.strip()))
    except NotFoundError:
        st.info(
            f"No figure is called “{plain(figure_id[:80])}” in {data.release}. "
            "The Data page lists every id."
        )
