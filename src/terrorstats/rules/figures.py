"""Rules about the figures: each agrees with its quantity, its series, its parts and its place."""

from collections.abc import Callable, Iterator

import pandas as pd

from terrorstats.arithmetic.part_of import all_wholes
from terrorstats.arithmetic.runs import blank_years, has_one_a_year
from terrorstats.rules.driver import Problem, iter_cells, problems_where
from terrorstats.tables.folder import Folder
from terrorstats.vocabulary import CATEGORY_FACTS

FILE = "figures.csv"
DEAD = tuple(key for key, facts in CATEGORY_FACTS.items() if facts.counts_dead)
"""Categories of people who died: none can have more of them than there ever were inhabitants."""


def category_of_quantity(folder: Folder) -> Iterator[Problem]:
    """A figure stands in the category of its quantity."""
    yield from _differs_from_quantity(folder, "category", "its quantity belongs to {}")


def unit_of_quantity(folder: Folder) -> Iterator[Problem]:
    """A figure has the unit of its quantity."""
    yield from _differs_from_quantity(folder, "unit", "its quantity counts {}")


def _differs_from_quantity(folder: Folder, column: str, found: str) -> Iterator[Problem]:
    its = _first_cells(folder, "quantities", "quantity", column)

    def against(quantity: str, text: str) -> str:
        due = its.get(quantity, text)
        if not text or text == due:
            return ""
        return f"{found.format(due)}: change the {column} or the quantity"

    yield from _mismatched_pairs(folder, "quantity", column, against)


def _first_cells(folder: Folder, table: str, key: str, column: str) -> dict[str, str]:
    """The cell in `column` of the first row with each key."""
    rows = folder.tables[table].drop_duplicates(key)
    return dict(zip(rows[key].tolist(), rows[column].tolist(), strict=True))


def _mismatched_pairs(
    folder: Folder, given: str, column: str, against: Callable[[str, str], str]
) -> Iterator[Problem]:
    """A problem for each figure whose text in `column` does not go with its text in `given`.

    `against` says why the two do not go together, or "". The table is the one as typed: a row whose
    figure cannot be read is judged too.
    """
    figures = folder.tables["figures"]
    pairs = figures[[given, column]].drop_duplicates().itertuples(index=False, name=None)
    found = {pair: reason for pair in pairs if (reason := against(*pair))}
    if found:
        for line, *pair in iter_cells(figures, given, column):
            if tuple(pair) in found:
                yield Problem(FILE, line, column, pair[1], found[tuple(pair)])


def ends_before_it_begins(folder: Folder) -> Iterator[Problem]:
    """A period does not end before it begins."""
    figures = folder.figures
    wrong = figures["end"] < figures["start"]
    yield from problems_where(
        FILE, figures, wrong, "period", "the period ends before it begins: turn it round"
    )


def low_above_high(folder: Folder) -> Iterator[Problem]:
    """A range has its low end first."""
    figures = folder.figures
    reason = "the low end is above the high end: turn the range round"
    yield from problems_where(FILE, figures, figures["low"] > figures["high"], "figure", reason)


def series_agree(folder: Folder) -> Iterator[Problem]:
    """The figures of a series share its quantity and its source."""
    counted = _first_cells(folder, "series", "series", "quantity")
    owners = _first_cells(folder, "series", "series", "source")

    def another_quantity(series: str, quantity: str) -> str:
        if not series or quantity == counted.get(series, quantity):
            return ""
        return "the series counts another quantity: change one of the two"

    def another_source(series: str, source: str) -> str:
        if not series or _key(source) == _key(owners.get(series, source)):
            return ""
        return "the series belongs to another source: a series is one source's run of figures"

    yield from _mismatched_pairs(folder, "series", "quantity", another_quantity)
    yield from _mismatched_pairs(folder, "series", "source", another_source)


def _key(source: str) -> str:
    return source.partition("[")[0]


def gaps_have_reasons(folder: Folder) -> Iterator[Problem]:
    """A series with years missing says why."""
    series = folder.tables["series"]
    # A row that cannot be read may be the year that is missing; cleaning has named it.
    unread = series["series"].isin(folder.refused_rows["series"])
    unexplained = series[(series["gap_reason"] == "") & ~unread]
    figures = folder.figures[folder.figures["series"].isin(unexplained["series"])]
    runs = figures.groupby("series")["start"].agg(["min", "max", "size"])
    long = runs[runs["max"].dt.year - runs["min"].dt.year >= runs["size"]].index
    for line, key in iter_cells(unexplained[unexplained["series"].isin(long)], "series"):
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
    yield from problems_where("quantities.csv", quantities, inside.astype(bool), "part_of", reason)


def part_of_whole(folder: Folder) -> Iterator[Problem]:
    """A part is not larger than its whole in the same source, period, group and place."""
    pairs = _parts_and_wholes(folder.tables["quantities"])
    related = folder.figures["quantity"].isin({*pairs["quantity"], *pairs["whole"]})
    figures = folder.figures[related]
    figures = figures.assign(
        work=figures["source"].map(_key).astype("str"),
        least=figures["value"].fillna(figures["low"]),
        most=figures["value"].fillna(figures["high"]),
    )
    cell = ["work", "start", "end", "group", "place", "unit"]
    parts = figures[["line", "figure", "quantity", "least", *cell]].merge(pairs, on="quantity")
    wholes = figures[["id", "figure", "quantity", "most", *cell]].rename(
        columns={"quantity": "whole", "figure": "printed"}
    )
    both = parts.merge(wholes, on=["whole", *cell])
    larger = both[both["least"] > both["most"]]
    for line, text, part, whole, printed, figure_id in iter_cells(
        larger, "figure", "quantity", "whole", "printed", "id"
    ):
        reason = (
            f"a part larger than its whole: {part} is part of {whole}, of which the same source "
            f"has {printed} ({figure_id})"
        )
        yield Problem(FILE, line, "figure", text, reason)


def _parts_and_wholes(quantities: pd.DataFrame) -> pd.DataFrame:
    """Every `quantity` with every `whole` that contains it, also at several steps."""
    wholes_of = all_wholes(dict(zip(quantities["quantity"], quantities["part_of"], strict=True)))
    pairs = [
        (part, whole)
        for part, wholes in wholes_of.items()
        for whole in sorted(wholes)
        if whole != part
    ]
    return pd.DataFrame(pairs, columns=["quantity", "whole"], dtype="str")


def dead_above_population(folder: Folder) -> Iterator[Problem]:
    """No place has more dead than it ever had inhabitants."""
    figures = folder.figures
    persons = figures["unit"] == "persons"
    population = (figures["category"] == "population") & persons & (figures["group"] == "")
    if not population.any():
        return
    count = figures[["value", "low", "high"]].max(axis=1)
    most = count[population].groupby(figures["place"]).max()
    limit = figures["place"].map(most).fillna(most.max())
    dead = (figures["unit"] == "deaths") | (persons & figures["category"].isin(DEAD))
    over = figures.assign(limit=limit)[dead & (count > limit)]
    for line, text, number in iter_cells(over, "figure", "limit"):
        reason = f"more dead than the most inhabitants printed ({number:,.0f}): look at the digits"
        yield Problem(FILE, line, "figure", text, reason)


def correction_explained(folder: Folder) -> Iterator[Problem]:
    """A corrected reading has its reason in audits.csv."""
    audits, figures = folder.tables["audits"], folder.tables["figures"]
    explained = audits.loc[audits["kind"] == "correction", "total"]
    wrong = (figures["corrected"] != "") & ~figures["id"].isin(explained)
    reason = "audits.csv has no correction for this figure: add the reason there, or take it out"
    yield from problems_where(FILE, figures, wrong, "corrected", reason)


def via_another(folder: Folder) -> Iterator[Problem]:
    """A figure quoted at second hand was read in another work than its own."""

    def the_same(source: str, via: str) -> str:
        if not via or via != _key(source):
            return ""
        return "the work it was read in is the source itself: leave via empty"

    yield from _mismatched_pairs(folder, "source", "via", the_same)
