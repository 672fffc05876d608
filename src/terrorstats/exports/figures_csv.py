"""Figures as CSV for a spreadsheet."""

import pandas as pd

from terrorstats.dataset import Dataset

EXPORTED: tuple[str, ...] = (
    "id", "category", "quantity", "quantity_title", "kind", "series", "group", "place", "period",
    "figure", "corrected", "value", "low", "high", "qualifier", "unit", "basis", "source",
    "reference", "read_in", "caveats", "note", "release",
)
"""The columns of every export."""

COMPUTED: tuple[str, ...] = ("origin", "parts", "missing_years", "denominator")
"""What computed rows (our sums and rates) say besides, where the table has it."""

_FORMULA_START = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def make_export_rows(rows: pd.DataFrame, data: Dataset) -> pd.DataFrame:
    """`rows` of figures in the form of every export: full references and caveats as texts, the
    data release in each row. Blanks (rows without an id) keep their reason in `note`."""
    references = {key: data.bibliography[key].reference for key in _list_source_keys(rows)}
    caveats = data.table("caveats").set_index("caveat")["title"]
    spelled = rows.assign(
        reference=rows["source_key"].map(references).fillna(""),
        read_in=rows["via"].map(references).fillna(""),
        caveats=[
            "; ".join(str(caveats.get(key, key)) for key in text.split(";") if key)
            for text in rows["caveats"]
        ],
        release=data.release,
    )
    if "missing_because" in rows:
        because = rows["missing_because"]
        spelled["note"] = spelled["note"].mask(because != "", because)
    extra = [name for name in COMPUTED if name in rows]
    return spelled[[*EXPORTED, *extra]]


def write_figures_csv(rows: pd.DataFrame, data: Dataset) -> bytes:
    """The export of `rows` as CSV, in UTF-8 with a byte-order mark so that spreadsheets read it.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    exported = make_export_rows(rows, data)
    text = exported.select_dtypes(include=["object", "string"]).columns
    exported[text] = exported[text].map(_disarm_formula)
    return exported.to_csv(index=False, lineterminator="\n").encode("utf-8-sig")


def _disarm_formula(cell: object) -> object:
    """The cell, with an apostrophe before a text that a spreadsheet would run as a formula."""
    would_run = isinstance(cell, str) and cell.lstrip().startswith(_FORMULA_START)
    return f"'{cell}" if would_run else cell


def _list_source_keys(rows: pd.DataFrame) -> set[str]:
    return {str(key) for name in ("source_key", "via") for key in rows[name].unique() if key}
