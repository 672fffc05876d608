"""`terrorstats claim`: set a number, or a sentence with one, among everything printed."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from terrorstats import dataset
from terrorstats.claims import ClaimCheck
from terrorstats.claims.compared import FITS, Compared
from terrorstats.cli.options import data_option, json_option
from terrorstats.errors import ReadingError
from terrorstats.notation.figure import parse_figure
from terrorstats.vocabulary import SHOWN_BASES, UNITS

MOST_LISTED = 12
"""How many of the compared figures are listed; `--json` gives all of them."""


@click.command()
@click.argument("text")
@click.option("--category", default="", help="A category, quantity or question, like camp_deaths.")
@click.option("--period", default="", help="Years, like 1934-1937; without them, all years.")
@click.option("--place", default="", help="A place as the data name it; without it, the USSR.")
@click.option("--group", default="", help="A people or body as the data name it.")
@data_option
@json_option
def claim(
    text: str,
    category: str,
    period: str,
    place: str,
    group: str,
    folder: Path | None,
    as_json: bool,
) -> None:
    """Set a claim among the printed figures: a number with --category, or a whole sentence.

    \b
    terrorstats claim "10 million" --category camp_deaths --period 1934-1937
    terrorstats claim "1934-1937 - 10 million died in gulags"
    """
    data = dataset.load(folder)
    if category and _is_figure(text):
        check = data.check_claim(category, text, period, place, group)
    else:
        check = data.check_sentence(
            text, category=category, period=period, place=place, group=group
        )
    if as_json:
        click.echo(json.dumps(check.as_dict(), ensure_ascii=False, indent=1))
        return
    for line in _lines(check):
        click.echo(line)


def _is_figure(text: str) -> bool:
    """Whether the text is a number and nothing else."""
    try:
        parse_figure(text, unit="percent")
    except ReadingError:
        return False
    return True


def _lines(check: ClaimCheck) -> Iterator[str]:
    """How the claim was read, what the figures say of it, and the figures beside it."""
    if check.claim.readings:
        yield "Read as"
        yield from (f"  {reading}" for reading in check.claim.readings)
        yield ""
    yield from check.sentences
    listed = [item for item in check.compared if item.main][:MOST_LISTED]
    if listed:
        yield ""
        yield "Printed figures (claim divided by figure)"
        yield from (_line(item) for item in listed)


def _line(item: Compared) -> str:
    """One compared figure: ratio, number, what it counts, who says it, its id or its parts."""
    ratio = f"{item.ratio:.3g}" if item.ratio is not None else "-"
    about = ", ".join(part for part in (item.title, item.group, item.place, item.period) if part)
    basis = SHOWN_BASES[item.basis].lower()
    name = item.id or f"sum of {', '.join(item.parts)}"
    return (
        f"  {ratio:>6}  {item.figure} {UNITS[item.unit]}: {about}; {item.author}, {basis}; "
        f"{FITS[item.fit]}; {name}"
    )
