"""`datapackage.json`, generated from the schema and the files themselves.

It follows Data Package v2 (https://datapackage.org): one tabular resource a file, with its number
of bytes and rows and a SHA-256 sum, so that lost rows and an edit without a fresh description are
noticed.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from terrorstats.errors import DataError, Fault
from terrorstats.tables.bibliography import load_bibliography
from terrorstats.tables.csv_table import read_table
from terrorstats.tables.file_bytes import is_absent, read_bytes
from terrorstats.tables.schema import Column, Table, load_schema

FILE = "datapackage.json"

_LICENSES = [
    {
        "name": "CC-BY-4.0",
        "title": "Creative Commons Attribution 4.0",
        "path": "https://creativecommons.org/licenses/by/4.0/",
    }
]


def datapackage_text(folder: Path) -> str:
    """The text of `datapackage.json` for the data folder. Tables it lacks are left out."""
    schema, tables = load_schema(), tables_in(folder)
    there = {table.name for table in tables}
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": schema.name,
        "title": schema.title,
        "description": schema.description,
        "version": schema.version,
        "created": f"{schema.created}T00:00:00Z",
        "licenses": _LICENSES,
        "resources": [
            *(_resource(folder, table, there) for table in tables),
            {
                "name": "sources",
                "path": "sources.bib",
                "title": "Sources",
                "description": "Every source, as BibTeX.",
                "format": "bib",
                "mediatype": "application/x-bibtex",
                **_fingerprint(folder / "sources.bib"),
                "entries": len(load_bibliography(folder / "sources.bib")),
            },
        ],
    }
    return json.dumps(package, indent=1, ensure_ascii=False) + "\n"


def tables_in(folder: Path) -> list[Table]:
    """The tables of the schema whose files are in the folder, in the order of the schema."""
    return [t for t in load_schema().tables.values() if not is_absent(folder / t.file)]


def _fingerprint(path: Path) -> dict[str, Any]:
    content = read_bytes(path, path.name)
    return {"bytes": len(content), "hash": hash_of(content)}


def _resource(folder: Path, table: Table, there: set[str]) -> dict[str, Any]:
    """The description of one table; it may refer to the tables that are `there`."""
    described: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    keys = [column.name for column in table.columns if column.unique and column.required]
    if keys:
        described["primaryKey"] = keys[:1]
    links = [
        {
            "fields": [column.name],
            "reference": {"resource": resource, "fields": [name]},
        }
        for column in table.columns
        if column.refers not in ("", "sources") and not column.many
        for resource, name in [column.refers.split(".")]
        if resource in there
    ]
    if links:
        described["foreignKeys"] = links
    return {
        "name": table.name.replace("_", "-"),
        "type": "table",
        "path": table.file,
        "title": table.title,
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_fingerprint(folder / table.file),
        "rows": len(read_table(folder / table.file)),
        "schema": described,
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    if column.choices and not column.many:
        constraints["enum"] = list(column.choices)
    kind = "number" if column.form == "number" else "string"
    field = {"name": column.name, "type": kind, "description": column.about}
    return {**field, "constraints": constraints} if constraints else field


@dataclass(frozen=True, slots=True)
class Described:
    """What `datapackage.json` says of one file. `rows` counts the entries of the
    bibliography; it is 0 where an earlier release did not count."""

    file: str
    bytes: int
    hash: str
    rows: int


def read_described(folder: Path) -> list[Described]:
    """What the `datapackage.json` of the folder says of each file; empty where there is none.

    Files that are no part of a data folder are left out.

    Raises DataError when it cannot be read or is not as `terrorstats describe` writes it.
    """
    if is_absent(folder / FILE):
        return []
    content = read_bytes(folder / FILE, FILE)
    known = {"sources.bib", *(table.file for table in load_schema().tables.values())}
    remedy = "run `terrorstats describe` to write it afresh"
    try:
        return [
            Described(
                r["path"], int(r["bytes"]), str(r["hash"]), int(r.get("rows", r.get("entries", 0)))
            )
            for r in json.loads(content)["resources"]
            if r["path"] in known
        ]
    except json.JSONDecodeError as error:
        reason = f"this is no JSON ({error.msg}): {remedy}"
        raise DataError([Fault(FILE, error.lineno, "", "", reason)]) from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        reason = f"the files are not described in the form known here: {remedy}"
        raise DataError([Fault(FILE, 0, "", "", reason)]) from None


def hash_of(content: bytes) -> str:
    """The SHA-256 sum as `datapackage.json` writes it."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"
