"""Compare estimates: one question, every source, by scope; and the same by year of publication."""

from collections import Counter

import pandas as pd
import streamlit as st

from terrorstats.charts import compare as chart
from terrorstats.charts import family as family_chart
from terrorstats.charts import historiography
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dashboard import store, texts
from terrorstats.dashboard.choices import (
    choose,
    choose_several,
    presenting,
    side_by_side,
    switch,
    text,
)
from terrorstats.dashboard.panel import View, lit, show
from terrorstats.errors import ReadingError
from terrorstats.estimates import narrowed
from terrorstats.family import family, misprint_sentences, travelling
from terrorstats.period_text import parse_period
from terrorstats.vocabulary import SHOWN_BASES, UNITS
from terrorstats.wording import compare as wording
from terrorstats.wording.lines import plural

FORMS = {"sources": "All sources", "published": "By year of publication"}

data = store.dataset()
questions = data.table("questions")

if not presenting():
    st.title("Compare estimates", anchor=False)
if questions.empty:
    st.info("This data folder has no questions.csv, so there is no question to compare sources on.")
    st.stop()
titles = dict(zip(questions["question"], questions["title"], strict=True))
key = choose("Question", titles, "question")
question = store.row_of(questions, "question", key)
if not presenting():
    st.markdown(texts.plain(question["guide"]))
left, right = side_by_side(1, 1)
with left:
    form = choose("Show", FORMS, "form")
with right:
    period = text(
        "Years",
        "period",
        placeholder=question["period"] or "like 1937-38",
        help="Like 1937-38. Empty: the years the question is about.",
    )
try:
    parse_period(period or "1937")
except ReadingError as error:
    st.warning(f"“{texts.plain(period)}” cannot be read as years: {texts.plain(error.reason)}")
    period = ""
period = period or question["period"]

rows = store.estimates(data, key, period)
units = list(dict.fromkeys(rows["unit"]))
if len(units) > 1:
    unit_key = choose("Unit", {name: UNITS[name] for name in units}, "unit")
else:
    unit_key = units[0] if units else "persons"
rows = rows[rows["unit"] == unit_key]
bases = {name: SHOWN_BASES[name] for name in SHOWN_BASES if name in set(rows["basis"])}
scopes = dict(zip(rows["scope"], rows["scope_title"], strict=True))
serious = [name for name in bases if name != "popular_claim"] or list(bases)

if presenting():
    kept = choose_several("", bases, "basis", serious)
    wanted_scopes = choose_several("", scopes, "scope", list(scopes))
    only_seen, log = switch("", "seen"), switch("", "log")
else:
    with st.expander("Filter: basis, scope, seen, scale"):
        kept = choose_several("Basis", bases, "basis", serious)
        wanted_scopes = choose_several("Scope", scopes, "scope", list(scopes))
        only_seen = switch(
            "Only figures seen in the source itself",
            "seen",
            "Leaves out figures that were read in another work that quotes them.",
        )
        log = switch("Logarithmic scale", "log", "Each step to the right is ten times more.")
popular = int((rows["basis"] == "popular_claim").sum()) if "popular_claim" not in kept else 0
rows = narrowed(rows, bases=kept, scopes=wanted_scopes, only_seen=only_seen)

unit = UNITS[unit_key]
title = f"{question['title'].rstrip('?')}, {period}?" if period else question["title"]
note = wording.RANGE_NOTE if form == "sources" else wording.PUBLISHED_NOTE
if popular:
    note = f"{note} {plural(popular, 'popular claim')} left out; choose the basis to see them."
if log:
    note = f"{note} Logarithmic scale: equal steps are equal ratios."


def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
    """The chart of this page in the form chosen."""
    module = chart if form == "sources" else historiography
    return module.draw(rows, unit=unit, canvas=canvas, title=heading, footer=footer, log=log)


if rows.empty:
    st.info("No printed figure fits this choice. Widen the years, or allow more bases and scopes.")
else:
    show(
        View(
            key=f"compare-{key}-{form}",
            page="compare",
            title=title,
            draw=draw,
            finding=wording.finding(rows, unit),
            alt=wording.alt_text(rows, title, unit),
            rows=rows,
            note=note,
            explain=question["guide"],
            caveats=[name for name in question["caveats"].split(";") if name],
        ),
        data,
    )
    undated = wording.undated(rows) if form == "published" else rows.iloc[:0]
    if len(undated) and not presenting():
        st.markdown("**Year of publication not known**, so not on the chart:")
        st.dataframe(
            undated[["figure", "unit", "period", "author", "basis"]],
            hide_index=True,
            alt="Figures without a known year of publication",
        )


def what_each_counts() -> None:
    """The definition of every scope of the question."""
    st.header("What each scope counts", anchor=False)
    for scope, scope_title in scopes.items():
        about = store.row_of(data.table("quantities"), "quantity", scope)
        st.markdown(
            f"- **{texts.plain(scope_title)}.** {texts.plain(about['counts'])} "
            f"Leaves out: {texts.plain(about['excludes'] or 'nothing more is recorded')}"
        )


def witnesses(shown: pd.DataFrame) -> None:
    """Which of the figures rest on one work, in words and as a tree."""
    tree = family(shown, data.bibliography, data.figures)
    st.header("Which of these are one witness?", anchor=False)
    for sentence in tree.sentences:
        st.markdown(f"- {texts.plain(sentence)}")
    for sentence in misprint_sentences(travelling(shown, data.bibliography)):
        st.markdown(f"- {texts.plain(sentence)}")
    names = {work: data.bibliography[work].short for work in tree.parents}
    counts = Counter(shown["source_key"])
    with st.expander("The family tree of these sources", expanded=len(names) <= 15):
        st.plotly_chart(
            family_chart.draw(tree.parents, names, counts, canvas=lit()),
            alt=f"Tree of {len(names)} works. {' '.join(tree.sentences)}",
            key="family",
            config=texts.CHART_CONFIG,
        )


def two_figures(printed: pd.DataFrame) -> None:
    """Two of the printed figures to choose, and why they differ."""
    names = {
        row["id"]: f"{row['figure']} {unit}, {row['author']}, {row['period']}"
        + (f", {row['group']}" if row["group"] else "")
        for row in printed[["id", "figure", "author", "period", "group"]].to_dict("records")
        if row["id"]
    }
    if len(names) < 2:
        return
    st.header("Why do these two differ?", anchor=False)
    left, right = st.columns(2)
    with left:
        one = choose("First figure", names, "a", next(iter(names)))
    with right:
        two = choose("Second figure", names, "b", list(names)[1])
    if one == two:
        st.info("Choose two different figures.")
        return
    for sentence in data.differences(one, two).sentences:
        st.markdown(f"- {texts.plain(sentence)}")


if not presenting():
    st.divider()
    what_each_counts()
    owned = rows[rows["source_key"] != ""]
    if owned["source_key"].nunique() > 1:
        witnesses(owned)
    two_figures(rows[rows["origin"] != "summed"])
