"""What a sentence about a scope needs: how many figures and sources, the least and the greatest."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class ScopeSpan:
    """The figures of one scope: their number, that of their sources, the span they cover."""

    title: str
    unit: str
    figures: int
    sources: int
    low: float
    high: float


def measure_scopes(rows: pd.DataFrame) -> list[ScopeSpan]:
    """The spans of the scopes of `estimate_rows`, in their order.

    `low` and `high` are the least and the greatest number printed in the scope.
    """
    numbers = rows[["value", "low", "high"]]
    cells = zip(
        rows["scope_title"].tolist(),
        rows["unit"].tolist(),
        rows["source_key"].tolist(),
        numbers.min(axis=1).tolist(),
        numbers.max(axis=1).tolist(),
        strict=True,
    )
    scopes: dict[str, list[tuple[str, str, float, float]]] = {}
    for title, *rest in cells:
        unit, source, low, high = rest
        scopes.setdefault(title, []).append((unit, source, low, high))
    return [_measure(title, figures) for title, figures in scopes.items()]


def _measure(title: str, figures: list[tuple[str, str, float, float]]) -> ScopeSpan:
    units, sources, lows, highs = zip(*figures, strict=True)
    return ScopeSpan(title, units[0], len(figures), len(set(sources)), min(lows), max(highs))
