"""Starting the dashboard from any folder, with the settings that came with the library."""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parents[1]
_CHECKOUT = _PACKAGE.parents[1]


def entry_page() -> Path:
    """The page to start: inside an installed package, or `dashboard.py` of a checkout."""
    packaged = _PACKAGE / "dashboard" / "entry.py"
    return packaged if packaged.is_file() else _CHECKOUT / "dashboard.py"


def settings_file() -> Path:
    """The settings the dashboard is meant to run with."""
    packaged = _PACKAGE / "dashboard" / "config.toml"
    return packaged if packaged.is_file() else _CHECKOUT / ".streamlit" / "config.toml"


def server_command(port: int) -> list[str]:
    """The command that starts the dashboard. Every setting is an option of it, so that settings
    in the folder one happens to be in, or at home, do not change the dashboard."""
    settings = tomllib.loads(settings_file().read_text(encoding="utf-8"))
    options = [f"--{name}={_written(value)}" for name, value in _flat(settings)]
    command = [sys.executable, "-m", "streamlit", "run", str(entry_page()), *options]
    return [*command, f"--server.port={port}"]


def serve(port: int) -> int:
    """Run the dashboard until it is stopped; returns the exit code of the server."""
    command = server_command(port)
    if os.name == "posix":
        os.execv(command[0], command)  # so that what stops this process stops the server
    return subprocess.run(command, check=False).returncode


def _flat(settings: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _written(value: Any) -> str:
    """A setting as Streamlit reads it from the command line: a list as JSON."""
    return value if isinstance(value, str) else json.dumps(value)
