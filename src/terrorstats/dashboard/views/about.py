"""About: method, principles, how to add a figure, how to cite; and the glossary."""

import streamlit as st

from terrorstats.dashboard import store, texts

data = store.dataset()
st.title("About", anchor=False)
st.markdown(texts.ABOUT)
st.markdown(f"This release: {texts.plain(data.release)}.")
st.header("Words explained", anchor=False)
for row in data.table("glossary").to_dict("records"):
    russian = f" ({row['russian']})" if row["russian"] else ""
    longer = f" {row['expansion']}." if row["expansion"] else ""
    term = f"**{texts.plain(row['term'])}**{texts.plain(russian)}"
    st.markdown(f"- {term}:{texts.plain(longer)} {texts.plain(row['meaning'])}")
