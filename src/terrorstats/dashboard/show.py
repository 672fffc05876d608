"""An exhibit on the page: the chart first, and under it all that must never leave its side."""

import math
from collections.abc import Callable

import pandas as pd
import streamlit as st

from terrorstats.charts.style import PROJECTOR, SCREEN, Canvas, on_dark
from terrorstats.dashboard import card_dialog, store, texts
from terrorstats.dashboard.address import PRESENT
from terrorstats.dashboard.links import link_to
from terrorstats.dashboard.markdown import plain
from terrorstats.dashboard.widgets import fold, page, presenting, view_query
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import C, Exhibit, MadeExhibit, make_exhibit
from terrorstats.exports.figures_csv import write_figures_csv
from terrorstats.notation.phrases import plural
from terrorstats.questions.card import Caveat
from terrorstats.questions.caveats import WORKED_OUT, has_caveat
from terrorstats.vocabulary import SHOWN_BASES

ALWAYS_SHOWN = ("When", "Printed", "Low", "High", "Source", "Basis", "Card")
"""Columns of a table of figures that stand there even when empty."""

ROWS_ON_A_PAGE = 200
"""Figures on a page of a long table."""

MOST_CAVEATS = 3
"""Caveats that stand under a chart; the others are a click away."""


def made_for_visitor(
    build: Callable[[Dataset, C], Exhibit | None], choice: C, data: Dataset
) -> MadeExhibit | None:
    """The exhibit of a choice for this visitor's screen and theme; None without any figure."""
    canvas = canvas_for_theme(PROJECTOR if presenting() else SCREEN)
    return store.answer(data, make_exhibit, build, choice, canvas)


def show_exhibit(made: MadeExhibit, data: Dataset) -> None:
    """On the projector the picture alone, everything inside it; else the whole unit."""
    if presenting():
        config = {**texts.CHART_CONFIG, "displayModeBar": False}
        st.plotly_chart(made.picture, alt=made.alt, key=f"{made.key}-projected", config=config)
        return
    st.header(plain(made.title), anchor=False)
    _show_chart(made, data)
    note = f":small[:gray[{plain(made.note)}]]" if made.note else ""
    first, more = made.caveats[:MOST_CAVEATS], made.caveats[MOST_CAVEATS:]
    said = [plain(made.finding), note, _list_caveats(first), plain(made.source)]
    st.markdown("\n\n".join(part for part in said if part))
    if more:
        with fold(plural(len(more), "more caveat"), f"{made.key}-care") as opened:
            if opened:
                st.markdown(_list_caveats(more))
    if made.terms:
        names = ", ".join(term.term for term in made.terms)
        with fold(plain(f"Words explained: {names}"), f"{made.key}-words") as opened:
            if opened:
                st.markdown(
                    "\n".join(
                        f"- **{plain(term.term)}**"
                        + (plain(f" ({term.russian})") if term.russian else "")
                        + f": {plain(term.meaning)}"
                        for term in made.terms
                    )
                )
    with fold("Table of these figures", f"{made.key}-table") as opened:
        if opened:
            show_figures(turn_page(made.rows, "rows"), f"Table of {made.title}")
    _show_take_away(made, data)


def canvas_for_theme(canvas: Canvas = SCREEN) -> Canvas:
    """The canvas for the theme the visitor has chosen."""
    return on_dark(canvas) if st.context.theme.type == "dark" else canvas


def _list_caveats(caveats: tuple[Caveat, ...]) -> str:
    """The caveats as a list in Markdown."""
    return "\n".join(f"- **{plain(caveat.title)}.** {plain(caveat.text)}" for caveat in caveats)


def _show_chart(made: MadeExhibit, data: Dataset) -> None:
    chosen = st.plotly_chart(
        made.picture,
        alt=made.alt,
        key=made.key,
        on_select="rerun",
        selection_mode="points",
        config=texts.CHART_CONFIG,
    )
    points = chosen["selection"]["points"] if chosen else []
    ids = [str(point["customdata"][0]) for point in points if point.get("customdata")]
    card_dialog.open_once(made.key, ids[0] if ids else "", data)


def turn_page(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """The rows of a long table that the reader has turned to; the address names the page as `key`.

    All figures at once are a megabyte to send, a page of them is a tenth of that.
    """
    count = math.ceil(len(rows) / ROWS_ON_A_PAGE)
    if count < 2:
        return rows
    first = (page(key, count) - 1) * ROWS_ON_A_PAGE
    part = rows.iloc[first : first + ROWS_ON_A_PAGE]
    st.caption(f"Rows {first + 1:,} to {first + len(part):,} of {len(rows):,}.")
    return part


def show_figures(rows: pd.DataFrame, alt: str) -> None:
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
            "Card": [
                link_to("figure", {"id": [key]}) if key and ":" not in key else None
                for key in rows["id"]
            ],
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


def _show_take_away(made: MadeExhibit, data: Dataset) -> None:
    row = st.container(horizontal=True, vertical_alignment="center")
    row.download_button(
        "Download CSV",
        data=lambda: write_figures_csv(made.rows, data),
        on_click="ignore",
        file_name=f"terrorstats-{made.key}.csv",
        mime="text/csv",
        key=f"{made.key}-csv",
    )
    # The address of the page names what was chosen; this link names the release of the data, too.
    row.link_button("Link to this view", link_to(made.page, view_query()))
    # A window of its own: it starts without the menu, and goes to the projector alone.
    row.link_button("Projector view", link_to(made.page, {**view_query(), PRESENT: ["1"]}))
