"""The figures a claim is set beside, as rows that a chart of estimates can draw."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from terrorstats.arithmetic.sums import sum_note
from terrorstats.claims.compared import Compared


def claim_rows(items: Sequence[Compared], figures: pd.DataFrame) -> pd.DataFrame:
    """A row for each item, with the columns of `terrorstats.questions.estimates.estimate_rows`.

    A sum takes its source, basis and caveats from its first part; its id names no figure.
    """
    found = figures.set_index("id", drop=False).loc[[item.id or item.parts[0] for item in items]]
    numbers = np.array([(item.value, item.low, item.high) for item in items], dtype=float)
    value, low, high = numbers.reshape(-1, 3).T
    return found.assign(
        id=[item.id or f"sum:{item.quantity}:{item.period}" for item in items],
        period=[item.period for item in items],
        figure=[item.figure for item in items],
        value=value,
        low=low,
        high=high,
        qualifier=[item.qualifier for item in items],
        scope=[item.quantity for item in items],
        scope_title=[item.title for item in items],
        origin=["printed" if item.id else "summed" for item in items],
        parts=[";".join(item.parts or (item.id,)) for item in items],
        missing_years=[" ".join(str(year) for year in item.missing) for item in items],
        note=[
            note if item.id else sum_note(len(item.parts), item.remark)
            for item, note in zip(items, found["note"], strict=True)
        ],
    ).reset_index(drop=True)
