"""What a comparison of sources shows: the span within each scope, never across scopes."""

import pandas as pd

from terrorstats.notation.numbers import full
from terrorstats.notation.phrases import plural
from terrorstats.wording.scopes import ScopeSpan, measure_scopes


def write_finding(rows: pd.DataFrame, unit: str) -> str:
    """One sentence a scope: how many figures, from which number to which."""
    if rows.empty:
        return "No figure is printed for this choice."
    return " ".join(
        f"{scope.title}: {plural(scope.figures, 'figure')} of "
        f"{plural(scope.sources, 'source')}, {_write_span(scope)} {unit}."
        for scope in measure_scopes(rows)
    )


def _write_span(scope: ScopeSpan) -> str:
    if scope.low == scope.high:
        return full(scope.low)
    return f"from {full(scope.low)} to {full(scope.high)}"


def write_alt_text(rows: pd.DataFrame, question: str, unit: str) -> str:
    """The chart for a reader who cannot see it."""
    if rows.empty:
        return f"Dot chart, empty: {question}"
    shown = f"Dot chart with a row for each of {plural(len(rows), 'figure')}"
    return f"{shown}: {question} {write_finding(rows, unit)}"


def select_undated(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures whose year of publication is not known: they are listed, not dropped."""
    return rows[rows["published"].isna()].reset_index(drop=True)


_MARKS = (
    "A dot is a printed figure, a line a printed range, an arrow an open end (“at least”, "
    "“at most”)."
)
RANGE_NOTE = f"{_MARKS} Each heading counts something else."
PUBLISHED_NOTE = f"{_MARKS} Not all marks count the same: choose one scope to see like beside like."
