"""What a claim is compared with: printed figures and sums, the fit of their years, the ratio."""

import math
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from terrorstats.arithmetic.fits import fit_of
from terrorstats.claims.claim import Claim
from terrorstats.claims.comparing import band_of
from terrorstats.claims.lookup import Row
from terrorstats.notation.period import Period

FITS: dict[str, str] = {
    "same": "the same years",
    "close": "nearly the same years",
    "any": "the years of its source",
    "missing": "the same years, some of them missing",
    "longer": "more years",
    "across": "years that overlap",
    "shorter": "only some of the years",
    "outside": "other years",
}
"""How the years of a figure lie to those of the claim, the best first (see `arithmetic.fits`)."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One printed figure (`id`), or our sum of one source's printed years (`parts`).

    `ratio` is the claim divided by it: by the nearer end where one of them is a range, 1 where the
    ranges overlap; `ratio_low` and `ratio_high` are the extremes; None beside a zero. `missing` are
    years of the claim that a sum lacks; `remark` says which of its parts were added as corrected
    and whether some are rough. `main` is False for another quantity of the same category,
    or for a part of the place. `fit` is a key of FITS, `band` says the ratio in words.
    """

    id: str
    parts: tuple[str, ...]
    quantity: str
    title: str
    category: str
    kind: str
    unit: str
    group: str
    place: str
    period: str
    figure: str
    corrected: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    basis: str
    author: str
    source: str
    published: int | None
    seen: bool
    fit: str = "any"
    main: bool = True
    missing: tuple[int, ...] = ()
    remark: str = ""
    ratio: float | None = None
    ratio_low: float | None = None
    ratio_high: float | None = None
    band: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The fields as plain values, with `id` for a printed figure and `parts` for a sum."""
        values = asdict(self)
        del values["parts" if self.id else "id"]
        return values

    @property
    def lower(self) -> float:
        """The lowest number printed."""
        return next(n for n in (self.low, self.value, self.high) if n is not None)

    @property
    def upper(self) -> float:
        """The highest number printed."""
        return next(n for n in (self.high, self.value, self.low) if n is not None)

    @property
    def distance(self) -> float:
        """How far the claim is from it, in powers of ten; infinite beside a zero."""
        return abs(math.log10(self.ratio)) if self.ratio else math.inf


def measured(claim: Claim, item: Compared) -> Compared:
    """`item` with the ratios of the claim to it and their band."""
    if not item.lower or not item.upper:
        return item
    low, high = claim.lower / item.upper, claim.upper / item.lower
    ratio = min(max(1.0, low), high)
    return replace(item, ratio=ratio, ratio_low=low, ratio_high=high, band=band_of(ratio))


_FROM_ROW = tuple(field.name for field in fields(Compared) if field.name in Row._fields)
"""What an item takes over from the row of a figure as it stands."""


def printed(row: Row, window: Period | None) -> Compared:
    """One figure as an item."""
    cells: dict[str, Any] = {name: getattr(row, name) for name in _FROM_ROW}
    return Compared(**cells, parts=(), fit=fit_of(row.days, row.kind, window))
