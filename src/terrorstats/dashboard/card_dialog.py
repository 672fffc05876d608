"""The figure card on a page: opened by a click on any number, and a page of its own for links."""

import streamlit as st

from terrorstats.dashboard import texts
from terrorstats.dashboard.links import link_to
from terrorstats.dashboard.markdown import plain, plain_with_links
from terrorstats.dataset import Dataset
from terrorstats.errors import NotFoundError
from terrorstats.questions.card import Card

LINKED = ("Source", "Read in", "Cite")
"""The lines of a card that name a work, which may have a web address."""


def open_once(key: str, figure_id: str, data: Dataset) -> None:
    """Open the card of a clicked figure; not again on a later rerun with the same point chosen."""
    seen = f"_card-{key}"
    if figure_id and st.session_state.get(seen) != figure_id:
        try:
            card = data.card(figure_id)
        except NotFoundError:
            return  # a computed row, or a blank: there is no card behind it
        _dialog(card)
    st.session_state[seen] = figure_id


@st.dialog("Figure card", width="large")
def _dialog(card: Card) -> None:
    show_card(card)
    link = link_to("figure", {"id": [card.id]})
    st.markdown(f"[Link to this card]({link})")


def show_card(card: Card) -> None:
    """Everything known about one figure."""
    about = ", ".join(part for part in (card.quantity, card.group, card.place, card.period) if part)
    said = [
        f"### {plain(card.printed)} {plain(card.unit)}",
        f"*{texts.WORKED_OUT}*" if card.worked_out else "",
        f"**{plain(about)}**",
        # The first line repeats the number of the heading.
        *(
            f"**{plain(label)}.** {(plain_with_links if label in LINKED else plain)(text)}"
            for label, text in card.lines[1:]
        ),
    ]
    st.markdown("\n\n".join(part for part in said if part))
    with st.expander("BibTeX"):  # in a dialog, which no link opens
        st.code(card.bibtex, language=None)
