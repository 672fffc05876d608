"""The line under every chart: sources, release, and what the marks mean."""

import re

import pandas as pd

from terrorstats.notation.phrases import plural
from terrorstats.tables.bibliography import Bibliography


def write_source_line(
    rows: pd.DataFrame, bibliography: Bibliography, release: str, most: int = 4
) -> str:
    """`Sources: Lewin 2005; Zemskov 2018. Data: terrorstats 0.1.0 (2026-11-23).`

    `rows` has `source_key` and `via`; at most `most` works are named, the rest are counted. Works
    read at second hand are said to be so.
    """
    keys = [key for key in rows["source_key"].unique() if key]
    names = [bibliography[key].short for key in keys[:most]]
    more = f" and {len(keys) - most} more" if len(keys) > most else ""
    noun = "Source" if len(keys) == 1 else "Sources"
    named = f"{noun}: {'; '.join(names)}{more}".removesuffix(".")
    quoted = _count_quoted(int((rows["via"] != "").sum()), len(rows))
    return f"{named}. {quoted}Data: {release}."


def _count_quoted(quoted: int, figures: int) -> str:
    if not quoted:
        return ""
    if quoted < figures:
        return f"{quoted:,} of {plural(figures, 'figure')} quoted at second hand. "
    return "Quoted at second hand. " if figures == 1 else "All quoted at second hand. "


def split_sentences(text: str) -> list[str]:
    """A text taken apart at the ends of its sentences."""
    return re.split(r"(?<=[.!?]) (?=[A-Z0-9“])", text) if text else []
