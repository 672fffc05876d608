"""The tables of a data folder, read from `schema.toml`: the one description that all else follows.

The rules check the tables against it, and `datapackage.json` and the data dictionary are generated
from it, so that what is written about a column and what is demanded of it cannot drift apart.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

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

    @property
    def required_names(self) -> tuple[str, ...]:
        """The columns without which the table says nothing."""
        return tuple(column.name for column in self.columns if column.required)


@dataclass(frozen=True, slots=True)
class Schema:
    """All tables, with the name, title, version and date of this release of the data.

    `short_form` is the table that a visitor can type; it is no file of the folder.
    """

    name: str
    title: str
    version: str
    created: str
    description: str
    short_form: Table
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
    tables = {name: _table(name, entry) for name, entry in entries.pop("tables").items()}
    short_form = _table("short_form", entries.pop("short_form"))
    return Schema(tables=tables, short_form=short_form, **entries)


def _table(name: str, entry: dict[str, Any]) -> Table:
    columns = tuple(Column(**column) for column in entry["columns"])
    return Table(name, entry["title"], entry["about"], columns)
