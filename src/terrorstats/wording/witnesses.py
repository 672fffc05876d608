"""Sentences on descent: how many witnesses stand behind figures, and where a copy differs."""

from collections.abc import Iterator

import pandas as pd

from terrorstats.questions.witnesses import Family
from terrorstats.tables.bibliography import Bibliography

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip


def witness_sentences(found: Family, bibliography: Bibliography) -> list[str]:
    """How many independent witnesses there are, and which works several figures come from."""
    return list(_sentences(found, bibliography))


def _sentences(found: Family, bibliography: Bibliography) -> Iterator[str]:
    witnesses = found.witnesses
    total = sum(len(witness.figures) for witness in witnesses)
    if total < 2:
        return
    if len(witnesses) == total:
        yield f"No two of these {_write_number(total)} figures are known to rest on the same work."
        return
    are, noun = ("is", "witness") if len(witnesses) == 1 else ("are", "witnesses")
    yield (
        f"There {are} {_write_number(len(witnesses))} independent {noun} behind these "
        f"{_write_number(total)} figures."
    )
    for root, ids in found.by_root.items():
        if len(ids) > 1:
            source = bibliography[root]
            who = _write_number(len(ids)).capitalize() if len(ids) < total else "All"
            of = f"{who} of these {_write_number(total)} figures"
            yield f"{of} come from one {source.kind or 'work'}: {source.short} ({source.title})."


def misprint_sentences(differing: pd.DataFrame) -> list[str]:
    """A sentence for each row of `copies.differing_copies`, blaming neither print."""
    return [
        f"{row['copy_author']} prints {row['copy_figure']} where {row['original_author']}, "
        f"on which it rests, has {row['original_figure']}: a difference of {abs(row['gap']):,.10g}."
        for row in differing.to_dict("records")
    ]


def _write_number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
