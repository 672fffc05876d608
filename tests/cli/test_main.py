"""Each command prints what a person can read, JSON on request, and an exit code to rely on."""

import json

import pytest
from click.testing import CliRunner

from terrorstats import __version__
from terrorstats.cli import main as cli
from terrorstats.rules import RULES
from tests.small_folder import broken


def run(*arguments, code=0):
    """Run a command; returns its standard output, and fails on another exit code."""
    result = CliRunner().invoke(cli.main, [str(argument) for argument in arguments])
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stdout


def fails(*arguments):
    """What a command that is refused says on standard error."""
    result = CliRunner().invoke(cli.main, [str(argument) for argument in arguments])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return result.stderr


DATA_COMMANDS = [
    ["audit"],
    ["show", "deaths-bell"],
    ["cite", "deaths-bell"],
    ["series", "shot-stone"],
    ["estimates", "deaths", "--period", "1934-37"],
]


@pytest.mark.parametrize("command", DATA_COMMANDS, ids=lambda command: command[0])
def test_every_data_command_prints_text_and_json(folder, command):
    """Prevents output that only people, or only programs, can read."""
    text = run(*command, "--data", folder)
    assert text.strip()
    assert not text.startswith("{")
    assert "nan" not in text
    assert isinstance(json.loads(run(*command, "--data", folder, "--json")), dict)


@pytest.mark.parametrize("command", ["validate", "check"])
def test_a_sound_folder_passes(folder, command):
    """Prevents a build that fails over sound data."""
    assert run(command, folder) == ""
    key = "faults" if command == "validate" else "warnings"
    assert json.loads(run(command, folder, "--json")) == {key: []}


def test_validate_prints_every_fault_and_exits_with_1(folder):
    """Prevents a broken folder from passing in a script."""
    first = broken(folder, "figures.csv", "shot-total", "figure", "many")
    second = broken(folder, "caveats.csv", "no-paper", "text", "")
    lines = run("validate", folder, code=1).splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        f"figures.csv:{first}:figure",
        f"caveats.csv:{second}:text",
    ]
    faults = json.loads(run("validate", folder, "--json", code=1))["faults"]
    assert faults[0] == {
        "file": "figures.csv", "line": first, "column": "figure", "text": "many",
        "reason": faults[0]["reason"], "rule": "readable",
    }  # fmt: skip
    assert faults[1]["rule"] == "blanks"


def test_validate_counts_on_standard_error(folder):
    """Prevents the count from mixing with the faults in a pipe."""
    broken(folder, "caveats.csv", "no-paper", "text", "")
    result = CliRunner().invoke(cli.main, ["validate", str(folder)])
    assert result.stderr == f"1 fault in {folder}\n"


def test_check_warns_and_exits_with_2(folder):
    """Prevents a warning from looking like a fault, or like nothing."""
    line = broken(folder, "figures.csv", "average-stone-1935", "figure", "1,310")
    assert run("check", folder, code=2).startswith(f"figures.csv:{line}:figure: '1,310': ")
    (warning, *_) = json.loads(run("check", folder, "--json", code=2))["warnings"]
    assert (warning["line"], warning["rule"]) == (line, "identities")


@pytest.mark.parametrize("command", ["validate", "check"])
def test_a_folder_that_cannot_be_read_is_a_fault_for_both(folder, command):
    """Prevents `check` from calling a missing file a matter of taste."""
    (folder / "sources.bib").unlink()
    assert run(command, folder, code=1).startswith("sources.bib: the file is missing")
    assert "faults" in json.loads(run(command, folder, "--json", code=1))


def test_a_folder_that_is_not_there_is_named(tmp_path):
    """Prevents a traceback over a mistyped path."""
    assert "there is no such folder" in run("validate", tmp_path / "nowhere", code=1)
    assert "there is no such folder" in fails("audit", "--data", tmp_path / "nowhere")
    assert "there is no such folder" in fails("describe", tmp_path / "nowhere")


def test_audit_sets_print_against_sum(folder):
    """Prevents a gap from being shown without the two numbers."""
    text = run("audit", "--data", folder)
    assert "shot-total (sum): Death sentences 1934-39\n  printed 7950, sum 7,950, gap 0\n" in text
    audits = json.loads(run("audit", "--data", folder, "--json"))["audits"]
    assert audits[0]["sum_now"] == 7950
    assert audits[2]["sum_now"] is None


def test_show_prints_the_card(folder):
    """Prevents a number from being printed without its source and caveats."""
    text = run("show", "deaths-bell", "--data", folder)
    assert text.startswith("Deaths in camps, 1934-37: about 3 million deaths\n")
    assert "  Caveat: No document: No document is known behind it.\n" in text
    assert json.loads(run("show", "deaths-bell", "--data", folder, "--json"))["caveats"] == [
        {"title": "No document", "text": "No document is known behind it."}
    ]


def test_cite_prints_reference_and_bibtex(folder):
    """Prevents a citation without the work it was read in."""
    text = run("cite", "deaths-bell", "--data", folder)
    assert "Quoted in: Reader, Mary. 2001." in text
    assert "\n@book{Reader2001," in text


def test_series_prints_blanks_with_their_reason(folder):
    """Prevents a missing year from vanishing between two lines."""
    lines = run("series", "shot-stone", "--data", folder).splitlines()
    assert lines[3:5] == ["1937  3,530", "1938  blank: not yet seen in print"]
    rows = json.loads(run("series", "shot-stone", "--data", folder, "--json"))["rows"]
    assert (rows[4]["value"], rows[4]["missing_because"]) == (None, "not yet seen in print")


def test_estimates_are_grouped_by_scope(folder):
    """Prevents unlike counts from being listed in one row."""
    lines = run("estimates", "how-many-died", "--data", folder).splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "Deaths in camps",
        "Deaths since 1917",
    ]
    assert "  620 deaths: Stone and Marsh 1995 (1934-1937; archival_count, summed)" in lines


@pytest.mark.parametrize(
    "command",
    [["show", "nil"], ["cite", "nil"], ["series", "nil"], ["estimates", "nil"]],
    ids=lambda command: command[0],
)
def test_an_unknown_name_is_one_line_on_standard_error(folder, command):
    """Prevents a traceback, and an empty answer, over a mistyped name."""
    message = fails(*command, "--data", folder)
    assert message.startswith("Error: no ")
    assert message.count("\n") == 1


def test_a_period_that_cannot_be_read_is_refused(folder):
    """Prevents a traceback over a mistyped period."""
    message = fails("estimates", "deaths", "--period", "soon", "--data", folder)
    assert message.startswith("Error: period 'soon'")


def test_a_broken_folder_is_refused_by_the_data_commands(folder):
    """Prevents an answer from half a table."""
    line = broken(folder, "figures.csv", "shot-total", "figure", "many")
    assert f"Error: figures.csv:{line}:figure: 'many'" in fails("audit", "--data", folder)


def test_describe_writes_both_descriptions(folder):
    """Prevents descriptor and dictionary from being written by hand."""
    assert run("describe", folder).splitlines() == [
        str(folder / "datapackage.json"),
        str(folder / "README.md"),
    ]
    assert json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]


@pytest.mark.parametrize("port", ["70000", "0", "-1"])
def test_serve_refuses_a_port_that_no_machine_has(port):
    """Prevents a traceback of the server over a slip of the keyboard."""
    told = CliRunner().invoke(cli.main, ["serve", "--port", port])
    assert told.exit_code == 2
    assert "1<=x<=65535" in told.output


def test_serve_starts_the_server_on_the_port_given(monkeypatch):
    """Prevents two dashboards from fighting over one port."""
    ports = []
    monkeypatch.setattr(cli.serving, "serve", lambda port: ports.append(port) or 0)
    run("serve", "--port", "8700")
    run("serve")
    assert ports == [8700, 8501]


@pytest.mark.parametrize("level", ["validate", "check"])
def test_help_lists_every_rule(level):
    """Prevents a rule that nobody can look up."""
    text = run(level, "--help")
    assert [rule.name for rule in RULES if rule.level == level and rule.name not in text] == []


def test_every_command_has_a_sentence_of_help():
    """Prevents a command whose purpose must be guessed."""
    for command in cli.main.commands.values():
        assert command.get_short_help_str(200).endswith("."), command.name


def test_the_version_is_that_of_the_package():
    """Prevents a report about another version than the one installed."""
    assert __version__ in run("--version")


def test_own_data_are_sound():
    """Prevents a release whose own data do not validate."""
    assert run("validate") == ""
