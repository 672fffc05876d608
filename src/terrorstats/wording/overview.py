"""The overview in sentences: for each question the printed span of every scope, no one number."""

from collections.abc import Sequence

import pandas as pd

from terrorstats.notation.numbers import short
from terrorstats.notation.phrases import plural
from terrorstats.questions.timeline import Measure
from terrorstats.vocabulary import UNITS

MOST_SCOPES = 3


def answers(estimates: pd.DataFrame) -> list[str]:
    """A sentence for each of the first scopes of a question: the printed span, and its sources."""
    sentences = []
    for title, scope in estimates.groupby("scope_title", sort=False):
        bounds = scope[["value", "low", "high"]]
        low, high = bounds.min(axis=1).min(), bounds.max(axis=1).max()
        ends = dict.fromkeys((short(low), short(high)))
        span = " to ".join(ends)
        unit = UNITS[scope["unit"].iloc[0]]
        sources = plural(scope["source_key"].nunique(), "source")
        sentences.append(f"{title}: {span} {unit} ({sources}).")
    more = len(sentences) - MOST_SCOPES
    return sentences[:MOST_SCOPES] + ([f"And {plural(more, 'wider scope')}."] if more > 0 else [])


def finding(measures: Sequence[Measure]) -> str:
    """The largest printed number of each panel with its year; no panel is set against another."""
    return " ".join(_largest(measure) for measure in measures if len(measure.rows))


def _largest(measure: Measure) -> str:
    numbers = measure.rows["value"].fillna(measure.rows["high"]).fillna(measure.rows["low"])
    top = measure.rows.iloc[int(numbers.argmax())]
    who = f", {top['group']}" if top["group"] else ""
    return (
        f"{measure.title}: the largest number printed is {top['figure']} {measure.unit} "
        f"({top['period']}{who}; {top['author']})."
    )


def alt_text(measures: Sequence[Measure]) -> str:
    """The timeline for a reader who cannot see it."""
    panels = f"{plural(len(measures), 'panel')} over the years 1917 to 1956, each with its own axis"
    return f"{panels}. {finding(measures)}"
