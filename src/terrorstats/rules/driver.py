"""Rules are plain functions that yield problems; the one driver here says where each one stands."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from terrorstats.errors import DataError, Fault
from terrorstats.folder import Folder

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
    """Every fault the rules of this level find, all at once, in the order of files and lines."""
    faults = list(folder.report.faults) if level == "validate" else []
    for rule in rules:
        if rule.level == level:
            faults.extend(_found(rule, folder))
    return tuple(sorted(faults, key=lambda fault: (fault.file != "figures.csv", fault.file, fault.line)))


def _found(rule: Rule, folder: Folder) -> Iterator[Fault]:
    try:
        for p in rule.function(folder):
            yield Fault(p.file, p.line, p.column, p.text, p.reason, rule.name)
    except DataError as error:
        yield from error.faults


def at(
    file: str, frame: pd.DataFrame, wrong: "pd.Series[bool]", column: str, reason: str
) -> Iterator[Problem]:
    """A problem for each row of `frame` where `wrong` holds; `reason` is the same for all."""
    if wrong.any():
        rows = frame.loc[wrong, ["line", column]]
        for line, text in zip(rows["line"], rows[column], strict=True):
            yield Problem(file, int(line), column, str(text), reason)
