"""Starting the dashboard from any folder, with the settings that came with the library."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def entry_page() -> Path:
    """The page to start: inside an installed package, or `dashboard.py` of a checkout."""
    packaged = _PACKAGE / "dashboard" / "entry.py"
    return packaged if packaged.is_file() else _CHECKOUT / "dashboard.py"


def settings_file() -> Path:
    """The settings the dashboard is meant to run with."""
    packaged = _PACKAGE / "dashboard" / "config.toml"
    return packaged if packaged.is_file() else _CHECKOUT / ".streamlit" / "config.toml"


def serve(port: int) -> int:
    """Run the dashboard until it is stopped; returns the exit code of the server."""
    settings = tomllib.loads(settings_file().read_text(encoding="utf-8"))
    options = [f"--{name}={_written(value)}" for name, value in _flat(settings)]
    command = [sys.executable, "-m", "streamlit", "run", str(entry_page()), *options]
    try:
        return subprocess.run([*command, f"--server.port={port}"], check=False).returncode
    except KeyboardInterrupt:
        return 0  # the usual way to stop it


def _flat(settings: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
