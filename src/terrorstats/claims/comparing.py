"""How a claim is compared: comparable units, words for ratios, what may exceed a limit."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Comparing:
    """What `comparing.toml` holds.

    `units`: for a unit, those it may be compared with; `exceptions`: for a key of
    `vocabulary.LIMITS`, why a claim may still exceed it; `bands`: the largest ratio of a band and
    its words, in rising order.
    """

    units: dict[str, tuple[str, ...]]
    exceptions: dict[str, str]
    bands: tuple[tuple[float, str], ...]


@cache
def load_comparing() -> Comparing:
    """The content of `comparing.toml`, read once."""
    file = resources.files("terrorstats.claims").joinpath("comparing.toml")
    toml = tomllib.loads(file.read_text(encoding="utf-8"))
    return Comparing(
        units={unit: tuple(others) for unit, others in toml["units"].items()},
        exceptions=dict(toml["limits"]),
        bands=tuple((entry.get("upto", math.inf), entry["text"]) for entry in toml["band"]),
    )


def comparable_units(unit: str) -> tuple[str, ...]:
    """The units of figures that a claim in `unit` may be compared with."""
    return load_comparing().units.get(unit, (unit,))


def band_of(ratio: float) -> str:
    """Where a claim lies beside a figure, in neutral words; `ratio` = claim divided by figure."""
    return next(text for upto, text in load_comparing().bands if ratio <= upto)
