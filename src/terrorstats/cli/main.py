"""The `terrorstats` command: one small function a sub-command, text for people or `--json`."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import pandas as pd

from terrorstats import __version__, dataset
from terrorstats.arithmetic.audits import audit_table
from terrorstats.cli import serve as serving
from terrorstats.cli.claim import claim
from terrorstats.cli.options import data_option, json_option
from terrorstats.errors import DataError, Fault, TerrorstatsError
from terrorstats.notation.numbers import full
from terrorstats.rules import RULES, run
from terrorstats.rules.driver import Level
from terrorstats.tables.describe import write_descriptions
from terrorstats.tables.folder import own_folder, read_folder


class _Group(click.Group):
    """Turns the library's own errors into one line on standard error and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TerrorstatsError as error:
            raise click.ClickException(str(error)) from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="terrorstats")
def main() -> None:
    """Figures of Soviet repression 1917-1956: how many, says who, and how do they know."""


def _rules_text(level: Level) -> str:
    return "\n".join(f"  {rule.name}: {rule.about}" for rule in RULES if rule.level == level)


def _judge(folder: Path | None, level: Level, as_json: bool, exit_code: int) -> None:
    path = folder or own_folder()
    faults: tuple[Fault, ...]
    try:
        faults = run(RULES, read_folder(path), level)
    except DataError as error:
        faults, exit_code = error.faults, 1
        level = "validate"
    noun = "fault" if level == "validate" else "warning"
    if as_json:
        _print_json({f"{noun}s": [asdict(fault) for fault in faults]})
    else:
        for fault in faults:
            click.echo(str(fault))
        click.echo(f"{len(faults)} {noun}{'' if len(faults) == 1 else 's'} in {path}", err=True)
    if faults:
        sys.exit(exit_code)


@main.command(epilog="\b\nRules:\n" + _rules_text("validate"))
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@json_option
def validate(folder: Path | None, as_json: bool) -> None:
    """Find every fault of a data folder; exit code 1 if there is one."""
    _judge(folder, "validate", as_json, 1)


@main.command(epilog="\b\nChecks:\n" + _rules_text("check"))
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@json_option
def check(folder: Path | None, as_json: bool) -> None:
    """Find what is allowed but implausible; exit code 2 if there is anything."""
    _judge(folder, "check", as_json, 2)


@main.command()
@data_option
@json_option
def audit(folder: Path | None, as_json: bool) -> None:
    """Set every printed total against our sum of its parts."""
    data = dataset.load(folder)
    table = audit_table(data.table("audits"), data.table("figures"))
    if as_json:
        _print_json({"audits": _records(table)})
        return
    for row in table.to_dict("records"):
        click.echo(f"{row['audit']} ({row['kind']}): {row['title']}")
        if row["printed"] and row["sum"]:
            ours = full(row["sum_now"]) or row["sum"]
            click.echo(f"  printed {row['printed']}, sum {ours}, gap {row['gap']}")
        click.echo(f"  {row['explanation']}")


@main.command()
@click.argument("figure_id", metavar="ID")
@data_option
@json_option
def show(figure_id: str, folder: Path | None, as_json: bool) -> None:
    """Print the card of one figure: what it counts, who says it, with which caveats."""
    card = dataset.load(folder).card(figure_id)
    if as_json:
        _print_json({**asdict(card), "lines": dict(card.lines)})
        return
    click.echo(f"{card.quantity}, {card.period}: {card.printed} {card.unit}")
    for label, text in card.lines:
        click.echo(f"  {label}: {text}")


@main.command()
@click.argument("figure_id", metavar="ID")
@data_option
@json_option
def cite(figure_id: str, folder: Path | None, as_json: bool) -> None:
    """Print how to cite one figure, with BibTeX."""
    cited = dataset.load(folder).cite(figure_id)
    if as_json:
        _print_json(asdict(cited))
        return
    click.echo(f"{cited}\n\n{cited.bibtex}")


@main.command()
@click.argument("name")
@data_option
@json_option
def series(name: str, folder: Path | None, as_json: bool) -> None:
    """Print one source's run of figures, blanks with their reason."""
    rows = dataset.load(folder).series(name)
    if as_json:
        columns = ["period", "figure", "corrected", "value", "low", "high", "qualifier", "unit",
                   "group", "place", "missing_because", "source", "via", "id"]
        _print_json({"series": name, "rows": _records(rows[columns])})
        return
    for row in rows.to_dict("records"):
        figure = row["figure"] or f"blank: {row['missing_because']}"
        corrected = f"corrected {row['corrected']}" if row["corrected"] else ""
        parts = (row["period"], figure, corrected, row["group"], row["place"])
        click.echo("  ".join(part for part in parts if part))


@main.command()
@click.argument("quantity")
@click.option("--period", default="", help="Years, like 1937-38.")
@data_option
@json_option
def estimates(quantity: str, period: str, folder: Path | None, as_json: bool) -> None:
    """Print every source on a quantity or question, grouped by scope and basis."""
    rows = dataset.load(folder).estimates(quantity, period)
    columns = ["scope", "group", "place", "period", "figure", "value", "low", "high", "qualifier",
               "unit", "basis", "author", "published", "origin", "parts", "missing_years", "id"]
    if as_json:
        _print_json({"asked": quantity, "period": period, "rows": _records(rows[columns])})
        return
    for title, scope in rows.groupby("scope_title", sort=False):
        click.echo(str(title))
        for row in scope.to_dict("records"):
            about = ", ".join(row[name] for name in ("group", "place", "period") if row[name])
            click.echo(
                f"  {row['figure']} {row['unit']}: {row['author']} "
                f"({about}; {row['basis']}, {row['origin']})"
            )


@main.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8501, show_default=True,
    help="Port of the local address.",
)
def serve(port: int) -> None:
    """Open the dashboard in the browser."""
    sys.exit(serving.serve(port))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def describe(folder: Path | None) -> None:
    """Write datapackage.json and README.md of a data folder from the schema and the tables."""
    for path in write_descriptions(folder or own_folder()):
        click.echo(str(path))


main.add_command(claim)


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads(frame.to_json(orient="records", date_format="iso"))
    return records


def _print_json(content: dict[str, Any]) -> None:
    click.echo(json.dumps(content, ensure_ascii=False, indent=1, default=str))
