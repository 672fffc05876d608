"""The line under every chart: sources, release, and what the marks mean."""

import re

import pandas as pd

from terrorstats.tables.bibliography import Bibliography


def source_line(rows: pd.DataFrame, bibliography: Bibliography, release: str, most: int = 4) -> str:
    """`Sources: Lewin 2005; Zemskov 2018. Data: terrorstats 0.1.0 (2026-11-23).`

    `rows` has `source_key` and `via`; at most `most` works are named, the rest are counted. Works
    read at second hand are said to be so.
    """
    keys = [key for key in rows["source_key"].unique() if key]
    names = [bibliography[key].short for key in keys[:most]]
    more = f" and {len(keys) - most} more" if len(keys) > most else ""
    noun = "Source" if len(keys) == 1 else "Sources"
    quoted = int((rows["via"] != "").sum())
    hand = f" {quoted} of {len(rows)} figures quoted at second hand." if quoted else ""
    return f"{noun}: {'; '.join(names)}{more}.{hand} Data: {release}."


def sentences(text: str) -> list[str]:
    """A text taken apart at the ends of its sentences."""
    return re.split(r"(?<=[.!?]) (?=[A-Z0-9“])", text) if text else []
