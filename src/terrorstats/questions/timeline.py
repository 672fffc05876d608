"""A measure over time, reduced to what one panel of a timeline shows."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, slots=True)
class Strip:
    """One panel: its heading, the word for its unit, and its figures (a column `year` added).

    `single` says that the figures are single events and not a run of years: they are drawn as dots,
    one a figure, since several may fall into one year.
    """

    title: str
    unit: str
    rows: pd.DataFrame
    single: bool = False
