"""What a claim is read into: its parts, and a word on how each was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """How one part of a claim was read: from which words, and what they were taken for."""

    part: str
    typed: str
    read: str

    def __str__(self) -> str:
        """`figure: “ten million”: 10,000,000`."""
        return (
            f"{self.part}: “{self.typed}”: {self.read}"
            if self.typed
            else f"{self.part}: {self.read}"
        )


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim taken apart. `value`, `low` and `high` as in a figure: a bound is a bound.

    `what` is the key asked about (category, quantity or question), `category` the category it
    belongs to, `quantity` the quantity it comes nearest to (may be empty). `period` is empty when
    no years are said, `place` when the whole USSR is meant, `group` when everybody is.
    """

    text: str
    what: str
    category: str
    quantity: str
    figure: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    period: str
    place: str
    group: str
    unit: str
    readings: tuple[Reading, ...] = ()

    @property
    def lower(self) -> float:
        """The lowest number the claim names."""
        return next(n for n in (self.low, self.value, self.high) if n is not None)

    @property
    def upper(self) -> float:
        """The highest number the claim names."""
        return next(n for n in (self.high, self.value, self.low) if n is not None)
