"""A teacher pastes a sentence into the terminal: reading first, then the place of the number."""

import json

import pytest
from click.testing import CliRunner

from terrorstats.cli.main import main


def run(*arguments: str):
    """What the command prints, and its exit code."""
    return CliRunner().invoke(main, ["claim", *arguments])


@pytest.fixture
def data(folder):
    """The option that names the small folder."""
    return ("--data", str(folder))


def test_a_number_with_its_category_is_placed(data):
    """Prevents the documented form of the command from breaking."""
    found = run("900", "--category", "executions", "--period", "1934-1936", *data)
    assert found.exit_code == 0
    assert "sum of shot-rivers-1934, shot-rivers-1935, shot-rivers-1936" in found.output
    assert "10 times as large" in found.output


def test_a_sentence_shows_how_it_was_read_before_the_answer(data):
    """Prevents an answer to a question that was misread unseen."""
    found = run("1934-1936 - 900 executed", *data)
    assert found.exit_code == 0
    reading, answer = (
        found.output.index("figure: “900”: 900"),
        found.output.index("nearest printed"),
    )
    assert found.output.startswith("Read as")
    assert reading < answer


def test_a_sentence_may_be_asked_about_a_quantity(data):
    """Prevents --category from being ignored beside a sentence."""
    found = run("1934-1936 - 900 executed", "--category", "exiled", "--json", *data)
    checked = json.loads(found.output)
    assert checked["claim"]["quantity"] == "exiled"
    assert {item["quantity"] for item in checked["compared"] if item["main"]} == {"exiled"}


def test_json_has_the_reading_and_every_compared_figure(data):
    """Prevents a program that reads the answer from missing what it was promised."""
    found = run("8,000", "--category", "executions", "--period", "1934-1939", "--json", *data)
    checked = json.loads(found.output)
    parts = {reading["part"] for reading in checked["claim"]["readings"]}
    assert {"figure", "category", "period"} <= parts
    assert checked["claim"]["value"] == 8000
    assert len(checked["compared"]) >= 2
    for item in checked["compared"]:
        assert ("id" in item) != ("parts" in item)
        assert {"value", "low", "high", "ratio", "missing"} <= item.keys()
    total = next(item for item in checked["compared"] if item.get("id") == "shot-total")
    assert total["value"] == 7950
    assert total["ratio"] == pytest.approx(8000 / 7950)
    holed = next(item for item in checked["compared"] if item["missing"])
    assert holed["missing"] == [1938]


def test_place_and_group_are_passed_on(data):
    """Prevents the options from being accepted and forgotten."""
    found = run(
        "50",
        "--category",
        "camp_deaths",
        "--period",
        "1937",
        "--place",
        "Far camp",
        "--json",
        *data,
    )
    checked = json.loads(found.output)
    assert [item["id"] for item in checked["compared"]] == ["deaths-far"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("nonsense",), "no number"),
        (("10 million",), "what is counted"),
        (("10", "--category", "gulags"), "gulags"),
        (("10", "--category", "executions", "--period", "soon"), "soon"),
        (("5 died in camps in 1934, 7 shot",), "2 numbers"),
    ],
)
def test_nonsense_is_one_line_and_exit_code_1(data, arguments, why):
    """Prevents a traceback in front of a class."""
    found = run(*arguments, *data)
    assert found.exit_code == 1
    assert why in found.output
    assert "Traceback" not in found.output
    assert len(found.output.strip().splitlines()) == 1


def test_the_claims_of_the_notes_run_on_the_real_data():
    """Prevents the commands of the documentation from failing on the data that is shipped."""
    typed = run("10 million", "--category", "camp_deaths", "--period", "1934-1937", "--json")
    pasted = run("1934-1937 - 10 million died in gulags", "--json")
    one, other = json.loads(typed.output), json.loads(pasted.output)
    assert one["compared"] == other["compared"]
    assert len(one["nearest"]["parts"]) == 4
    assert 80 < one["nearest"]["ratio"] < 110
