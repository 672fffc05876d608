"""What every typed cell goes through before it is read: one kind of space, dash and apostrophe.

People paste from books, PDFs and spreadsheets. What looks the same is made the same here; what
cannot be seen (hidden characters, line breaks) or would run as a formula is refused.
"""

import unicodedata

from terrorstats.errors import ReadingError

LONGEST = 120

_SPACES = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_DASHES = "‐‑‒–—―−﹘﹣－"
_APOSTROPHES = "’‘ʼ′´`"
_SAME = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
}
# Left at the ends of a cell by copying from web pages and PDFs; nothing is lost with them there.
_EDGE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"


def same_marks(text: str) -> str:
    """`text` with every kind of space, dash and apostrophe in its plain form."""
    return text if text.isascii() else text.translate(_SAME)


def tidy(text: str, column: str) -> str:
    """`text` in lower case with plain spaces, hyphens and apostrophes, without outer blanks.

    Raises `ReadingError` (for `column`) when the cell is empty, overlong, holds characters nobody
    can see, or begins like a spreadsheet formula.
    """
    if len(text) > LONGEST:
        reason = f"this is {len(text):,} characters long; a {column} is written in a few."
        raise ReadingError(text, column, reason)
    plain = text.strip()
    if not plain.isascii():
        plain = plain.strip(_EDGE).strip()
        plain = unicodedata.normalize("NFC", same_marks(plain)).strip()
    if not plain:
        raise ReadingError(text, column, _EMPTY[column])
    if not plain.isprintable():
        raise ReadingError(text, column, _hidden(plain))
    if plain[0] in "=+@＝＋＠" or "|" in plain:
        reason = f"this begins like a spreadsheet formula; type the {column} itself."
        raise ReadingError(text, column, reason)
    return plain.casefold()


_EMPTY = {
    "figure": "the cell is empty, and a blank is not zero; leave the row out if nothing is known.",
    "period": "the cell is empty; write the year or the dates the figure belongs to.",
}


def _hidden(text: str) -> str:
    """The reason for refusing `text`, which holds a character that cannot be printed."""
    character = next(c for c in text if not c.isprintable())
    if character in "\n\r\t\v\f\u2028\u2029":
        return "there is a line break or a tab inside the cell; give each entry a row of its own."
    name = unicodedata.name(character, "control character").lower()
    return f"it holds a hidden character ({name}, U+{ord(character):04X}); type it again by hand."
