"""Rules about `audits.csv` and `identities.csv`: what they record must be what the figures give."""

from collections.abc import Iterator

import pandas as pd

from terrorstats.arithmetic.audits import Printed, audit_sum, parts_of
from terrorstats.errors import NotFoundError, ReadingError
from terrorstats.rules.driver import Problem, iter_cells
from terrorstats.tables.folder import Folder

FILE = "audits.csv"


def _readable_audits(folder: Folder) -> pd.DataFrame:
    """The audits without those about a figure that cannot be read, which cleaning has named."""
    audits, unread = folder.tables["audits"], folder.refused_rows
    if unread.empty:
        return audits
    names = {*unread["id"], *("series:" + unread["series"])}

    def names_unread(parts: str) -> bool:
        return not names.isdisjoint(part.removeprefix("-") for part in parts.split(";"))

    wrong = audits["total"].isin(names) | audits["parts"].map(names_unread).astype("bool")
    return audits[~wrong]


def parts_known(folder: Folder) -> Iterator[Problem]:
    """Every part of an audit is a figure or series of this folder; a sum adds single numbers."""
    audits = _readable_audits(folder)
    printed = Printed.of(folder.figures, audits)
    for line, kind, parts, period in iter_cells(audits, "kind", "parts", "period"):
        if parts:
            try:
                if kind == "sum":
                    audit_sum(parts, period, printed)
                else:
                    parts_of(parts, period, printed)
            except NotFoundError as error:
                yield Problem(FILE, line, "parts", parts, str(error))
            except ReadingError:
                continue  # the rule on forms names the unreadable period


def sums_hold(folder: Folder) -> Iterator[Problem]:
    """A recorded sum is the sum of its parts, and a gap is what is printed less that sum."""
    audits = _readable_audits(folder)
    printed = Printed.of(folder.figures, audits)
    columns = ("kind", "total", "parts", "period", "printed", "sum", "gap")
    for line, kind, total, parts, period, shown, recorded, gap in iter_cells(audits, *columns):
        if kind == "sum" and parts:
            now = _sum_now(parts, period, printed)
            if _differ(now, _number(recorded)):
                reason = f"the parts add up to {now:,.10g}: look at them, then mend sum and gap"
                yield Problem(FILE, line, "sum", recorded, reason)
        less = _minus(_number(shown), _number(recorded))
        if less is not None and (not gap or _differ(less, _number(gap))):
            yield Problem(FILE, line, "gap", gap, f"printed less sum is {less:,.10g}: mend the gap")
        figure = printed.single.get(total)
        if kind == "sum" and figure and _differ(figure.printed, _number(shown)):
            reason = f"the figure {total} prints {figure.printed:,.10g}: mend printed"
            yield Problem(FILE, line, "printed", shown, reason)


def identity_parts_known(folder: Folder) -> Iterator[Problem]:
    """The parts of an identity are series of this folder."""
    known = frozenset(folder.tables["series"]["series"])
    for line, parts in iter_cells(folder.tables["identities"], "parts"):
        for part in parts.split(";"):
            if part and part.removeprefix("-") not in known:
                reason = "no such key in series.csv: mend the spelling or add it there"
                yield Problem("identities.csv", line, "parts", part, reason)


def _sum_now(parts: str, period: str, printed: Printed) -> float | None:
    try:
        return audit_sum(parts, period, printed)
    except (NotFoundError, ReadingError):
        return None  # another rule names the unknown part or the unreadable period


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None  # another rule names the unreadable number


def _minus(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one - other


def _differ(one: float | None, other: float | None) -> bool:
    """Whether two known numbers differ by more than the rounding of floats."""
    return one is not None and other is not None and abs(one - other) > 1e-6
