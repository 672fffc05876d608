"""Every source on one question, side by side: never averaged, never ranked by truth."""

from collections.abc import Iterable, Sequence

import pandas as pd

from terrorstats.arithmetic.sums import add_up, addends, sum_note
from terrorstats.errors import MixedError, OverlapError
from terrorstats.notation.period import Period, format_period, parse_period
from terrorstats.vocabulary import SHOWN_BASES

CLOSE_ENOUGH = 0.5
"""A flow answers a question about a period when the days both cover are at least this share of the
days either covers (intersection over union): 1930-53 and 1921-53 do, 1937-38 and 1921-53 do not."""


def estimate_rows(
    scopes: Sequence[str], figures: pd.DataFrame, quantities: pd.DataFrame, period: str = ""
) -> pd.DataFrame:
    """A row for every answer to one question, by scope, then basis, then year of publication.

    Columns as in the figures (values in the unit of the row), and
    `scope`, `scope_title`: the quantity counted;
    `origin`: `printed` for a figure as printed, `summed` where a source prints years and the row
    is our sum of them, `highest` where a source prints a stock on many dates and the row is the
    highest of them; `parts`: ids behind a summed or highest row, joined by `;`;
    `missing_years`: years of `period` that a sum does not cover in full.
    """
    wanted = parse_period(period) if period else None
    answers = [
        _answers(figures[figures["quantity"] == scope], str(quantities.loc[scope, "kind"]), wanted)
        for scope in scopes
    ]
    titles = quantities["title"]
    rows = pd.concat(
        [
            frame.assign(scope=scope, scope_title=titles[scope])
            for scope, frame in zip(scopes, answers, strict=True)
        ],
        ignore_index=True,
    )
    order = {
        "scope": {key: place for place, key in enumerate(scopes)},
        "basis": {key: place for place, key in enumerate(SHOWN_BASES)},
    }
    return rows.sort_values(
        ["scope", "basis", "published", "author", "start"],
        key=lambda column: column.map(order[column.name]) if column.name in order else column,
        na_position="last",
        kind="stable",
        ignore_index=True,
    )


def about(figures: pd.DataFrame, groups: str, places: str) -> pd.DataFrame:
    """The figures whose group names one of the words in `groups` and whose place is one of `places`
    (both joined by `;`; empty asks for nothing; the place `USSR` is the country as a whole)."""
    if groups:
        named = figures["group"].str.casefold()
        words = [word.casefold() for word in groups.split(";")]
        figures = figures[named.map(lambda group: any(word in group for word in words))]
    if places:
        wanted = ["" if place == "USSR" else place for place in places.split(";")]
        figures = figures[figures["place"].isin(wanted)]
    return figures


def narrowed(
    rows: pd.DataFrame, *, bases: Sequence[str], scopes: Sequence[str], only_seen: bool = False
) -> pd.DataFrame:
    """The estimates of these bases and scopes; with `only_seen`, none quoted at second hand."""
    kept = rows[rows["basis"].isin(bases) & rows["scope"].isin(scopes)]
    return (kept[kept["seen"]] if only_seen else kept).reset_index(drop=True)


def _answers(rows: pd.DataFrame, kind: str, wanted: Period | None) -> pd.DataFrame:
    """The rows of one quantity that answer for the period, runs of years folded into a row each."""
    rows = _without_parts(rows)
    single = wanted is not None and wanted.start.year == wanted.end.year
    folded: list[pd.DataFrame] = []
    if not single and (run_of_years := _in_runs(rows)).any():
        inside = rows[run_of_years & _inside(rows, wanted)]
        for _, run in inside.groupby(["series", "group", "place"], sort=False):
            folded.append(_summed(run, wanted) if kind == "flow" else _highest(run))
        rows = rows[~run_of_years]
    answers = _printed(rows)
    if folded:
        answers = pd.concat([answers, *folded], ignore_index=True)
    return answers[_close(answers, kind, wanted) & ~_printed_too(answers)]


def _printed_too(answers: pd.DataFrame) -> "pd.Series[bool]":
    """Which of our sums the same source prints as a total itself: its own print is enough."""
    summed: pd.Series[bool] = answers["origin"] == "summed"
    if not summed.any():
        return summed
    years = answers[["source_key", "group", "place"]].assign(
        first=answers["start"].dt.year, last=answers["end"].dt.year
    )
    cells = pd.MultiIndex.from_frame(years)
    return summed & cells.isin(cells[answers["origin"] == "printed"])


def _in_runs(rows: pd.DataFrame) -> "pd.Series[bool]":
    """Which rows belong to a series with several periods for the same group and place."""
    in_series: pd.Series[bool] = rows["series"] != ""
    if not in_series.any():
        return in_series
    cells = [rows["series"], rows["group"], rows["place"]]
    return in_series & (rows["start"].groupby(cells).transform("nunique") >= 3)


def _without_parts(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows less those of single groups or places whose whole stands beside them: same source,
    same period."""
    whole = (rows["group"] == "") & (rows["place"] == "")
    if whole.all() or not whole.any():
        return rows
    cells = pd.MultiIndex.from_frame(rows[["source_key", "start", "end"]])
    return rows[whole | ~cells.isin(cells[whole])]


def _inside(rows: pd.DataFrame, wanted: Period | None) -> "pd.Series[bool]":
    if wanted is None:
        return rows["start"].notna()
    begins_inside: pd.Series[bool] = rows["start"] >= pd.Timestamp(wanted.start)
    return begins_inside & (rows["end"] <= pd.Timestamp(wanted.end))


def _close(rows: pd.DataFrame, kind: str, wanted: Period | None) -> "pd.Series[bool]":
    if wanted is None:
        return rows["start"].notna()
    start, end = pd.Timestamp(wanted.start), pd.Timestamp(wanted.end)
    begins, ends = rows["start"], rows["end"]
    shared = _days(begins.where(begins > start, start), ends.where(ends < end, end))
    either = _days(begins.where(begins < start, start), ends.where(ends > end, end))
    least = 0.0 if kind in ("stock", "ratio") else CLOSE_ENOUGH
    return (shared > 0) & (shared / either >= least)


def _days(first: "pd.Series[pd.Timestamp]", last: "pd.Series[pd.Timestamp]") -> "pd.Series[int]":
    """How many days there are from `first` to `last`, both included."""
    return (last - first).dt.days + 1


def _printed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(origin="printed", parts=rows["id"], missing_years="")


def _highest(run: pd.DataFrame) -> pd.DataFrame:
    top = run["value"].fillna(run["high"]).fillna(run["low"]).idxmax()
    return run.loc[[top]].assign(origin="highest", parts=";".join(run["id"]), missing_years="")


def _summed(run: pd.DataFrame, wanted: Period | None) -> pd.DataFrame:
    """The run as one row, our sum; the figures as printed where they must not be added.

    Nothing where the sum would have holes: on a chart it would pass for a total.
    """
    ordered = run.sort_values("start")
    if len(ordered) == 1:
        return _printed(ordered)
    try:
        total = add_up(addends(ordered), wanted)
    except (MixedError, OverlapError):
        return _printed(ordered)
    if total.holes:
        return _printed(ordered.iloc[:0])
    own = total.covered
    row = ordered.iloc[[0]].assign(
        id=":".join(["sum", *_name(ordered), f"{own.start.year}-{own.end.year}"]),
        value=total.value,
        low=total.low,
        high=total.high,
        printed_value=ordered["printed_value"].sum(skipna=False),
        figure=total.figure,
        corrected="",
        is_corrected=bool(ordered["is_corrected"].any()),
        qualifier=total.qualifier,
        significant_digits=total.significant_digits,
        period=format_period(own),
        start=pd.Timestamp(own.start),
        end=pd.Timestamp(own.end),
        via=next((via for via in ordered["via"] if via), ""),
        seen=bool(ordered["seen"].all()),
        caveats=_all_caveats(ordered["caveats"]),
        note=sum_note(len(total.parts), total.remark),
        origin="summed",
        parts=";".join(total.parts),
        missing_years=" ".join(map(str, total.missing)),
    )
    return row.astype(run.dtypes.to_dict())


def _name(run: pd.DataFrame) -> list[str]:
    return [
        str(run[column].iloc[0]) for column in ("series", "group", "place") if run[column].iloc[0]
    ]


def _all_caveats(caveats: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(key for cell in caveats for key in cell.split(";") if key))
