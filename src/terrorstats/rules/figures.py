"""Rules about the figures: each agrees with its quantity, its series, its parts and its place."""

from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd

from terrorstats.arithmetic.part_of import all_wholes
from terrorstats.questions.series import blank_years, has_one_a_year
from terrorstats.rules.driver import Problem, at, cells
from terrorstats.tables.distinct import Codes, together
from terrorstats.tables.folder import Folder

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
    its = _first(folder, "quantities", "quantity", column)

    def against(quantity: str, text: str) -> str:
        due = its.get(quantity, text)
        if not text or text == due:
            return ""
        return f"{found.format(due)}: change the {column} or the quantity"

    yield from _at_odds(folder, "quantity", column, against)


def _first(folder: Folder, table: str, key: str, column: str) -> dict[str, str]:
    """The cell in `column` of the first row with each key."""
    rows = folder.tables[table].drop_duplicates(key)
    return dict(zip(rows[key].tolist(), rows[column].tolist(), strict=True))


def _at_odds(
    folder: Folder, given: str, column: str, against: Callable[[str, str], str]
) -> Iterator[Problem]:
    """A problem for each figure whose text in `column` does not go with the one in `given`.

    `against` says why the two do not go together (else empty); each unlike pair is judged once. It
    is the table as typed: a row whose figure cannot be read is judged all the same.
    """
    pairs, codes = folder.unlike["figures", given].beside(folder.unlike["figures", column])
    found = {place: said for place, pair in enumerate(pairs) if (said := against(*pair))}
    if found:
        rows = np.flatnonzero(np.isin(codes, list(found)))
        lines = folder.tables["figures"]["line"].take(rows).tolist()
        for line, place in zip(lines, codes[rows].tolist(), strict=True):
            yield Problem(FILE, line, column, pairs[place][1], found[place])


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
    counted = _first(folder, "series", "series", "quantity")
    owners = _first(folder, "series", "series", "source")

    def another_quantity(series: str, quantity: str) -> str:
        if not series or quantity == counted.get(series, quantity):
            return ""
        return "the series counts another quantity: change one of the two"

    def another_source(series: str, source: str) -> str:
        if not series or _key(source) == _key(owners.get(series, source)):
            return ""
        return "the series belongs to another source: a series is one source's run of figures"

    yield from _at_odds(folder, "series", "quantity", another_quantity)
    yield from _at_odds(folder, "series", "source", another_source)


def _key(source: str) -> str:
    return source.partition("[")[0]


def gaps_have_reasons(folder: Folder) -> Iterator[Problem]:
    """A series with years missing says why."""
    series = folder.tables["series"]
    unexplained = series[series["gap_reason"] == ""]
    gappy = _gappy(folder, frozenset(unexplained["series"].tolist()))
    for line, key in cells(unexplained[unexplained["series"].isin(gappy)], "series"):
        run = folder.figures.loc[folder.where("series", {key}), ["start", "end"]]
        if has_one_a_year(run) and (years := blank_years(run)):
            shown = ", ".join(map(str, years[:5])) + (" and more" if len(years) > 5 else "")
            reason = f"the series has no {shown}: say why (a blank is not a zero)"
            yield Problem("series.csv", line, "gap_reason", "", reason)


def _gappy(folder: Folder, series: frozenset[str]) -> list[str]:
    """Those of `series` that span more years than they have figures."""
    rows = np.flatnonzero(folder.where("series", series))
    runs, code = np.unique(folder.codes("series")[rows], return_inverse=True)
    year = folder.figures["start"].to_numpy()[rows].astype("datetime64[Y]").astype("int64")
    first, last = np.full(len(runs), year.max(initial=0)), np.full(len(runs), year.min(initial=0))
    np.minimum.at(first, code, year)
    np.maximum.at(last, code, year)
    texts = folder.unlike["figures", "series"].texts
    return [texts[run] for run in runs[last - first >= np.bincount(code, minlength=len(runs))]]


def wholes_end(folder: Folder) -> Iterator[Problem]:
    """No quantity is, at however many steps, part of itself."""
    quantities = folder.tables["quantities"]
    wholes_of = all_wholes(dict(zip(quantities["quantity"], quantities["part_of"], strict=True)))
    inside = quantities["quantity"].map(lambda key: key in wholes_of[key])
    reason = "following part_of leads back to the quantity itself: cut the circle"
    yield from at("quantities.csv", quantities, inside.astype(bool), "part_of", reason)


def part_of_whole(folder: Folder) -> Iterator[Problem]:
    """A part is not larger than its whole in the same source, period, group and place."""
    quantity = folder.codes("quantity")
    quantities = folder.unlike["figures", "quantity"].texts
    pairs = _parts_and_wholes(folder, quantities)
    related = np.zeros(len(quantities), dtype="bool")
    related[pairs.to_numpy()] = True
    rows = np.flatnonzero(related[quantity])
    if not len(rows):
        return
    cell = _cells(folder, rows)
    several = np.bincount(cell)[cell] > 1
    rows, cell = rows[several], cell[several]
    quantity = quantity[rows]
    value, low, high = (folder.figures[name].to_numpy()[rows] for name in ("value", "low", "high"))
    least, most = (np.where(np.isnan(value), bound, value) for bound in (low, high))
    # A quantity in a cell is one number: a part meets its wholes by it.
    width = len(quantities)
    parts = pd.DataFrame({"quantity": quantity, "part": rows, "least": least, "cell": cell})
    parts = parts.merge(pairs, on="quantity")
    parts["at"] = parts["cell"] * width + parts["whole"]
    wholes = pd.DataFrame({"at": cell * width + quantity, "of": rows, "most": most})
    both = parts.merge(wholes, on="at")
    larger = both[both["least"] > both["most"]]
    if larger.empty:
        return
    shown = folder.figures[["line", "figure", "quantity", "id"]]
    said = cells(shown.iloc[larger["part"]], "figure", "quantity")
    beside = cells(shown.iloc[larger["of"]], "figure", "quantity", "id")
    for (line, text, part), (_, printed, whole, figure_id) in zip(said, beside, strict=True):
        reason = (
            f"a part larger than its whole: {part} is part of {whole}, of which the same source "
            f"has {printed} ({figure_id})"
        )
        yield Problem(FILE, line, "figure", text, reason)


def _parts_and_wholes(folder: Folder, quantities: list[str]) -> pd.DataFrame:
    """Every part (`quantity`) with every whole that contains it, as places in `quantities`."""
    table = folder.tables["quantities"]
    wholes_of = all_wholes(dict(zip(table["quantity"], table["part_of"], strict=True)))
    place = {quantity: code for code, quantity in enumerate(quantities)}
    pairs = [
        (place[part], place[whole])
        for part, wholes in wholes_of.items()
        for whole in sorted(wholes)
        if whole != part and part in place and whole in place
    ]
    return pd.DataFrame(pairs, columns=["quantity", "whole"], dtype="int64")


def _cells(folder: Folder, rows: Codes) -> Codes:
    """For each of these rows of the figures, a number that those share which have the same source,
    period, group, place and unit."""
    sources = folder.unlike["figures", "source"].texts
    works = pd.Index([_key(source) for source in sources], dtype="str").factorize()[0]
    same = (folder.codes(name) for name in ("unit", "place", "group"))
    codes = (works[folder.codes("source")], *same, _days(folder))
    return together([column[rows] for column in codes])


def _days(folder: Folder) -> Codes:
    """For each row of the figures, a number that those share which have the same period, in
    whatever words."""
    period = folder.codes("period")
    # Any row with a text tells the days of all that have the same.
    example = np.zeros(len(folder.unlike["figures", "period"].texts), dtype="intp")
    example[period] = np.arange(len(period))
    days = (folder.figures[name].to_numpy()[example] for name in ("start", "end"))
    return together([pd.factorize(day)[0] for day in days])[period]


def dead_above_population(folder: Folder) -> Iterator[Problem]:
    """No place has more dead than it ever had inhabitants."""
    figures, place = folder.figures, folder.codes("place")
    persons = folder.where("unit", {"persons"})
    everybody = (figures["group"] == "").to_numpy()
    population = folder.where("category", {"population"}) & persons & everybody
    dead = folder.where("unit", {"deaths"}) | (persons & folder.where("category", DEAD))
    if not population.any():
        return
    count = np.fmax.reduce([figures[name].to_numpy() for name in ("value", "low", "high")])
    most = np.full(len(folder.unlike["figures", "place"].texts), np.nan)
    np.fmax.at(most, place[population], count[population])
    limit = np.where(np.isnan(most), np.fmax.reduce(most), most)[place]
    over = dead & (count > limit)
    rows = figures.loc[over, ["line", "figure"]].assign(limit=limit[over])
    for line, text, number in cells(rows, "figure", "limit"):
        reason = f"more dead than the most inhabitants printed ({number:,.0f}): look at the digits"
        yield Problem(FILE, line, "figure", text, reason)


def correction_explained(folder: Folder) -> Iterator[Problem]:
    """A corrected reading has its reason in audits.csv."""
    audits = folder.tables["audits"]
    explained = set(audits.loc[audits["kind"] == "correction", "total"])
    reason = "audits.csv has no correction for this figure: add the reason there, or take it out"
    figures = folder.tables["figures"]
    ids = folder.unlike["figures", "id"]
    filled = figures["corrected"] != ""
    corrected = cells(figures.loc[filled, ["line", "corrected"]], "corrected")
    for row, (line, text) in zip(np.flatnonzero(filled).tolist(), corrected, strict=True):
        if ids.texts[ids.codes[row]] not in explained:
            yield Problem(FILE, line, "corrected", text, reason)


def via_another(folder: Folder) -> Iterator[Problem]:
    """A figure quoted at second hand was read in another work than its own."""

    def the_same(source: str, via: str) -> str:
        if not via or via != _key(source):
            return ""
        return "the work it was read in is the source itself: leave via empty"

    yield from _at_odds(folder, "source", "via", the_same)
