"""Sources: each work, what kind it is, where it stands, what rests on it and what it rests on."""

import pandas as pd
import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.choices import choose, text
from terrorstats.dashboard.panel import figure_table
from terrorstats.sources import SOURCE_KINDS

data = store.dataset()
bibliography = data.bibliography
owned = data.figures["source_key"].value_counts()
quoting = data.figures.loc[data.figures["via"] != "", "via"].value_counts()
seen = data.figures[data.figures["seen"]]["source_key"].value_counts()

st.title("Sources", anchor=False)
st.markdown(
    f"{len(bibliography):,} works. **Figures**: how many figures here the work owns. **Seen**: how "
    "many of them were read in the work itself; the others are quoted at second hand. **Quotes**: "
    "how many figures of other works were read in it. Works that rest on the same document are one "
    "witness, not several."
)
kind = choose("Kind of source", {"": "every kind", **{name: name for name in SOURCE_KINDS}}, "kind")
wanted = text("Search author or title", "search").casefold()
table = pd.DataFrame(
    [
        {
            "Key": key,
            "Author": "; ".join(source.people),
            "Year": source.year,
            "Title": source.title,
            "Kind": source.kind,
            "Figures": int(owned.get(key, 0)),
            "Seen": int(seen.get(key, 0)),
            "Quotes": int(quoting.get(key, 0)),
            "Rests on": ", ".join(source.rests_on),
            "Open": f"sources?source={key}",
        }
        for key, source in bibliography.items()
        if (not kind or source.kind == kind)
        and (not wanted or wanted in f"{key} {source.people} {source.title}".casefold())
    ]
)
if table.empty:
    st.info("No source fits. Clear the search, or choose every kind.")
else:
    table = table.sort_values(["Figures", "Quotes"], ascending=False, kind="stable")
    st.dataframe(
        table,
        hide_index=True,
        alt="Table of sources",
        height=360,
        column_config={
            "Open": st.column_config.LinkColumn(display_text="open"),
            "Year": st.column_config.NumberColumn(format="%d"),
        },
    )

names = {key: f"{source.short}: {source.title[:70]}" for key, source in bibliography.items()}
first = str(owned.index[0])
key = choose("One source", names, "source", first)
source = bibliography[key]
st.header(source.short, anchor=False)
st.markdown(texts.plain(source.reference))
st.markdown(f"**Kind.** {texts.plain(source.kind)}")
if source.standpoint:
    st.markdown(f"**Standpoint.** {texts.plain(source.standpoint)}")
if source.rests_on:
    resting = "; ".join(bibliography[other].short for other in source.rests_on)
    st.markdown(f"**Takes its numbers from.** {texts.plain(resting)}")
followers = [other.short for other in bibliography.values() if key in other.rests_on]
if followers:
    st.markdown(f"**Works that take numbers from it.** {texts.plain('; '.join(followers))}")
rows = data.figures[data.figures["source_key"] == key]
if len(rows):
    st.markdown(f"**Its figures here: {len(rows):,}.**")
    figure_table(rows, f"Figures of {source.short}")
read_in_it = data.figures[data.figures["via"] == key]
if len(read_in_it):
    st.markdown(f"**Figures of other works read in it: {len(read_in_it):,}.**")
    figure_table(read_in_it, f"Figures read in {source.short}")
with st.expander("BibTeX"):
    st.code(bibliography.bibtex(key), language=None)
