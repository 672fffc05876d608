"""By year: category, quantity, sources; a line a source, blanks shown, a table beside it."""

import streamlit as st

from terrorstats.dashboard import store
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.show import made_for_visitor, show_exhibit
from terrorstats.dashboard.widgets import (
    choose,
    choose_several,
    fold,
    fragment,
    presenting,
    side_by_side,
    switch,
    years,
)
from terrorstats.exhibits import by_year
from terrorstats.vocabulary import CATEGORIES, KINDS, SHOWN_BASES

MOST_SOURCES = 5
HOW = ("sources", "from", "to", "events", "per1000", "log")
"""The choices that stand in the fold, by their names in the address."""

data = store.dataset()
drawable = store.answer(data, by_year.list_quantities)

if not presenting():
    st.title("By year", anchor=False)
left, right = side_by_side(2, 3)
with left:
    offered = set(drawable["category"])
    category = choose(
        "What happened",
        {key: title for key, title in CATEGORIES.items() if key in offered},
        "category",
        "executions",
    )
in_category = drawable[drawable["category"] == category]
with right:
    quantity = choose(
        "What exactly is counted",
        dict(zip(in_category["quantity"], in_category["title"], strict=True)),
        "quantity",
    )
about = store.row_of(drawable, "quantity", quantity)
names = store.answer(data, by_year.list_cells, quantity)
who = next(iter(names))
if len(names) > 1:
    who = choose("Who, where", names, "who")
if not presenting():
    st.caption(
        f"**Counts:** {plain(about['counts'])} "
        f"**Leaves out:** {plain(about['excludes'] or 'nothing more is recorded')} "
        f"**Kind:** {plain(KINDS[about['kind']])}. **Territory:** {plain(about['territory'])}."
    )
rows = store.answer(data, by_year.select_rows, quantity, who)


def how() -> by_year.Choice:
    """Sources, years, events and scale, and with them the whole choice."""
    with fold("Sources, years, events, scale", "by-year", HOW):
        runs = by_year.list_runs(rows)
        chosen = list(runs)
        if len(runs) > 1:
            chosen = choose_several("Sources", runs, "sources", list(runs)[:MOST_SOURCES])
        drawn = rows.loc[rows["run"].isin(chosen), "year"]
        first, last = years(*(int(drawn.min()), int(drawn.max())) if len(drawn) else (1917, 1956))
        with_events = switch(
            "Show events", "events", "Dated decrees and turning points; point at a mark to read it."
        )
        countable = about["unit"] not in ("percent", "per 1,000") and category != "population"
        relative = countable and switch(
            "Per 1,000 inhabitants",
            "per1000",
            "Divided by a printed population of the USSR in the same year. Years without one stay "
            "blank.",
        )
        log = switch(
            "Logarithmic scale",
            "log",
            "Each step up is ten times more. Small and large years become readable together.",
        )
    return by_year.Choice(quantity, who, tuple(chosen), first, last, with_events, relative, log)


@fragment
def answered() -> None:
    """What sources, years, events and scale change: run by itself when one of them does."""
    choice = how()
    drawn = made_for_visitor(by_year.build_exhibit, choice, data)
    if drawn:
        show_exhibit(drawn, data)
    else:
        st.info(
            "No source is chosen, or none has a figure in these years. Choose a source above, or "
            "widen the years."
        )
    if choice.events and not presenting():
        events = store.answer(data, by_year.list_events, category, choice.first, choice.last)
        said = [
            f"- **{plain(event['date'])}: {plain(event['title'])}.** {plain(event['text'])}"
            for event in events.to_dict("records")
        ]
        with st.expander(f"Events: {len(said)}", expanded=True):
            st.markdown("\n".join(said))


answered()
if not presenting():
    longer = store.answer(data, by_year.select_several_years, quantity, who)
    if len(longer):
        with fold(f"Printed for several years together: {len(longer)}", "longer") as opened:
            if opened:
                st.dataframe(
                    longer[["period", "figure", "unit", "author", "basis", "note"]].replace(
                        {"basis": SHOWN_BASES}
                    ),
                    hide_index=True,
                    alt="Figures that cover several years",
                )
