"""Sources: each work, what kind it is, where it stands, what rests on it and what it rests on."""

import streamlit as st

from terrorstats.dashboard import store
from terrorstats.dashboard.markdown import plain, plain_with_links
from terrorstats.dashboard.show import show_figures, turn_page
from terrorstats.dashboard.widgets import choose, fold, name_in_link, text
from terrorstats.exhibits.works import list_works, narrow_works
from terrorstats.tables.bibliography import SOURCE_KINDS

# A visitor's own rows belong to no work.
data = store.published()
bibliography = data.bibliography
works = store.answer(data, list_works)

st.title("Sources", anchor=False)
st.markdown(
    f"Works: {len(bibliography):,}. **Figures**: how many figures here the work owns. **Seen**: "
    "how many of them were read in the work itself; the others are quoted at second hand. "
    "**Quotes**: how many figures of other works were read in it. Works that rest on the same "
    "document are one witness, not several."
)
kind = choose("Kind of source", {"": "every kind", **{name: name for name in SOURCE_KINDS}}, "kind")
wanted = text("Search author or title", "search")
table = narrow_works(works, kind, wanted)
if table.empty:
    st.info("No source fits. Clear the search, or choose every kind.")
else:
    chosen = st.dataframe(
        table,
        hide_index=True,
        alt="Table of sources",
        height=360,
        key=f"works-{kind}-{wanted}",
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            "Open": st.column_config.LinkColumn(display_text="open"),
            "Year": st.column_config.NumberColumn(format="%d"),
        },
    )
    ticked = chosen["selection"]["rows"]
    name_in_link("source", str(table["Key"].iloc[ticked[0]]) if ticked else "")

first = str(works["Key"].iloc[0])
asked = text("One source, by its key", "source", placeholder=first, help="Or tick its row.").strip()
key = asked if asked in bibliography else first
if asked not in ("", key):
    st.info(f"No source has the key “{plain(asked[:60])}”. {key} is shown instead.")
source = bibliography[key]
st.header(plain(source.short), anchor=False)
said = [plain_with_links(source.reference), f"**Kind.** {plain(source.kind)}"]
if source.standpoint:
    said.append(f"**Standpoint.** {plain(source.standpoint)}")
if source.rests_on:
    resting = "; ".join(bibliography[other].short for other in source.rests_on)
    said.append(f"**Takes its numbers from.** {plain(resting)}")
followers = [other.short for other in bibliography.values() if key in other.rests_on]
if followers:
    said.append(f"**Works that take numbers from it.** {plain('; '.join(followers))}")
st.markdown("\n\n".join(said))
for column, title, pages in (
    ("source_key", "Its figures here", "page"),
    ("via", "Figures of others read in it", "page2"),
):
    rows = data.figures[data.figures[column] == key]
    if len(rows):
        with fold(f"{title}: {len(rows):,}", f"{column}-{key}") as opened:
            if opened:
                show_figures(turn_page(rows, pages), f"{title}: {source.short}")
with fold("BibTeX", f"bibtex-{key}") as opened:
    if opened:
        st.code(bibliography.bibtex(key), language=None)
