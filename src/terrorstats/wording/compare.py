"""What a comparison of sources shows: the span within each scope, never across scopes."""

import pandas as pd

from terrorstats.notation.numbers import full
from terrorstats.notation.phrases import plural


def finding(rows: pd.DataFrame, unit: str) -> str:
    """One sentence a scope: how many figures, from which number to which."""
    if rows.empty:
        return "No figure is printed for this choice."
    numbers = rows[["value", "low", "high"]]
    bounds = rows[["scope_title", "source_key"]].assign(
        low=numbers.min(axis=1), high=numbers.max(axis=1)
    )
    scopes = bounds.groupby("scope_title", sort=False).agg(
        low=("low", "min"),
        high=("high", "max"),
        figures=("source_key", "size"),
        sources=("source_key", "nunique"),
    )
    return " ".join(
        f"{title}: {plural(figures, 'figure')} of {plural(sources, 'source')}, "
        f"{full(low) if low == high else f'from {full(low)} to {full(high)}'} {unit}."
        for title, low, high, figures, sources in scopes.itertuples()
    )


def alt_text(rows: pd.DataFrame, question: str, unit: str) -> str:
    """The chart for a reader who cannot see it."""
    if rows.empty:
        return f"Dot chart, empty: {question}"
    shown = f"Dot chart with a row for each of {plural(len(rows), 'figure')}"
    return f"{shown}: {question} {finding(rows, unit)}"


def undated(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures whose year of publication is not known: they are listed, not dropped."""
    return rows[rows["published"].isna()].reset_index(drop=True)


_MARKS = (
    "A dot is a printed figure, a line a printed range, an arrow an open end (“at least”, "
    "“at most”)."
)
RANGE_NOTE = f"{_MARKS} Each heading counts something else."
PUBLISHED_NOTE = f"{_MARKS} Not all marks count the same: choose one scope to see like beside like."
