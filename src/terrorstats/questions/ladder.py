"""The definition ladder: one question, each step wider in what counts, and who stops where.

The steps are data (`ladders.csv`); no step is marked right.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from terrorstats.arithmetic.fits import long_enough
from terrorstats.errors import NotFoundError
from terrorstats.questions.caveats import PART_INSIDE, has_caveat
from terrorstats.questions.estimates import estimate_rows
from terrorstats.tables.bibliography import Bibliography


@dataclass(frozen=True)
class Step:
    """One step: what it adds, the figures printed at it, and whose count stops here.

    `rows` as from `estimates.estimate_rows`, with `stops` (True where the work's count stops at
    this step). `authors` are the short names of those who stop here; `silent` those of them for
    whom no figure is printed at this step. `shorter` counts the figures left out for covering only
    a few of the years.
    """

    number: int
    title: str
    text: str
    quantities: tuple[str, ...]
    rows: pd.DataFrame
    authors: tuple[str, ...]
    silent: tuple[str, ...]
    shorter: int


@dataclass(frozen=True)
class Ladder:
    """A question step by step. `unplaced` holds authors' totals that `ladders.csv` puts nowhere.

    Some quantities hold totals of different scope (`total_by_author` in `quantities.csv`): each of
    their figures stands where its author stops. Any other quantity stands at the first step that
    names it.
    """

    title: str
    steps: tuple[Step, ...]
    unplaced: pd.DataFrame


def ladder_titles(ladders: pd.DataFrame) -> list[str]:
    """The ladders in the order of the table."""
    return list(dict.fromkeys(ladders["ladder"]))


def build_ladder(
    title: str,
    ladders: pd.DataFrame,
    figures: pd.DataFrame,
    quantities: pd.DataFrame,
    bibliography: Bibliography,
) -> Ladder:
    """The ladder of that title; `quantities` indexed by key. Raises NotFoundError."""
    table = ladders[ladders["ladder"] == title]
    if table.empty:
        raise NotFoundError(
            f"no ladder is called {title!r}: there are {', '.join(ladder_titles(ladders))}"
        )
    steps = table.assign(number=table["step"].astype(int)).sort_values("number").to_dict("records")
    named = {scope for step in steps for scope in _split(step["quantities"])}
    by_author = named & set(quantities.index[quantities["total_by_author"] == "yes"])
    stop = {author: step["number"] for step in steps for author in _split(step["authors"])}
    totals = _without_parts(figures[figures["quantity"].isin(by_author)])
    totals = totals.assign(number=totals["source_key"].map(stop).where(_own_count(totals)))
    built: list[Step] = []
    taken = set(by_author)
    for step in steps:
        own = set(_split(step["quantities"])) - taken
        taken |= own
        whole = _whole(figures[figures["quantity"].isin(own)], quantities)
        at_step = totals[totals["number"] == step["number"]].drop(columns="number")
        built.append(_step(step, whole, at_step, quantities, bibliography))
    unplaced = totals[totals["number"].isna()].drop(columns="number").reset_index(drop=True)
    return Ladder(title, tuple(built), unplaced)


def _step(
    step: dict[Hashable, object],
    whole: pd.DataFrame,
    totals: pd.DataFrame,
    quantities: pd.DataFrame,
    bibliography: Bibliography,
) -> Step:
    authors = _split(step["authors"])
    every = _rows(pd.concat([whole, totals]), quantities)
    long = _long(every, quantities) | every["id"].isin(totals["id"])
    rows = every[long].reset_index(drop=True)
    rows = rows.assign(stops=rows["source_key"].isin(authors))
    here = set(rows["source_key"])
    return Step(
        number=int(str(step["number"])),
        title=str(step["title"]),
        text=str(step["text"]),
        quantities=tuple(_split(step["quantities"])),
        rows=rows,
        authors=tuple(_names(authors, bibliography)),
        silent=tuple(_names([key for key in authors if key not in here], bibliography)),
        shorter=int((~long).sum()),
    )


def _split(cell: object) -> list[str]:
    return [part for part in str(cell).split(";") if part]


def _without_parts(totals: pd.DataFrame) -> pd.DataFrame:
    """The totals less what is part of another one: what a work says of some of the dead is no
    answer to the question how many died, where it answers that as well."""
    part = has_caveat(totals, PART_INSIDE)
    answers = (~part).groupby([totals["source_key"], totals["quantity"]]).transform("any")
    return totals[~part | ~answers]


def _own_count(totals: pd.DataFrame) -> "pd.Series[bool]":
    """Which figures are a work's own count, and not a number it repeats of somebody else: popular
    claims are its own only where it prints nothing else."""
    popular = totals["basis"] == "popular_claim"
    return ~popular | popular.groupby(totals["source_key"]).transform("all")


def _are_parts(rows: pd.DataFrame, quantities: pd.DataFrame) -> "pd.Series[bool]":
    """Which rows are about one place or some of the people counted."""
    scope = quantities.index[quantities["group_is"] == "scope"]
    named = (rows["group"] != "") & ~rows["quantity"].isin(scope)
    return named | (rows["place"] != "")


def _whole(rows: pd.DataFrame, quantities: pd.DataFrame) -> pd.DataFrame:
    """The rows about everybody; for a quantity that has none, all of them."""
    whole = ~_are_parts(rows, quantities)
    has_whole = rows["quantity"].isin(rows.loc[whole, "quantity"].unique())
    return rows[whole | ~has_whole]


def _long(rows: pd.DataFrame, quantities: pd.DataFrame) -> "pd.Series[bool]":
    """Which rows cover enough of the longest period of their quantity; parts all count."""
    days = (rows["end"] - rows["start"]).dt.days + 1
    return long_enough(days, rows["quantity"]) | _are_parts(rows, quantities)


def _rows(figures: pd.DataFrame, quantities: pd.DataFrame) -> pd.DataFrame:
    scopes = list(dict.fromkeys(figures["quantity"]))
    if not scopes:
        return figures.assign(scope="", scope_title="", origin="", parts="", missing_years="")
    return estimate_rows(scopes, figures, quantities)


def _names(keys: Sequence[str], bibliography: Bibliography) -> Iterator[str]:
    return (bibliography[key].short for key in keys if key in bibliography)
