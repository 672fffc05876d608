"""One quantity by year: what there is to choose, and the exhibit of a choice."""

from dataclasses import dataclass

import pandas as pd

from terrorstats.charts import by_year as chart
from terrorstats.charts.style import Canvas, Picture
from terrorstats.dataset import Dataset
from terrorstats.exhibits.exhibit import Exhibit
from terrorstats.notation.phrases import years
from terrorstats.questions import by_year as yearly
from terrorstats.vocabulary import UNITS
from terrorstats.wording import by_year as wording

LEAST_YEARS = 3
"""A quantity with fewer years makes no line."""

MANY, EVERY = 5, "every"
"""From how many groups and places without a whole all are offered together, and the key of that."""

EVERYBODY = "Everybody counted, whole USSR"
WHOLE = "~"
"""The key of everybody in the whole country."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A quantity, whom and where (a key of `list_cells`), the runs and the years shown, and how."""

    quantity: str
    who: str
    sources: tuple[str, ...]
    first: int
    last: int
    events: bool = False
    relative: bool = False
    log: bool = False


def list_quantities(data: Dataset) -> pd.DataFrame:
    """The quantities that can be drawn by year: rows of `data.quantities`."""
    rows = _rows_of_single_years(data)
    years = rows["start"].dt.year.groupby(rows["quantity"]).nunique()
    table = data.quantities
    many: pd.Series[bool] = table["quantity"].map(years).fillna(0) >= LEAST_YEARS
    return table[many]


def _rows_of_single_years(data: Dataset) -> pd.DataFrame:
    rows = data.figures[["quantity", "group", "place", "start", "end"]]
    single: pd.Series[bool] = rows["start"].dt.year == rows["end"].dt.year
    return rows[single]


def list_cells(data: Dataset, quantity: str) -> dict[str, str]:
    """Whom and where a quantity counts: key (of `cell_key`, or `EVERY`) and words, the whole first,
    then those with most years."""
    rows = _rows_of_single_years(data)
    cells = rows[rows["quantity"] == quantity].groupby(["group", "place"])["start"].nunique()
    ordered = list(cells.sort_values(ascending=False, kind="stable").index)
    ordered.sort(key=lambda cell: cell != ("", ""))
    names = {
        cell_key(group, place): ", ".join(part for part in (group, place) if part) or EVERYBODY
        for group, place in ordered
    }
    if ("", "") not in ordered and len(names) > MANY:
        names = {EVERY: "every group and place", **names}
    return names


def cell_key(group: str, place: str) -> str:
    """`GROUP~PLACE`: the key of a group and a place in a link, whatever their names hold."""
    return f"{_quote(group)}~{_quote(place)}"


def _quote(name: str) -> str:
    return name.replace("%", "%25").replace("~", "%7E")


def _unquote(name: str) -> str:
    return name.replace("%7E", "~").replace("%25", "%")


def read_cell_key(key: str) -> tuple[str, str]:
    """The group and the place of a key of `cell_key`."""
    group, _, place = key.partition("~")
    return _unquote(group), _unquote(place)


def select_rows(data: Dataset, quantity: str, cell: str) -> pd.DataFrame:
    """The figures by year of a quantity, for a key of `list_cells`; see `yearly.yearly_rows`."""
    if cell == EVERY:
        return yearly.every_cell(data.figures, quantity)
    group, place = read_cell_key(cell)
    tables = data.figures, data.table("series"), data.table("wanted")
    return yearly.yearly_rows(*tables, quantity, group, place)


def select_several_years(data: Dataset, quantity: str, cell: str) -> pd.DataFrame:
    """The figures printed for several years together, for a key of `list_cells`."""
    group, place = (None, None) if cell == EVERY else read_cell_key(cell)
    return yearly.several_years(data.figures, quantity, group, place)


def list_runs(rows: pd.DataFrame) -> dict[str, str]:
    """The runs among the rows: key and words."""
    runs = rows.drop_duplicates("run")
    return {
        str(run): "Single figures" if run == yearly.SINGLE else str(label)
        for run, label in zip(runs["run"], runs["label"], strict=True)
    }


def list_events(data: Dataset, category: str, first: int, last: int) -> pd.DataFrame:
    """The dated events of a category between two years, with their `year`."""
    table = data.table("events")
    dated = table.assign(year=pd.to_numeric(table["date"].str.extract(r"(\d{4})")[0]))
    return dated[
        dated["categories"].str.split(";").map(lambda keys: category in keys)
        & dated["year"].between(first, last)
    ]


def build_exhibit(data: Dataset, choice: Choice) -> Exhibit | None:
    """The chart of a choice; None where no figure is left."""
    about = {key: str(cell) for key, cell in data.quantities.loc[choice.quantity].items()}
    rows = select_rows(data, choice.quantity, choice.who)
    rows = rows[rows["run"].isin(choice.sources)]
    rows = rows[rows["year"].between(choice.first, choice.last)]
    if rows.empty:
        return None
    unit = UNITS[about["unit"]]
    if choice.relative:
        place = "" if choice.who == EVERY else read_cell_key(choice.who)[1]
        rows = yearly.per_thousand(rows, yearly.population_by_year(data.figures, place))
        unit = f"{unit} per 1,000 inhabitants"
    dated = None
    if choice.events:
        dated = list_events(data, about["category"], choice.first, choice.last)
    cell = "" if choice.who == WHOLE else list_cells(data, choice.quantity)[choice.who]
    title = ", ".join(
        part for part in (about["title"], cell, years(choice.first, choice.last)) if part
    )

    def draw(canvas: Canvas, heading: str, footer: str) -> Picture:
        return chart.draw(
            rows,
            unit=unit,
            canvas=canvas,
            title=heading,
            footer=footer,
            log=choice.log,
            events=dated,
        )

    return Exhibit(
        key=f"by-year-{choice.quantity}",
        page="by_year",
        title=title,
        draw=draw,
        finding=wording.write_finding(rows, unit),
        alt=wording.write_alt_text(rows, title, unit),
        rows=rows,
        note=wording.write_note(
            rows, every=choice.who == EVERY, relative=choice.relative, log=choice.log
        ),
        explain=f"{about['counts']} {about['excludes']}",
    )
