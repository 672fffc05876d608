"""By year: category, quantity, sources; a line a source, blanks shown, a table beside it."""

import pandas as pd
import streamlit as st

from terrorstats import yearly
from terrorstats.charts import by_year as chart
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dashboard import store
from terrorstats.dashboard.choices import (
    choose,
    choose_several,
    presenting,
    side_by_side,
    switch,
    years,
)
from terrorstats.dashboard.panel import View, show
from terrorstats.dashboard.texts import plain
from terrorstats.vocabulary import CATEGORIES, KINDS, UNITS
from terrorstats.wording import by_year as wording

MOST_SOURCES = 5
MANY, EVERY = 5, "every"
EVERYBODY = "Everybody counted, whole USSR"

data = store.dataset()
figures = data.figures
quantities = data.quantities

single_year = figures.loc[
    figures["start"].dt.year == figures["end"].dt.year, ["quantity", "group", "place", "start"]
]
counts = single_year["start"].dt.year.groupby(single_year["quantity"]).nunique()
drawable = quantities[quantities["quantity"].map(counts).fillna(0) >= 3]

if not presenting():
    st.title("By year", anchor=False)
left, right = side_by_side(2, 3)
with left:
    category = choose(
        "What happened",
        {key: title for key, title in CATEGORIES.items() if key in set(drawable["category"])},
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
about = store.row_of(quantities, "quantity", quantity)

in_quantity = single_year[single_year["quantity"] == quantity]
cells = in_quantity.groupby(["group", "place"])["start"].nunique()
cells = cells.sort_values(ascending=False, kind="stable")
whole = [cell for cell in cells.index if cell == ("", "")]
names = {
    f"{group}~{place}": ", ".join(part for part in (group, place) if part) or EVERYBODY
    for group, place in [*whole, *(cell for cell in cells.index if cell != ("", ""))]
}
if not whole and len(names) > MANY:
    names = {EVERY: "every group and place", **names}
cell = next(iter(names))
if len(names) > 1:
    cell = choose("Who, where", names, "who")
group: str | None = None
place: str | None = None
if cell == EVERY:
    rows = yearly.every_cell(figures, quantity)
else:
    group, place = cell.split("~")
    rows = store.yearly(data, quantity, group, place)
runs = rows.drop_duplicates("run")
titles = {
    str(run): "Single figures" if run == yearly.SINGLE else str(label)
    for run, label in zip(runs["run"], runs["label"], strict=True)
}
default = list(titles)[:MOST_SOURCES]
if not presenting():
    st.caption(
        f"**Counts:** {plain(about['counts'])} "
        f"**Leaves out:** {plain(about['excludes'] or 'nothing more is recorded')} "
        f"**Kind:** {plain(KINDS[about['kind']])}. **Territory:** {plain(about['territory'])}."
    )
chosen = choose_several("Sources", titles, "sources", default) if len(titles) > 1 else list(titles)
rows = rows[rows["run"].isin(chosen)]

first, last = (int(rows["year"].min()), int(rows["year"].max())) if len(rows) else (1917, 1956)
if presenting():
    begin, end = years(first, last)
    with_events, relative, log = (switch("", key) for key in ("events", "per1000", "log"))
else:
    with st.expander("Years, events, scale"):
        begin, end = years(first, last)
        with_events = switch(
            "Show events",
            "events",
            "Dated decrees and turning points; point at a mark to read it.",
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
rows = rows[rows["year"].between(begin, end)]

unit = UNITS[about["unit"]]
notes = []
if cell == EVERY:
    notes.append(
        "Rival counts, and parts of one operation, stand side by side: the marks must not be added."
    )
if relative:
    rows = yearly.per_thousand(rows, yearly.population_by_year(figures, place or ""))
    unit = f"{unit} per 1,000 inhabitants"
    notes.append(
        "Divided by the printed population of each year; no population is filled in between "
        "censuses."
    )
if log:
    notes.append(
        "Logarithmic scale: equal steps are equal ratios, and differences look smaller than they "
        "are."
    )
    if (rows["value"] == 0).any():
        notes.append(
            "A printed nought has no place on this scale and is left out of the picture; the table "
            "has it."
        )
if (rows["corrected"] != "").any():
    notes.append("An open mark is a corrected misprint; its card shows both readings.")

events = None
if with_events:
    table = data.table("events")
    events = table.assign(year=pd.to_numeric(table["date"].str.extract(r"(\d{4})")[0]))
    events = events[
        events["categories"].str.split(";").map(lambda keys: category in keys)
        & events["year"].between(begin, end)
    ]

who = names[cell] if (group or place or cell == EVERY) else ""
title = ", ".join(part for part in (about["title"], who, f"{begin}-{end}") if part)


def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
    """The chart of this page."""
    return chart.draw(
        rows, unit=unit, canvas=canvas, title=heading, footer=footer, log=log, events=events
    )


if rows.empty:
    st.info(
        "No source is chosen, or none has a figure in these years. Choose a source above, or widen "
        "the years."
    )
else:
    show(
        View(
            key=f"by-year-{quantity}",
            page="by_year",
            title=title,
            draw=draw,
            finding=wording.finding(rows, unit),
            alt=wording.alt_text(rows, title, unit),
            rows=rows,
            note=" ".join(notes),
            explain=f"{about['counts']} {about['excludes']}",
        ),
        data,
    )

if events is not None and len(events) and not presenting():
    with st.expander(f"Events: {len(events)}", expanded=True):
        for event in events.to_dict("records"):
            happened = f"**{plain(event['date'])}: {plain(event['title'])}.**"
            st.markdown(f"- {happened} {plain(event['text'])}")

if not presenting():
    longer = yearly.several_years(figures, quantity, group, place)
    if len(longer):
        with st.expander(f"Printed for several years together: {len(longer)}"):
            st.dataframe(
                longer[["period", "figure", "unit", "author", "basis", "note"]],
                hide_index=True,
                alt="Figures that cover several years",
            )
