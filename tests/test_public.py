"""The public face: what `import terrorstats` offers, and what it does not drag in."""

import inspect
import subprocess
import sys

import pytest

import terrorstats as ts


def test_all_is_what_is_exposed():
    """Prevents a public name that is not announced, and an announced one that is not there."""
    exposed = {
        name
        for name, value in vars(ts).items()
        if not name.startswith("_") and not inspect.ismodule(value)
    }
    assert set(ts.__all__) == exposed
    assert list(ts.__all__) == sorted(ts.__all__)


@pytest.mark.parametrize("name", ts.__all__)
def test_a_public_name_is_described(name):
    """Prevents a name whose use must be guessed."""
    assert inspect.getdoc(getattr(ts, name))


def test_every_error_is_caught_by_the_root():
    """Prevents an error of ours that `except TerrorstatsError` lets through."""
    errors = [v for v in vars(ts).values() if isinstance(v, type) and issubclass(v, Exception)]
    assert len(errors) == 8
    assert all(issubclass(error, ts.TerrorstatsError) for error in errors)


@pytest.mark.parametrize("doing", ["", "terrorstats.load()", "import terrorstats.cli.main"])
def test_nothing_heavy_is_imported(doing):
    """Prevents a library for historians from starting a web server's modules, or pybtex."""
    code = (
        f"import sys, terrorstats; {doing}\n"
        "print([name for name in ('streamlit', 'plotly', 'pybtex') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
