"""Cells that one work copies from another: the same number, a rounded one, or a misprint."""

import math

import pandas as pd

from terrorstats.tables.bibliography import Bibliography
from terrorstats.tables.descent import ancestors

_CELL = ["quantity", "start", "end", "group", "place", "unit"]
"""What two works must agree on to speak of the same cell of a table."""


COPY_COLUMNS: tuple[str, ...] = (
    *("copy", "copy_author", "copy_figure"),
    *("original", "original_author", "original_figure"),
    *("gap", "how"),
)


def copies(figures: pd.DataFrame, bibliography: Bibliography) -> pd.DataFrame:
    """Every figure beside the same cell in a work that its own work rests on.

    Same quantity, period, group, place and unit. Columns: `copy` and `original` (ids), their
    authors and figures as printed, `gap` (copy less original, as printed) and `how`: `same`;
    `rounded` (one is the other in fewer digits); `revised` (an author's own later number); or
    `differs`.
    """
    works = figures["source_key"].unique()
    descent = pd.DataFrame(
        [(work, parent) for work in works for parent in ancestors(work, bibliography)],
        columns=["source_key", "parent_key"],
        dtype=str,
    )
    wanted = ["id", "source_key", "author", "figure", "significant_digits", *_CELL]
    cells = figures[wanted].assign(number=figures["printed_value"].fillna(figures["value"]))
    cells = cells[cells["number"].notna()]
    people = {key: set(bibliography[key].people) for key in cells["source_key"].unique()}
    children = cells.merge(descent, on="source_key")
    parents = cells.rename(columns={"source_key": "parent_key"})
    pairs = children.merge(parents, on=["parent_key", *_CELL], suffixes=("", "_of"))
    table = pd.DataFrame(
        {
            "copy": pairs["id"],
            "copy_author": pairs["author"],
            "copy_figure": pairs["figure"],
            "original": pairs["id_of"],
            "original_author": pairs["author_of"],
            "original_figure": pairs["figure_of"],
            "gap": pairs["number"] - pairs["number_of"],
            "how": [
                "revised"
                if number != original and people[work] & people[parent]
                else _how(number, digits, original, digits_of)
                for work, parent, number, digits, original, digits_of in zip(
                    pairs["source_key"],
                    pairs["parent_key"],
                    pairs["number"],
                    pairs["significant_digits"],
                    pairs["number_of"],
                    pairs["significant_digits_of"],
                    strict=True,
                )
            ],
        },
        columns=list(COPY_COLUMNS),
    )
    return table.reset_index(drop=True)


def differing_copies(figures: pd.DataFrame, bibliography: Bibliography) -> pd.DataFrame:
    """The rows of `copies` that differ from their original: a misprint, or another edition."""
    found = copies(figures, bibliography)
    return found[found["how"] == "differs"].reset_index(drop=True)


def _how(number: float, digits: int, original: float, original_digits: int) -> str:
    """How a copied number stands to its original."""
    if number == original:
        return "same"
    if _cut(original, digits, number) or _cut(number, original_digits, original):
        return "rounded"
    return "differs"


def _cut(number: float, digits: int, short: float) -> bool:
    """Whether `short` is `number` rounded, up or down, to fewer digits."""
    if not number or not short:
        return False
    unit = 10.0 ** (math.floor(math.log10(abs(short))) + 1 - int(digits))
    fewer = abs(number / unit - round(number / unit)) > 1e-9
    return fewer and abs(number - short) < unit * (1 - 1e-9)
