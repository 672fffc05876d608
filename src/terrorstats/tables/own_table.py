"""A visitor's own table, made ready to stand beside the published sources."""

import pandas as pd

from terrorstats.errors import DataError, Fault, MixedError
from terrorstats.tables.clean import Report, clean
from terrorstats.tables.csv_table import read_table
from terrorstats.vocabulary import OWN_BASIS

MOST_ROWS = 20_000
MOST_BYTES = 2 * 1024 * 1024
DEFAULT_LABEL = "Your source"


def read_own(content: bytes, name: str) -> tuple[pd.DataFrame, Report]:
    """The cleaned rows of an uploaded or pasted table and the report of what was refused.

    The table has the form of `figures.csv` or the short one (`period, figure, unit, label`). Raises
    DataError when it is no such table, is over 2 MB, or has more than 20,000 rows.
    """
    frame = read_table(content, name=name, limit=MOST_BYTES)
    if len(frame) > MOST_ROWS:
        reason = f"{len(frame):,} rows, but at most {MOST_ROWS:,} can be shown: send fewer rows"
        raise DataError([Fault(name, 0, "", "", reason)])
    return clean(frame, file=name)


def own_rows(cleaned: pd.DataFrame, quantity: str, quantities: pd.DataFrame) -> pd.DataFrame:
    """The cleaned rows as figures of `quantity`, with the columns of `Dataset.figures`.

    They have no id and no source of the bibliography; `author` is their label, `basis` is the
    visitor's own. Rows of a full table that name another quantity, and rows in another unit, are
    left out. Raises MixedError when none is left.
    """
    about = quantities.loc[quantity]
    rows = cleaned[cleaned["unit"] == about["unit"]]
    if "quantity" in rows:
        rows = rows[rows["quantity"].isin(["", quantity])]
    if rows.empty:
        found = ", ".join(sorted(set(cleaned["unit"]))) or "none"
        raise MixedError(
            f"none of the rows counts {about['unit']}, as “{about['title']}” does "
            f"(units found: {found}): choose another quantity, or write the unit in each row"
        )
    label = rows["label"] if "label" in rows else pd.Series(DEFAULT_LABEL, index=rows.index)
    empty = {
        name: rows.get(name, pd.Series("", index=rows.index))
        for name in ("group", "place", "note", "corrected")
    }
    blank = dict.fromkeys(
        ("id", "series", "source", "source_key", "locator", "via", "caveats", "source_kind"), ""
    )
    return rows.assign(
        **empty,
        **blank,
        category=about["category"],
        quantity=quantity,
        quantity_title=about["title"],
        kind=about["kind"],
        basis=OWN_BASIS,
        author=label.where(label != "", DEFAULT_LABEL),
        published=pd.array([pd.NA] * len(rows), dtype="Int64"),
        seen=True,
    )
