"""Rules about the figures: each agrees with its quantity, its series, its parts and its place."""

from collections.abc import Iterator

import pandas as pd

from terrorstats.containment import all_wholes
from terrorstats.folder import Folder
from terrorstats.rules.driver import Problem, at, cells
from terrorstats.series import blank_years, has_one_a_year

FILE = "figures.csv"
DEAD = ("executions", "camp_deaths", "exile_deaths", "famine_deaths", "excess_deaths")
"""Categories of people who died: none can have more of them than there ever were inhabitants."""


def category_of_quantity(folder: Folder) -> Iterator[Problem]:
    """A figure stands in the category of its quantity."""
    yield from _unlike_its_quantity(folder, "category", "its quantity belongs to {}")


def unit_of_quantity(folder: Folder) -> Iterator[Problem]:
    """A figure has the unit of its quantity."""
    yield from _unlike_its_quantity(folder, "unit", "its quantity counts {}")


def _unlike_its_quantity(folder: Folder, column: str, found: str) -> Iterator[Problem]:
    # The table as typed, not as cleaned: a row whose figure cannot be read is judged all the same.
    quantities = folder.tables["quantities"].drop_duplicates("quantity").set_index("quantity")
    figures = folder.tables["figures"]
    its = figures["quantity"].map(quantities[column])
    wrong = its.notna() & (its != figures[column]) & (figures[column] != "")
    rows = figures.assign(its=its)[wrong]
    for line, text, due in cells(rows, column, "its"):
        reason = f"{found.format(due)}: change the {column} or the quantity"
        yield Problem(FILE, line, column, text, reason)


def ends_before_it_begins(folder: Folder) -> Iterator[Problem]:
    """A period does not end before it begins."""
    figures = folder.figures
    wrong = figures["end"] < figures["start"]
    yield from at(FILE, figures, wrong, "period", "the period ends before it begins: turn it round")


def low_above_high(folder: Folder) -> Iterator[Problem]:
    """A range has its low end first."""
    figures = folder.figures
    reason = "the low end is above the high end: turn the range round"
    yield from at(FILE, figures, figures["low"] > figures["high"], "figure", reason)


def series_agree(folder: Folder) -> Iterator[Problem]:
    """The figures of a series share its quantity and its source."""
    series = folder.tables["series"].drop_duplicates("series").set_index("series")
    figures = folder.tables["figures"]
    figures = figures[figures["series"].isin(series.index) & (figures["series"] != "")]
    quantity = figures["series"].map(series["quantity"])
    reason = "the series counts another quantity: change one of the two"
    yield from at(FILE, figures, figures["quantity"] != quantity, "quantity", reason)
    owner = _key(figures["series"].map(series["source"]))
    reason = "the series belongs to another source: a series is one source's run of figures"
    yield from at(FILE, figures, _key(figures["source"]) != owner, "source", reason)


def _key(sources: "pd.Series[str]") -> "pd.Series[str]":
    return sources.map({text: text.partition("[")[0] for text in sources.dropna().unique()})


def gaps_have_reasons(folder: Folder) -> Iterator[Problem]:
    """A series with years missing says why."""
    series = folder.tables["series"]
    unexplained = series[series["gap_reason"] == ""]
    figures = folder.figures[folder.figures["series"].isin(unexplained["series"])]
    span = figures["start"].dt.year.groupby(figures["series"]).agg(["size", "min", "max"])
    gappy = set(span.index[span["max"] - span["min"] >= span["size"]])
    for line, key in cells(unexplained[unexplained["series"].isin(gappy)], "series"):
        run = figures[figures["series"] == key]
        if has_one_a_year(run) and (years := blank_years(run)):
            shown = ", ".join(map(str, years[:5])) + (" and more" if len(years) > 5 else "")
            reason = f"the series has no {shown}: say why (a blank is not a zero)"
            yield Problem("series.csv", line, "gap_reason", "", reason)


def wholes_end(folder: Folder) -> Iterator[Problem]:
    """No quantity is, at however many steps, part of itself."""
    quantities = folder.tables["quantities"]
    wholes_of = all_wholes(dict(zip(quantities["quantity"], quantities["part_of"], strict=True)))
    inside = quantities["quantity"].map(lambda key: key in wholes_of[key])
    reason = "following part_of leads back to the quantity itself: cut the circle"
    yield from at("quantities.csv", quantities, inside.astype(bool), "part_of", reason)


def part_of_whole(folder: Folder) -> Iterator[Problem]:
    """A part is not larger than its whole in the same source, period, group and place."""
    quantities = folder.tables["quantities"]
    wholes_of = all_wholes(dict(zip(quantities["quantity"], quantities["part_of"], strict=True)))
    pairs = pd.DataFrame(
        [(part, whole) for part, wholes in wholes_of.items() for whole in wholes if whole != part],
        columns=["quantity", "whole"],
        dtype="str",
    )
    same = ["key", "start", "end", "group", "place", "unit"]
    related = folder.figures["quantity"].isin({*pairs["quantity"], *pairs["whole"]})
    cells_of = folder.figures.loc[related, ["source", "quantity", *same[1:]]]
    cells_of = cells_of.assign(key=_key(cells_of["source"]))
    several = cells_of[cells_of.duplicated(same, keep=False)]
    figures = several.join(folder.figures[["id", "line", "figure", "value", "low", "high"]])
    figures = figures.assign(
        least=figures["value"].fillna(figures["low"]),
        most=figures["value"].fillna(figures["high"]),
    )
    parts = figures[["line", "figure", "least", "quantity", *same]].merge(pairs, on="quantity")
    wholes = figures[["id", "figure", "most", "quantity", *same]]
    both = parts.merge(
        wholes.rename(columns={"quantity": "whole"}), on=["whole", *same], suffixes=("", "_whole")
    )
    larger = both[both["least"] > both["most"]]
    said = ("figure", "quantity", "whole", "figure_whole", "id")
    for line, text, part, whole, printed, figure_id in cells(larger, *said):
        reason = (
            f"a part larger than its whole: {part} is part of {whole}, of which the same source "
            f"has {printed} ({figure_id})"
        )
        yield Problem(FILE, line, "figure", text, reason)


def dead_above_population(folder: Folder) -> Iterator[Problem]:
    """No place has more dead than it ever had inhabitants."""
    figures = folder.figures
    persons = figures["unit"] == "persons"
    population = (figures["category"] == "population") & persons & (figures["group"] == "")
    dead = (figures["unit"] == "deaths") | (persons & figures["category"].isin(DEAD))
    if not population.any():
        return
    most = _count(figures[population]).groupby(figures["place"]).max()
    rows = figures.loc[dead, ["line", "place", "figure", "value", "low", "high"]]
    rows = rows.assign(limit=rows["place"].map(most).fillna(most.max()))
    for line, text, number in cells(rows[_count(rows) > rows["limit"]], "figure", "limit"):
        reason = f"more dead than the most inhabitants printed ({number:,.0f}): look at the digits"
        yield Problem(FILE, line, "figure", text, reason)


def _count(figures: pd.DataFrame) -> "pd.Series[float]":
    """The most that each figure says."""
    return figures[["value", "low", "high"]].max(axis=1)


def correction_explained(folder: Folder) -> Iterator[Problem]:
    """A corrected reading has its reason in audits.csv."""
    audits = folder.tables["audits"]
    explained = set(audits.loc[audits["kind"] == "correction", "total"])
    figures = folder.tables["figures"]
    wrong = (figures["corrected"] != "") & ~figures["id"].isin(explained)
    reason = "audits.csv has no correction for this figure: add the reason there, or take it out"
    yield from at(FILE, figures, wrong, "corrected", reason)


def via_another(folder: Folder) -> Iterator[Problem]:
    """A figure quoted at second hand was read in another work than its own."""
    figures = folder.tables["figures"]
    figures = figures.loc[figures["via"] != "", ["line", "via", "source"]]
    wrong = figures["via"] == _key(figures["source"])
    reason = "the work it was read in is the source itself: leave via empty"
    yield from at(FILE, figures, wrong, "via", reason)
