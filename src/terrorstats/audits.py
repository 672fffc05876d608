"""Printed totals against our sums: the arithmetic of `audits.csv`, done afresh from the figures."""

from collections.abc import Iterator

import pandas as pd

from terrorstats.errors import NotFoundError
from terrorstats.period_text import parse_period


def audit_sum(parts: str, period: str, figures: pd.DataFrame) -> float:
    """The sum of `parts` as printed (corrections not applied).

    `parts` is written as in `audits.csv`: figure ids and `series:KEY` joined by `;`, a leading `-`
    subtracts. `period`, if any, limits the series. Raises NotFoundError for an unknown part and
    for one that has no single value.
    """
    return sum(
        sign * float(value)
        for sign, rows in _with_values(_parts(parts, period, figures))
        for value in rows["printed_value"]
    )


def part_ids(parts: str, period: str, figures: pd.DataFrame) -> list[str]:
    """The ids of the figures that `parts` stands for, in the order added."""
    return [figure for _, rows in _parts(parts, period, figures) for figure in rows["id"]]


def _parts(parts: str, period: str, figures: pd.DataFrame) -> Iterator[tuple[int, pd.DataFrame]]:
    for token in parts.split(";"):
        sign, name = (-1, token[1:]) if token.startswith("-") else (1, token)
        if name.startswith("series:"):
            rows = figures[figures["series"] == name.removeprefix("series:")]
            if period:
                limits = parse_period(period)
                rows = rows[
                    (rows["start"] >= pd.Timestamp(limits.start))
                    & (rows["end"] <= pd.Timestamp(limits.end))
                ]
        else:
            rows = figures[figures["id"] == name]
        if rows.empty:
            raise NotFoundError(f"{name} names no figure or series here: mend the key")
        yield sign, rows


def _with_values(
    parts: Iterator[tuple[int, pd.DataFrame]],
) -> Iterator[tuple[int, pd.DataFrame]]:
    for sign, rows in parts:
        bare = rows[rows["printed_value"].isna()]
        if len(bare):
            raise NotFoundError(
                f"{bare['id'].iloc[0]} is a bound or a range without a single value: it cannot be added up"
            )
        yield sign, rows


def audit_table(audits: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """`audits` with two columns more: `sum_now` (our sum, reckoned now; NaN where the audit has no
    parts to add) and `parts_listed` (ids of the figures added, joined by `;`)."""
    sums: list[float] = []
    listed: list[str] = []
    for row in audits.itertuples(index=False):
        adds = row.kind == "sum" and row.parts
        sums.append(audit_sum(row.parts, row.period, figures) if adds else float("nan"))
        listed.append(";".join(part_ids(row.parts, row.period, figures)) if row.parts else "")
    return audits.assign(sum_now=sums, parts_listed=listed)
