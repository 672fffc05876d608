"""Definition ladder: one question, step by step wider in what counts, and who stops where."""

import pandas as pd
import streamlit as st

from terrorstats.charts import ladder as chart
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dashboard import store, texts
from terrorstats.dashboard.choices import choose, presenting, switch
from terrorstats.dashboard.panel import View, show
from terrorstats.ladder import ladder_titles
from terrorstats.vocabulary import SHOWN_BASES, UNITS
from terrorstats.wording import compare as wording
from terrorstats.wording.lines import joined, plural

MOST_A_STEP = 5

data = store.published()
titles = ladder_titles(data.table("ladders"))
if not presenting():
    st.title("Definition ladder", anchor=False)
    st.markdown(texts.LADDER_LEAD)
if not titles:
    st.info("This data folder has no ladders.csv, so there is no ladder to climb.")
    st.stop()
chosen = choose("Question", {str(n): title for n, title in enumerate(titles, start=1)}, "ladder")
title = titles[int(chosen) - 1]
built = store.ladder(title)
numbers = {str(step.number): f"{step.number}: {step.title}" for step in built.steps}
upto = int(choose("Go up to step", numbers, "step", "1"))
with_claims = switch(
    "Popular claims too", "claims", "Numbers met on the web, beside those of scholars and papers."
)


def leading(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures to draw of each step: of authors who stop there, then those over most years."""
    length = rows["end"] - rows["start"]
    ordered = rows.assign(length=length).sort_values(
        ["stops", "length"], ascending=False, kind="stable"
    )
    kept = ordered.groupby("scope_title", sort=False).head(MOST_A_STEP).index
    return rows.loc[sorted(kept)].reset_index(drop=True)


steps = [step for step in built.steps if step.number <= upto]
parts = [
    step.rows.assign(scope_title=f"{step.number}. {step.title}", stops=step.rows["stops"])
    for step in steps
    if len(step.rows)
]
rows = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()
if len(rows):
    if not with_claims:
        rows = rows[rows["basis"] != "popular_claim"].reset_index(drop=True)
    unit = joined([UNITS[name] for name in dict.fromkeys(rows["unit"]) if name != "percent"])
    rows = rows[rows["unit"] != "percent"].reset_index(drop=True)

    drawn = leading(rows)
    more = len(rows) - len(drawn)
    note = texts.LADDER_NOTE + (f" {plural(more, 'more figure')} in the table." if more else "")

    def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
        """The leading figures under the step they belong to."""
        return chart.draw(drawn, unit=unit, canvas=canvas, title=heading, footer=footer)

    show(
        View(
            key=f"ladder-{chosen}",
            page="ladder",
            title=f"{title} Steps 1 to {upto}",
            draw=draw,
            finding=wording.finding(rows, unit),
            alt=wording.alt_text(rows, title, unit),
            rows=rows,
            note=note,
            explain=" ".join(step.text for step in steps),
        ),
        data,
    )

if not presenting():
    st.header("The steps", anchor=False)
    for step in steps:
        st.markdown(f"**{step.number}. {texts.plain(step.title)}.** {texts.plain(step.text)}")
        if step.authors:
            st.markdown(f"- Whose count stops here: {texts.plain('; '.join(step.authors))}.")
    if len(built.unplaced):
        with st.expander(f"Authors' totals whose step nobody has settled: {len(built.unplaced)}"):
            table = built.unplaced[["figure", "unit", "period", "group", "author", "basis"]]
            st.dataframe(
                table.assign(basis=table["basis"].map(SHOWN_BASES)),
                hide_index=True,
                alt="Totals on no step",
            )
