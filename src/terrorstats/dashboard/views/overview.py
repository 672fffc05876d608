"""Overview: four questions with their ranges and scopes, one timeline, and where to start."""

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.links import page_of
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.show import made_for_visitor, show_exhibit
from terrorstats.dashboard.widgets import presenting
from terrorstats.exhibits import overview

data = store.dataset()

if not presenting():
    st.title(texts.OVERVIEW_TITLE, anchor=False)
    st.markdown(texts.OVERVIEW_LEAD)
# The chart is sent before the answers over it: the browser takes longest to fetch what draws it.
over_the_chart = st.container()
timeline = made_for_visitor(overview.build_exhibit, None, data)
if timeline:
    show_exhibit(timeline, data)

if not presenting():
    answered = store.answer(data, overview.answer_leads)
    columns = over_the_chart.columns(len(answered) or 1)
    for column, (lead, answers) in zip(columns, answered, strict=False):
        with column.container(border=True):
            said = [f"**{plain(lead.question)}**", *map(plain, answers)]
            st.markdown("\n\n".join(said))
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
            st.markdown(f"**{title}**\n\n{why}")
            st.page_link(page_of(page), label=label)
    st.header("Four things to keep apart", anchor=False)
    st.markdown(texts.TERMS_OF_COUNTING)
