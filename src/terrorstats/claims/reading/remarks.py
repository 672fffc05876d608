"""The words of a sentence that have no role: named to the reader, never dropped in silence."""

import re
from collections.abc import Iterable

from terrorstats.claims.claim import Reading
from terrorstats.claims.reading.lexicon import Lexicon
from terrorstats.claims.reading.names import Named
from terrorstats.claims.reading.numbers import Number
from terrorstats.claims.reading.roles import Found
from terrorstats.claims.reading.text import MASK

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_MINIMISING = re.compile(
    r"(?<!\w)(?:only|just|merely|no more than|mere|nur|lediglich|только|всего лишь|seulement|tylko"
    r"|zaledwie|лише|тільки|sólo|solo|solamente)(?!\w)"
)


def left_over(
    plain: str,
    numbers: Iterable[Number],
    words: Lexicon,
    names: Iterable[Named],
    doers: Iterable[Found],
) -> list[Reading]:
    """A reading that names the words without a role, if any; and one for minimising words."""
    readings = []
    if match := _MINIMISING.search(plain):
        readings.append(
            Reading("remark", match[0], "it makes the number small; see what the number leaves out")
        )
    known = _known_spans(plain, words)
    known += [(number.start, number.end) for number in numbers]
    known += [(name.start, name.end) for name in names] + [(doer.start, doer.end) for doer in doers]
    unknown = [
        match[0]
        for match in _WORD.finditer(plain)
        if MASK not in match[0] and not any(start <= match.start() < end for start, end in known)
    ]
    if unknown:
        listed = ", ".join(dict.fromkeys(unknown))
        readings.append(Reading("not understood", listed, "these words were not used"))
    return readings


def _known_spans(plain: str, words: Lexicon) -> list[tuple[int, int]]:
    patterns = (
        *(pattern for key, pattern in words.vocabulary.items() if key != "unheld"),
        *words.acts.values(),
        *words.about.values(),
        *(era.pattern for era in words.eras),
    )
    return [match.span() for pattern in patterns for match in pattern.finditer(plain)]
