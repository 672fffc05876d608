"""Overview: four questions with their ranges and scopes, one timeline, and where to start."""

import pandas as pd
import streamlit as st

from terrorstats.charts import timeline
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dashboard import leads, store, texts
from terrorstats.dashboard.choices import presenting
from terrorstats.dashboard.links import page_of
from terrorstats.dashboard.panel import View, show
from terrorstats.wording import overview as wording

data = store.dataset()
strips = leads.strips(data)

if not presenting():
    st.title(texts.OVERVIEW_TITLE, anchor=False)
    st.markdown(texts.OVERVIEW_LEAD)
# The chart is made before the answers over it: the browser takes longest to fetch what draws it.
over_the_chart = st.container()


def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
    """The timeline of this page."""
    return timeline.draw(strips, canvas=canvas, title=heading, footer=footer)


if strips:
    rows = pd.concat([strip.rows for strip in strips], ignore_index=True)
    show(
        View(
            key="overview",
            page="overview",
            title=texts.TIMELINE_TITLE,
            draw=draw,
            finding=wording.finding(strips),
            alt=wording.alt_text(strips),
            rows=rows,
            note=texts.TIMELINE_NOTE,
        ),
        data,
    )

if not presenting():
    asked = leads.asked(data)
    for column, lead in zip(over_the_chart.columns(len(asked) or 1), asked, strict=False):
        with column.container(border=True):
            st.markdown(f"**{lead.question}**")
            for sentence in wording.answers(store.estimates(data, lead.compare, lead.period)):
                st.markdown(texts.plain(sentence))
            st.page_link(
                page_of("compare"),
                label="Compare the sources",
                query_params={"question": lead.compare, "period": lead.period},
            )
    st.header("Start here", anchor=False)
    for column, (title, (page, label, why)) in zip(
        st.columns(len(texts.START_HERE)), texts.START_HERE.items(), strict=True
    ):
        with column.container(border=True):
            st.markdown(f"**{title}**")
            st.markdown(why)
            st.page_link(page_of(page), label=label)
    st.header("Four things to keep apart", anchor=False)
    st.markdown(texts.TERMS_OF_COUNTING)
