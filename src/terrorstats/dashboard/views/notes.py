"""The notes, checked: claims of revision notes and popular ones, beside the printed figures."""

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.links import page_of
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.widgets import choose
from terrorstats.dataset import Dataset
from terrorstats.vocabulary import CLAIM_SETS

data = store.published()
st.title("The notes, checked", anchor=False)
st.markdown(texts.NOTES_LEAD)
chosen = choose("Claims", CLAIM_SETS, "set", "seed", in_sight=True)

for row in store.answer(data, Dataset.listed_claims, chosen):
    with st.container(border=True):
        st.markdown(f"**{plain(row.text)}**")
        st.markdown(plain(row.reading))
        if row.confusion:
            st.caption(plain(f"Likely confusion: {row.confusion}"))
        left, right = st.columns([3, 1])
        left.caption(plain(f"Met in: {row.met}"))
        if row.figure and row.category:
            with right:
                st.page_link(
                    page_of("claim"),
                    label="Full check",
                    query_params={
                        "way": "parts",
                        "category": row.category,
                        "figure": row.figure,
                        "period": row.period,
                    },
                )
