"""Cleaning and judging long tables: against frictionless on the same file, and as they grow."""

import gc
import json
import re
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import frictionless
import pandas as pd
from measures import Measure

import terrorstats
from terrorstats.rules import RULES, run
from terrorstats.tables.clean import clean
from terrorstats.tables.csv_table import read_table
from terrorstats.tables.folder import Folder, own_folder, read_folder

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_ANY_SIZE = 1 << 32


def against_frictionless(rows: int, pairs: int, limit: float) -> list[Measure]:
    """Cleaning and all rules of `validate`, without and with reading, in units of frictionless.

    frictionless reads the very file with the schema of our descriptor, among the tables that this
    schema refers to. It looks neither into figures and periods nor at what rows have in common.
    """
    gc.freeze()  # what earlier measures have left in memory is no burden of this one
    with tempfile.TemporaryDirectory() as name:
        copy = Path(shutil.copytree(own_folder(), Path(name) / "data"))
        folder = read_folder(copy)
        file = write_figures(copy / "figures.csv", rows)
        theirs, ours = [], []
        _frictionless(copy), _judged(file, folder)  # both get going; what follows is measured
        for _ in range(pairs):
            theirs.append(_frictionless(copy))
            ours.append(_judged(file, folder))
    title = f"clean + rules of {rows:,} rows, against frictionless"
    judged = [judging for _, judging in ours]
    whole = [reading + judging for reading, judging in ours]
    return [
        Measure(title, judged, theirs, most=0.3, limit=limit),
        Measure("the same with the reading of the file", whole, theirs),
    ]


def growth(sizes: tuple[int, ...], limit: float) -> list[Measure]:
    """Clean and rules as the table grows, a row; the ratio is to a row of the smaller table."""
    folder = read_folder(own_folder())
    measures: list[Measure] = []
    with tempfile.TemporaryDirectory() as name:
        for rows in sizes:
            file = write_figures(Path(name) / "figures.csv", rows)
            times = 3 if rows < 500_000 else 1
            best = min(_judged(file, folder)[1] for _ in range(times)) / rows
            title = f"clean + rules, a row of {rows:,}"
            if measures:
                measures.append(Measure(title, [best], measures[-1].seconds, 1.3, limit))
            else:
                measures.append(Measure(title, [best]))
    return measures


def write_figures(path: Path, rows: int) -> Path:
    """A table of `rows` figures without a fault: the real ones, then copies of them.

    A copy has an id, a group and numbers of its own, larger in one proportion from a thousand up,
    so that parts stay within their wholes; it belongs to no series and corrects nothing.
    """
    figures = read_table(own_folder() / "figures.csv").drop(columns="line")
    copies = figures.assign(series="", corrected="")
    with path.open("w", encoding="utf-8", newline="") as file:
        figures.iloc[:rows].to_csv(file, index=False)
        written, number = min(rows, len(figures)), 0
        while written < rows:
            number += 1
            copy = copies.iloc[: rows - written]
            copy.assign(
                id=copy["id"] + f"-copy-{number}",
                group=(copy["group"] + f" sample {number}").str.strip(),
                figure=_larger(copy["figure"], 1 + number / 1000),
            ).to_csv(file, index=False, header=False)
            written += len(copy)
    return path


def _larger(figures: "pd.Series[str]", times: float) -> "pd.Series[str]":
    """The texts with each number that is long enough to have a comma so many times as large."""

    def scaled(match: re.Match[str]) -> str:
        return f"{int(int(match[0].replace(',', '')) * times):,}"

    return figures.map(lambda text: _GROUPED.sub(scaled, text))


def _judged(file: Path, folder: Folder) -> tuple[float, float]:
    """Seconds for reading `file`, and for cleaning and judging it as the figures of `folder`."""
    begun = time.perf_counter()
    table = read_table(file, limit=_ANY_SIZE)
    read = time.perf_counter()
    figures, report = clean(table, file="figures.csv")
    tables = {**folder.tables, "figures": table}
    faults = run(RULES, replace(folder, tables=tables, figures=figures, report=report), "validate")
    done = time.perf_counter()
    if faults:
        raise terrorstats.DataError(faults[:3])
    return read - begun, done - read


def _frictionless(folder: Path) -> float:
    """Seconds for the verdict of frictionless on the figures in `folder`."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    figures = next(entry for entry in package["resources"] if entry["name"] == "figures")
    keys = figures["schema"].get("foreignKeys", [])
    needed = {"figures", *(key["reference"]["resource"] for key in keys)}
    package["resources"] = [
        {key: entry[key] for key in entry if key not in ("bytes", "hash", "rows")}
        for entry in package["resources"]
        if entry["name"] in needed
    ]
    for entry in package["resources"]:
        if entry["name"] != "figures":
            entry["schema"].pop("foreignKeys", None)
    begun = time.perf_counter()
    described = frictionless.Package.from_descriptor(package, basepath=str(folder))
    report = described.validate(limit_errors=10)
    seconds = time.perf_counter() - begun
    if not report.valid:
        raise ValueError(f"frictionless does not accept the table: {report.flatten(['message'])}")
    return seconds
