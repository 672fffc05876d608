"""Why do these two numbers differ? Field by field, from what the data say of each and no more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from terrorstats.arithmetic.part_of import all_wholes
from terrorstats.notation.numbers import full
from terrorstats.tables.bibliography import Bibliography
from terrorstats.tables.descent import roots_of
from terrorstats.vocabulary import BASES, KINDS, UNITS


@dataclass(frozen=True, slots=True)
class Difference:
    """One respect in which two figures differ: what each has, and a sentence that says so."""

    aspect: str
    first: str
    second: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Differences:
    """All the respects in which two figures differ, and what subtraction shows."""

    first: str
    second: str
    aspects: tuple[Difference, ...]
    arithmetic: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything as sentences; an honest one where the sources do not say."""
        if self.first == self.second:
            return ("This is one and the same figure.",)
        if not self.aspects:
            silent = "Nothing recorded of the two says why they differ: the sources do not say."
            return (*self.arithmetic, silent)
        return tuple(aspect.sentence for aspect in self.aspects) + self.arithmetic

    def __str__(self) -> str:
        """One sentence a line."""
        return "\n".join(self.sentences)


def compare_figures(
    a: "pd.Series[Any]",
    b: "pd.Series[Any]",
    quantities: pd.DataFrame,
    bibliography: Bibliography,
    figures: pd.DataFrame,
) -> Differences:
    """How two rows of the figures differ, in the order that explains most: what is counted, whom,
    where, when, how the number was obtained, and on which document each rests."""
    aspects = (
        *_counted(a, b, quantities),
        *_whom(a, b),
        *_when(a, b),
        *_how(a, b),
        *_corrected(a, b),
        *_origins(a, b, bibliography),
    )
    return Differences(a["id"], b["id"], aspects, tuple(_arithmetic(a, b, figures)))


def _counted(
    a: "pd.Series[Any]", b: "pd.Series[Any]", quantities: pd.DataFrame
) -> Iterator[Difference]:
    one, two = quantities.loc[a["quantity"]], quantities.loc[b["quantity"]]
    if a["quantity"] != b["quantity"]:
        yield Difference(
            "what is counted", one["title"], two["title"],
            f"They count different things: {one['title']} ({one['counts']}) against {two['title']} "
            f"({two['counts']}).",
        )
        wholes = all_wholes(dict(zip(quantities.index, quantities["part_of"], strict=True)))
        for part, whole in ((one, two), (two, one)):
            if whole["quantity"] in wholes[part["quantity"]]:
                yield Difference(
                    "part and whole", one["title"], two["title"],
                    f"{part['title']} is part of {whole['title']}, so it must be the smaller.",
                )
    if one["kind"] != two["kind"]:
        yield Difference(
            "stock or flow", KINDS[one["kind"]], KINDS[two["kind"]],
            f"One is {KINDS[one['kind']]}, the other {KINDS[two['kind']]}: they cannot be set "
            "against each other as they stand.",
        )
    if a["unit"] != b["unit"]:
        yield Difference(
            "unit", UNITS[a["unit"]], UNITS[b["unit"]],
            f"One counts {UNITS[a['unit']]}, the other {UNITS[b['unit']]}.",
        )
    if one["territory"] != two["territory"]:
        yield Difference(
            "territory", one["territory"], two["territory"],
            f"The territory differs: {one['territory'] or 'not stated'} against "
            f"{two['territory'] or 'not stated'}.",
        )


def _whom(a: "pd.Series[Any]", b: "pd.Series[Any]") -> Iterator[Difference]:
    for column, aspect, everything in (
        ("group", "who is counted", "everybody the source counts"),
        ("place", "place", "the whole USSR"),
    ):
        if a[column] != b[column]:
            one, two = a[column] or everything, b[column] or everything
            yield Difference(aspect, one, two, f"One is about {one}, the other about {two}.")


def _when(a: "pd.Series[Any]", b: "pd.Series[Any]") -> Iterator[Difference]:
    if (a["start"], a["end"]) != (b["start"], b["end"]):
        yield Difference(
            "period", a["period"], b["period"],
            f"The time differs: {a['period']} against {b['period']}.",
        )


def _how(a: "pd.Series[Any]", b: "pd.Series[Any]") -> Iterator[Difference]:
    if a["basis"] != b["basis"]:
        one, two = BASES[a["basis"]], BASES[b["basis"]]
        yield Difference(
            "basis", one, two,
            f"They were obtained in different ways: {one.lower()} against {two.lower()}.",
        )
    if a["qualifier"] != b["qualifier"]:
        yield Difference(
            "precision", a["figure"], b["figure"],
            f"They are not equally exact: one source prints “{a['figure']}”, the other "
            f"“{b['figure']}”.",
        )


def _corrected(a: "pd.Series[Any]", b: "pd.Series[Any]") -> Iterator[Difference]:
    for row, which in ((a, "first"), (b, "second")):
        if row["corrected"]:
            yield Difference(
                "correction", a["figure"], b["figure"],
                f"The {which} is a misprint, {row['figure']} in print, and read here as "
                f"{row['corrected']}; its card gives the reason.",
            )


def _origins(
    a: "pd.Series[Any]", b: "pd.Series[Any]", bibliography: Bibliography
) -> Iterator[Difference]:
    one, two = (frozenset(roots_of(row["source_key"], bibliography)) for row in (a, b))
    shared = one & two
    if a["source_key"] == b["source_key"]:
        return
    names_one, names_two = (_names(keys, bibliography) for keys in (one, two))
    if shared:
        yield Difference(
            "documents", names_one, names_two,
            f"Both rest on {_names(shared, bibliography)}: they are one witness, not two.",
        )
    else:
        yield Difference(
            "documents", names_one, names_two,
            f"They rest on different work: {names_one} against {names_two}.",
        )


def _names(keys: frozenset[str], bibliography: Bibliography) -> str:
    return ", ".join(sorted(bibliography[key].short for key in keys))


def _arithmetic(
    a: "pd.Series[Any]", b: "pd.Series[Any]", figures: pd.DataFrame
) -> Iterator[str]:
    one, two = a["value"], b["value"]
    if pd.isna(one) or pd.isna(two) or {a["unit"], b["unit"]} & {"percent", "per 1,000"}:
        return
    gap = abs(one - two)
    if gap == 0:
        yield f"The two numbers are the same: {full(one)}."
        return
    larger = "first" if one > two else "second"
    ratio = f" ({max(one, two) / min(one, two):.3g} times)" if min(one, two) > 0 else ""
    yield f"The {larger} is larger by {full(gap)}{ratio}."
    for row in _figures_of_the_gap(gap, a, b, figures).head(3).to_dict("records"):
        yield (
            f"That difference is itself a printed figure: {row['figure']} "
            f"({row['quantity_title']}, {row['period']}, {row['author']})."
        )


def _figures_of_the_gap(
    gap: float, a: "pd.Series[Any]", b: "pd.Series[Any]", figures: pd.DataFrame
) -> pd.DataFrame:
    """The figures equal to the gap that may have to do with it.

    A number of the same size is a coincidence unless it counts the same thing: all three have one
    unit and one kind, and the figure is printed by the source of the two, or is of a category of
    theirs and of years that both cover. Fewer than four digits agree by chance too often.
    """
    if a["unit"] != b["unit"] or a["kind"] != b["kind"]:
        return figures.iloc[:0]
    equal = figures["value"].eq(gap) & figures["significant_digits"].ge(4)
    rows = figures[equal & ~figures["id"].isin([a["id"], b["id"]])]
    rows = rows[rows["unit"].eq(a["unit"]) & rows["kind"].eq(a["kind"])]
    own_source = rows["source_key"].eq(a["source_key"]) & rows["source_key"].eq(b["source_key"])
    own_category = rows["category"].isin([a["category"], b["category"]])
    start, end = max(a["start"], b["start"]), min(a["end"], b["end"])
    in_years = rows["start"].le(end) & rows["end"].ge(start)
    return rows[own_source | (own_category & in_years)]
