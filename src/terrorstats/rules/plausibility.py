"""Checks: what is not forbidden but should make the keeper of the data look twice."""

from collections.abc import Iterator

import pandas as pd

from terrorstats import identities
from terrorstats.errors import NotFoundError
from terrorstats.folder import Folder
from terrorstats.identities import Gap
from terrorstats.rules.driver import Problem, at
from terrorstats.schema import load_schema

FIGURES = "figures.csv"
FIRST_YEAR, LAST_YEAR = 1917, 1956


def identities_hold(folder: Folder) -> Iterator[Problem]:
    """Series that hang together by arithmetic do so in every year."""
    lines = _lines(folder)
    for row in folder.tables["identities"].itertuples(index=False):
        try:
            found = identities.gaps(
                row.kind, row.whole, row.parts, float(row.tolerance), folder.figures
            )
        except (NotFoundError, ValueError, KeyError) as error:
            yield Problem("identities.csv", int(row.line), "parts", row.parts, str(error))
            continue
        for gap in found:
            yield Problem(FIGURES, lines[gap.figure], "figure", "", _gap_text(row.identity, gap))


def _gap_text(identity: str, gap: Gap) -> str:
    hint = f"; {gap.hint}" if gap.hint else ""
    return (
        f"{gap.figure} prints {gap.printed:,.10g}, but by {identity} {gap.year} should be "
        f"{gap.reckoned:,.10g} (gap {gap.printed - gap.reckoned:+,.10g}){hint}"
    )


def copies_agree(folder: Folder) -> Iterator[Problem]:
    """Two series that copy one table agree in every cell."""
    lines = _lines(folder)
    for one, other in identities.copies(folder.figures):
        for row in identities.differing_cells(one, other, folder.figures).itertuples(index=False):
            hint = identities._slip(row.one, row.other)
            reason = (
                f"{row.id_one} prints {row.one:,.10g} and {row.id_other} {row.other:,.10g}, although "
                f"{one} and {other} agree nearly everywhere{': ' + hint if hint else ''}"
            )
            yield Problem(FIGURES, lines[row.id_one], "figure", "", reason)


def audits_that_do_not_add_up(folder: Folder) -> Iterator[Problem]:
    """A printed total is the sum of its parts."""
    for row in folder.tables["audits"].itertuples(index=False):
        if row.kind == "sum" and row.gap not in ("", "0", "0.0"):
            reason = f"{row.title}: printed {row.printed}, sum {row.sum}, gap {row.gap}"
            yield Problem("audits.csv", int(row.line), "gap", "", reason)


def years_in_scope(folder: Folder) -> Iterator[Problem]:
    """A figure of repression touches the years 1917-1956."""
    figures = folder.figures
    inside = (figures["end"].dt.year >= FIRST_YEAR) & (figures["start"].dt.year <= LAST_YEAR)
    context = figures["category"] == "population"
    reason = f"the period lies outside {FIRST_YEAR}-{LAST_YEAR}: is the year right?"
    yield from at(FIGURES, figures, ~inside & ~context, "period", reason)


def unused_keys(folder: Folder) -> Iterator[Problem]:
    """Every quantity, series and caveat is used by some row."""
    used: dict[str, set[str]] = {}
    for table in load_schema().tables.values():
        for column in table.columns:
            if column.refers and column.refers != "sources" and table.name != "wanted":
                cells = folder.tables[table.name][column.name]
                values = cells.str.split(";").explode() if column.many else cells
                used.setdefault(column.refers, set()).update(values)
    for target in ("quantities.quantity", "series.series", "caveats.caveat"):
        name, column_name = target.split(".")
        frame = folder.tables[name]
        wrong = ~frame[column_name].isin(used.get(target, set()))
        yield from at(f"{name}.csv", frame, wrong, column_name, "no row uses this key: remove it?")


def wanted_and_found(folder: Folder) -> Iterator[Problem]:
    """What stands in wanted.csv is still missing from figures.csv."""
    wanted = folder.tables["wanted"]
    wanted = wanted[wanted["series"] != ""]
    cell = ["series", "group", "place", "period"]
    have = pd.MultiIndex.from_frame(folder.figures[cell])
    found = pd.Series(pd.MultiIndex.from_frame(wanted[cell]).isin(have), index=wanted.index)
    reason = "figures.csv has this figure now: take it off the list"
    yield from at("wanted.csv", wanted, found, "period", reason)


def _lines(folder: Folder) -> dict[str, int]:
    return dict(zip(folder.figures["id"], folder.figures["line"].astype(int), strict=True))
