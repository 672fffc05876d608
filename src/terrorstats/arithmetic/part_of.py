"""Which quantities lie inside which: a part must never be added to its whole."""

from collections.abc import Mapping


def all_wholes(part_of: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """For each quantity, all that contain it, also at several steps.

    `part_of` is that column of `quantities.csv` by key, `;` between. A quantity that is said to
    lie inside itself stands among its own wholes.
    """
    return {key: _wholes(key, part_of) for key in part_of}


def _wholes(key: str, part_of: Mapping[str, str]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [key]
    while waiting:
        for whole in part_of.get(waiting.pop(), "").split(";"):
            if whole and whole not in found:
                found.add(whole)
                waiting.append(whole)
    return frozenset(found)
