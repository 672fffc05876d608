"""Adding figures up, where that is honest, and refusing in plain words where it is not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from terrorstats.arithmetic.part_of import all_wholes
from terrorstats.arithmetic.sums import Sum, add_up, addends, refuse_kind, refuse_mixture
from terrorstats.errors import MixedError, NotFoundError, OverlapError, QuestionError
from terrorstats.notation.numbers import full, span
from terrorstats.notation.period import Period, parse_period


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of one source's printed figures, and what it does not cover.

    `value` is the sum of the single numbers, or None where a part is only a bound or a range.
    `low` and `high` are the ends of the sum, both the value where there is one; None where no such
    end is printed. `qualifier` is a key of `vocabulary.QUALIFIERS`: `about` where some of the
    numbers are rough. `parts` are the figures added; `missing` the years of the period that the
    source does not print in full (they are never filled); `printed` the figures in which the same
    source prints a number for the very same period. `note` says which parts were added as corrected
    and whether some are rough.
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
    qualifier: str = "exact"

    @property
    def complete(self) -> bool:
        """Whether every year of the period is covered."""
        return not self.missing


def total_of(
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

    `source` is a key of sources.bib, or a citation: its place in the work is left aside.
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
        refuse_kind(str(quantities["kind"].loc[scope]), _title(scope, quantities))


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
    if any(_compared(t) != _compared(first) for t in totals):
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


def _compared(total: Total) -> tuple[str, float | None, float | None, float | None, str]:
    return total.source, total.value, total.low, total.high, total.qualifier


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
        key = source.partition("[")[0]  # the column `source` of the figures adds where in the work
        inside = inside[inside["source_key"] == key]
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
    try:
        total = _sum(rows, whole, wanted)
    except (MixedError, OverlapError) as error:
        raise type(error)(f"{title}: {error}") from None
    return Total(
        quantity=scope,
        unit=unit,
        period=period,
        source=str(rows["source_key"].iloc[0]),
        value=total.value,
        low=total.lowest,
        high=total.highest,
        parts=total.parts,
        missing=total.missing,
        printed=tuple(rows.loc[whole, "id"]),
        note=total.remark,
        qualifier=total.qualifier,
    )


def _sum(rows: pd.DataFrame, whole: "pd.Series[bool]", wanted: Period) -> Sum:
    """The sum of one run of the figures, of one without missing years if there is.

    `whole` marks the figures printed for the period as a whole: they are not added to their parts.
    """
    in_series = rows["series"] != ""
    refuse_mixture(addends(rows[in_series & ~whole]))
    sums: list[Sum] = []
    refused: list[MixedError | OverlapError] = []
    for chosen in (in_series, in_series & ~whole, ~whole, whole):
        if chosen.any():
            try:
                sums.append(add_up(addends(rows[chosen]), wanted))
            except (MixedError, OverlapError) as error:
                refused.append(error)
    if not sums:
        raise refused[0]
    return next((one for one in sums if not one.missing), sums[0])


def _shown(total: Total) -> str:
    if total.value is not None:
        rough = "about " if total.qualifier == "about" else ""
        return f"{rough}{full(total.value)}"
    if total.low is not None and total.high is not None:
        return span(total.low, total.high)
    if total.low is not None:
        return f"at least {full(total.low)}"
    return f"at most {full(total.high or 0)}"
