"""Whole columns of typed figures and periods, read at once.

Plain numbers and plain years, nearly all of any table, are read a column at a time; what is left
goes, each unlike text once, through `parse_figure` and `parse_period`. Both ways agree.
"""

from collections.abc import Callable

import numpy as np
import pandas as pd

from terrorstats.errors import ReadingError
from terrorstats.figure_text import parse_figure
from terrorstats.habits import Habits, infer_habits
from terrorstats.period_text import parse_period

_WHOLE = r"0|[1-9][0-9]{0,14}"
_GROUPED = r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}"
_LONE_COMMA = r"[1-9][0-9]{0,2},[0-9]{3}"
_DECIMAL = r"(?:0|[1-9][0-9]{0,8})\.[0-9]{1,6}"
_LONE_POINT = r"[1-9][0-9]{0,2}\.[0-9]{3}"
_YEAR = r"18[0-9]{2}|19[0-9]{2}|20[0-9]{2}|2100"
_SLASHED = r"[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}"

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


def column_habits(figures: "pd.Series[str]", periods: "pd.Series[str]") -> Habits:
    """The `Habits` that these two columns of one file prove together.

    Digits without a mark, or with one comma, prove nothing. Other texts that differ in their digits
    alone prove the same, so the first of each kind is looked at; a leading nought makes a kind of
    its own (`0,123`).
    """
    telling = figures[~figures.str.fullmatch(f"[0-9]+|{_LONE_COMMA}")]
    kinds = pd.DataFrame(
        {
            "marks": telling.str.replace("[0-9]", "9", regex=True),
            "nought": telling.str.contains(r"\b0[.,]", regex=True),
        }
    )
    shown = telling[~kinds.duplicated()]
    slashed = periods[periods.str.contains(_SLASHED, regex=True)]
    return infer_habits(shown.tolist(), slashed.unique().tolist())


def read_figures(
    texts: "pd.Series[str]", percent: "pd.Series[bool]", habits: Habits
) -> pd.DataFrame:
    """Columns `value`, `low`, `high` (float64), `qualifier`, `significant_digits`, `reason`.

    `percent` marks the rows counted in per cent. A text that cannot be read has a `reason`, which
    is empty for the others. The index, which must be unique, is that of `texts`.
    """
    whole = texts.str.fullmatch(f"{_WHOLE}|{_GROUPED}")
    if not habits.groups(","):
        whole &= ~texts.str.fullmatch(_LONE_COMMA)
    decimal = texts.str.fullmatch(_DECIMAL)
    if not habits.divides("."):
        decimal &= ~texts.str.fullmatch(_LONE_POINT)
    parts = [_plain_figures(texts[whole | decimal], decimal)]
    for unit in ("", "percent"):
        rest = texts[~(whole | decimal) & (percent == bool(unit))]
        parts.append(_other_figures(rest, habits, unit))
    return pd.concat(parts).reindex(texts.index)


def _plain_figures(texts: "pd.Series[str]", decimal: "pd.Series[bool]") -> pd.DataFrame:
    """The figures in texts of digits with commas between thousands or a decimal point."""
    digits = texts.str.replace(",", "", regex=False)
    counted = digits.str.strip("0").str.len()
    written = digits.str.replace(".", "", regex=False).str.lstrip("0").str.len()
    return pd.DataFrame(
        {
            "value": digits.astype("float64"),
            "low": np.nan,
            "high": np.nan,
            "qualifier": "exact",
            "significant_digits": counted.where(~decimal[texts.index], written).clip(lower=1),
            "reason": "",
        }
    ).astype(_FIGURE_TYPES)


def _other_figures(texts: "pd.Series[str]", habits: Habits, unit: str) -> pd.DataFrame:
    """The figures in texts of any form, each unlike text read once."""

    def read(text: str) -> tuple[object, ...]:
        figure = parse_figure(text, habits, unit)
        numbers = (figure.value, figure.low, figure.high)
        return (*numbers, figure.qualifier, figure.significant_digits)

    return _each_once(texts, read, _UNREAD_FIGURE, _FIGURE_TYPES)


def read_periods(texts: "pd.Series[str]", habits: Habits) -> pd.DataFrame:
    """Columns `start`, `end` (datetime64[s]), `instant`, `reason`; otherwise as `read_figures`."""

    def read(text: str) -> tuple[object, ...]:
        period = parse_period(text, habits)
        return period.start.isoformat(), period.end.isoformat(), period.instant

    codes, unlike = pd.factorize(texts)
    periods = pd.Series(unlike, dtype="str")
    years = periods.str.fullmatch(_YEAR)
    year = periods[years]
    plain = pd.DataFrame(
        {"start": year + "-01-01", "end": year + "-12-31", "instant": False, "reason": ""}
    ).astype(_PERIOD_TYPES)
    other = _each_once(periods[~years], read, _UNREAD_PERIOD, _PERIOD_TYPES)
    table = pd.concat([plain, other]).reindex(periods.index)
    return table.take(codes).set_axis(texts.index)


def _each_once(
    texts: "pd.Series[str]",
    read: Callable[[str], tuple[object, ...]],
    unread: tuple[object, ...],
    types: dict[str, str],
) -> pd.DataFrame:
    """A row a text: what `read` makes of it and "", or `unread` and the reason; in these types."""
    codes, unlike = pd.factorize(texts)
    rows = []
    for text in unlike:
        try:
            rows.append((*read(text), ""))
        except ReadingError as error:
            rows.append((*unread, error.reason))
    table = pd.DataFrame(rows, columns=list(types)).astype(types)
    return table.take(codes).set_axis(texts.index)
