"""Identities between series: relations that must hold, and the gaps where they do not.

The four kinds are those of demographic bookkeeping: parts add to a whole; a yearly average is the
mean of the stocks at its two ends; a rate is events over the average number exposed; and stock,
plus arrivals, less departures, is the next stock (the balancing equation).
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from terrorstats.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Gap:
    """One year in which an identity fails: the figure, what it should be, and a likely reading."""

    figure: str
    year: int
    printed: float
    reckoned: float
    hint: str


def yearly(series: str, figures: pd.DataFrame) -> pd.Series:  # type: ignore[type-arg]
    """The values of a series as printed, by the year its period begins in.

    Only single years and single days count; a printed total over several years is left out.
    Raises NotFoundError for an unknown series.
    """
    rows = figures[(figures["series"] == series) & figures["printed_value"].notna()]
    if rows.empty:
        raise NotFoundError(f"no series {series} with values here: mend the key")
    one_year = rows["start"].dt.year == rows["end"].dt.year
    rows = rows[one_year]
    return pd.Series(
        rows["printed_value"].to_numpy(), index=rows["start"].dt.year.to_numpy()
    ).groupby(level=0).first()


def _sum(parts: list[pd.Series]) -> pd.Series:  # type: ignore[type-arg]
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total.dropna()


def _mean(parts: list[pd.Series]) -> pd.Series:  # type: ignore[type-arg]
    stock = parts[0]
    following = stock.copy()
    following.index = following.index - 1
    return ((stock + following) / 2).dropna()


def _rate(parts: list[pd.Series]) -> pd.Series:  # type: ignore[type-arg]
    deaths, average = parts
    return (deaths / average * 100).dropna()


def _balance(parts: list[pd.Series]) -> pd.Series:  # type: ignore[type-arg]
    end = _sum(parts)
    end.index = end.index + 1
    return end


_RECKON: dict[str, Callable[[list[pd.Series]], pd.Series]] = {  # type: ignore[type-arg]
    "sum": _sum,
    "mean": _mean,
    "rate": _rate,
    "balance": _balance,
}


def gaps(kind: str, whole: str, parts: str, tolerance: float, figures: pd.DataFrame) -> list[Gap]:
    """The years in which the series `whole` is not what `parts` make it, beyond `tolerance`.

    `parts` are series keys joined by `;` in the order the kind needs (mean: the January stock;
    rate: deaths, average; balance: stock, arrivals, -departures); a leading `-` subtracts.
    """
    printed = yearly(whole, figures)
    operands = [
        -yearly(part[1:], figures) if part.startswith("-") else yearly(part, figures)
        for part in parts.split(";")
    ]
    reckoned = _RECKON[kind](operands)
    shared = printed.index.intersection(reckoned.index)
    ids = figures[figures["series"] == whole].drop_duplicates("start")
    by_year = dict(zip(ids["start"].dt.year, ids["id"], strict=True))
    return [
        Gap(
            by_year[year], int(year), float(printed[year]), float(reckoned[year]),
            _hint(year, printed, reckoned, tolerance),
        )
        for year in shared
        if abs(printed[year] - reckoned[year]) > tolerance + 1e-9
    ]


def _hint(
    year: int,
    printed: pd.Series,  # type: ignore[type-arg]
    reckoned: pd.Series,  # type: ignore[type-arg]
    tolerance: float,
) -> str:
    for other in (year + 1, year - 1):
        if other in reckoned.index and abs(printed[year] - reckoned[other]) <= tolerance:
            return f"it is what {other} should be: the list may be shifted by a year"
    return _slip(printed[year], reckoned[year])


def _slip(printed: float, reckoned: float) -> str:
    """What kind of slip would turn one number into the other, if a plain one would."""
    a, b = f"{printed:.0f}", f"{reckoned:.0f}"
    if a[1:] == b or b[1:] == a:
        return "the two differ by one digit in front"
    if len(a) == len(b):
        places = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if len(places) == 1:
            return "the two differ in one digit"
        if len(places) == 2 and sorted(a) == sorted(b):
            return "two digits are exchanged"
    return ""


def copies(figures: pd.DataFrame, least: int = 5, alike: float = 0.8) -> list[tuple[str, str]]:
    """Pairs of series of one quantity that agree to the unit in most of the years they share.

    Such series copy one table; `least` is how many years they must share, `alike` the share of
    years in which they agree. In each pair the first series is the one that stands first.
    """
    rows = figures[(figures["series"] != "") & figures["printed_value"].notna()]
    found: list[tuple[str, str]] = []
    for _, members in rows.groupby("quantity", sort=False):
        names = list(members["series"].unique())
        for i, one in enumerate(names):
            for other in names[i + 1 :]:
                both = _side_by_side(one, other, members)
                same = (both["one"] == both["other"]).mean() if len(both) else 0.0
                if len(both) >= least and same >= alike:
                    found.append((one, other))
    return found


def _side_by_side(one: str, other: str, figures: pd.DataFrame) -> pd.DataFrame:
    cells = ["start", "end", "group", "place"]
    left = figures[figures["series"] == one].set_index(cells)[["id", "printed_value"]]
    right = figures[figures["series"] == other].set_index(cells)[["id", "printed_value"]]
    both = left.join(right, how="inner", lsuffix="_one", rsuffix="_other")
    return both.rename(columns={"printed_value_one": "one", "printed_value_other": "other"})


def differing_cells(one: str, other: str, figures: pd.DataFrame) -> pd.DataFrame:
    """The cells in which two series of one quantity differ: columns `id_one`, `one`, `id_other`,
    `other`, as printed."""
    both = _side_by_side(one, other, figures).reset_index(drop=True)
    return both[both["one"] != both["other"]]
