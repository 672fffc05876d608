"""Whole columns of typed figures and periods, read at once.

Each distinct text is read once, by `parse_figure` and `parse_period`. Plain numbers, most of any
table and mostly distinct, are read together as a column, which is faster. Both ways agree.
"""

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from terrorstats.errors import ReadingError
from terrorstats.notation.conventions import Conventions, infer_conventions
from terrorstats.notation.figure import parse_figure
from terrorstats.notation.period import parse_period

_WHOLE = r"0|[1-9][0-9]{0,14}"
_GROUPED = r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}"
_LONE_COMMA = r"[1-9][0-9]{0,2},[0-9]{3}"
_DECIMAL = r"(?:0|[1-9][0-9]{0,8})\.[0-9]{1,6}"
_LONE_POINT = r"[1-9][0-9]{0,2}\.[0-9]{3}"
_SLASHED = r"[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}"
_SAME_PROOF = str.maketrans("12345678", "99999999")
"""Texts that differ in these digits only prove the same. A zero counts: `0,123`, `1,123`."""

_FIGURE_TYPES = {
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "qualifier": "str",
    "significant_digits": "Int64",
    "reason": "str",
}
_PERIOD_TYPES = {
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "instant": "bool",
    "reason": "str",
}
_UNREAD_FIGURE = (None, None, None, "exact", 1)
_UNREAD_PERIOD = (None, None, False)


def column_conventions(figures: "pd.Series[str]", periods: "pd.Series[str]") -> Conventions:
    """The `Conventions` that the cells of these two columns of one file prove together.

    The same as `infer_conventions` of all cells, but one text of each kind is looked at.
    """
    kinds = figures.groupby(figures.str.translate(_SAME_PROOF), sort=False).agg(["first", "size"])
    dates = periods[periods.str.contains(_SLASHED, regex=True)].tolist()
    return infer_conventions(dict(zip(kinds["first"], kinds["size"], strict=True)), dates)


def read_figures(
    texts: "pd.Series[str]", percent: "pd.Series[bool]", conventions: Conventions
) -> pd.DataFrame:
    """What each cell says: `value`, `low`, `high` (float64), `qualifier`, `significant_digits`, and
    `reason`, which is empty unless the cell cannot be read.

    `percent` marks the cells counted in per cent: there a percent sign may stand.
    """

    def read(text: str, in_percent: bool) -> tuple[object, ...]:
        return parse_figure(text, conventions, "percent" if in_percent else "")

    def read_distinct(cells: pd.DataFrame) -> pd.DataFrame:
        whole, decimal = _plain_texts(cells["text"], conventions)
        plain = whole | decimal
        others = cells[~plain]
        read_others = _read_each(others, read, _UNREAD_FIGURE, _FIGURE_TYPES)
        read_plain = _read_plain(cells.loc[plain, "text"], decimal[plain])
        return pd.concat([read_plain, read_others]).reindex(cells.index)

    return _repeat(read_distinct, pd.DataFrame({"text": texts, "percent": percent}))


def read_periods(texts: "pd.Series[str]", conventions: Conventions) -> pd.DataFrame:
    """What each cell says: `start`, `end` (datetime64[s]), `instant`, and `reason`, which is empty
    unless the cell cannot be read."""

    def read(text: str) -> tuple[object, ...]:
        period = parse_period(text, conventions)
        return period.start.isoformat(), period.end.isoformat(), period.instant

    def read_distinct(cells: pd.DataFrame) -> pd.DataFrame:
        return _read_each(cells, read, _UNREAD_PERIOD, _PERIOD_TYPES)

    return _repeat(read_distinct, pd.DataFrame({"text": texts}))


def _repeat(read: Callable[[pd.DataFrame], pd.DataFrame], cells: pd.DataFrame) -> pd.DataFrame:
    """What `read` makes of the distinct rows of `cells`, repeated for each row that is the same."""
    numbers = cells.groupby(list(cells.columns), sort=False).ngroup()
    distinct = cells.drop_duplicates(ignore_index=True)
    return read(distinct).take(numbers.to_numpy()).set_axis(cells.index)


def _plain_texts(
    texts: "pd.Series[str]", conventions: Conventions
) -> tuple["pd.Series[bool]", "pd.Series[bool]"]:
    """Which texts are whole numbers, with or without commas between thousands, and which are
    decimals with a point, as far as the file's conventions leave no doubt."""
    whole = texts.str.fullmatch(_WHOLE)
    if conventions.groups(","):
        whole |= texts.str.fullmatch(_GROUPED)
    decimal = ~whole & texts.str.fullmatch(_DECIMAL)
    if conventions.odd_figure and not conventions.groups(","):
        decimal &= False  # a point is the exception here, to be refused
    if not conventions.divides("."):
        decimal &= ~texts.str.fullmatch(_LONE_POINT)
    return whole, decimal


def _read_plain(texts: "pd.Series[str]", decimal: "pd.Series[bool]") -> pd.DataFrame:
    """The figures in texts of digits with commas between thousands or a decimal point."""
    digits = texts.str.replace(",", "", regex=False)
    # The zeros that a whole number ends in do not count, those behind a point do.
    significant = digits.str.strip("0").str.len()
    written = digits[decimal].str.replace(".", "", regex=False).str.lstrip("0")
    significant[decimal] = written.str.len()
    columns = {
        "value": digits.astype("float64"),
        "low": np.nan,
        "high": np.nan,
        "qualifier": "exact",
        "significant_digits": significant.clip(1),
        "reason": "",
    }
    return pd.DataFrame(columns, index=texts.index).astype(_FIGURE_TYPES)


def _read_each(
    cells: pd.DataFrame,
    read: Callable[..., Iterable[object]],
    unread: tuple[object, ...],
    types: dict[str, str],
) -> pd.DataFrame:
    """A row for each row of `cells`: what `read` makes of it, or `unread` and the reason."""
    rows = []
    for cell in cells.itertuples(index=False, name=None):
        try:
            rows.append((*read(*cell), ""))
        except ReadingError as error:
            rows.append((*unread, error.reason))
    columns = zip(*rows, strict=True) if rows else ((),) * len(types)
    return pd.DataFrame(
        {
            name: pd.Series(column, index=cells.index, dtype=type_)
            for (name, type_), column in zip(types.items(), columns, strict=True)
        }
    )
