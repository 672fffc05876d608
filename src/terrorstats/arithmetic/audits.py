"""Printed totals against our sums: the arithmetic of `audits.csv`, done afresh from the figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isnan

import pandas as pd

from terrorstats.errors import NotFoundError
from terrorstats.notation.period import parse_period


@dataclass(frozen=True, slots=True)
class Part:
    """One figure of a sum: its id, its value as printed (NaN where only a bound), its days."""

    id: str
    printed: float
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Printed:
    """The figures as printed, corrections not applied, found by id or by series in one step."""

    single: Mapping[str, Part]
    runs: Mapping[str, tuple[Part, ...]]

    @classmethod
    def of(cls, figures: pd.DataFrame, audits: pd.DataFrame) -> "Printed":
        """Those of a table of cleaned figures that some audit names."""
        tokens = {token for cell in audits["parts"].tolist() for token in cell.split(";")}
        named = {token.removeprefix("-") for token in tokens}
        series = {token for token in named if token.startswith("series:")}
        keys = {token.removeprefix("series:") for token in series} - {""}
        ids = (named - series).union(audits["total"].tolist())
        here = figures["id"].isin(ids) | figures["series"].isin(keys)
        found = figures.loc[here, ["id", "printed_value", "series", "start", "end"]]
        # Plain dates are made, and compared, much faster than timestamps.
        days = (found[name].to_numpy("datetime64[D]").tolist() for name in ("start", "end"))
        columns = (found["id"].tolist(), found["printed_value"].tolist(), *days)
        parts = [Part(*cells) for cells in zip(*columns, strict=True)]
        runs: dict[str, list[Part]] = {}
        for key, part in zip(found["series"].tolist(), parts, strict=True):
            runs.setdefault(key, []).append(part)
        return cls({p.id: p for p in parts}, {key: tuple(run) for key, run in runs.items()})


def parts_of(parts: str, period: str, printed: Printed) -> list[tuple[int, Part]]:
    """The figures that `parts` stands for, each with its sign (1 or -1), in the order written.

    `parts` is written as in `audits.csv`: figure ids and `series:KEY` joined by `;`, a leading `-`
    subtracts. `period`, if any, limits the series. Raises NotFoundError for an unknown part.
    """
    found: list[tuple[int, Part]] = []
    for token in parts.split(";"):
        sign, name = (-1, token[1:]) if token.startswith("-") else (1, token)
        if name.startswith("series:"):
            run = printed.runs.get(name.removeprefix("series:"), ())
            some = _within(period, run) if period else run
        else:
            some = (printed.single[name],) if name in printed.single else ()
        if not some:
            raise NotFoundError(f"{name!r} names no figure or series here: mend the key")
        found.extend((sign, part) for part in some)
    return found


def _within(period: str, run: tuple[Part, ...]) -> tuple[Part, ...]:
    limits = parse_period(period)
    return tuple(part for part in run if part.start >= limits.start and part.end <= limits.end)


def audit_sum(parts: str, period: str, printed: Printed) -> float:
    """The sum of `parts` (see `parts_of`) as printed.

    Raises NotFoundError for an unknown part and for one that has no single value.
    """
    total = 0.0
    for sign, part in parts_of(parts, period, printed):
        if isnan(part.printed):
            raise NotFoundError(f"{part.id} is no single number: it cannot be added up")
        total += sign * part.printed
    return total


def audit_table(audits: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """`audits` with two columns more: `sum_now` (our sum of today; NaN where the audit has no
    parts to add) and `parts_listed` (ids of the figures behind it, joined by `;`)."""
    printed = Printed.of(figures, audits)
    sums: list[float] = []
    listed: list[str] = []
    columns = (audits[name] for name in ("kind", "parts", "period"))
    for kind, parts, period in zip(*columns, strict=True):
        adds = kind == "sum" and parts
        sums.append(audit_sum(parts, period, printed) if adds else float("nan"))
        ids = [part.id for _, part in parts_of(parts, period, printed)] if parts else []
        listed.append(";".join(ids))
    return audits.assign(sum_now=sums, parts_listed=listed)
