"""What a comparison of sources shows: the span within each scope, never across scopes."""

import pandas as pd

from terrorstats.numbers import full
from terrorstats.wording.lines import plural


def finding(rows: pd.DataFrame, unit: str) -> str:
    """One sentence a scope: how many figures, from which number to which."""
    if rows.empty:
        return "No figure is printed for this choice."
    return " ".join(
        _scope(str(title), scope, unit) for title, scope in rows.groupby("scope_title", sort=False)
    )


def _scope(title: str, scope: pd.DataFrame, unit: str) -> str:
    low = scope[["value", "low", "high"]].min(axis=1).min()
    high = scope[["value", "low", "high"]].max(axis=1).max()
    sources = scope["source_key"].nunique()
    span = full(low) if low == high else f"from {full(low)} to {full(high)}"
    return f"{title}: {plural(len(scope), 'figure')} of {plural(sources, 'source')}, {span} {unit}."


def alt_text(rows: pd.DataFrame, question: str, unit: str) -> str:
    """The chart for a reader who cannot see it."""
    if rows.empty:
        return f"Dot chart, empty: {question}"
    shown = f"Dot chart with a row for each of {plural(len(rows), 'figure')}"
    return f"{shown}: {question} {finding(rows, unit)}"


def undated(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures whose year of publication is not known: they are listed, not dropped."""
    return rows[rows["published"].isna()].reset_index(drop=True)


RANGE_NOTE = (
    "A dot is a printed figure, a line a printed range, an arrow an open end (“at least”, "
    "“at most”). Each heading counts something else."
)
