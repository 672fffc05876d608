"""What a number counts: people, families, things that are no people, or nothing that is known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from terrorstats.claims.reading.lexicon import Lexicon
from terrorstats.claims.reading.names import Named
from terrorstats.claims.reading.numbers import Number
from terrorstats.claims.reading.text import MASK


@dataclass(frozen=True, slots=True)
class Counting:
    """What a number counts. `kind`: people, families, things, label, elsewhere or unknown.

    `noun` is the word that says so (may be empty for people: `681,692 shot`); `end` is where the
    words that belong to the number end; `of_whom` is its own noun for people, if it has one.
    """

    kind: str
    noun: str
    end: int
    own: bool


_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\.?")
_GAP = re.compile(r"[ -]|(?<=[0-9%])(?=[^\W\d_])")
_LABEL_GAP = re.compile(r"[ .:#]*$")
_MONEY = re.compile(r"[£$€₽] ?$")
_FAMILIES = re.compile(
    r"(?:famil(?:y|ies)|households?|сем(?:ей|ьи)|familien|familles|rodzin\w*|родин|сімей|familias"
    r"|haushalte|foyers)(?!\w)"
)
_RATE = re.compile(
    r"(?<![\w¦])(?P<each>(?:each|every|jedes|chaque|каждый|кожн\w+|cada|co) (?:year|jahr|année|an"
    r"|год|рік|año|roku?))(?!\w)"
    r"|(?<![\w¦])(?P<year>(?<!than )(?<!half )(?:a|per|in a|in an average|pro|par|на|al|por|w|za"
    r"|im) (?:year|annum|jahr|an|rok|рік|año)(?! (?:later|before|earlier|and|ago|or|¦|[0-9]))"
    r"|yearly|annual(?:ly)?"
    r"|jährlich|annuellement|ежегодно|в год|rocznie|щороку|щорічно|anualmente|par an|al año)(?!\w)"
    r"|(?<![\w¦])(?P<day>(?:a|per|each|every|pro|par|am|al|por|cada|kazdego|на) "
    r"(?:day|night|week|month|hour|tag|nacht|woche|monat|stunde|jour|semaine|mois|heure|día|semana"
    r"|mes|hora|день|тиждень|місяць)(?! of\b)|daily|nightly|weekly|monthly|hourly|täglich"
    r"|wöchentlich|monatlich|ежедневно|еженедельно|ежемесячно|в (?:день|сутки|неделю|месяц|час)"
    r"|за ночь|quotidiennement|dziennie|miesięcznie|щодня|щомісяця|diari\w+|каждый день"
    r"|на добу)(?!\w)"
)


def rate_in(clause: str) -> tuple[str, str]:
    """Whether the clause says a rate: `day` (or month), `year`, `each` year; and the words."""
    for match in _RATE.finditer(clause):
        kind = next(name for name in ("each", "year", "day") if match[name])
        return kind, match[0].strip()
    return "", ""


def counted(plain: str, number: Number, words: Lexicon, names: Sequence[Named]) -> Counting:
    """What the number counts, from the words next to it."""
    vocabulary = words.vocabulary
    before = plain[: number.start]
    label = vocabulary["labels"]
    if number.small or number.problem or len(number.typed) < 6:
        for match in label.finditer(before):
            if _LABEL_GAP.match(before, match.end()):
                return Counting("label", match[0], number.end, own=False)
        ordinal = re.compile(_ordinals()).match(plain, number.end)
        if ordinal and number.typed[-1:].isdigit():
            return Counting("label", number.typed + ordinal[0], ordinal.end(), own=False)
    if _MONEY.search(before) or (
        plain[number.end : number.end + 1] in "£$€₽" and (number.end < len(plain))
    ):
        return Counting("things", "money", number.end, own=False)
    return _noun(plain, number, words, names)


def _ordinals() -> str:
    return (
        r"(?:st|nd|rd|th|er|ère|ème|º|ª|\.º)(?!\w)"
        r"|-?(?:й|я|е|го|му|м|ой|ую|х|ей|ая|ый|ое|ій|та|ї|ga|szy|gi|ty)(?!\w)"
    )


def _noun(plain: str, number: Number, words: Lexicon, names: Sequence[Named]) -> Counting:
    """The noun of the number: the last known one in the words that follow it without a break."""
    place, kind, noun, own, first = number.end, "people", "", False, True
    share = number.unit == "percent"
    for _ in range(6):
        gap = _GAP.match(plain, place)
        if not gap:
            break
        word = _WORD.match(plain, gap.end())
        if not word:
            break
        found = _what(plain, gap.end(), words, names)
        if found is None:
            if first and not _is_known(plain, gap.end(), words, names):
                return Counting("unknown", word[0].rstrip("."), word.end(), own=False)
            break
        what, end = found
        if what == "adjective" and not share and plain[gap.end() : end] in _LINKS and noun:
            break
        first = False
        place = end
        if what == "adjective":
            continue
        text = plain[gap.end() : end]
        kind, noun, own = (what, text, what in ("people", "families"))
        if what in ("unheld", "elsewhere"):
            return Counting("unheld", noun, end, own=True)
        if what == "act":
            kind = "people"
            break
    return Counting(kind, noun, place, own)


_LINKS = {"of", "of the", "of these", "of those", "of their", "of its", "de", "des", "du", "der",
          "von", "den", "aller", "d'", "the", "of all", "of all the"}  # fmt: skip


def _what(plain: str, start: int, words: Lexicon, names: Sequence[Named]) -> tuple[str, int] | None:
    """What the longest known words at `start` are, and where they end; None for none."""
    vocabulary = words.vocabulary
    best: tuple[int, str] | None = None
    lists = (
        ("unheld", vocabulary["unheld"]),
        ("people", vocabulary["people"]),
        ("things", vocabulary["things"]),
        ("adjective", vocabulary["adjectives"]),
        *(("act", words.acts[kind]) for kind in _NOUN_ACTS),
    )
    for kind, pattern in lists:
        match = pattern.match(plain, start)
        if match and (best is None or match.end() > best[0]):
            best = match.end(), kind
    for name in names:
        if name.part == "group" and name.start == start and (best is None or name.end > best[0]):
            best = name.end, "people"
    if best is None:
        return None
    end, kind = best
    if _FAMILIES.match(plain[start:end]):
        kind = "families"
    return kind, end


_NOUN_ACTS = ("died", "executed", "arrested", "sentenced", "deported", "expelled", "released")


def _is_known(plain: str, start: int, words: Lexicon, names: Sequence[Named]) -> bool:
    """Whether the word at `start` is one this reader knows in any role."""
    if plain[start : start + 1] == MASK:
        return True
    lists = (
        words.vocabulary["small"],
        words.vocabulary["said"],
        words.vocabulary["doers"],
        *words.acts.values(),
        *words.about.values(),
        *(era.pattern for era in words.eras),
    )
    named = any(name.start == start for name in names)
    return named or any(pattern.match(plain, start) for pattern in lists)


_PREPOSITIONS = frozenset({
    "in", "at", "on", "by", "during", "of", "from", "after", "before", "to", "for", "with",
    "under", "near", "through", "across", "within", "along", "в", "во", "на", "при", "за", "до",
    "после", "с", "из", "от", "у", "к", "по", "im", "an", "bei", "nach", "vor", "unter", "durch",
    "von", "aus", "seit", "während", "dans", "à", "en", "sur", "sous", "par", "pendant", "de",
    "avant", "après", "w", "na", "przy", "po", "od", "do", "za", "u", "під", "з", "por",
    "durante", "bajo", "tras",
})  # fmt: skip


def unknown_before(
    plain: str, number: Number, words: Lexicon, names: Sequence[Named], typed: str
) -> str:
    """The word right before the number, if it is not known in any role and is no name."""
    match = re.compile(r"([^\W\d_]+(?:['-][^\W\d_]+)*) $").search(plain[: number.start])
    if not match or MASK in match[0]:
        return ""
    start = match.start(1)
    ends = [
        m.end()
        for pattern in (
            *words.vocabulary.values(),
            *words.acts.values(),
            *words.about.values(),
            *(era.pattern for era in words.eras),
        )
        for m in pattern.finditer(plain[: number.start])
    ]
    if number.start - 1 in (*ends, *(name.end for name in names)):
        return ""
    phrase = plain[: match.start()].rpartition(",")[2].split()[-4:]
    if any(word in _PREPOSITIONS for word in phrase):
        return ""  # the end of a phrase such as "in the northern forests"
    is_name = len(typed) == len(plain) and typed[start : start + 1].isupper() and start > 0
    return "" if is_name else match[1]
