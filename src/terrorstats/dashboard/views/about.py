"""About: method, principles, how to add a figure, how to cite; and the glossary."""

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.markdown import plain

data = store.dataset()
st.title("About", anchor=False)
st.markdown(texts.ABOUT)
st.markdown(f"This release: {plain(data.release)}.")
st.header("Words explained", anchor=False)
for row in data.table("glossary").to_dict("records"):
    russian = f" ({row['russian']})" if row["russian"] else ""
    longer = f" {row['expansion']}." if row["expansion"] else ""
    term = f"**{plain(row['term'])}**{plain(russian)}"
    st.markdown(f"- {term}:{plain(longer)} {plain(row['meaning'])}")
