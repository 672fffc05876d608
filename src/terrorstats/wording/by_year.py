"""What a chart by year shows, in a sentence, and what a reader who cannot see it must be told."""

from typing import Any

import pandas as pd

from terrorstats.notation.phrases import joined, plural, years
from terrorstats.questions.caveats import WORKED_OUT, has_caveat


def write_finding(rows: pd.DataFrame, unit: str) -> str:
    """The lowest and the highest printed number of each run, with their years; blanks counted.

    `rows` as from `yearly_rows`. Numbers are never pooled over sources.
    """
    figures = rows[rows["missing_because"] == ""]
    if figures.empty:
        return "No figure is printed for these years here."
    said = figures[["run", "label", "figure", "corrected", "unit", "period"]].assign(
        number=figures["value"].fillna(figures["low"]).fillna(figures["high"])
    )
    sentences = [_describe_run(run, unit) for _, run in said.groupby("run", sort=False)]
    blanks = int((rows["missing_because"] != "").sum())
    if blanks:
        sentences.append(f"{plural(blanks, 'year')} without a figure: a blank, not a zero.")
    return " ".join(sentences)


def _describe_run(run: pd.DataFrame, unit: str) -> str:
    ordered = run.sort_values("number", kind="stable")
    top, bottom = ordered.iloc[-1], ordered.iloc[0]
    label = joined(list(run["label"].unique())) if run["label"].nunique() < 4 else "Single figures"
    if len(run) == 1:
        return f"{label}: {_write_number(top)} {unit} in {top['period']}."
    return (
        f"{label}: from {_write_number(bottom)} {unit} ({bottom['period']}) to "
        f"{_write_number(top)} ({top['period']})."
    )


def _write_number(row: "pd.Series[Any]") -> str:
    if row["unit"] == "per 1,000":
        return f"{row['number']:.2f}"
    return str(row["corrected"] or row["figure"])


def write_alt_text(rows: pd.DataFrame, title: str, unit: str) -> str:
    """The chart for a reader who cannot see it: kind, measure, years, runs and extremes."""
    figures = rows[rows["missing_because"] == ""]
    if figures.empty:
        return f"Line chart, empty: {title}."
    span = years(figures["year"].min(), figures["year"].max(), " to ")
    return f"Line chart of {title}, {unit}, {span}. {write_finding(rows, unit)}"


def write_note(rows: pd.DataFrame, *, every: bool, relative: bool, log: bool) -> str:
    """What to beware of in the picture as it is drawn.

    `every` is whether all groups and places stand side by side, `relative` whether the numbers are
    per 1,000 inhabitants.
    """
    notes = []
    if every:
        notes.append(
            "Rival counts, and parts of one operation, stand side by side: the marks must not be "
            "added."
        )
    if relative:
        notes.append(
            "Divided by the printed population of each year; no population is filled in between "
            "censuses."
        )
    if log:
        notes.append(
            "Logarithmic scale: equal steps are equal ratios, and differences look smaller than "
            "they are."
        )
        if (rows["value"] == 0).any():
            notes.append(
                "A printed zero has no place on this scale and is left out of the picture; the "
                "table has it."
            )
    open_marks = []
    if (rows["corrected"] != "").any():
        open_marks.append("a corrected misprint, whose card shows both readings")
    if has_caveat(rows, WORKED_OUT).any():
        open_marks.append("a number worked out from printed ones, which its card names")
    if open_marks:
        notes.append(f"An open mark is {', or '.join(open_marks)}.")
    return " ".join(notes)
