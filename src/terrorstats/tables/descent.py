"""Which works rest on which: the `rests_on` of the bibliography, followed to its ends."""

from collections.abc import Iterable

from terrorstats.tables.bibliography import Bibliography


def roots_of(key: str, bibliography: Bibliography) -> tuple[str, ...]:
    """The works at the end of the chains `key` takes its numbers from; itself if it has none."""
    found = [work for work, parents in parents_by_work([key], bibliography).items() if not parents]
    return tuple(found) or (key,)


def ancestors(key: str, bibliography: Bibliography) -> tuple[str, ...]:
    """Every work that `key` rests on, directly or through others, the nearest first."""
    return tuple(work for work in parents_by_work([key], bibliography) if work != key)


def parents_by_work(keys: Iterable[str], bibliography: Bibliography) -> dict[str, tuple[str, ...]]:
    """Each of `keys` and all they rest on, with the works each takes its numbers from.

    Works that rest on each other in a circle stand in it once each.
    """
    found: dict[str, tuple[str, ...]] = {}
    waiting = list(keys)
    while waiting:
        key = waiting.pop(0)
        if key not in found:
            named = bibliography[key].rests_on if key in bibliography else ()
            found[key] = tuple(parent for parent in named if parent in bibliography)
            waiting.extend(found[key])
    return found
