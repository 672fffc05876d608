"""Compare estimates: one question, every source, by scope; and the same by year of publication."""

from dataclasses import replace

import streamlit as st

from terrorstats.dashboard import store, texts
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.show import canvas_for_theme, made_for_visitor, show_exhibit
from terrorstats.dashboard.widgets import (
    choose,
    choose_several,
    fold,
    fragment,
    linked,
    page,
    parts,
    presenting,
    side_by_side,
    switch,
    text,
)
from terrorstats.errors import ReadingError
from terrorstats.exhibits import compare
from terrorstats.notation.period import parse_period
from terrorstats.vocabulary import SHOWN_BASES, UNITS
from terrorstats.wording.compare import select_undated

PARTS = {
    "scopes": "What each scope counts",
    "witnesses": "Which of these are one witness?",
    "differ": "Why do these two differ?",
}
"""What stands under the chart, a part at a time: its name in the address, and words."""

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
    st.markdown(plain(question["guide"]))
left, right = side_by_side(1, 1)
with left:
    form = choose(
        "Show", {name: form.words for name, form in compare.FORMS.items()}, "form", in_sight=True
    )
with right:
    period = text("Years", "period", placeholder=question["period"] or "like 1937-38")
try:
    parse_period(period or "1937")
except ReadingError as error:
    st.warning(f"“{plain(period)}” cannot be read as years: {plain(error.reason)}")
    period = ""
period = period or question["period"]

answers = data.estimates(key, period)
units = list(dict.fromkeys(answers["unit"]))
unit = units[0] if units else "persons"
if len(units) > 1:
    unit = choose("Unit", {name: UNITS[name] for name in units}, "unit")
answers = answers[answers["unit"] == unit]
bases = compare.list_bases(answers)
scopes = dict(zip(answers["scope"], answers["scope_title"], strict=True))


def chosen() -> compare.Choice:
    """The filters, and with them the whole choice."""
    with fold("Filter: basis, scope, seen, scale", "compare", ("basis", "scope", "seen", "log")):
        serious = [name for name in bases if name != "popular_claim"] or list(bases)
        kept = choose_several("Basis", bases, "basis", serious)
        wanted = choose_several("Scope", scopes, "scope", list(scopes))
        only_seen = switch(
            "Only figures seen in the source itself",
            "seen",
            "Leaves out figures that were read in another work that quotes them.",
        )
        log = switch("Logarithmic scale", "log", "Each step to the right is ten times more.")
    choice = compare.Choice(key, period, unit, tuple(kept), tuple(wanted), only_seen, form, log)
    return replace(choice, page=page("page", store.answer(data, compare.count_pages, choice)))


def scope_line(scope: compare.Scope) -> str:
    """What a scope counts and leaves out, as an item of a list in Markdown."""
    excludes = plain(scope.excludes or "nothing more is recorded")
    return f"- **{plain(scope.title)}.** {plain(scope.counts)} Leaves out: {excludes}"


def show_undated(choice: compare.Choice) -> None:
    """The figures that a chart by year of publication cannot show."""
    rows = select_undated(store.answer(data, compare.select_rows, choice))
    if len(rows):
        st.markdown("**Year of publication not known**, so not on the chart:")
        st.dataframe(
            rows[["figure", "unit", "period", "author", "basis"]].replace({"basis": SHOWN_BASES}),
            hide_index=True,
            alt="Figures without a known year of publication",
        )


def show_witnesses(choice: compare.Choice) -> None:
    """Which of the figures rest on one work, in words and as a tree."""
    found = store.answer(data, compare.find_witnesses, choice, canvas_for_theme())
    if not found:
        st.info("There are not two works here to set side by side.")
        return
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in found.sentences))
    st.markdown("**The family tree of these sources**")
    st.plotly_chart(found.tree, alt=found.alt, key="family", config=texts.CHART_CONFIG)


def show_two_figures(choice: compare.Choice) -> None:
    """Two of the printed figures to choose, and why they differ."""
    names = store.answer(data, compare.list_figures, choice)
    if len(names) < 2:
        st.info("There are not two figures here to set side by side.")
        return
    left, right = st.columns(2)
    with left:
        one = choose("First figure", names, "a", next(iter(names)))
    with right:
        two = choose("Second figure", names, "b", list(names)[1])
    if one == two:
        st.info("Choose two different figures.")
        return
    sentences = data.differences(one, two).sentences
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))


@fragment
def answered() -> None:
    """What the filters change: run by itself when one of them does."""
    choice = chosen()
    drawn = made_for_visitor(compare.build_exhibit, choice, data)
    if drawn:
        show_exhibit(drawn, data)
    else:
        st.info(
            "No printed figure fits this choice. Widen the years, or allow more bases and scopes."
        )
    if presenting():
        return
    if compare.FORMS[form].dated:
        show_undated(choice)
    with parts(PARTS, "part", "differ" if linked("a") else "") as part:
        if part == "scopes":
            defined = compare.define_scopes(data, tuple(scopes))
            st.markdown("\n".join(map(scope_line, defined)))
        elif part == "witnesses":
            show_witnesses(choice)
        else:
            show_two_figures(choice)


answered()
