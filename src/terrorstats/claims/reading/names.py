"""The places, peoples, camps and affairs a sentence names."""

import re
from dataclasses import dataclass

from terrorstats.claims.reading.lexicon import START, Lexicon, Name


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the sentence: of a `place` or a `group`; `to` where people were sent there."""

    start: int
    end: int
    typed: str
    name: Name
    part: str
    to: bool = False


_WORD_START = re.compile(r"(?<!\w)\w")
_TO = re.compile(
    r"(?<!\w)(?:(?:in)?to|nach|в|во|на|vers|au|do|до|a|hacia|exiled in|exile in|settled in)"
    r" (?:the )?$"
)
_SENT = re.compile(
    r"(?:deport|exil|banish|sent|resettl|relocat|transport|ship|депорт|высел|выслан|сослан"
    r"|переселен|verschlepp|verbannt|umgesiedelt|déport|wywiezi|zesła|вислан|виселен|deporta)"
)
_CHAIN = re.compile(
    r"^(?:,| and| und| и| et| i| та| y)?(?: (?:other|the|to|in|andere|в|autres))* $"
)
CAMP = re.compile(r"(?:lag|lag, one section| itl|slon|construction [0-9]+|\bitl\b.*)$", re.I)
RANKS = (
    "Marshals", "Army commanders", "Corps commanders", "Division commanders",
    "Brigade commanders", "Admirals", "Colonels", "Majors", "Captains", "Lieutenants",
)  # fmt: skip


def find_names(plain: str, words: Lexicon) -> list[Named]:
    """Every name of the sentence in order, the longest where they overlap."""
    begun = {plain[m.start() : m.start() + START] for m in _WORD_START.finditer(plain)} | {""}
    matches = [
        (name, match, part)
        for part, names in (("place", words.places), ("group", words.groups))
        for name in names
        if not begun.isdisjoint(name.starts)
        for match in name.pattern.finditer(plain)
    ]
    matches.sort(key=lambda found: (found[1].start() - found[1].end(), found[2] == "place"))
    kept: list[tuple[Name, re.Match[str], str]] = []
    for name, match, part in matches:
        if all(match.end() <= m.start() or match.start() >= m.end() for _, m, _ in kept):
            kept.append((name, match, part))
    named: list[Named] = []
    for name, match, part in sorted(kept, key=lambda found: found[1].start()):
        to = part == "place" and name.to and _is_destination(plain, match, named)
        named.append(Named(match.start(), match.end(), match[0], name, part, to))
    return named


def _is_destination(plain: str, match: re.Match[str], earlier: list[Named]) -> bool:
    before = plain[: match.start()]
    direct = _TO.search(before)
    if direct:
        return not re.search(r"(?:^|\W)(?:в|во|на|a|do|до|au) $", direct[0]) or bool(
            _SENT.search(before)
        )
    last = earlier[-1] if earlier else None
    return bool(last and last.to and _CHAIN.match(plain[last.end : match.start()]))
