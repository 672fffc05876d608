"""Definition ladder: one question, step by step wider in what counts, and who stops where."""

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.show import made_for_visitor, show_exhibit
from terrorstats.dashboard.widgets import choose, fold, presenting, switch
from terrorstats.exhibits import ladder
from terrorstats.questions.ladder import ladder_titles
from terrorstats.vocabulary import SHOWN_BASES

data = store.published()
titles = ladder_titles(data.table("ladders"))
if not presenting():
    st.title("Definition ladder", anchor=False)
    st.markdown(texts.LADDER_LEAD)
if not titles:
    st.info("This data folder has no ladders.csv, so there is no ladder to show.")
    st.stop()
chosen = choose(
    "Question", {str(n): title for n, title in enumerate(titles, start=1)}, "ladder", in_sight=True
)
title = titles[int(chosen) - 1]
built = data.ladder(title)
numbers = {str(step.number): f"{step.number}: {step.title}" for step in built.steps}
upto = int(choose("Go up to step", numbers, "step", "1"))
with_claims = switch(
    "Popular claims too", "claims", "Numbers met on the web, beside those of scholars and papers."
)


choice = ladder.Choice(title, int(chosen), upto, with_claims)
drawn = made_for_visitor(ladder.build_exhibit, choice, data)
if drawn:
    show_exhibit(drawn, data)

if not presenting():
    st.header("The steps", anchor=False)
    said = []
    for step in built.steps[:upto]:
        said.append(f"**{step.number}. {plain(step.title)}.** {plain(step.text)}")
        if step.authors:
            said.append(f"- Whose count stops here: {plain('; '.join(step.authors))}.")
    st.markdown("\n\n".join(said))
    if len(built.unplaced):
        label = f"Authors' totals whose step nobody has settled: {len(built.unplaced)}"
        with fold(label, "unplaced") as opened:
            if opened:
                table = built.unplaced[["figure", "unit", "period", "group", "author", "basis"]]
                st.dataframe(
                    table.assign(basis=table["basis"].map(SHOWN_BASES)),
                    hide_index=True,
                    alt="Totals on no step",
                )
