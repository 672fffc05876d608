"""Where the words about one number end and those about the next begin."""

import re
from collections.abc import Sequence
from itertools import pairwise

from terrorstats.claims.reading.numbers import Number

_SENTENCE = re.compile(r"[;?!](?=\s|$)|(?<=[^\W\d_]{4})[.](?=\s+\S)|(?<=[0-9%)])[.](?=\s+[^\W\d_])")
_OF_WHOM = re.compile(
    r",? ?\(?(?:of (?:whom|them|these|which)|among (?:them|whom)|including|von denen|davon|darunter"
    r"|из (?:которых|них)|в том числе|dont|parmi (?:eux|lesquels)|z których|z nich|w tym"
    r"|(?:з|із) (?:яких|них)|de los cuales|de ellos)(?!\w)"
)
_AND = re.compile(
    r",? (?:and|but|while|whereas|und|sowie|während|и|а|et|tandis que|i|oraz|та|і|y|mientras) "
)
_MARK = re.compile(r"[,:(=]")


def clauses(plain: str, numbers: Sequence[Number]) -> list[tuple[int, int]]:
    """The stretch of the sentence that belongs to each number, in order."""
    if not numbers:
        return []
    borders = [_border(plain, first.end, second.start) for first, second in pairwise(numbers)]
    starts = [0, *(after for _, after in borders)]
    ends = [*(before for before, _ in borders), len(plain)]
    found = []
    for number, start, end in zip(numbers, starts, ends, strict=True):
        for match in _SENTENCE.finditer(plain, start, end):
            if match.end() <= number.start:
                start = match.end()
            elif match.start() >= number.end:
                end = match.start()
                break
        found.append((start, end))
    return found


def _border(plain: str, start: int, end: int) -> tuple[int, int]:
    """The best place to cut between two numbers: a sentence, `of whom`, `and`, a mark."""
    gap = plain[start:end]
    for pattern, last in ((_SENTENCE, True), (_OF_WHOM, False), (_AND, True), (_MARK, True)):
        matches = list(pattern.finditer(gap))
        if matches:
            match = matches[-1] if last else matches[0]
            keep = match.end() if pattern is _SENTENCE else match.start()
            return start + keep, start + keep
    return end, end


def is_part_of(plain: str, clause: tuple[int, int]) -> bool:
    """Whether the clause speaks of some of those counted before it (`of whom`)."""
    return bool(_OF_WHOM.match(plain, clause[0]) or _OF_WHOM.search(plain, *clause))
