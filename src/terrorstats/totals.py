"""Adding figures up, where that is honest, and refusing in plain words where it is not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from terrorstats.errors import MixedError, NotFoundError, OverlapError, StockError
from terrorstats.period_text import Period, parse_period


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of one source's printed figures, and what it does not cover.

    `value` is the sum of the single numbers, or None where a part is only a bound or a range;
    `low` and `high` add the printed bounds. `parts` are the figures added; `missing` the years of
    the period that the source does not print (they are never filled); `printed` the figures in
    which the same source prints a number for the very same period.
    """

    quantity: str
    unit: str
    period: str
    source: str
    value: float | None
    low: float | None
    high: float | None
    parts: tuple[str, ...]
    missing: tuple[int, ...]
    printed: tuple[str, ...]
    note: str = ""

    @property
    def complete(self) -> bool:
        """Whether every year of the period is covered."""
        return not self.missing


def add_up(
    scopes: Sequence[str],
    period: str,
    figures: pd.DataFrame,
    quantities: pd.DataFrame,
    *,
    source: str = "",
    group: str = "",
    place: str = "",
) -> Total:
    """What the figures of one source add up to over `period`, for one group and place.

    `scopes` are quantity keys. With several, each is added up by itself: where the source prints
    just one of them, or all agree, that is the total; where they differ, a MixedError says so.
    Raises StockError for a stock or a ratio, OverlapError for a part with its whole or for periods
    that overlap, MixedError for several sources or quantities, NotFoundError for nothing to add.
    """
    for scope in scopes:
        _refuse_kind(quantities.loc[scope])
    _refuse_parts(scopes, quantities)
    wanted = parse_period(period)
    totals: list[Total] = []
    nothing: NotFoundError | None = None
    for scope in scopes:
        try:
            totals.append(
                _one_scope(scope, period, wanted, figures, quantities, source, group, place)
            )
        except NotFoundError as error:
            nothing = error
    if not totals:
        assert nothing is not None
        raise nothing
    first = totals[0]
    if any((t.value, t.low, t.high) != (first.value, first.low, first.high) for t in totals):
        listed = "; ".join(f"{quantities.loc[t.quantity, 'title']}: {_shown(t)}" for t in totals)
        raise MixedError(
            f"this asks for {len(totals)} different things at once ({listed}): choose one of them, "
            f"for they must not be added or averaged"
        )
    if len(totals) > 1:
        titles = " and ".join(str(quantities.loc[t.quantity, "title"]) for t in totals)
        return replace(first, note=f"{titles} give the same sum here.")
    return first


def _refuse_kind(quantity: "pd.Series[str]") -> None:
    title, kind = quantity["title"], quantity["kind"]
    if kind == "stock":
        raise StockError(
            f"{title} is a stock, counted on one day: the same people are counted again on the next "
            "date, so the dates must not be added up; compare them, or ask for a flow such as deaths"
        )
    if kind == "ratio":
        raise StockError(f"{title} is a ratio: shares and rates of different years cannot be added up")
    if kind == "cumulative":
        raise OverlapError(
            f"{title} is counted from a start up to each date: every later number already contains "
            "the earlier ones, so they must not be added up; take the last one"
        )


def _refuse_parts(scopes: Sequence[str], quantities: pd.DataFrame) -> None:
    for scope in scopes:
        for other in scopes:
            if other in _wholes(scope, quantities):
                part, whole = quantities.loc[scope, "title"], quantities.loc[other, "title"]
                raise OverlapError(
                    f"{part} is part of {whole}: together they would count the same people twice"
                )


def _wholes(scope: str, quantities: pd.DataFrame) -> set[str]:
    found: set[str] = set()
    waiting = [scope]
    while waiting:
        key = waiting.pop()
        parents = quantities.loc[key, "part_of"] if key in quantities.index else ""
        for parent in str(parents).split(";"):
            if parent and parent not in found:
                found.add(parent)
                waiting.append(parent)
    return found


def _one_scope(
    scope: str,
    period: str,
    wanted: Period,
    figures: pd.DataFrame,
    quantities: pd.DataFrame,
    source: str,
    group: str,
    place: str,
) -> Total:
    title = str(quantities.loc[scope, "title"])
    start, end = pd.Timestamp(wanted.start), pd.Timestamp(wanted.end)
    rows = figures[
        (figures["quantity"] == scope)
        & (figures["group"] == group)
        & (figures["place"] == place)
        & (figures["start"] >= start)
        & (figures["end"] <= end)
    ]
    if source:
        rows = rows[rows["source_key"] == source]
    if rows.empty:
        who = f" in {source}" if source else ""
        raise NotFoundError(f"{title}: no figure for {period}{who} here")
    keys = list(rows["source_key"].unique())
    if len(keys) > 1:
        raise MixedError(
            f"{title} for {period} stands in several sources ({', '.join(keys)}): name one, for "
            "figures of different sources must not be added together"
        )
    whole_period = rows[(rows["start"] == start) & (rows["end"] == end)]
    parts = _parts(rows, title)
    return Total(
        quantity=scope,
        unit=str(quantities.loc[scope, "unit"]),
        period=period,
        source=keys[0],
        value=_added(parts["value"]),
        low=_added(parts["low"].fillna(parts["value"])),
        high=_added(parts["high"].fillna(parts["value"])),
        parts=tuple(parts["id"]),
        missing=_missing_years(parts, wanted),
        printed=tuple(whole_period["id"]),
    )


def _parts(rows: pd.DataFrame, title: str) -> pd.DataFrame:
    """The figures to add: one run of periods that do not overlap."""
    runs = rows[rows["series"] != ""]
    if runs["series"].nunique() > 1:
        listed = ", ".join(runs["series"].unique())
        raise MixedError(f"{title}: the source prints several series ({listed}): they are rivals, not parts")
    for candidate in (runs, rows):
        ordered = candidate.sort_values(["start", "end"])
        overlap = ordered["start"].iloc[1:].to_numpy() <= ordered["end"].cummax().iloc[:-1].to_numpy()
        if len(ordered) and not overlap.any():
            return ordered
    raise OverlapError(
        f"{title}: the source's figures overlap in time ({'; '.join(rows['period'].head(4))} ...), so "
        "adding them would count the same people twice; ask for a narrower period"
    )


def _added(numbers: "pd.Series[float]") -> float | None:
    return None if numbers.isna().any() else float(numbers.sum())


def _missing_years(parts: pd.DataFrame, wanted: Period) -> tuple[int, ...]:
    covered: set[int] = set()
    for start, end in zip(parts["start"], parts["end"], strict=True):
        covered.update(range(start.year, end.year + 1))
    return tuple(y for y in range(wanted.start.year, wanted.end.year + 1) if y not in covered)


def _shown(total: Total) -> str:
    if total.value is not None:
        return f"{total.value:,.10g}"
    return f"{total.low or 0:,.10g} to {total.high or 0:,.10g}"
