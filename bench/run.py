"""The measurements of `docs/performance.md`: `python bench/run.py`, or `--smoke` for a quick look.

In full it takes some half an hour and prints every measure with its ratio; it passes no judgement.
With `--smoke` it takes a minute or two: it shows that everything still runs, and fails only when a
result is beyond a limit that no machine in order comes near.
"""

import sys
from collections.abc import Iterator

import browser
import classroom
import dashboard_speed
import library
import long_tables
import single_viewer
from measures import Amount, Measure, table


def in_full() -> Iterator[Measure | Amount]:
    """Every measure, with enough pairs for a median."""
    yield from library.opening(9)
    yield library.claims(10)
    yield from long_tables.against_frictionless(100_000, pairs=7, limit=1)
    yield from long_tables.growth((10_000, 100_000, 1_000_000), limit=3)
    yield from dashboard_speed.reruns(15, limit=10)
    yield from dashboard_speed.warm(7, limit=5)
    yield dashboard_speed.redrawn(11)
    yield dashboard_speed.cold(9)
    yield from single_viewer.first_sights(200, slow=10, limit=10)
    yield single_viewer.memory(2_000, limit=1_000)
    yield from classroom.classes((30, 100), half=60, limit=30)


def in_short() -> Iterator[Measure | Amount]:
    """One of each, and no more than that."""
    yield from library.opening(1)
    yield library.claims(1)
    yield from long_tables.against_frictionless(5_000, pairs=1, limit=5)
    yield from long_tables.growth((5_000, 10_000), limit=3)
    yield from dashboard_speed.reruns(1, limit=20)
    yield from single_viewer.first_sights(2, slow=2, limit=30)
    yield single_viewer.memory(5, limit=1_000)
    yield from classroom.classes((3,), half=4, limit=60)
    if browser.executable() is None:
        print("No Chromium on this machine: the browser's part is not measured.")
        return
    yield dashboard_speed.redrawn(1)
    yield dashboard_speed.cold(1)


def main() -> int:
    """Print the table; 1 if a result is beyond its limit, in the short form only."""
    smoke = "--smoke" in sys.argv[1:]
    measures = []
    for measure in in_short() if smoke else in_full():
        print(f"{measure.name}: {measure.result:.3g}", file=sys.stderr, flush=True)
        measures.append(measure)
    print(table(measures))
    beyond = [measure.name for measure in measures if smoke and not measure.sane]
    if beyond:
        print(f"Beyond any sane limit: {', '.join(beyond)}")
    return 1 if beyond else 0


if __name__ == "__main__":
    raise SystemExit(main())
