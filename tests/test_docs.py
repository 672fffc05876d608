"""The documentation is complete: every name, command, page and column stands in it."""

import contextlib
import io
import re
from pathlib import Path

import pytest

import terrorstats as ts
from terrorstats.cli import main as cli
from terrorstats.tables.schema import load_schema
from tests.pages import pages
from tests.test_layers import LAYERS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
HOUSE = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
DICTIONARY = ROOT / "data" / "README.md"
PAGES = list(pages().values())


@pytest.mark.parametrize("name", ts.__all__)
def test_every_public_name_is_in_the_readme(name):
    """Prevents a function that nobody can find."""
    assert re.search(rf"`{name}\b", README), f"README.md does not describe `{name}`"


@pytest.mark.parametrize("command", cli.main.commands)
def test_every_command_is_in_the_readme(command):
    """Prevents a command that nobody can find."""
    assert f"`terrorstats {command}" in README, f"README.md does not describe {command}"


@pytest.mark.parametrize("title", PAGES)
def test_every_page_is_in_the_readme(title):
    """Prevents a page that nobody is told of."""
    assert f"| {title} |" in README, f"README.md does not describe the page {title}"


def test_there_are_pages():
    """Prevents the test above from passing because no page was found."""
    assert len(PAGES) > 5


@pytest.mark.parametrize("table", load_schema().tables.values(), ids=lambda table: table.name)
def test_every_column_is_in_the_dictionary(table):
    """Prevents a column whose meaning must be guessed."""
    text = DICTIONARY.read_text(encoding="utf-8")
    _, _, section = text.partition(f"## `{table.file}`")
    section = section.partition("\n## ")[0]
    missing = [column.name for column in table.columns if f"| `{column.name}` |" not in section]
    assert missing == []


def test_the_example_of_the_readme_prints_what_it_says():
    """Prevents an example that no longer works, or shows another number."""
    code, output = re.search(r"```python\n(.*?)```\s+```text\n(.*?)```", README, re.DOTALL).groups()
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {})
    assert printed.getvalue() == output


def test_no_link_of_the_readme_leads_nowhere():
    """Prevents a picture or page that is not in the repository."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_room_stands_in_the_page_on_the_house_in_the_order_of_its_imports():
    """Prevents a folder that a newcomer must guess, and an order that the imports do not keep."""
    source = ROOT / "src" / "terrorstats"
    rooms = {path.name for path in source.iterdir() if (path / "__init__.py").exists()}
    rooms |= {path.stem for path in source.glob("*.py")}
    named = re.findall(r"^\| `(\w+)(?:/|\.py)` \|", HOUSE, re.MULTILINE)
    assert named == [layer for layer in LAYERS if layer in rooms]


def test_every_file_that_the_page_on_the_house_names_is_there():
    """Prevents directions to a file that has moved."""
    names = re.findall(r"`([\w/]+(?:\.\w+|/))`", HOUSE)
    places = (ROOT, ROOT / "src" / "terrorstats", ROOT / "src" / "terrorstats" / "dashboard")
    assert len(names) > 20
    assert [name for name in names if not any((place / name).exists() for place in places)] == []
