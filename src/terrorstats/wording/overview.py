"""The overview in sentences: for each question the printed span of every scope, no one number."""

from collections.abc import Sequence

import pandas as pd

from terrorstats.notation.numbers import short
from terrorstats.notation.phrases import plural
from terrorstats.questions.timeline import Measure
from terrorstats.vocabulary import UNITS
from terrorstats.wording.scopes import measure_scopes

MOST_SCOPES = 3


def write_answers(estimates: pd.DataFrame) -> list[str]:
    """A sentence for each of the first scopes of a question: the printed span, and its sources."""
    sentences = []
    for scope in measure_scopes(estimates):
        span = " to ".join(dict.fromkeys((short(scope.low), short(scope.high))))
        sources = plural(scope.sources, "source")
        sentences.append(f"{scope.title}: {span} {UNITS[scope.unit]} ({sources}).")
    more = len(sentences) - MOST_SCOPES
    return sentences[:MOST_SCOPES] + ([f"And {plural(more, 'wider scope')}."] if more > 0 else [])


def write_finding(measures: Sequence[Measure]) -> str:
    """The largest printed number of each panel with its year; no panel is set against another."""
    return " ".join(_write_largest(measure) for measure in measures if len(measure.rows))


def _write_largest(measure: Measure) -> str:
    numbers = measure.rows["value"].fillna(measure.rows["high"]).fillna(measure.rows["low"])
    top = measure.rows.iloc[int(numbers.argmax())]
    who = f", {top['group']}" if top["group"] else ""
    return (
        f"{measure.title}: the largest number printed is {top['figure']} {measure.unit} "
        f"({top['period']}{who}; {top['author']})."
    )


def write_alt_text(measures: Sequence[Measure]) -> str:
    """The timeline for a reader who cannot see it."""
    panels = f"{plural(len(measures), 'panel')} over the years 1917 to 1956, each with its own axis"
    return f"{panels}. {write_finding(measures)}"
