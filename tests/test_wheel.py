"""The built wheel carries data and pages, and works from any folder."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LEFT_BEHIND = shutil.ignore_patterns(
    ".git", ".*_cache", "__pycache__", "*.egg-info", "venv", ".venv", "dist", "build", ".hypothesis"
)


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """The wheel of this tree, built and installed into a folder of its own."""
    place = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, place / "tree", ignore=LEFT_BEHIND)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    built = ["wheel", "--no-deps", "--no-build-isolation", "-w", str(place), str(place / "tree")]
    subprocess.run([*pip, *built], check=True)
    (wheel,) = place.glob("*.whl")
    shutil.rmtree(place / "tree")
    target = ["install", "--no-deps", "--target", str(place / "site"), str(wheel)]
    subprocess.run([*pip, *target], check=True)
    return place / "site"


@pytest.fixture
def elsewhere(installed, tmp_path):
    """A function that runs code with the installed package, from an empty folder."""

    def run(code):
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(installed)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run


def test_the_data_load_from_any_folder(elsewhere, installed, real):
    """Prevents a package that only works in its own checkout."""
    assert elsewhere("import terrorstats; print(terrorstats.__file__)").startswith(str(installed))
    figures = elsewhere("import terrorstats; print(len(terrorstats.load().figures))")
    assert int(figures) == len(real.figures)


def test_the_command_works_from_any_folder(elsewhere):
    """Prevents a command that cannot find its data once installed."""
    code = "import sys; from terrorstats.cli.main import main; main({!r})"
    assert json.loads(elsewhere(code.format(["validate", "--json"]))) == {"faults": []}
    assert elsewhere(code.format(["--version"]))


def test_the_script_is_installed(installed):
    """Prevents `terrorstats` from not being a command after `pip install`."""
    assert list((installed / "bin").glob("terrorstats*"))


def test_page_and_settings_are_those_of_the_checkout(elsewhere, installed):
    """Prevents `terrorstats serve` from looking for its page in a checkout that is not there."""
    code = "from terrorstats.cli import serve as serving; print(serving.{}())"
    for name, original in (("entry_page", "dashboard.py"),
                           ("settings_file", ".streamlit/config.toml")):  # fmt: skip
        path = Path(elsewhere(code.format(name)))
        assert path.is_relative_to(installed)
        assert path.read_bytes() == (ROOT / original).read_bytes()


def test_the_dashboard_runs_from_the_package(elsewhere):
    """Prevents pages or their files from being left out of the wheel."""
    code = (
        "from streamlit.testing.v1 import AppTest\n"
        "from terrorstats.cli import serve as serving\n"
        "page = AppTest.from_file(str(serving.entry_page()), default_timeout=120).run()\n"
        "assert not page.exception, page.exception\n"
        "print(len(page.main))"
    )
    assert int(elsewhere(code.replace("-W error", ""))) > 0


def test_no_test_and_no_cache_is_packed(installed):
    """Prevents a wheel that carries what nobody needs."""
    names = {path.name for path in installed.rglob("*")}
    assert "datapackage.json" in names
    assert not {"tests", "conftest.py", ".git", "bench"} & names
