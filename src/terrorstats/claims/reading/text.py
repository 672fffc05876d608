"""A sentence as it is read: one kind of space, dash and quote; which language it is in."""

import re
import unicodedata

from terrorstats.errors import ReadingError
from terrorstats.notation.cell import same_marks

LONGEST = 300
"""A claim is a sentence; more than this is refused."""

MASK = "¦"
"""Stands for a letter that has been read already, so that nothing reads it a second time."""

_NOTES = re.compile(r"(?<=[\w.%)])\[[\w ]{1,15}\]|(?<=[\w%)])[*†‡§¹²³⁰⁴-⁹]+(?![\w])")
_YEAR_NOTE = re.compile(r"(?<![\d.,])((?:1[89]|20)\d\d)\.(\d{1,2})(?=$|[\s,;)])")

_LANGUAGES = {
    "de": r"der|die|das|den|dem|wurden?|und|menschen|von|durch|im|am|zum|zwischen|etwa|rund|über"
    r"|millionen|starben|sind|waren|gingen|tote|mehr|als|fielen|in den|nach|seit|häftlinge",
    "fr": r"le|la|les|des|du|de|et|dans|personnes|ont|été|sont|entre|plus|près|au|aux|furent|ans"
    r"|millions de|mille|morts",
    "es": r"el|los|las|del|de|y|fueron|personas|en|murieron|entre|más|por|millones|unas|unos|hasta",
    "pl": r"w|i|z|na|do|od|osób|ludzi|zostało|około|ponad|lat|latach|roku|przez|się|tys|milion\w*"
    r"|milionów|więźniów|obozach",
    "en": r"the|of|and|in|were|was|people|died|from|between|to|by|at|under|a|an|million were",
}
_COMPILED = {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for name, words in _LANGUAGES.items()}
_MARKS = {"pl": "ąęłńśźżćó", "es": "ñ¿¡áíóú", "de": "äöß", "fr": "çèêàùœë"}


def plain_text(text: str) -> str:
    """The sentence in lower case, with plain spaces, hyphens and apostrophes.

    Raises ReadingError when it is empty, too long, or holds what nobody can see.
    """
    if len(text) > LONGEST:
        reason = (
            f"this is {len(text):,} characters long; type the one sentence with the number in it"
        )
        raise ReadingError(text, "claim", reason)
    plain = " ".join(unicodedata.normalize("NFC", same_marks(text)).split())
    if not plain:
        raise ReadingError(text, "claim", "nothing is typed; write a sentence with a number in it")
    if not plain.isprintable() or MASK in plain:
        raise ReadingError(
            text, "claim", "it holds a hidden character; type the sentence again by hand"
        )
    return unicodedata.normalize("NFC", plain.casefold())


def without_notes(plain: str) -> tuple[str, tuple[str, ...]]:
    """The sentence without footnote marks (`681,692[1]`, `1953.19`), and the marks."""
    found = [match[0] for match in _NOTES.finditer(plain)]
    plain = _NOTES.sub("", plain)
    found += [match[2] for match in _YEAR_NOTE.finditer(plain)]
    return _YEAR_NOTE.sub(r"\1", plain), tuple(found)


def language_of(plain: str) -> str:
    """The language a sentence seems to be in: en, de, fr, es, pl, ru or uk; English when unsure."""
    if re.search("[іїєґ]|тисяч|двадцять|осіб", plain):
        return "uk"
    if re.search("[а-я]", plain):
        return "ru"
    counts = {name: len(pattern.findall(plain)) for name, pattern in _COMPILED.items()}
    for name, marks in _MARKS.items():
        counts[name] += any(mark in plain for mark in marks)
    best = max(counts.values())
    return "en" if counts["en"] == best else max(counts, key=lambda name: counts[name])


def masked(plain: str, start: int, end: int) -> str:
    """The sentence with the letters from `start` to `end` taken out; its length stays."""
    return plain[:start] + MASK * (end - start) + plain[end:]
