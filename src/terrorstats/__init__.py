"""terrorstats: how many, says who, and how do they know.

    >>> import terrorstats as ts
    >>> data = ts.load()                      # the data set that came with the library
    >>> rows = data.estimates("gulag-deaths", "1930-1953")

`load` gives a `Dataset`; `clean` reads anybody's own table. Nothing here imports the dashboard.
"""

from terrorstats.claims import ClaimCheck
from terrorstats.claims.claim import Claim
from terrorstats.claims.sentence import read_claim, read_claims
from terrorstats.dataset import Dataset, load
from terrorstats.errors import (
    DataError,
    Fault,
    MixedError,
    NotFoundError,
    OverlapError,
    QuestionError,
    ReadingError,
    StockError,
    TerrorstatsError,
)
from terrorstats.notation.figure import Figure, format_figure, parse_figure
from terrorstats.notation.period import Period, format_period, parse_period
from terrorstats.questions.differences import Differences
from terrorstats.questions.totals import Total
from terrorstats.tables.bibliography import Citation, parse_citation
from terrorstats.tables.clean import Report, clean
from terrorstats.tables.own_table import read_own

__version__ = "0.2.0"

__all__ = [
    "Citation",
    "Claim",
    "ClaimCheck",
    "DataError",
    "Dataset",
    "Differences",
    "Fault",
    "Figure",
    "MixedError",
    "NotFoundError",
    "OverlapError",
    "Period",
    "QuestionError",
    "ReadingError",
    "Report",
    "StockError",
    "TerrorstatsError",
    "Total",
    "clean",
    "format_figure",
    "format_period",
    "load",
    "parse_citation",
    "parse_figure",
    "parse_period",
    "read_claim",
    "read_claims",
    "read_own",
]
