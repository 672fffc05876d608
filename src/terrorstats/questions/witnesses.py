"""The family tree of sources: which figures are independent witnesses, and which copy one table."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from terrorstats.tables.bibliography import Bibliography

_CELL = ["quantity", "start", "end", "group", "place", "unit"]
"""What two works must agree on to speak of the same cell of a table."""

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip


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
    sentences: tuple[str, ...]


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
    roots = {work: _apt(own, figures, every) for work, own in ends.items()}
    beside = {root for own in ends.values() for root in own}.difference(*roots.values())
    parents = {
        work: tuple(parent for parent in above if parent not in beside)
        for work, above in _tree(works, bibliography).items()
        if work not in beside
    }
    by_root: dict[str, list[str]] = {}
    for figure, work in pairs:
        for root in roots[work]:
            by_root.setdefault(root, []).append(figure)
    ordered = dict(sorted(by_root.items(), key=lambda item: -len(item[1])))
    witnesses = _witnesses(pairs, roots)
    return Family(
        parents=parents,
        by_root={root: tuple(ids) for root, ids in ordered.items()},
        witnesses=witnesses,
        sentences=tuple(_sentences(len(pairs), ordered, witnesses, bibliography)),
    )


def _apt(
    roots: tuple[str, ...], figures: pd.DataFrame, every: pd.DataFrame | None
) -> tuple[str, ...]:
    """The roots without those that speak only of other matters; all of them if none is left."""
    if every is None:
        return roots
    matters = set(figures["category"])
    owned = every.loc[every["source_key"].isin(roots), ["source_key", "category"]]
    apt = [
        root
        for root in roots
        if not (own := set(owned.loc[owned["source_key"] == root, "category"])) or own & matters
    ]
    return tuple(apt) or roots


def roots_of(key: str, bibliography: Bibliography) -> tuple[str, ...]:
    """The works at the end of the chains `key` takes its numbers from; itself if it has none."""
    found = [work for work, parents in _tree([key], bibliography).items() if not parents]
    return tuple(found) or (key,)


def ancestors(key: str, bibliography: Bibliography) -> tuple[str, ...]:
    """Every work that `key` rests on, directly or through others, the nearest first."""
    return tuple(work for work in _tree([key], bibliography) if work != key)


def _tree(keys: Iterable[str], bibliography: Bibliography) -> dict[str, tuple[str, ...]]:
    """Each of `keys` and all they rest on, with its parents; a circle is gone round once."""
    found: dict[str, tuple[str, ...]] = {}
    waiting = list(keys)
    while waiting:
        key = waiting.pop(0)
        if key not in found:
            named = bibliography[key].rests_on if key in bibliography else ()
            found[key] = tuple(parent for parent in named if parent in bibliography)
            waiting.extend(found[key])
    return found


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


def _sentences(
    total: int,
    by_root: Mapping[str, Sequence[str]],
    witnesses: Sequence[Witness],
    bibliography: Bibliography,
) -> Iterator[str]:
    if total < 2:
        return
    if len(witnesses) == total:
        yield f"No two of these {_number(total)} figures are known to rest on the same work."
        return
    are, noun = ("is", "witness") if len(witnesses) == 1 else ("are", "witnesses")
    yield (
        f"There {are} {_number(len(witnesses))} independent {noun} behind these "
        f"{_number(total)} figures."
    )
    for root, ids in by_root.items():
        if len(ids) > 1:
            source = bibliography[root]
            who = _number(len(ids)).capitalize() if len(ids) < total else "All"
            of = f"{who} of these {_number(total)} figures"
            yield f"{of} come from one {source.kind or 'work'}: {source.short} ({source.title})."


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


COPY_COLUMNS: tuple[str, ...] = (
    *("copy", "copy_author", "copy_figure"),
    *("original", "original_author", "original_figure"),
    *("gap", "how"),
)


def copies(figures: pd.DataFrame, bibliography: Bibliography) -> pd.DataFrame:
    """Every figure beside the same cell in a work that its own work rests on.

    Same quantity, period, group, place and unit. Columns: `copy` and `original` (ids), their
    authors and figures as printed, `gap` (copy less original, as printed) and `how`: `same`;
    `rounded` (one is the other in fewer digits); `revised` (an author's own later number); or
    `differs`.
    """
    works = figures["source_key"].unique()
    descent = pd.DataFrame(
        [(work, parent) for work in works for parent in ancestors(work, bibliography)],
        columns=["source_key", "parent_key"],
        dtype=str,
    )
    wanted = ["id", "source_key", "author", "figure", "significant_digits", *_CELL]
    cells = figures[wanted].assign(number=figures["printed_value"].fillna(figures["value"]))
    cells = cells[cells["number"].notna()]
    people = {key: set(bibliography[key].people) for key in cells["source_key"].unique()}
    children = cells.merge(descent, on="source_key")
    parents = cells.rename(columns={"source_key": "parent_key"})
    pairs = children.merge(parents, on=["parent_key", *_CELL], suffixes=("", "_of"))
    table = pd.DataFrame(
        {
            "copy": pairs["id"],
            "copy_author": pairs["author"],
            "copy_figure": pairs["figure"],
            "original": pairs["id_of"],
            "original_author": pairs["author_of"],
            "original_figure": pairs["figure_of"],
            "gap": pairs["number"] - pairs["number_of"],
            "how": [
                "revised"
                if number != original and people[work] & people[parent]
                else _how(number, digits, original, digits_of)
                for work, parent, number, digits, original, digits_of in zip(
                    pairs["source_key"],
                    pairs["parent_key"],
                    pairs["number"],
                    pairs["significant_digits"],
                    pairs["number_of"],
                    pairs["significant_digits_of"],
                    strict=True,
                )
            ],
        },
        columns=list(COPY_COLUMNS),
    )
    return table.reset_index(drop=True)


def travelling(figures: pd.DataFrame, bibliography: Bibliography) -> pd.DataFrame:
    """The copies that differ from their original: a misprint on the way, or another edition."""
    found = copies(figures, bibliography)
    return found[found["how"] == "differs"].reset_index(drop=True)


def misprint_sentences(differing: pd.DataFrame) -> list[str]:
    """A sentence for each row of `travelling`, blaming neither print."""
    return [
        f"{row['copy_author']} prints {row['copy_figure']} where {row['original_author']}, "
        f"on which it rests, has {row['original_figure']}: a difference of {abs(row['gap']):,.10g}."
        for row in differing.to_dict("records")
    ]


def _how(number: float, digits: int, original: float, original_digits: int) -> str:
    """How a copied number stands to its original."""
    if number == original:
        return "same"
    if _cut(original, digits, number) or _cut(number, original_digits, original):
        return "rounded"
    return "differs"


def _cut(number: float, digits: int, short: float) -> bool:
    """Whether `short` is `number` rounded, up or down, to fewer digits."""
    if not number or not short:
        return False
    unit = 10.0 ** (math.floor(math.log10(abs(short))) + 1 - int(digits))
    fewer = abs(number / unit - round(number / unit)) > 1e-9
    return fewer and abs(number - short) < unit * (1 - 1e-9)
