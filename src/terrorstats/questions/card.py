"""The figure card: everything known about one number, ready for a page, a terminal or a handout."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from terrorstats.notation.numbers import full
from terrorstats.questions.caveats import WORKED_OUT
from terrorstats.questions.citation import CitedFigure
from terrorstats.tables.bibliography import Source
from terrorstats.vocabulary import BASES, KINDS, UNITS


@dataclass(frozen=True, slots=True)
class Caveat:
    """A caveat: its short name and its text."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything known about one figure.

    `lines` hold label and text of every part that is not empty, in reading order; the number as
    printed (or worked out from printed ones, then `worked_out` is True) comes first. `printed`,
    `unit`, `quantity` (its title), `group`, `place` and `period` are what a heading is made of.
    """

    id: str
    printed: str
    unit: str
    worked_out: bool
    quantity: str
    group: str
    place: str
    period: str
    lines: tuple[tuple[str, str], ...]
    caveats: tuple[Caveat, ...]
    citation: str
    bibtex: str
    release: str


def figure_card(
    figure: "pd.Series[Any]",
    quantity: "pd.Series[Any]",
    source: Source,
    cited: CitedFigure,
    caveats: pd.DataFrame,
    audits: pd.DataFrame,
) -> Card:
    """The card of one row of the figures.

    `quantity` is its row of `quantities.csv`, `source` the work that owns it, `cited` its citation;
    `caveats` and `audits` are those tables.
    """
    known = caveats_of(caveats, figure["caveats"])
    worked_out = WORKED_OUT in figure["caveats"].split(";")
    unit = UNITS[figure["unit"]]
    parts = (
        ("Worked out" if worked_out else "Printed", f"{figure['figure']} {unit}"),
        ("Corrected", _correction(figure, audits)),
        (
            "Read as",
            reading(figure["value"], figure["low"], figure["high"], figure["qualifier"]),
        ),
        ("When", figure["period"]),
        ("Where", figure["place"] or quantity["territory"]),
        ("Who", figure["group"]),
        ("Counts", quantity["counts"]),
        ("Leaves out", quantity["excludes"]),
        ("Kind", KINDS[quantity["kind"]]),
        ("Basis", BASES[figure["basis"]]),
        ("Source", " ".join(_source(source, cited))),
        ("Kind of source", source.kind),
        ("Standpoint", source.standpoint),
        ("Read in", cited.via),
        ("Note", figure["note"]),
        *((f"Caveat: {found.title}", found.text) for found in known),
        ("Cite", str(cited)),
    )
    return Card(
        id=figure["id"],
        printed=figure["figure"],
        unit=unit,
        worked_out=worked_out,
        quantity=quantity["title"],
        group=figure["group"],
        place=figure["place"],
        period=figure["period"],
        lines=tuple((label, text) for label, text in parts if text),
        caveats=known,
        citation=str(cited),
        bibtex=cited.bibtex,
        release=cited.release,
    )


def caveats_of(caveats: pd.DataFrame, keys: str) -> tuple[Caveat, ...]:
    """The caveats whose keys stand in a `caveats` cell, in that order, from the table of them."""
    wanted = [key for key in keys.split(";") if key]
    if not wanted:
        return ()
    columns = (caveats[name].tolist() for name in ("caveat", "title", "text"))
    by_key = {
        key: Caveat(title, text)
        for key, title, text in zip(*columns, strict=True)
        if key in wanted
    }
    return tuple(by_key[key] for key in wanted)


def reading(value: float, low: float, high: float, qualifier: str) -> str:
    """How a printed number was read: a range in digits, a bound as a bound, one number bare."""
    if qualifier == "range":
        return f"from {full(low)} to {full(high)}"
    if qualifier == "at_least":
        return f"at least {full(low)}; no upper end is given"
    if qualifier == "at_most":
        return f"at most {full(high)}; no lower end is given"
    return f"about {full(value)}" if qualifier == "about" else full(value)


def _source(source: Source, cited: CitedFigure) -> Iterator[str]:
    yield source.reference
    if cited.locator:
        yield f"Where in it: {cited.locator}."


def _correction(figure: "pd.Series[Any]", audits: pd.DataFrame) -> str:
    """The corrected reading with its reason; empty where the print stands."""
    if not figure["corrected"]:
        return ""
    found = audits[(audits["kind"] == "correction") & (audits["total"] == figure["id"])]
    reasons = found["explanation"].tolist() or [""]
    return f"{figure['corrected']} ({reasons[0]})"
