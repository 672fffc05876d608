"""Overview: four questions with their ranges and scopes, one timeline, and where to start."""

import pandas as pd
import streamlit as st

from terrorstats.charts import timeline
from terrorstats.charts.style import Canvas
from terrorstats.strips import Strip
from terrorstats.dashboard import store, texts
from terrorstats.dashboard.choices import presenting
from terrorstats.dashboard.panel import View, show
from terrorstats.vocabulary import UNITS
from terrorstats.wording import overview as wording

data = store.dataset()
strips = []
for lead in texts.LEADS:
    if lead.series:
        rows = data.figures[data.figures["series"].isin(lead.series) & data.figures["value"].notna()]
        rows = rows[rows["start"].dt.year == rows["end"].dt.year]
    else:
        counted = data.figures["basis"] == "archival_count"
        rows = data.figures[data.figures["quantity"].isin(lead.quantities) & counted]
    if rows.empty:
        continue
    rows = rows.assign(year=rows["start"].dt.year)
    strips.append(Strip(lead.title, UNITS[rows["unit"].iloc[0]], rows, single=not lead.series))

if not presenting():
    st.title(texts.OVERVIEW_TITLE, anchor=False)
    st.markdown(texts.OVERVIEW_LEAD)
    # A data folder of one's own need hold neither these questions nor, below, the lead series.
    asked = [lead for lead in texts.LEADS if lead.compare in set(data.table("questions")["question"])]
    for column, lead in zip(st.columns(len(asked) or 1), asked, strict=False):
        with column.container(border=True):
            st.markdown(f"**{lead.question}**")
            for sentence in wording.answers(data.estimates(lead.compare, lead.period)):
                st.markdown(texts.plain(sentence))
            st.page_link(
                st.Page(texts.view_file("compare")), label="Compare the sources",
                query_params={"question": lead.compare, "period": lead.period},
            )


def draw(canvas: Canvas, heading: str, footer: str):  # noqa: ANN201
    """The timeline of this page."""
    return timeline.draw(strips, canvas=canvas, title=heading, footer=footer)


if strips:
    rows = pd.concat([strip.rows for strip in strips], ignore_index=True)
    show(
        View(
            key="overview", page="overview", title=texts.TIMELINE_TITLE, draw=draw,
            finding=wording.finding(strips), alt=wording.alt_text(strips), rows=rows,
            note=texts.TIMELINE_NOTE,
        ),
        data,
    )

if not presenting():
    st.subheader("Start here", anchor=False)
    for column, (title, (page, label, why)) in zip(
        st.columns(len(texts.START_HERE)), texts.START_HERE.items(), strict=True
    ):
        with column.container(border=True):
            st.markdown(f"**{title}**")
            st.markdown(why)
            st.page_link(st.Page(texts.view_file(page)), label=label)
    st.subheader("Four things to keep apart", anchor=False)
    st.markdown(texts.TERMS_OF_COUNTING)
