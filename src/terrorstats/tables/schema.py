"""The tables of a data folder, read from `schema.toml`: the one description that all else follows.

The rules check the tables against it, and `datapackage.json` and the data dictionary are generated
from it, so that what is written about a column and what is demanded of it cannot drift apart.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from terrorstats import vocabulary


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is about and what a value must be (see the head of `schema.toml`)."""

    name: str
    about: str
    required: bool = False
    unique: bool = False
    one_of: str = ""
    refers: str = ""
    many: bool = False
    form: str = ""

    @property
    def choices(self) -> tuple[str, ...]:
        """The words allowed, in the order of the vocabulary; empty when any text will do."""
        return tuple(getattr(vocabulary, self.one_of)) if self.one_of else ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the data folder."""

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]

    @property
    def file(self) -> str:
        """The file the table is kept in."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        """The header of the file."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True, slots=True)
class Schema:
    """All tables, with the name, title, version and date of this release of the data."""

    name: str
    title: str
    version: str
    created: str
    description: str
    tables: dict[str, Table] = field(default_factory=dict)

    @property
    def release(self) -> str:
        """The name of this data release as written into exports and links."""
        return f"{self.name} {self.version} ({self.created})"


@cache
def load_schema() -> Schema:
    """The schema this version of the library works with."""
    text = resources.files("terrorstats.tables").joinpath("schema.toml").read_text(encoding="utf-8")
    entries = tomllib.loads(text)
    tables = {
        name: Table(
            name,
            entry["title"],
            entry["about"],
            tuple(Column(**column) for column in entry["columns"]),
        )
        for name, entry in entries.pop("tables").items()
    }
    return Schema(tables=tables, **entries)
