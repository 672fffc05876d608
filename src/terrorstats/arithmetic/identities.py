"""Identities between series: relations that must hold, and the gaps where they do not.

The four kinds are those of demographic bookkeeping: parts add to a whole; a yearly average is the
mean of the stocks at its two ends; a rate is events over the average number exposed; and stock,
plus arrivals, less departures, is the next stock (the balancing equation).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from terrorstats.errors import NotFoundError

Cells = pd.DataFrame
"""A row a cell of a series: columns `id`, `value`; indexed by when, group and place."""

OPERANDS: dict[str, int] = {"mean": 1, "rate": 2}
"""How many parts a kind needs; the others take any number."""

_DAYS = ["start", "end", "group", "place"]
_YEAR = ["year", "group", "place"]


@dataclass(frozen=True, slots=True)
class Gap:
    """One figure at which an identity fails: what it prints, should print, and a likely reading."""

    figure: str
    printed: float
    worked_out: float
    hint: str


def series_cells(series: str, figures: pd.DataFrame, by_year: bool) -> Cells:
    """The values of a series as printed, one for each period, group and place.

    With `by_year` the period is a calendar year: whole years and, of several days, the first count,
    parts of a year do not. Raises NotFoundError for a series without values.
    """
    rows = figures[(figures["series"] == series) & figures["printed_value"].notna()]
    if rows.empty:
        raise NotFoundError(f"no series {series!r} with values here: mend the key")
    rows = rows.assign(value=rows["printed_value"]).sort_values("start", kind="stable")
    if by_year:
        start, end = rows["start"].dt, rows["end"].dt
        first = (start.month == 1) & (start.day == 1)
        last = (end.month == 12) & (end.day == 31)
        whole_year = first & last & (start.year == end.year)
        rows = rows.assign(year=start.year)[rows["instant"] | whole_year]
    key = _YEAR if by_year else _DAYS
    return rows.drop_duplicates(key).set_index(key)[["id", "value"]]


def _added(parts: Sequence["pd.Series[float]"]) -> "pd.Series[float]":
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total.dropna()


def _mean(parts: Sequence["pd.Series[float]"]) -> "pd.Series[float]":
    stock = parts[0]
    return ((stock + _shifted(stock, -1)) / 2).dropna()


def _rate(parts: Sequence["pd.Series[float]"]) -> "pd.Series[float]":
    deaths, average = parts
    return (deaths / average * 100).dropna()


def _balance(parts: Sequence["pd.Series[float]"]) -> "pd.Series[float]":
    return _shifted(_added(parts), 1)


def _shifted(numbers: "pd.Series[float]", years: int) -> "pd.Series[float]":
    """The same numbers, each moved by so many years."""
    cells = numbers.index.to_frame(index=False)
    if "year" in cells:
        cells["year"] += years
    else:
        cells[["start", "end"]] += pd.DateOffset(years=years)
    return numbers.set_axis(pd.MultiIndex.from_frame(cells))


_FORMULAS: dict[str, Callable[[Sequence["pd.Series[float]"]], "pd.Series[float]"]] = {
    "sum": _added,
    "mean": _mean,
    "rate": _rate,
    "balance": _balance,
}


def gaps(kind: str, whole: str, parts: str, tolerance: float, figures: pd.DataFrame) -> list[Gap]:
    """The figures of the series `whole` that are not what `parts` make them, beyond `tolerance`.

    `parts` are series keys joined by `;` in the order the kind needs (mean: the January stock;
    rate: deaths, average; balance: stock, arrivals, -departures); a leading `-` subtracts. Group
    and place must agree. Raises NotFoundError for an unknown kind or series, or too few parts.
    """
    names = parts.split(";")
    if kind not in _FORMULAS or len(names) != OPERANDS.get(kind, len(names)):
        needed = OPERANDS.get(kind, "some")
        raise NotFoundError(f"{kind!r} needs {needed} series here, and got {len(names)}")
    by_year = kind in ("mean", "balance")
    printed = series_cells(whole, figures, by_year)
    operands = [
        -series_cells(name[1:], figures, by_year)["value"]
        if name.startswith("-")
        else series_cells(name, figures, by_year)["value"]
        for name in names
    ]
    worked_out = _FORMULAS[kind](operands)
    both = printed.assign(due=worked_out.reindex(printed.index)).dropna()
    wrong = both[(both["value"] - both["due"]).abs() > tolerance + 1e-9]
    hints = pd.Series("", index=wrong.index)
    for years, word in ((1, "after"), (-1, "before")):
        neighbour = _shifted(worked_out, -years).reindex(wrong.index)
        fits = (wrong["value"] - neighbour).abs() <= tolerance + 1e-9
        hint = f"it is what the year {word} should have: the list may be shifted by a year"
        hints[fits & (hints == "")] = hint
    return [
        Gap(figure, value, due, hint or slip(value, due))
        for figure, value, due, hint in zip(
            wrong["id"], wrong["value"], wrong["due"], hints, strict=True
        )
    ]


def slip(printed: float, due: float) -> str:
    """What plain slip would turn one number into the other; empty when none would."""
    a, b = sorted((f"{printed:.15g}", f"{due:.15g}"), key=len)
    if len(b) == len(a) + 1 and any(b[:i] + b[i + 1 :] == a for i in range(len(b))):
        return "one of the two has a digit more"
    if len(a) == len(b):
        places = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if len(places) == 1:
            return "the two differ in one digit"
        if len(places) == 2 and sorted(a) == sorted(b):
            return "two digits are exchanged"
    return ""


def copies(figures: pd.DataFrame, least: int = 5, alike: float = 0.8) -> pd.DataFrame:
    """The cells of every two series of one quantity that copy one table, side by side.

    Two series do when they share at least `least` cells (period, group, place, unit) and agree to
    the unit in the share `alike` of them. Columns: `one`, `other` (the series, the first in the
    file first), `id_one`, `id_other`, `value_one`, `value_other` (as printed).
    """
    rows = figures[(figures["series"] != "") & figures["printed_value"].notna()]
    cell = ["quantity", "unit", *_DAYS]
    rows = rows.drop_duplicates(["series", *cell])[["series", "id", "printed_value", *cell]]
    rows = rows.rename(columns={"printed_value": "value"})
    rows = rows.assign(place_in_file=pd.factorize(rows["series"])[0])
    rows = rows[rows.duplicated(cell, keep=False)]
    both = rows.merge(rows, on=cell, suffixes=("_one", "_other"))
    both = both[both["place_in_file_one"] < both["place_in_file_other"]]
    both = both.rename(columns={"series_one": "one", "series_other": "other"})
    same = (both["value_one"] == both["value_other"]).groupby([both["one"], both["other"]])
    copied = same.transform("size").ge(least) & same.transform("mean").ge(alike)
    columns = ["one", "other", "id_one", "id_other", "value_one", "value_other"]
    return both.loc[copied, columns].reset_index(drop=True)
