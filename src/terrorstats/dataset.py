"""The data set: loaded, validated, and open to the questions that its readers ask."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from terrorstats import claims as _claims
from terrorstats.claims.listed import CheckedClaim, check_listed
from terrorstats.claims.lookup import ClaimTables, claim_tables
from terrorstats.errors import DataError, NotFoundError
from terrorstats.questions import estimates as _estimates
from terrorstats.questions import series as _series
from terrorstats.questions import totals as _totals
from terrorstats.questions.card import Card, figure_card
from terrorstats.questions.citation import CitedFigure, cite_figure
from terrorstats.questions.differences import Differences, compare_figures
from terrorstats.questions.ladder import Ladder, build_ladder
from terrorstats.rules import RULES, run
from terrorstats.tables.bibliography import Bibliography
from terrorstats.tables.folder import Folder, own_folder, read_folder
from terrorstats.tables.schema import load_schema


@dataclass(frozen=True)
class Dataset:
    """The tables of one release. Frames are shared, not copied: derive new ones, change none.

    `figures` has a row a figure: the columns of `figures.csv`; `value`, `low`, `high` (in the unit
    of the row; a bound is a bound, so "at least 724,000" has a low and no value), `qualifier`,
    `significant_digits`, `start`, `end`, `instant`; and from its quantity and source
    `quantity_title`, `kind`, `source_key`, `locator`, `author` (short name with year),
    `published` (year), `source_kind`, `seen` (False = quoted at second hand).
    """

    path: Path
    release: str
    figures: pd.DataFrame
    tables: dict[str, pd.DataFrame]
    bibliography: Bibliography

    def table(self, name: str) -> pd.DataFrame:
        """The table kept in `NAME.csv`, as text. Raises NotFoundError for an unknown name."""
        if name not in self.tables:
            raise NotFoundError(f"no table {name}: there are {', '.join(self.tables)}")
        return self.tables[name]

    @cached_property
    def quantities(self) -> pd.DataFrame:
        """What is counted: one row a quantity, indexed by its key."""
        return self.tables["quantities"].set_index("quantity", drop=False)

    def figure(self, figure_id: str) -> "pd.Series[Any]":
        """The row of one figure. Raises NotFoundError for an unknown id."""
        row = self._row_numbers.get(figure_id)
        if row is None:
            raise NotFoundError(
                f"no figure is called {figure_id!r}: figures.csv and the Data page list them"
            )
        return self.figures.iloc[row]

    @cached_property
    def _row_numbers(self) -> dict[str, int]:
        """The row of each id; the first, where a folder that was not judged has an id twice."""
        ids = self.figures["id"].tolist()
        return {key: row for row, key in reversed(list(enumerate(ids)))}

    def series(self, key: str) -> pd.DataFrame:
        """One source's run: a row for each figure, in order of time, and a row for each year
        missing inside the run, with `missing_because` saying why. Raises NotFoundError."""
        return _series.series_rows(key, self.figures, self.tables["series"], self.tables["wanted"])

    def estimates(self, key: str, period: str = "") -> pd.DataFrame:
        """Every source for a quantity, or for a question of `questions.csv`, grouped by scope and
        basis; see `terrorstats.questions.estimates.estimate_rows`. Raises NotFoundError."""
        return self._last_estimates(key, period)

    @cached_property
    def _last_estimates(self) -> Callable[[str, str], pd.DataFrame]:
        """The last answers, since a page asks for the same to draw, to count and to explain."""
        return lru_cache(64)(self._work_out_estimates)

    def _work_out_estimates(self, key: str, period: str) -> pd.DataFrame:
        scopes = self.scopes(key)
        figures = self._asked_about(key, self.figures[self.figures["quantity"].isin(scopes)])
        return _estimates.estimate_rows(scopes, figures, self.quantities, period)

    def _asked_about(self, key: str, figures: pd.DataFrame) -> pd.DataFrame:
        """Those of the figures that a question names by group and place; all, for a quantity."""
        questions = self.tables["questions"]
        asked = questions[questions["question"] == key]
        if key in self.quantities.index or asked.empty:
            return figures
        return _estimates.about(figures, asked["groups"].iloc[0], asked["places"].iloc[0])

    def total(
        self,
        quantity: str | Sequence[str],
        period: str,
        *,
        source: str = "",
        group: str = "",
        place: str = "",
    ) -> _totals.Total:
        """What one source's figures add up to over a period; see `questions.totals.total_of`.

        Raises StockError, OverlapError or MixedError when adding would mislead, NotFoundError when
        there is nothing to add.
        """
        keys = [quantity] if isinstance(quantity, str) else list(quantity)
        scopes = [scope for key in keys for scope in self.scopes(key)]
        figures = self.figures
        for key in keys:
            figures = self._asked_about(key, figures)
        return _totals.total_of(
            scopes, period, figures, self.quantities, source=source, group=group, place=place
        )

    def differences(self, figure_a: str, figure_b: str) -> Differences:
        """Why two figures differ, field by field in plain sentences. Raises NotFoundError."""
        return compare_figures(
            self.figure(figure_a),
            self.figure(figure_b),
            self.quantities,
            self.bibliography,
            self.figures,
        )

    def check_claim(
        self, what: str, figure: str, period: str = "", place: str = "", group: str = ""
    ) -> _claims.ClaimCheck:
        """Where a number lies among everything printed for a category, quantity or question; see
        `terrorstats.claims`. Raises NotFoundError, ReadingError."""
        return _claims.check_claim(self._claim_tables, what, figure, period, place, group)

    def check_sentence(
        self, text: str, *, category: str = "", period: str = "", place: str = "", group: str = ""
    ) -> _claims.ClaimCheck:
        """The same for a claim in a sentence; what is given by name outranks what it says.

        Raises ReadingError when a part of it cannot be read for certain.
        """
        return _claims.check_sentence(
            self._claim_tables, text, category=category, period=period, place=place, group=group
        )

    @cached_property
    def _claim_tables(self) -> ClaimTables:
        return claim_tables(
            self.figures, self.tables["quantities"], self.tables["questions"], self.tables["claims"]
        )

    def cite(self, figure_id: str) -> CitedFigure:
        """Reference, BibTeX and data release of one figure. Raises NotFoundError."""
        return cite_figure(self.figure(figure_id), self.bibliography, self.release)

    def card(self, figure_id: str) -> Card:
        """Everything known about one figure, for a page or a handout. Raises NotFoundError."""
        row = self.figure(figure_id)
        return figure_card(
            row,
            self.quantities.loc[row["quantity"]],
            self.bibliography[row["source_key"]],
            cite_figure(row, self.bibliography, self.release),
            self.tables["caveats"],
            self.tables["audits"],
        )

    def ladder(self, title: str) -> Ladder:
        """A question of `ladders.csv` step by step, each step wider in what counts.

        Raises NotFoundError for an unknown title.
        """
        return self._last_ladders(title)

    @cached_property
    def _last_ladders(self) -> Callable[[str], Ladder]:
        """The last ladders, since every step shown is cut from the whole of one."""
        return lru_cache(16)(self._build_ladder)

    def _build_ladder(self, title: str) -> Ladder:
        figures, table = self.figures, self.tables["ladders"]
        return build_ladder(title, table, figures, self.quantities, self.bibliography)

    def listed_claims(self, claim_set: str) -> tuple[CheckedClaim, ...]:
        """The claims of a set of `claims.csv` (`seed` or `popular`) in the order of the file, each
        with where its number lies, in one line. Raises NotFoundError for an unknown set."""
        return check_listed(
            self.tables["claims"], claim_set, self._claim_tables, self.bibliography
        )

    def scopes(self, key: str) -> list[str]:
        """The quantities that a key stands for: itself, or those of the question, narrowest first.

        Raises NotFoundError for a key that is neither.
        """
        if key in self.quantities.index:
            return [key]
        questions = self.tables["questions"]
        found = questions.loc[questions["question"] == key, "quantities"]
        if found.empty:
            raise NotFoundError(
                f"no quantity or question is called {key!r}: quantities.csv and questions.csv "
                "list them"
            )
        return str(found.iloc[0]).split(";")


def load(path: str | Path | None = None) -> Dataset:
    """The data set in the folder at `path`; the one that came with the library if None.

    Raises DataError listing every fault of every file as `file:line:column: reason`.
    """
    folder = read_folder(own_folder() if path is None else Path(path))
    faults = run(RULES, folder, "validate")
    if faults:
        raise DataError(faults)
    return from_folder(folder)


def from_folder(folder: Folder) -> Dataset:
    """The data set of a folder that has been read, without judging it."""
    tables = {**folder.tables, "figures": folder.figures}
    figures = _joined(folder.figures, folder.tables["quantities"], folder.bibliography)
    return Dataset(folder.path, load_schema().release, figures, tables, folder.bibliography)


def _joined(
    figures: pd.DataFrame, quantities: pd.DataFrame, bibliography: Bibliography
) -> pd.DataFrame:
    quantity = quantities.set_index("quantity")
    citation = figures["source"].str.partition("[")
    key = citation[0]
    used = {name: bibliography[name] for name in key.unique()}
    return figures.assign(
        quantity_title=figures["quantity"].map(quantity["title"]),
        kind=figures["quantity"].map(quantity["kind"]),
        source_key=key,
        locator=citation[2].str.removesuffix("]"),
        author=key.map({name: source.short for name, source in used.items()}),
        published=key.map({name: s.published for name, s in used.items()}).astype("Int64"),
        source_kind=key.map({name: source.kind for name, source in used.items()}),
        seen=figures["via"] == "",
    )
