"""The figures a claim is set beside, as rows that a chart of estimates can draw."""

from collections.abc import Sequence

import pandas as pd

from terrorstats.claims.items import Compared


def claim_rows(items: Sequence[Compared], figures: pd.DataFrame) -> pd.DataFrame:
    """A row for each item, with the columns of `terrorstats.estimates.estimate_rows`.

    A sum takes its source, basis and caveats from its first part; its id names no figure.
    """
    found = figures.set_index("id", drop=False)
    rows = [_row(item, found.loc[item.id or item.parts[0]]) for item in items]
    return pd.DataFrame(rows).reset_index(drop=True)


def _row(item: Compared, figure: "pd.Series[object]") -> dict[str, object]:  # type: ignore[type-var]
    summed = not item.id
    return {
        **figure.to_dict(),
        "id": f"sum:{item.quantity}:{item.period}" if summed else item.id,
        "period": item.period,
        "figure": item.figure,
        "value": item.value,
        "low": item.low,
        "high": item.high,
        "qualifier": item.qualifier,
        "scope": item.quantity,
        "scope_title": item.title,
        "origin": "summed" if summed else "printed",
        "parts": ";".join(item.parts or (item.id,)),
        "missing_years": " ".join(str(year) for year in item.missing),
        "note": f"Our sum of {len(item.parts)} printed figures." if summed else figure["note"],
    }
