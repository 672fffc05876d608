"""The library by itself: opening the data in a fresh process, and checking a claim."""

import subprocess
import sys
import time

from measures import Measure

import terrorstats

_OPENING = """
import time
begun = time.perf_counter()
import pandas
pandas_in = time.perf_counter()
import terrorstats
library_in = time.perf_counter()
terrorstats.load()
print(pandas_in - begun, library_in - pandas_in, time.perf_counter() - library_in)
"""

CLAIMS = (
    ("camp_deaths", "10 million", "1934-1937"),
    ("executions", "20 million", "1921-1953"),
    ("executions", "681,692", "1937-38"),
    ("deportations", "500,000", "1944"),
    ("famine_deaths", "7 million", "1932-33"),
)


def opening(times: int) -> list[Measure]:
    """`load()` of the whole data in processes of its own; the imports apart."""
    command = [sys.executable, "-c", _OPENING]
    runs = [
        [float(part) for part in subprocess.check_output(command, text=True).split()]
        for _ in range(times)
    ]
    pandas, library, load = zip(*runs, strict=True)
    return [
        Measure("import pandas", pandas),
        Measure("import terrorstats, after pandas", library),
        Measure("load() of the whole data, fresh process", load, most=0.5, limit=5),
    ]


def claims(times: int) -> Measure:
    """One claim check, the data being loaded; several claims, each checked several times."""
    data = terrorstats.load()
    seconds = []
    for _ in range(times):
        for what, figure, period in CLAIMS:
            begun = time.perf_counter()
            data.check_claim(what, figure, period)
            seconds.append(time.perf_counter() - begun)
    return Measure("one claim check", seconds, most=0.05, limit=1)
