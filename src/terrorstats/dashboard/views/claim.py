"""Check a claim: type or paste it, see how it was read, and where it lies among the figures."""

import pandas as pd
import streamlit as st

from terrorstats.charts import claim as chart
from terrorstats.charts.style import Canvas, Picture
from terrorstats.claims import ClaimCheck
from terrorstats.claims.rows import claim_rows
from terrorstats.dashboard import store, texts
from terrorstats.dashboard.choices import choose, presenting, switch, text
from terrorstats.dashboard.panel import View, show
from terrorstats.errors import NotFoundError, ReadingError
from terrorstats.vocabulary import CATEGORIES, UNITS
from terrorstats.wording import claims as wording

WAYS = {"sentence": "A sentence, as I met it", "parts": "Number, category and years"}
MOST_ROWS = 12

data = store.dataset()
if not presenting():
    st.title("Check a claim", anchor=False)
    st.markdown(texts.CLAIM_LEAD)
way = choose("I have", WAYS, "way")


def asked() -> ClaimCheck | None:
    """The check of what was typed; None when nothing was, or when it cannot be read."""
    try:
        if way == "sentence":
            said = text("The claim", "q", placeholder=texts.CLAIM_EXAMPLE)
            return data.check_sentence(said) if said.strip() else None
        left, middle, right = st.columns([2, 1, 1])
        with left:
            category = choose("Category", CATEGORIES, "category", "camp_deaths")
        with middle:
            figure = text("Number", "figure", placeholder="10 million")
        with right:
            period = text("Years", "period", placeholder="1934-1937")
        return data.check_claim(category, figure, period) if figure.strip() else None
    except (ReadingError, NotFoundError) as error:
        st.warning(texts.plain(str(error)))
        return None


def chosen(check: ClaimCheck) -> pd.DataFrame:
    """The figures and sums to draw, as estimate rows.

    Those for the claimed years; where there are hardly any, those for other years too.
    """
    main = [item for item in check.compared if item.main] or list(check.compared)
    fitting = [item for item in main if item.fit in ("same", "close", "missing", "any")]
    main = fitting if len(fitting) > 1 else main
    unit = main[0].unit
    rows = claim_rows([item for item in main if item.unit == unit][:MOST_ROWS], data.figures)
    return rows.sort_values(["scope_title", "start"], kind="stable", ignore_index=True)


check = asked()
if check is not None:
    claim = check.claim
    if not presenting():
        st.header("How it was read", anchor=False)
        for reading in claim.readings:
            st.markdown(f"- {texts.plain(str(reading))}")
        st.header("Where it lies", anchor=False)
        for sentence in check.sentences:
            st.markdown(f"- {texts.plain(sentence)}")
    if check.compared:
        rows = chosen(check)
        unit = UNITS[rows["unit"].iloc[0]]
        said = wording.claim_text(claim)
        log = switch("Logarithmic scale", "log", "Each step to the right is ten times more.")

        def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
            """The claim across the figures."""
            return chart.draw(
                rows,
                low=claim.lower,
                high=claim.upper,
                said=said,
                unit=unit,
                canvas=canvas,
                title=heading,
                footer=footer,
                log=log,
            )

        title = f"{said}: where it lies among the printed figures"
        show(
            View(
                key="claim",
                page="claim",
                title=title,
                draw=draw,
                finding=wording.headline(check),
                alt=f"Dot chart. {wording.headline(check)}",
                rows=rows,
                note=texts.CLAIM_NOTE + (" Logarithmic scale." if log else ""),
            ),
            data,
        )
