"""Why a typed period was refused, in one sentence a teacher can act on."""

import re

REVERSED = "it ends before it begins; write both ends with their years in full."
MONTH_OR_YEAR = (
    "'{second}' may be a month or the end of a run of years; write the month as a word, "
    "such as '{month} {first}', or both years in full."
)
DAY_OR_MONTH = (
    "this may be {first} {month_second} or {second} {month_first}; write the month as a word."
)
OTHER_ORDER = (
    "day and month stand the other way round than nearly everywhere else in this file, as in "
    "'{shown}'; write the month as a word."
)
NO_SUCH_DAY = "there is no day {day} in {month} {year}; check it against the source."
NO_SUCH_MONTH = "there is no month {month}; write the month as a word."
ZERO = "there is no day, month or year 0; leave unknown parts out, such as 'Jun 1941'."
CENTURY = "'{year}s' may be ten years or a hundred; write the first and the last year."
NO_SUCH_PART = "a year has two halves and four quarters; check which one is meant."
NO_SUCH_DECADE = "{year} begins no decade; write '{decade}s' or the years themselves."
OUT_OF_RANGE = "the year {year} lies outside {first}-{last}; check its digits."

# Searched for in this order; the first found gives the reason.
_REASONS = [
    (
        r"\bmid\b|\bmiddle|\bearly|\blate\b|\bbeginning|\bend\b|середин|начал|кон[ец]|\bmitte\b"
        r"|\banfang|\bende\b|milieu|début|\bfin\b",
        "the words do not give the first and last day; write the months meant, "
        "such as 'May 1953 - Aug 1953'.",
    ),
    (
        r"spring|summer|autumn|winter|весн|лет[оа]м?\b|осен|зим|frühjahr|frühling|sommer|herbst"
        r"|printemps|\bété\b|automne|hiver",
        "a season does not give the first and last day; write the months meant, "
        "such as 'Mar 1933 - May 1933'.",
    ),
    (
        r"^(?:~|≈|about|around|approx|circa|ca\b|c\b|около|примерно|etwa|\bum\b|environ|vers\b)",
        "a period cannot be approximate; write the earliest and the latest year it may cover.",
    ),
    (
        r"^(?:by|to|until|till|before|up to|-|до|к|по|bis|vor|jusqu|avant|<)",
        "this gives an end but no beginning; write both, such as '1 Jan 1930 - 1 Oct 1948'.",
    ),
    (
        r"^(?:since|from|after|с|со|после|seit|ab|nach|depuis|après|>)\b|- ?$|\bpresent",
        "this gives a beginning but no end; write both, such as '1 Jan 1930 - 1 Oct 1948'.",
    ),
    (r"\?", "a question mark does not say which other dates are possible; write the whole span."),
    (
        r"[0-9]{4} ?(?:[,;&]|\band\b|\bи\b|\bund\b|\bet\b|\bor\b) ?[0-9]",
        "these are several periods; give each a row of its own, or write 'first-last'.",
    ),
    (
        r"^[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}$|'[0-9]{2}\b|[^\W\d_]\.? [0-9]{2}$",
        "the year has two digits; write all four.",
    ),
    (
        r"^[0-9]{5,}$|^[0-9]+[.,][0-9]+$",
        "this is no year, perhaps a spreadsheet's own number for a date; write the date in words.",
    ),
]
_COMPILED = [(re.compile(pattern), reason) for pattern, reason in _REASONS]


def why_unreadable(plain: str) -> str:
    """The reason for refusing `plain` (as `tidy` leaves it), in no known form of a period."""
    for pattern, reason in _COMPILED:
        if pattern.search(plain):
            return reason
    if not re.search(r"(?<![0-9])[0-9]{4}(?![0-9])", plain):
        return "there is no year of four digits; write it, such as '1937' or '1 Jan 1937'."
    return (
        "this is in no known form of a period; write '1937', '1937-38', 'Aug 1937 - Nov 1938' or "
        "'1 Jan 1937'."
    )
