"""Adding figures up, where that is honest, and refusing in plain words where it is not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from terrorstats.arithmetic.part_of import all_wholes
from terrorstats.errors import MixedError, NotFoundError, OverlapError, QuestionError, StockError
from terrorstats.notation.numbers import full, span
from terrorstats.notation.period import Period, parse_period


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of one source's printed figures, and what it does not cover.

    `value` is the sum of the single numbers, or None where a part is only a bound or a range;
    `low` and `high` add the printed bounds. `parts` are the figures added; `missing` the years of
    the period that the source does not print in full (they are never filled); `printed` the figures
    in which the same source prints a number for the very same period. `note` says which parts were
    added as corrected and whether some are rough.
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
    if not scopes:
        raise QuestionError("name at least one quantity to add up: quantities.csv lists them")
    _refuse_kinds(scopes, quantities)
    _refuse_parts(scopes, quantities)
    wanted = parse_period(period)
    totals: list[Total] = []
    refused: list[NotFoundError] = []
    for scope in scopes:
        title = _title(scope, quantities)
        asked = figures[figures["quantity"] == scope]
        try:
            rows = _chosen(asked, title, period, wanted, source, group, place)
        except NotFoundError as error:
            refused.append(error)
        else:
            unit = str(quantities["unit"].loc[scope])
            totals.append(_added_up(rows, scope, title, unit, period, wanted))
    if not totals:
        raise refused[0]
    return _only(totals, quantities)


def _title(scope: str, quantities: pd.DataFrame) -> str:
    return str(quantities["title"].loc[scope])


def _refuse_kinds(scopes: Sequence[str], quantities: pd.DataFrame) -> None:
    for scope in scopes:
        title, kind = _title(scope, quantities), quantities["kind"].loc[scope]
        if kind == "stock":
            raise StockError(
                f"{title} is a stock, counted on one day: the same people are counted again on "
                "the next date, so the dates must not be added up; compare them, or ask for a flow "
                "such as deaths"
            )
        if kind == "ratio":
            raise StockError(
                f"{title} is a ratio: shares and rates of different years cannot be added up; "
                "ask for the numbers behind it"
            )
        if kind == "cumulative":
            raise OverlapError(
                f"{title} is counted from a start up to each date: every later number already "
                "contains the earlier ones, so they must not be added up; take the last one"
            )


def _refuse_parts(scopes: Sequence[str], quantities: pd.DataFrame) -> None:
    wholes = all_wholes(dict(zip(quantities.index, quantities["part_of"], strict=True)))
    for scope in scopes:
        for other in scopes:
            if other in wholes[scope]:
                part, whole = _title(scope, quantities), _title(other, quantities)
                raise OverlapError(
                    f"{part} is part of {whole}: together they would count the same people twice; "
                    "ask for one of them"
                )


def _only(totals: Sequence[Total], quantities: pd.DataFrame) -> Total:
    """The one total these are, if they are one; several quantities or sources are refused."""
    first = totals[0]
    if any((t.source, t.value, t.low, t.high) != _sum_of(first) for t in totals):
        listed = "; ".join(
            f"{_title(t.quantity, quantities)}: {_shown(t)} ({t.source})" for t in totals
        )
        raise MixedError(
            f"this asks for {len(totals)} different things at once ({listed}): choose one of them, "
            "for they must not be added or averaged"
        )
    if len(totals) == 1:
        return first
    titles = " and ".join(_title(t.quantity, quantities) for t in totals)
    return replace(first, note=f"{titles} give the same sum here. {first.note}".strip())


def _sum_of(total: Total) -> tuple[str, float | None, float | None, float | None]:
    return total.source, total.value, total.low, total.high


def _chosen(
    figures: pd.DataFrame,
    title: str,
    period: str,
    wanted: Period,
    source: str,
    group: str,
    place: str,
) -> pd.DataFrame:
    """The figures of one source inside the period, for one group and place."""
    inside = figures[
        (figures["start"] >= pd.Timestamp(wanted.start))
        & (figures["end"] <= pd.Timestamp(wanted.end))
    ]
    if source:
        inside = inside[inside["source_key"] == source]
    rows = inside[(inside["group"] == group) & (inside["place"] == place)]
    if rows.empty:
        who = f" in {source}" if source else ""
        others = [name for name in (*inside["group"].unique(), *inside["place"].unique()) if name]
        hint = f"; there are figures for {', '.join(others[:4])}: name one" if others else ""
        raise NotFoundError(f"{title}: no figure for {period}{who} here{hint}")
    keys = list(rows["source_key"].unique())
    if len(keys) > 1:
        raise MixedError(
            f"{title} for {period} stands in several sources ({', '.join(keys)}): name one, for "
            "figures of different sources must not be added together"
        )
    return rows


def _added_up(
    rows: pd.DataFrame, scope: str, title: str, unit: str, period: str, wanted: Period
) -> Total:
    whole = (rows["start"] == pd.Timestamp(wanted.start)) & (
        rows["end"] == pd.Timestamp(wanted.end)
    )
    parts = _parts(rows, whole, title, wanted)
    return Total(
        quantity=scope,
        unit=unit,
        period=period,
        source=str(rows["source_key"].iloc[0]),
        value=_added(parts["value"]),
        low=_added(parts["low"].fillna(parts["value"])),
        high=_added(parts["high"].fillna(parts["value"])),
        parts=tuple(parts["id"]),
        missing=missing_years(parts, wanted),
        printed=tuple(rows.loc[whole, "id"]),
        note=added_note(parts),
    )


def _parts(
    rows: pd.DataFrame, whole: "pd.Series[bool]", title: str, wanted: Period
) -> pd.DataFrame:
    """The figures to add: one run of periods that do not overlap, one without gaps if there is."""
    in_series = rows["series"] != ""
    names = rows.loc[in_series & ~whole, "series"].unique()
    if len(names) > 1:
        raise MixedError(
            f"{title}: the source prints several series ({', '.join(names)}): they are rivals, "
            "not parts, and must not be added together"
        )
    candidates = [rows[in_series], rows[in_series & ~whole], rows[~whole], rows[whole]]
    runs = [run.sort_values("start") for run in candidates if len(run) and not overlapping(run)]
    if not runs:
        raise OverlapError(
            f"{title}: the source's figures overlap in time ({'; '.join(rows['period'].head(4))}), "
            "so adding them would count the same people twice; ask for a narrower period"
        )
    return next((run for run in runs if not missing_years(run, wanted)), runs[0])


def overlapping(rows: pd.DataFrame) -> bool:
    """Whether any two of the periods share a day."""
    ordered = rows.sort_values(["start", "end"])
    begins, ends = ordered["start"].iloc[1:], ordered["end"].cummax().iloc[:-1]
    return bool((begins.to_numpy() <= ends.to_numpy()).any())


def missing_years(parts: pd.DataFrame, wanted: Period) -> tuple[int, ...]:
    """The years of `wanted` not covered, day by day, by `parts`, whose periods do not overlap."""
    spans = [
        (start.toordinal(), end.toordinal())
        for start, end in zip(parts["start"], parts["end"], strict=True)
    ]
    missing = []
    for year in range(wanted.start.year, wanted.end.year + 1):
        first = max(date(year, 1, 1), wanted.start).toordinal()
        last = min(date(year, 12, 31), wanted.end).toordinal()
        days = sum(max(min(end, last) - max(start, first) + 1, 0) for start, end in spans)
        if days < last - first + 1:
            missing.append(year)
    return tuple(missing)


def added_note(parts: pd.DataFrame) -> str:
    """What must be said of a sum of these figures: corrected readings, and rough numbers."""
    corrected = parts[parts["is_corrected"]]
    sentences = [
        f"{period} is added as corrected: {printed} in print, read as {read}."
        for period, printed, read in zip(
            corrected["period"], corrected["figure"], corrected["corrected"], strict=True
        )
    ]
    if len(parts) > 1 and (parts["qualifier"] == "about").any():
        sentences.append("Some of the numbers added are rough.")
    return " ".join(sentences)


def _added(numbers: "pd.Series[float]") -> float | None:
    return None if numbers.isna().any() else float(numbers.sum())


def _shown(total: Total) -> str:
    if total.value is not None:
        return full(total.value)
    if total.low is not None and total.high is not None:
        return span(total.low, total.high)
    if total.low is not None:
        return f"at least {full(total.low)}"
    return f"at most {full(total.high)}" if total.high is not None else "bounds only"
