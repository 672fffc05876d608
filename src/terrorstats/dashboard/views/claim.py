"""Check a claim: type or paste it, see how it was read, and where it lies among the figures."""

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.show import made_for_visitor, show_exhibit
from terrorstats.dashboard.widgets import choose, presenting, side_by_side, switch, text
from terrorstats.errors import NotFoundError, ReadingError
from terrorstats.exhibits import claim
from terrorstats.vocabulary import CATEGORIES

WAYS = {"sentence": "A sentence, as I met it", "parts": "Number, category and years"}

data = store.dataset()
if not presenting():
    st.title("Check a claim", anchor=False)
    st.markdown(texts.CLAIM_LEAD)
way = choose("I have", WAYS, "way", in_sight=True)
if way == "sentence":
    asked = claim.Asked(sentence=text("The claim", "q", placeholder=texts.CLAIM_EXAMPLE).strip())
else:
    left, middle, right = side_by_side(2, 1, 1)
    with left:
        category = choose("Category", CATEGORIES, "category", "camp_deaths")
    with middle:
        figure = text("Number", "figure", placeholder="10 million").strip()
    with right:
        period = text("Years", "period", placeholder="1934-1937")
    asked = claim.Asked(category=category, figure=figure, period=period)

check = None
if asked.sentence or asked.figure:
    try:
        check = store.answer(data, claim.check_asked, asked)
    except (ReadingError, NotFoundError) as error:
        st.warning(plain(str(error)))
if check:
    if not presenting():
        st.header("How it was read", anchor=False)
        st.markdown("\n".join(f"- {plain(reading)}" for reading in check.claim.readings))
        st.header("Where it lies", anchor=False)
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in check.sentences))
    log = bool(check.nearest) and switch(
        "Logarithmic scale", "log", "Each step to the right is ten times more."
    )
    drawn = made_for_visitor(claim.build_exhibit, claim.Choice(check, log), data)
    if drawn:
        show_exhibit(drawn, data)
