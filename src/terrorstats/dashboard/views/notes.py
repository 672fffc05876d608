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

full_check = page_of("claim")
for row in store.answer(data, Dataset.listed_claims, chosen):
    # One text a claim: in pieces a hundred claims take the server three times as long.
    said = [f"**{plain(row.text)}**", plain(row.reading)]
    if row.confusion:
        said.append(f":small[:gray[{plain(f'Likely confusion: {row.confusion}')}]]")
    said.append(f":small[:gray[{plain(f'Met in: {row.met}')}]]")
    with st.container(border=True):
        st.markdown("\n\n".join(said))
        if row.figure and row.category:
            st.page_link(
                full_check,
                label="Full check",
                query_params={
                    "way": "parts",
                    "category": row.category,
                    "figure": row.figure,
                    "period": row.period,
                },
            )
