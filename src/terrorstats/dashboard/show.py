"""A panel on the page: the chart first, and under it all that must never leave its side."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from terrorstats.charts.style import PROJECTOR, SCREEN, Canvas, on_dark
from terrorstats.dashboard import card_dialog, store, texts
from terrorstats.dashboard.links import address
from terrorstats.dashboard.widgets import PRESENT, fold, presenting, view_query
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import C, Panel, View, made
from terrorstats.exports.figures_csv import figures_csv
from terrorstats.questions.caveats import WORKED_OUT, has_caveat
from terrorstats.vocabulary import SHOWN_BASES

ALWAYS_SHOWN = ("When", "Printed", "Low", "High", "Source", "Basis", "Card")
"""Columns of a table of figures that stand there even when empty."""


def panel(build: Callable[[Dataset, C], View | None], choice: C, data: Dataset) -> Panel | None:
    """The panel of a choice for this visitor's screen and theme; None where there is no figure."""
    canvas = lit(PROJECTOR if presenting() else SCREEN)
    return store.answer(data, made, build, choice, canvas)


def show(made: Panel, data: Dataset) -> None:
    """The panel: on the projector the picture alone, everything inside it; else the whole unit."""
    view = made.view
    if presenting():
        config = {**texts.CHART_CONFIG, "displayModeBar": False}
        st.plotly_chart(made.picture, alt=view.alt, key=f"{view.key}-projected", config=config)
        return
    st.header(view.title, anchor=False)
    _chart(made, data)
    note = f":small[:gray[{texts.plain(view.note)}]]" if view.note else ""
    said = [texts.plain(view.finding), note, "\n".join(made.care), made.source]
    st.markdown("\n\n".join(part for part in said if part))
    if made.more_care:
        with fold(f"{len(made.more_care)} more caveats", f"{view.key}-care") as opened:
            if opened:
                st.markdown("\n".join(made.more_care))
    if made.words:
        with fold(f"Words explained: {', '.join(made.words)}", f"{view.key}-words") as opened:
            if opened:
                st.markdown("\n".join(made.words.values()))
    with fold("Table of these figures", f"{view.key}-table") as opened:
        if opened:
            figure_table(view.rows, f"Table of {view.title}")
    _take_away(view, data)


def lit(canvas: Canvas = SCREEN) -> Canvas:
    """The canvas for the theme the visitor has chosen."""
    return on_dark(canvas) if st.context.theme.type == "dark" else canvas


def _chart(made: Panel, data: Dataset) -> None:
    chosen = st.plotly_chart(
        made.picture,
        alt=made.view.alt,
        key=made.view.key,
        on_select="rerun",
        selection_mode="points",
        config=texts.CHART_CONFIG,
    )
    points = chosen["selection"]["points"] if chosen else []
    ids = [str(point["customdata"][0]) for point in points if point.get("customdata")]
    card_dialog.open_once(made.view.key, ids[0] if ids else "", data)


def figure_table(rows: pd.DataFrame, alt: str) -> None:
    """A table of figures or blanks, with a link to the card of each."""
    blank = rows.get("missing_because", pd.Series("", index=rows.index))
    shown = pd.DataFrame(
        {
            "What": rows["quantity_title"],
            "When": rows["period"],
            "Printed": rows["figure"].where(rows["figure"] != "", "—")
            + has_caveat(rows, WORKED_OUT).map({True: " (worked out)", False: ""}),
            "Corrected": rows["corrected"],
            "Low": rows["low"].fillna(rows["value"]),
            "High": rows["high"].fillna(rows["value"]),
            "Unit": rows["unit"],
            "Who": rows["group"],
            "Where": rows["place"],
            "Source": rows["author"],
            "Basis": rows["basis"].map(SHOWN_BASES).fillna(rows["basis"]),
            "Read in": rows["via"],
            "Note": rows["note"].mask(blank != "", blank),
            "Card": [f"figure?id={key}" if key and ":" not in key else None for key in rows["id"]],
        }
    )
    if shown["What"].nunique() == 1:
        shown = shown.drop(columns="What")
    kept = [name for name in shown if name in ALWAYS_SHOWN or (shown[name] != "").any()]
    st.dataframe(
        shown[kept],
        hide_index=True,
        alt=alt,
        column_config={
            "Card": st.column_config.LinkColumn("Card", display_text="open"),
            "Low": st.column_config.NumberColumn(format="localized"),
            "High": st.column_config.NumberColumn(format="localized"),
        },
    )


def _take_away(view: View, data: Dataset) -> None:
    row = st.container(horizontal=True, vertical_alignment="center")
    row.download_button(
        "Download CSV",
        data=lambda: figures_csv(view.rows, data),
        on_click="ignore",
        file_name=f"terrorstats-{view.key}.csv",
        mime="text/csv",
        key=f"{view.key}-csv",
    )
    # A window of its own: it starts without the menu, and goes to the projector alone.
    row.link_button("Projector view", address(view.page, {**view_query(), PRESENT: ["1"]}))
