"""Rules are plain functions that yield problems; the one driver here says where each one stands."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from terrorstats.errors import DataError, Fault
from terrorstats.tables.folder import Folder

Level = Literal["validate", "check"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: in which file, on which line, in which column, the text there, and why."""

    file: str
    line: int
    column: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule. Its function's docstring is its description, so help texts cannot go stale."""

    name: str
    level: Level
    function: Callable[[Folder], Iterable[Problem]]

    @property
    def about(self) -> str:
        """What the rule demands, in one sentence."""
        return (self.function.__doc__ or "").strip().splitlines()[0]


def run(rules: Iterable[Rule], folder: Folder, level: Level) -> tuple[Fault, ...]:
    """Every fault the rules of this level find, all at once, in the order of files and lines.

    What several rules find, such as a bibliography that cannot be parsed, is said once.
    """
    faults = list(folder.report.faults) if level == "validate" else []
    for rule in rules:
        if rule.level == level:
            faults.extend(_found(rule, folder))
    return tuple(sorted(dict.fromkeys(faults), key=_place))


def _place(fault: Fault) -> tuple[bool, str, int]:
    return fault.file != "figures.csv", fault.file, fault.line


def _found(rule: Rule, folder: Folder) -> Iterator[Fault]:
    try:
        for p in rule.function(folder):
            yield Fault(p.file, p.line, p.column, p.text, p.reason, rule.name)
    except DataError as error:
        yield from error.faults


def problems_where(
    file: str, frame: pd.DataFrame, wrong: "pd.Series[bool]", column: str, reason: str
) -> Iterator[Problem]:
    """A problem for each row of `frame` where `wrong` holds; `reason` is the same for all."""
    if wrong.any():
        for line, text in iter_cells(frame[wrong], column):
            yield Problem(file, line, column, text, reason)


def iter_cells(frame: pd.DataFrame, *columns: str) -> Iterator[tuple[Any, ...]]:
    """The line of each row of `frame` and its cells in `columns`."""
    lines = frame["line"].astype(int).tolist()
    yield from zip(lines, *(frame[name].tolist() for name in columns), strict=True)


def rows_with(
    folder: Folder, table: str, column: str, texts: Collection[str]
) -> Iterator[tuple[int, str]]:
    """The line of each row of a table whose cell in `column` is one of `texts`, and that text."""
    if texts:
        rows = folder.distinct[table, column].rows_with(texts)
        yield from iter_cells(folder.tables[table].loc[rows, ["line", column]], column)
