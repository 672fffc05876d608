"""What a measurement yields: numbers and times, with those of a yardstick and what is aimed at."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds needed for one thing and, where there is one, for the yardstick beside each time.

    `most` is the highest ratio to the yardstick, or without one the most seconds, that is aimed at;
    `limit` the same for a quick look on any machine: beyond it something is broken.
    """

    name: str
    seconds: Sequence[float]
    yardstick: Sequence[float] = ()
    most: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """The median of the ratios taken pair by pair; None without a yardstick."""
        if not self.yardstick:
            return None
        pairs = zip(self.seconds, self.yardstick, strict=True)
        return statistics.median(ours / other for ours, other in pairs)

    @property
    def result(self) -> float:
        """What is held against the aim: the ratio, else the median time."""
        return statistics.median(self.seconds) if self.ratio is None else self.ratio

    @property
    def sane(self) -> bool:
        """Whether the result is within the generous limit."""
        return self.limit is None or self.result <= self.limit

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table: name, both ranges of times, ratio, aim and whether it was met."""
        ratio = "" if self.ratio is None else _short(self.ratio)
        if self.most is None:
            return self.name, spread(self.seconds), spread(self.yardstick), ratio, "", ""
        aim = _time(self.most) if self.ratio is None else _short(self.most)
        met = "met" if self.result <= self.most else "NOT MET"
        return self.name, spread(self.seconds), spread(self.yardstick), ratio, f"<= {aim}", met


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that is no time, such as bytes or errors, with the most that is aimed at."""

    name: str
    result: float
    unit: str
    most: float | None = None
    limit: float | None = None

    @property
    def sane(self) -> bool:
        """Whether the number is within the generous limit."""
        return self.limit is None or self.result <= self.limit

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table, as that of a `Measure`."""
        found = f"{self.result:,.0f} {self.unit}"
        if self.most is None:
            return self.name, found, "", "", "", ""
        met = "met" if self.result <= self.most else "NOT MET"
        return self.name, found, "", "", f"<= {self.most:,.0f} {self.unit}", met


def share(numbers: Sequence[float], percent: int) -> float:
    """The number that `percent` of the numbers do not exceed; of no numbers 0."""
    if not numbers:
        return 0.0
    ordered = sorted(numbers)
    return ordered[min(len(ordered) * percent // 100, len(ordered) - 1)]


_UNITS = ((1, "s", 1.0), (1e3, "ms", 1e-3), (1e6, "µs", 0.0))
HEADER = ("measure", "min / median / max", "yardstick", "ratio", "aim", "")


def in_turn(
    ours: Callable[[], float], yardstick: Callable[[], float], pairs: int
) -> tuple[list[float], list[float]]:
    """The times of both, taken A B A B, so that a slow moment of the machine meets both alike."""
    our_times: list[float] = []
    other_times: list[float] = []
    for _ in range(pairs):
        other_times.append(yardstick())
        our_times.append(ours())
    return our_times, other_times


def table(measures: Sequence[Measure | Amount]) -> str:
    """The measures as an aligned table."""
    rows = [HEADER, *(measure.cells for measure in measures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "\n".join(lines)


def spread(seconds: Sequence[float]) -> str:
    """Smallest, median and largest of some times, in one unit."""
    if not seconds:
        return ""
    three = (min(seconds), statistics.median(seconds), max(seconds))
    scale, unit = next((s, u) for s, u, least in _UNITS if three[1] >= least)
    return " / ".join(_short(number * scale) for number in three) + f" {unit}"


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:g} s"


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 100 else f"{number:#.3g}"
