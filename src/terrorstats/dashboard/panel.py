"""One unit on every page: chart, finding, caveats, sources, table and downloads travel together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pandas as pd
import streamlit as st

from terrorstats.cards import Caveat, caveats_of
from terrorstats.charts.style import (
    PROJECTOR,
    SCREEN,
    Canvas,
    Picture,
    escaped,
    fitted,
    on_dark,
    wrapped,
)
from terrorstats.dashboard import card_dialog, texts
from terrorstats.dashboard.choices import PRESENT, presenting, view_query
from terrorstats.dashboard.links import address
from terrorstats.dataset import Dataset
from terrorstats.exports.tables import figures_csv
from terrorstats.vocabulary import SHOWN_BASES
from terrorstats.wording.lines import sentences, source_line
from terrorstats.wording.terms import terms_in

ALWAYS_SHOWN = ("When", "Printed", "Low", "High", "Source", "Basis", "Card")
"""Columns of a table of figures that stand there even when empty."""

Draw: TypeAlias = Callable[[Canvas, str, str], Picture]
"""Draws the chart: for whom, with which title and footer inside the picture."""


@dataclass(frozen=True)
class View:
    """What a panel shows.

    `key` tells the panels of all pages apart; `page` is the file of the page; `draw` draws the
    chart and `alt` describes it; `rows` are the figures behind it, blanks included; `note` stands
    under the finding; `explain` is searched, besides, for words to explain; `caveats` are keys of
    caveats to show before those of the rows.
    """

    key: str
    page: str
    title: str
    draw: Draw
    finding: str
    alt: str
    rows: pd.DataFrame
    note: str = ""
    explain: str = ""
    caveats: Sequence[str] = ()


def show(view: View, data: Dataset) -> None:
    """The panel: on the projector the picture alone, everything inside it; else the whole unit."""
    figures = view.rows[view.rows["source_key"] != ""]
    source = source_line(figures, data.bibliography, data.release) if len(figures) else ""
    caveats = _caveats(view, data)
    if presenting():
        _project(view, source, caveats)
        return
    st.header(view.title, anchor=False)
    _chart(view, view.draw(lit(SCREEN), "", wrapped(source, SCREEN.small_line)), data)
    st.markdown(texts.plain(view.finding))
    if view.note:
        st.caption(texts.plain(view.note))
    _read_with_care(caveats)
    _words(view, data)
    st.markdown(texts.plain(source))
    _table(view, data)
    _take_away(view, data)


def _care(caveats: Sequence[Caveat], notes: Sequence[str]) -> str:
    """The first caveat and the notes, at most three lines: in full, else by its title."""
    if not caveats:
        return fitted(notes, PROJECTOR.small_line, 3)
    title, text = f"Caveat: {caveats[0].title}.", caveats[0].text
    whole = fitted([f"{title} {text}", *notes], PROJECTOR.small_line, 3)
    brief = fitted([title, *notes], PROJECTOR.small_line, 3)

    def kept(lines: str) -> int:
        return sum(escaped(note) in lines.replace("<br>", " ") for note in notes)

    return max(whole, brief, key=kept)


def lit(canvas: Canvas = SCREEN) -> Canvas:
    """The canvas for the theme the visitor has chosen."""
    return on_dark(canvas) if st.context.theme.type == "dark" else canvas


def _project(view: View, source: str, caveats: Sequence[Caveat]) -> None:
    notes = sentences(view.note)
    footer = [_care(caveats, notes), wrapped(source, PROJECTOR.small_line)]
    figure = view.draw(
        lit(PROJECTOR), wrapped(view.title, 78), "<br>".join(part for part in footer if part)
    )
    config = {**texts.CHART_CONFIG, "displayModeBar": False}
    st.plotly_chart(figure, alt=view.alt, key=f"{view.key}-projected", config=config)


def _chart(view: View, figure: Picture, data: Dataset) -> None:
    chosen = st.plotly_chart(
        figure,
        alt=view.alt,
        key=view.key,
        on_select="rerun",
        selection_mode="points",
        config=texts.CHART_CONFIG,
    )
    points = chosen["selection"]["points"] if chosen else []
    ids = [str(point["customdata"][0]) for point in points if point.get("customdata")]
    card_dialog.open_once(view.key, ids[0] if ids else "", data)


def _caveats(view: View, data: Dataset) -> list[Caveat]:
    """The caveats of the figures shown, the commonest first, after those of the view itself."""
    cells = view.rows.loc[view.rows["caveats"] != "", "caveats"]
    common = cells.str.split(";").explode().value_counts().index
    keys = list(dict.fromkeys([*view.caveats, *common]))
    return list(caveats_of(data, ";".join(keys)))


def _read_with_care(caveats: Sequence[Caveat]) -> None:
    for caveat in caveats[:3]:
        st.markdown(f"- **{texts.plain(caveat.title)}.** {texts.plain(caveat.text)}")
    if len(caveats) > 3:
        with st.expander(f"{len(caveats) - 3} more caveats"):
            for caveat in caveats[3:]:
                st.markdown(f"- **{texts.plain(caveat.title)}.** {texts.plain(caveat.text)}")


def _words(view: View, data: Dataset) -> None:
    said = " ".join([view.title, view.finding, view.explain, view.note])
    found = terms_in(said, data.table("glossary"))
    if len(found):
        with st.expander(f"Words explained: {', '.join(found['term'])}"):
            words = found["term"], found["russian"], found["meaning"]
            for term, russian, meaning in zip(*words, strict=True):
                also = texts.plain(f" ({russian})") if russian else ""
                st.markdown(f"- **{texts.plain(term)}**{also}: {texts.plain(meaning)}")


def _table(view: View, data: Dataset) -> None:
    with st.expander(f"Table: {len(view.rows):,} rows", expanded=len(view.rows) <= 12):
        figure_table(view.rows, f"Table of {view.title}")


def figure_table(rows: pd.DataFrame, alt: str) -> None:
    """A table of figures or blanks, with a link to the card of each."""
    blank = rows.get("missing_because", pd.Series("", index=rows.index))
    shown = pd.DataFrame(
        {
            "What": rows["quantity_title"],
            "When": rows["period"],
            "Printed": rows["figure"].where(rows["figure"] != "", "—"),
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
