"""Why a typed figure was refused, in one sentence a teacher can act on."""

import re

from terrorstats.notation.conventions import Conventions

REVERSED = "the range ends below where it begins; write the lower number first, both in full."
SHARED_SCALE = (
    "'{scale}' may belong to both numbers or to the second alone; write both numbers in full."
)
HALF_WRITTEN = (
    "this may run from {low:,.15g} or from {full:,.15g}; write both numbers in full, such as "
    "'{full:,.15g}-{high:,.15g}'."
)
TWO_NUMBERS = "there are two numbers here; give each a row of its own, or write 'low-high'."
BOUNDED_RANGE = "this is a bound and a range at once; write 'at least', 'up to' or 'low-high'."
TOO_LARGE = "this is too large a number to be kept exactly; check it for doubled digits."
TOO_FINE = "this has more decimals than can be kept exactly; write at most nine."
OTHER_CONVENTION = (
    "its comma or point is used in another way than nearly everywhere else in this file, as in "
    "'{shown}'; write the number as the rest of the file does."
)
LEADING_ZERO = "it begins with 0, so a digit or a decimal mark may be missing; write it in full."
POWER = "the raised digit may be a power of ten or a footnote mark; write all the digits out."
IRREGULAR = (
    "its commas, points or spaces follow no convention of writing numbers; group digits in "
    "threes and use one decimal mark."
)


def doubtful_mark(whole: str, fraction: str, mark: str, conventions: Conventions) -> str:
    """The reason for refusing a lone mark before three digits: both readings, and the remedy."""
    name = {",": "comma", ".": "point"}[mark]
    large, small = f"{whole}{fraction}", f"{whole}.{fraction}"
    shown = conventions.doubt(mark)
    why = f", and this file also writes '{shown}'" if shown else ""
    return (
        f"the {name} may stand between thousands ({large}) or before decimals ({small}){why}; "
        f"write {large} or {small}0."
    )


def half_range(opening: str) -> str:
    """The reason for refusing a range with one end only, begun with the word `opening`."""
    return f"'{opening}' begins a range that has no second number; write 'low-high' or 'at least'."


_UNITS = re.compile(
    r"\b(?:people|persons?|men|women|prisoners?|deaths?|dead|famil(?:y|ies)|arrests?|sentences?"
    r"|cases?|births?|officers|executions|victims|человека?|чел|людей|лиц|семей|menschen|personen"
    r"|häftlinge|personnes|hommes|familles|morts)\b"
)
_MONEY = re.compile(r"[$€£¥₽]|руб|ro?uble|rubel|dollar|\b(?:rub|usd|eur|gbp|marks?|pounds?)\b")
_MISSING = re.compile(
    r"nan|n/?a|n\.a\.|none|null|nil|unknown|not known|-+|\.+|…|\?+|#\S*|k\.a\.|нет(?: данных)?"
    r"|н/?д|[-+]?inf(?:inity)?"
)
_PERCENT = re.compile(r"%|per ?cent|prozent|процент|pour cent")
# Searched for in this order; the first found gives the reason.
_REASONS = [
    (
        r"^[0-9.,]+ ?e ?[-+]?[0-9]+$",
        "a spreadsheet has shortened this number; write all its digits out.",
    ),
    (
        r"billion|milliard|млрд|миллиард|trillion|lakh|crore|\bbn\b|\bmrd",
        "'billion' and its like mean different numbers in different languages; write the digits.",
    ),
    (
        r"^[-(] ?[0-9]|minus|минус",
        "a count cannot be below zero; write the number without minus sign or brackets.",
    ),
    (
        r"nearly|almost|почти|\bfast\b|beinahe|presque|près de|close to",
        "this may mean 'about' or 'up to'; write the one the source supports.",
    ),
    (
        r"\?",
        "a question mark does not say how the number is doubted; write 'about' or a range.",
    ),
    (
        r"[0-9] ?m(?![^\W\d_])",
        "'m' may stand for million or for mille, a thousand; write the word.",
    ),
    (
        r"hundred|hundert|\bcent|dozen|сот|\bhalf|\bhalb|полов|demi",
        "part of the number is in words; write it in digits, with 'thousand' or 'million' at most.",
    ),
    (
        r"[0-9] ?[×x*^/:½¼¾] ?[0-9]?",
        "this is a fraction, a sum to be worked out or a list; write one number in digits.",
    ),
    (r"[0-9](?: ?(?:\bor\b|oder|или|\bou\b|;|&)|[,;] | {2,}[0-9])", TWO_NUMBERS),
    (r"[.,'·]{2}|[.,'·](?![0-9])|(?<![0-9])[.,'·]", IRREGULAR),
]
_COMPILED = [(re.compile(pattern), reason) for pattern, reason in _REASONS]


def why_unreadable(plain: str, unit: str, strange: str) -> str:
    """The reason for refusing `plain` (as `tidy` leaves it), which is in no known form.

    `strange` is what remains of it when numbers and known words are taken away.
    """
    if _MONEY.search(plain):
        return "this is an amount of money; only people, cases and similar things are counted here."
    if _MISSING.fullmatch(plain):
        return "this stands for a missing number, and missing is not zero; leave the row out."
    if not any(character in "0123456789" for character in plain):
        return _no_digits(plain)
    if _PERCENT.search(plain) and unit != "percent":
        counted = f" of {unit}" if unit else ""
        return f"a percentage is not a number{counted}; set the unit to 'percent'."
    if found := _UNITS.search(plain):
        return f"'{found[0]}' says what is counted; write it in the unit column, the number here."
    for pattern, reason in _COMPILED:
        if pattern.search(plain):
            return reason
    what = f"'{strange}' cannot be read" if strange else "its parts stand in no known order"
    return (
        f"{what}; write 'about', 'at least' or 'up to' if need be, then the number or 'low-high', "
        "then 'thousand' or 'million'."
    )


def _no_digits(plain: str) -> str:
    """The reason for refusing a text without any of the digits 0-9."""
    if any(character.isnumeric() for character in plain):
        return "these are not the digits 0 to 9; type the number with those."
    return "there is no number in digits; write it out, such as 'about 2 million'."
