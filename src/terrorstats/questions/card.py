"""The figure card: everything known about one number, ready for a page, a terminal or a handout."""

from dataclasses import dataclass

from terrorstats.dataset import Dataset
from terrorstats.notation.numbers import full
from terrorstats.questions.caveats import WORKED_OUT
from terrorstats.vocabulary import BASES, CATEGORIES, KINDS, UNITS


@dataclass(frozen=True, slots=True)
class Caveat:
    """A caveat: its short name and its text."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """One figure: as printed (or worked out from printed ones), as read, what it counts and does
    not, who says it, how to cite it."""

    id: str
    printed: str
    worked_out: bool
    corrected: str
    correction: str
    unit: str
    reading: str
    category: str
    quantity: str
    question: str
    counts: str
    excludes: str
    kind: str
    territory: str
    group: str
    place: str
    period: str
    basis: str
    source: str
    source_kind: str
    standpoint: str
    where: str
    via: str
    caveats: tuple[Caveat, ...]
    note: str
    citation: str
    bibtex: str
    release: str

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Label and text of every part that is not empty, in reading order."""
        parts = (
            ("Worked out" if self.worked_out else "Printed", f"{self.printed} {self.unit}"),
            ("Corrected", f"{self.corrected} ({self.correction})" if self.corrected else ""),
            ("Read as", self.reading),
            ("When", self.period),
            ("Where", self.place or self.territory),
            ("Who", self.group),
            ("Counts", self.counts),
            ("Leaves out", self.excludes),
            ("Kind", self.kind),
            ("Basis", self.basis),
            ("Source", self.source + (f" Where in it: {self.where}." if self.where else "")),
            ("Kind of source", self.source_kind),
            ("Standpoint", self.standpoint),
            ("Read in", self.via),
            ("Note", self.note),
            *((f"Caveat: {caveat.title}", caveat.text) for caveat in self.caveats),
            ("Cite", self.citation),
        )
        return tuple((label, text) for label, text in parts if text)


def figure_card(data: Dataset, figure_id: str) -> Card:
    """The card of one figure. Raises NotFoundError for an unknown id."""
    row = data.figure(figure_id)
    quantity = data.quantities.to_dict("index")[row["quantity"]]
    source = data.bibliography[row["source_key"]]
    cited = data.cite(figure_id)
    return Card(
        id=figure_id,
        printed=row["figure"],
        worked_out=WORKED_OUT in row["caveats"].split(";"),
        corrected=row["corrected"],
        correction=_correction(data, figure_id),
        unit=UNITS[row["unit"]],
        reading=reading(row["value"], row["low"], row["high"], row["qualifier"]),
        category=CATEGORIES[row["category"]],
        quantity=quantity["title"],
        question=quantity["question"],
        counts=quantity["counts"],
        excludes=quantity["excludes"],
        kind=KINDS[quantity["kind"]],
        territory=quantity["territory"],
        group=row["group"],
        place=row["place"],
        period=row["period"],
        basis=BASES[row["basis"]],
        source=source.reference,
        source_kind=source.kind,
        standpoint=source.standpoint,
        where=row["locator"],
        via=cited.via,
        caveats=caveats_of(data, row["caveats"]),
        note=row["note"],
        citation=str(cited),
        bibtex=cited.bibtex,
        release=cited.release,
    )


def caveats_of(data: Dataset, keys: str) -> tuple[Caveat, ...]:
    """The caveats whose keys stand in a `caveats` cell, in that order."""
    wanted = [key for key in keys.split(";") if key]
    table = data.table("caveats")
    found = table.loc[table["caveat"].isin(wanted), ["caveat", "title", "text"]]
    caveats = {key: Caveat(title, text) for key, title, text in found.itertuples(index=False)}
    return tuple(caveats[key] for key in wanted)


def reading(value: float, low: float, high: float, qualifier: str) -> str:
    """How a printed number was read: a range in digits, a bound as a bound, one number bare."""
    if qualifier == "range":
        return f"from {full(low)} to {full(high)}"
    if qualifier == "at_least":
        return f"at least {full(low)}; no upper end is given"
    if qualifier == "at_most":
        return f"at most {full(high)}; no lower end is given"
    return f"about {full(value)}" if qualifier == "about" else full(value)


def _correction(data: Dataset, figure_id: str) -> str:
    audits = data.table("audits")
    found = audits[(audits["kind"] == "correction") & (audits["total"] == figure_id)]
    return "" if found.empty else str(found["explanation"].iloc[0])
