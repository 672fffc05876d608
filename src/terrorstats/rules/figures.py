"""Rules about the figures: that each agrees with its quantity, its series, its parts and its place."""

from collections.abc import Iterator

import pandas as pd

from terrorstats.folder import Folder
from terrorstats.rules.driver import Problem, at

FILE = "figures.csv"


def _with_quantity(folder: Folder, *columns: str) -> pd.DataFrame:
    quantities = folder.tables["quantities"].drop_duplicates("quantity").set_index("quantity")
    figures = folder.figures
    for column in columns:
        figures = figures.assign(**{f"its_{column}": figures["quantity"].map(quantities[column])})
    return figures[figures["quantity"].isin(quantities.index)]


def category_of_quantity(folder: Folder) -> Iterator[Problem]:
    """A figure stands in the category of its quantity."""
    figures = _with_quantity(folder, "category")
    for category, rows in figures[figures["category"] != figures["its_category"]].groupby("its_category"):
        reason = f"its quantity belongs to {category}: change the category or the quantity"
        yield from at(FILE, rows, rows["category"] != category, "category", reason)


def unit_of_quantity(folder: Folder) -> Iterator[Problem]:
    """A figure has the unit of its quantity."""
    figures = _with_quantity(folder, "unit")
    for unit, rows in figures[figures["unit"] != figures["its_unit"]].groupby("its_unit"):
        reason = f"its quantity counts {unit}: change the unit or the quantity"
        yield from at(FILE, rows, rows["unit"] != unit, "unit", reason)


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
    figures = folder.figures
    figures = figures[figures["series"].isin(series.index)]
    quantity = figures["series"].map(series["quantity"])
    reason = "the series counts another quantity: change one of the two"
    yield from at(FILE, figures, figures["quantity"] != quantity, "quantity", reason)
    key = figures["source"].str.split("[", n=1).str[0]
    owner = figures["series"].map(series["source"]).str.split("[", n=1).str[0]
    reason = "the series belongs to another source: a series is one source's run of figures"
    yield from at(FILE, figures, key != owner, "source", reason)


def part_of_whole(folder: Folder) -> Iterator[Problem]:
    """A part is not larger than its whole in the same source, period, group and place."""
    quantities = folder.tables["quantities"]
    pairs = quantities[["quantity", "part_of"]].assign(whole=quantities["part_of"].str.split(";"))
    pairs = pairs.explode("whole")[["quantity", "whole"]]
    pairs = pairs[pairs["whole"].isin(quantities["quantity"])]
    same = ["key", "start", "end", "group", "place", "unit"]
    columns = ["id", "line", "figure", "value", "quantity", *same]
    figures = folder.figures.assign(key=folder.figures["source"].str.split("[", n=1).str[0])[columns]
    figures = figures[figures["quantity"].isin({*pairs["quantity"], *pairs["whole"]})]
    both = figures.merge(pairs, on="quantity").merge(
        figures.rename(columns={"quantity": "whole"}), on=["whole", *same], suffixes=("", "_whole")
    )
    for row in both[both["value"] > both["value_whole"]].itertuples(index=False):
        reason = (
            f"a part larger than its whole: {row.quantity} is part of {row.whole}, "
            f"of which the same source has {row.figure_whole} ({row.id_whole})"
        )
        yield Problem(FILE, int(row.line), "figure", str(row.figure), reason)


def dead_above_population(folder: Folder) -> Iterator[Problem]:
    """No place has more dead than it ever had inhabitants."""
    figures = folder.figures
    people = figures[
        (figures["category"] == "population") & (figures["unit"] == "persons") & (figures["group"] == "")
    ]
    if people.empty:
        return
    most = people.groupby("place")["value"].max()
    everywhere = most.max()
    limit = figures["place"].map(most).fillna(everywhere)
    count = figures[["value", "low", "high"]].max(axis=1)
    wrong = (figures["unit"] == "deaths") & (count > limit)
    for line, text, number in zip(
        figures.loc[wrong, "line"], figures.loc[wrong, "figure"], limit[wrong], strict=True
    ):
        reason = f"more dead than the place ever had inhabitants here ({number:,.0f}): look at the digits"
        yield Problem(FILE, int(line), "figure", str(text), reason)


def correction_explained(folder: Folder) -> Iterator[Problem]:
    """A corrected reading has its reason in audits.csv."""
    audits = folder.tables["audits"]
    explained = set(audits.loc[audits["kind"] == "correction", "total"])
    figures = folder.figures
    wrong = (figures["corrected"] != "") & ~figures["id"].isin(explained)
    reason = "audits.csv has no correction for this figure: add the reason there, or take it out here"
    yield from at(FILE, figures, wrong, "corrected", reason)


def via_another(folder: Folder) -> Iterator[Problem]:
    """A figure quoted at second hand was read in another work than its own."""
    figures = folder.figures
    key = figures["source"].str.split("[", n=1).str[0]
    reason = "the work it was read in is the source itself: leave via empty"
    yield from at(FILE, figures, (figures["via"] != "") & (figures["via"] == key), "via", reason)
