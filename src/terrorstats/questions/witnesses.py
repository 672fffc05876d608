"""The family tree of sources: which figures rest on one work, and are one witness."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from terrorstats.tables.bibliography import Bibliography
from terrorstats.tables.descent import parents_by_work, roots_of


@dataclass(frozen=True, slots=True)
class Witness:
    """Figures that hang together: they share a root, or a chain of shared roots.

    `roots` are the works or documents at the end of the chains, `figures` the ids that rest on
    them, `works` the works those figures stand in.
    """

    roots: tuple[str, ...]
    works: tuple[str, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """A set of figures by descent.

    `parents`: each work in the tree, with the works it takes its numbers from; `by_root`: each
    root with the ids that rest on it; `witnesses`: the independent groups, the largest first.
    """

    parents: Mapping[str, tuple[str, ...]]
    by_root: Mapping[str, tuple[str, ...]]
    witnesses: tuple[Witness, ...]


def family(
    figures: pd.DataFrame, bibliography: Bibliography, every: pd.DataFrame | None = None
) -> Family:
    """The family of `figures` (`id`, `source_key`, `category`), by `rests_on` of their sources.

    A book may rest on several documents, each for another matter. With `every` (all figures of the
    data set), a document known only for figures of other categories is no root of these.
    """
    pairs = list(zip(figures["id"], figures["source_key"], strict=True))
    works = list(dict.fromkeys(key for _, key in pairs))
    ends = {work: roots_of(work, bibliography) for work in works}
    roots = {work: _relevant_roots(own, figures, every) for work, own in ends.items()}
    dropped = {root for own in ends.values() for root in own}.difference(*roots.values())
    parents = {
        work: tuple(parent for parent in above if parent not in dropped)
        for work, above in parents_by_work(works, bibliography).items()
        if work not in dropped
    }
    by_root: dict[str, list[str]] = {}
    for figure, work in pairs:
        for root in roots[work]:
            by_root.setdefault(root, []).append(figure)
    ordered = dict(sorted(by_root.items(), key=lambda item: -len(item[1])))
    return Family(
        parents=parents,
        by_root={root: tuple(ids) for root, ids in ordered.items()},
        witnesses=_witnesses(pairs, roots),
    )


def _relevant_roots(
    roots: tuple[str, ...], figures: pd.DataFrame, every: pd.DataFrame | None
) -> tuple[str, ...]:
    """The roots less those known only for other categories; all of them if none is left."""
    if every is None:
        return roots
    categories = set(figures["category"])
    owned = every.loc[every["source_key"].isin(roots), ["source_key", "category"]]
    relevant = [
        root
        for root in roots
        if not (own := set(owned.loc[owned["source_key"] == root, "category"])) or own & categories
    ]
    return tuple(relevant) or roots


def _witnesses(
    pairs: Sequence[tuple[str, str]], roots: Mapping[str, tuple[str, ...]]
) -> tuple[Witness, ...]:
    """Works that share a root, joined into groups."""
    groups: list[tuple[set[str], set[str]]] = []
    for work, own in roots.items():
        near = [group for group in groups if group[0] & set(own)]
        groups = [group for group in groups if group not in near]
        together = set(own).union(*(group[0] for group in near))
        groups.append((together, {work}.union(*(group[1] for group in near))))
    found = [
        Witness(
            tuple(sorted(own)),
            tuple(sorted(works)),
            tuple(figure for figure, work in pairs if work in works),
        )
        for own, works in groups
    ]
    return tuple(sorted(found, key=lambda witness: -len(witness.figures)))
