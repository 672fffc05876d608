"""A data folder as it lies on disk: every table read, the figures cleaned, nothing judged yet."""

from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from pathlib import Path

import pandas as pd

from terrorstats.errors import DataError, Fault
from terrorstats.tables.bibliography import Bibliography, load_bibliography
from terrorstats.tables.clean import Report, clean
from terrorstats.tables.csv_table import read_table
from terrorstats.tables.distinct import Distinct
from terrorstats.tables.file_bytes import is_absent
from terrorstats.tables.schema import Table, load_schema

NEEDED: tuple[str, ...] = ("figures", "quantities")
"""A folder without these tables (and `sources.bib`) is no data folder; the others may be absent."""


@dataclass(frozen=True)
class Folder:
    """The tables by name, as text with their line numbers; the cleaned figures; the sources."""

    path: Path
    tables: dict[str, pd.DataFrame]
    figures: pd.DataFrame
    report: Report
    bibliography: Bibliography

    @property
    def refused_rows(self) -> pd.DataFrame:
        """The rows of the figures as typed that cleaning refused: they are not in `figures`."""
        typed = self.tables["figures"]
        return typed[typed["line"].isin(self.report.refused["line"])]

    @cached_property
    def distinct(self) -> dict[tuple[str, str], Distinct]:
        """The distinct texts of each column as typed, by table and column, found once for all
        rules. Of the figures, rows that cannot be read are among them."""
        return {
            (name, str(column)): Distinct.of(frame[column])
            for name, frame in self.tables.items()
            for column in frame.columns
            if column != "line"
        }


def own_folder() -> Path:
    """The folder of the data that came with the library.

    Inside an installed package it lies beside the modules; in a checkout, at the top.
    """
    packaged = Path(str(resources.files("terrorstats"))) / "data"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "data"


def read_folder(path: Path) -> Folder:
    """Everything in the folder at `path`.

    Raises DataError when a file is missing or cannot be read as a table, naming all such files.
    Bad cells are no error here: they stand in the report of the figures.
    """
    _refuse_no_folder(path)
    faults: list[Fault] = []
    tables: dict[str, pd.DataFrame] = {}
    for name, table in load_schema().tables.items():
        try:
            tables[name] = _read(path / table.file, table)
        except DataError as error:
            faults.extend(error.faults)
    bibliography = Bibliography("")
    try:
        bibliography = load_bibliography(path / "sources.bib")
    except DataError as error:
        faults.extend(error.faults)
    if faults:
        raise DataError(faults)
    figures, report = clean(tables["figures"], file="figures.csv")
    return Folder(path, tables, figures, report, bibliography)


def _refuse_no_folder(path: Path) -> None:
    """Raises DataError unless `path` is a folder that can be looked into."""
    reason = ""
    try:
        if not path.is_dir():
            reason = "there is no such folder: name the folder that holds figures.csv"
        next(path.iterdir(), None)
    except OSError as error:
        said = error.strerror or type(error).__name__
        reason = reason or f"the folder cannot be read ({said}): check its permissions"
    if reason:
        raise DataError([Fault(str(path), 0, "", "", reason)])


@cache
def _empty(table: Table) -> pd.DataFrame:
    """A table without rows."""
    empty = pd.DataFrame(columns=["line", *table.column_names], dtype="str")
    return empty.astype({"line": "int64"})


def _read(path: Path, table: Table) -> pd.DataFrame:
    if is_absent(path):
        if table.name in NEEDED:
            reason = "the file is missing: a data folder needs figures, quantities and sources.bib"
            raise DataError([Fault(table.file, 0, "", "", reason)])
        return _empty(table)
    frame = read_table(path, name=table.file)
    missing = [name for name in table.column_names if name not in frame.columns]
    unknown = [name for name in frame.columns if name not in (*table.column_names, "line")]
    faults = [
        Fault(table.file, 1, name, "", "the column is missing: add it to the header line")
        for name in missing
    ] + [
        Fault(table.file, 1, name, "", "no such column is known: remove it, or mend its spelling")
        for name in unknown
    ]
    if faults:
        raise DataError(faults)
    return frame
