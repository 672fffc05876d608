"""Rules about `audits.csv`: what it records must be what the figures give."""

from collections.abc import Iterator

from terrorstats.audits import audit_sum, part_ids
from terrorstats.errors import NotFoundError
from terrorstats.folder import Folder
from terrorstats.rules.driver import Problem

FILE = "audits.csv"


def parts_known(folder: Folder) -> Iterator[Problem]:
    """Every part of an audit is a figure or a series of this folder."""
    for row in folder.tables["audits"].itertuples(index=False):
        if row.parts:
            try:
                part_ids(row.parts, row.period, folder.figures)
            except NotFoundError as error:
                yield Problem(FILE, int(row.line), "parts", row.parts, str(error))


def sums_hold(folder: Folder) -> Iterator[Problem]:
    """The recorded sum is the sum of the parts, and the gap is printed less sum."""
    printed_values = folder.figures.drop_duplicates("id").set_index("id")["printed_value"]
    for row in folder.tables["audits"].itertuples(index=False):
        if row.kind != "sum":
            continue
        try:
            total = audit_sum(row.parts, row.period, folder.figures)
            printed, recorded, gap = float(row.printed), float(row.sum), float(row.gap)
        except (NotFoundError, ValueError):
            continue  # another rule names the unknown part or the unreadable number
        if abs(total - recorded) > 1e-6:
            reason = f"the parts add up to {total:,.10g} now: look at the parts, then mend sum and gap"
            yield Problem(FILE, int(row.line), "sum", row.sum, reason)
        elif abs(printed - recorded - gap) > 1e-6:
            reason = f"printed less sum is {printed - recorded:,.10g}: mend the gap"
            yield Problem(FILE, int(row.line), "gap", row.gap, reason)
        shown = printed_values.get(row.total)
        if shown is not None and abs(shown - printed) > 1e-6:
            reason = f"the figure {row.total} prints {shown:,.10g}: mend printed"
            yield Problem(FILE, int(row.line), "printed", row.printed, reason)
