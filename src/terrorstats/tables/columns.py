"""Whole columns of typed figures and periods, read at once.

Each unlike text is read once, by `parse_figure` and `parse_period`. Plain numbers, nearly all of
any table and seldom alike, are read together, which is faster. Both ways agree.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from terrorstats.errors import ReadingError
from terrorstats.notation.conventions import Habits, infer_habits
from terrorstats.notation.figure import Figure, parse_figure
from terrorstats.notation.period import parse_period
from terrorstats.tables.distinct import Codes, Unlike

_WHOLE = r"0|[1-9][0-9]{0,14}"
_GROUPED = r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}"
_LONE_COMMA = r"[1-9][0-9]{0,2},[0-9]{3}"
_DECIMAL = r"(?:0|[1-9][0-9]{0,8})\.[0-9]{1,6}"
_LONE_POINT = r"[1-9][0-9]{0,2}\.[0-9]{3}"
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


@dataclass(frozen=True)
class Typed:
    """What the unlike texts of a column say, a row each in `table`, and each cell's row there.

    A text that cannot be read has a `reason` in `table`, which is empty for the others.
    """

    table: pd.DataFrame
    codes: Codes

    def rows(self, codes: Codes) -> pd.DataFrame:
        """What the texts with these codes say, a row for each."""
        return self.table.drop(columns="reason").take(codes).reset_index(drop=True)

    def refused(self, codes: Codes) -> "pd.Series[str]":
        """The reasons against the texts with these codes that cannot be read, by place there."""
        wrong = (self.table["reason"] != "").to_numpy()
        places = np.flatnonzero(wrong[codes])
        return self.table["reason"].take(codes[places]).set_axis(places)


def whole_numbers(figures: "pd.Series[str]") -> "pd.Series[bool]":
    """Which texts are digits alone, or digits with commas where thousands end; `1,234` may yet be a
    decimal, if the habits of the file say so."""
    return figures.str.fullmatch(f"{_WHOLE}|{_GROUPED}")


def column_habits(
    figures: "pd.Series[str]", whole: "pd.Series[bool]", periods: "pd.Series[str]"
) -> Habits:
    """The `Habits` that the unlike texts of these two columns of one file prove together.

    Of the `whole` numbers only those with two commas prove a thing, and all of them the same: the
    first is looked at. So is the first of each kind of other texts, since those that differ in
    their digits alone prove the same; a leading nought makes a kind of its own (`0,123`).
    """
    others = figures[~whole]
    kinds = pd.DataFrame(
        {
            "marks": others.str.replace("[0-9]", "9", regex=True),
            "nought": others.str.contains(r"\b0[.,]", regex=True),
        }
    )
    long = figures[whole & (figures.str.len() >= len("1,234,567"))]
    grouped = long[long.str.contains(",", regex=False)]
    shown = pd.concat([grouped.head(1), others[~kinds.duplicated()]]).sort_index()
    slashed = periods[periods.str.contains(_SLASHED, regex=True)]
    return infer_habits(shown.tolist(), slashed.tolist())


def read_figures(
    unlike: Unlike,
    whole: "pd.Series[bool]",
    percent: npt.NDArray[np.bool_],
    habits: Habits,
) -> Typed:
    """Columns `value`, `low`, `high` (float64), `qualifier`, `significant_digits`, `reason`.

    `whole` marks the `whole_numbers` among the unlike texts, `percent` the cells counted in per
    cent: there a percent sign may stand.
    """
    codes, kinds = pd.factorize(unlike.codes * 2 + percent)
    texts = pd.Series(unlike.values.take(kinds // 2), dtype="str")
    units = np.where(kinds % 2, "percent", "")
    whole = whole.take(kinds // 2).set_axis(texts.index)
    decimal = texts[~whole].str.fullmatch(_DECIMAL)
    if not habits.divides("."):
        decimal &= ~texts[decimal.index].str.fullmatch(_LONE_POINT)
    decimal = decimal.reindex(texts.index, fill_value=False)
    if not habits.groups(","):
        whole &= ~texts.str.fullmatch(_LONE_COMMA)
    plain = whole | decimal

    def read(text: str, unit: str) -> Figure:
        return parse_figure(text, habits, unit)

    others = zip(texts[~plain].tolist(), units[~plain].tolist(), strict=True)
    other = _each(others, read, _UNREAD_FIGURE, _FIGURE_TYPES)
    table = pd.concat([_plain_figures(texts[plain], decimal[plain]), other], ignore_index=True)
    # The plain ones stand first in the table now, the others below them.
    place = np.where(plain, plain.cumsum(), plain.sum() + (~plain).cumsum()) - 1
    return Typed(table, place[codes])


def _plain_figures(texts: "pd.Series[str]", decimal: "pd.Series[bool]") -> pd.DataFrame:
    """The figures in texts of digits with commas between thousands or a decimal point."""
    digits = texts.str.replace(",", "", regex=False)
    # The noughts that a whole number ends in do not count, those behind a point do.
    significant = digits.str.strip("0").str.len().to_numpy(copy=True)
    written = digits[decimal].str.replace(".", "", regex=False).str.lstrip("0")
    significant[decimal.to_numpy()] = written.str.len()
    columns = {
        "value": digits.astype("float64"),
        "low": np.nan,
        "high": np.nan,
        "qualifier": "exact",
        "significant_digits": significant.clip(1),
        "reason": "",
    }
    return pd.DataFrame(
        {
            name: pd.Series(columns[name], index=texts.index, dtype=type_)
            for name, type_ in _FIGURE_TYPES.items()
        }
    )


def read_periods(unlike: Unlike, habits: Habits) -> Typed:
    """Columns `start`, `end` (datetime64[s]), `instant`, `reason`."""

    def read(text: str) -> tuple[object, ...]:
        period = parse_period(text, habits)
        return period.start.isoformat(), period.end.isoformat(), period.instant

    texts = ((text,) for text in unlike.texts)
    return Typed(_each(texts, read, _UNREAD_PERIOD, _PERIOD_TYPES), unlike.codes)


def _each(
    cells: Iterable[tuple[str, ...]],
    read: Callable[..., tuple[object, ...]],
    unread: tuple[object, ...],
    types: dict[str, str],
) -> pd.DataFrame:
    """A row a cell: what `read` makes of it and "", or `unread` and the reason; in these types."""
    rows = []
    for cell in cells:
        try:
            rows.append((*read(*cell), ""))
        except ReadingError as error:
            rows.append((*unread, error.reason))
    columns = zip(*rows, strict=True) if rows else ((),) * len(types)
    return pd.DataFrame(
        {
            name: pd.Series(column, dtype=type_)
            for (name, type_), column in zip(types.items(), columns, strict=True)
        }
    )
