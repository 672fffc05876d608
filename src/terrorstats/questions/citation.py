"""How to cite a figure: the work that owns it, the work it was read in, and the data release."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from terrorstats.tables.bibliography import Bibliography


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """What to write under a figure; `str()` gives it as one paragraph."""

    id: str
    figure: str
    reference: str
    locator: str
    via: str
    bibtex: str
    release: str

    def __str__(self) -> str:
        """What to write under a figure, in one paragraph."""
        where = f" ({self.locator})" if self.locator else ""
        quoted = f" Quoted in: {self.via}" if self.via else ""
        return f"{self.reference}{where}{quoted} Data: {self.release}, figure {self.id}."


def cite_figure(figure: "pd.Series[Any]", bibliography: Bibliography, release: str) -> CitedFigure:
    """The citation of one row of the figures."""
    via = bibliography[figure["via"]].reference if figure["via"] else ""
    keys = [figure["source_key"], *([figure["via"]] if figure["via"] else [])]
    return CitedFigure(
        id=figure["id"],
        figure=figure["figure"],
        reference=bibliography[figure["source_key"]].reference,
        locator=figure["locator"],
        via=via,
        bibtex="\n\n".join(bibliography.bibtex(key) for key in keys),
        release=release,
    )
