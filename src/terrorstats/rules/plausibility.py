"""Checks: what is not forbidden but should make the keeper of the data look twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from terrorstats.arithmetic import identities
from terrorstats.errors import NotFoundError, ReadingError
from terrorstats.notation.numbers import full
from terrorstats.notation.period import parse_period
from terrorstats.rules.driver import Problem, iter_cells, problems_where
from terrorstats.tables.folder import Folder
from terrorstats.tables.schema import load_schema

FIGURES = "figures.csv"
FIRST_YEAR, LAST_YEAR = 1917, 1956


def identities_hold(folder: Folder) -> Iterator[Problem]:
    """Series that hang together by arithmetic do so in every year."""
    places = _Places.of(folder)
    columns = ("identity", "kind", "whole", "parts", "tolerance")
    for line, identity, kind, whole, parts, tolerance in iter_cells(
        folder.tables["identities"], *columns
    ):
        try:
            found = identities.gaps(kind, whole, parts, float(tolerance), folder.figures)
        except (NotFoundError, ValueError) as error:
            yield Problem("identities.csv", line, "parts", parts, str(error))
            continue
        for gap in found:
            reason = (
                f"by {identity} it should be {full(gap.worked_out)} "
                f"(gap {gap.printed - gap.worked_out:+,.10g})"
            )
            yield places.problem(gap.figure, f"{reason}; {gap.hint}" if gap.hint else reason)


def copies_agree(folder: Folder) -> Iterator[Problem]:
    """Two series that copy one table agree in every cell."""
    places = _Places.of(folder)
    both = identities.copies(folder.figures)
    for row in both[both["value_one"] != both["value_other"]].to_dict("records"):
        reason = (
            f"{row['id_other']} has {full(row['value_other'])}, although {row['one']} and "
            f"{row['other']} agree nearly everywhere"
        )
        hint = identities.slip(row["value_one"], row["value_other"])
        yield places.problem(row["id_one"], f"{reason}; {hint}" if hint else reason)


@dataclass(frozen=True)
class _Places:
    """Where each figure stands and what it prints, by id."""

    rows: Mapping[str, tuple[int, str, str]]

    @classmethod
    def of(cls, folder: Folder) -> "_Places":
        names = ("line", "figure", "corrected")
        columns = (folder.figures[name] for name in names)
        return cls(dict(zip(folder.figures["id"], zip(*columns, strict=True), strict=True)))

    def problem(self, figure_id: str, reason: str) -> Problem:
        """The problem at this figure; a reading already corrected is said to be so."""
        line, figure, corrected = self.rows[figure_id]
        known = f" (already corrected to {corrected})" if corrected else ""
        return Problem(FIGURES, int(line), "figure", figure, f"{figure_id}: {reason}{known}")


def audits_that_do_not_add_up(folder: Folder) -> Iterator[Problem]:
    """A printed total is the sum of its parts."""
    audits = folder.tables["audits"]
    audits = audits[(audits["kind"] == "sum") & (pd.to_numeric(audits["gap"], "coerce") != 0)]
    for line, title, printed, total, gap in iter_cells(audits, "title", "printed", "sum", "gap"):
        if gap:
            reason = f"{title}: printed {printed}, sum {total}, gap {gap}"
            yield Problem("audits.csv", line, "gap", "", reason)


def years_in_scope(folder: Folder) -> Iterator[Problem]:
    """A figure of repression touches the years 1917-1956, or continues a series that does."""
    figures = folder.figures
    inside = (figures["end"].dt.year >= FIRST_YEAR) & (figures["start"].dt.year <= LAST_YEAR)
    inside |= figures["series"].isin(set(figures.loc[inside, "series"]) - {""})
    context = figures["category"] == "population"
    reason = f"the period lies outside {FIRST_YEAR}-{LAST_YEAR}: is the year right?"
    yield from problems_where(FIGURES, figures, ~inside & ~context, "period", reason)


def one_figure_a_cell(folder: Folder) -> Iterator[Problem]:
    """A series has one figure for each period, group and place."""
    figures = folder.figures[folder.figures["series"] != ""]
    again = figures.duplicated(["series", "group", "place", "start", "end"])
    reason = "the series has a figure for this period above: one of the two belongs elsewhere"
    yield from problems_where(FIGURES, figures, again, "period", reason)


def families_have_members(folder: Folder) -> Iterator[Problem]:
    """A family of quantities has two members at least."""
    quantities = folder.tables["quantities"]
    families = quantities["family"]
    alone = (families != "") & ~families.duplicated(keep=False)
    reason = "no other quantity has this family: is it spelt like the others?"
    yield from problems_where("quantities.csv", quantities, alone, "family", reason)


def unused_keys(folder: Folder) -> Iterator[Problem]:
    """Every quantity, series and caveat is used by a row of another table."""
    used: dict[str, set[str]] = {}
    for table in load_schema().tables.values():
        for column in table.columns:
            if column.refers.split(".")[0] not in ("", "sources", table.name, "wanted"):
                for cell in folder.tables[table.name][column.name].unique():
                    used.setdefault(column.refers, set()).update(cell.split(";"))
    for target in ("quantities.quantity", "series.series", "caveats.caveat"):
        name, column_name = target.split(".")
        frame = folder.tables[name]
        wrong = ~frame[column_name].isin(used.get(target, set()))
        yield from problems_where(
            f"{name}.csv", frame, wrong, column_name, "no row uses this key: remove it?"
        )


def wanted_and_found(folder: Folder) -> Iterator[Problem]:
    """What stands in wanted.csv is still missing from figures.csv."""
    figures, wanted = folder.figures, folder.tables["wanted"]
    same = ("series", "group", "place")
    have = {
        (*cell, start.date(), end.date())
        for *cell, start, end in zip(
            *(figures[name] for name in (*same, "start", "end")), strict=True
        )
    }
    reason = "figures.csv has this figure now: take it off the list"
    for line, period, *cell in iter_cells(wanted[wanted["series"] != ""], "period", *same):
        try:
            days = parse_period(period)
        except ReadingError:
            continue  # validate names it
        if (*cell, days.start, days.end) in have:
            yield Problem("wanted.csv", line, "period", period, reason)
