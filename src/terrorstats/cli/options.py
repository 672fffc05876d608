"""The options that several commands share."""

from collections.abc import Callable
from pathlib import Path

import click


def data_option(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--data`, given to the command as `folder` (None without it)."""
    return click.option(
        "--data", "folder", type=click.Path(path_type=Path), default=None,
        help="A data folder of your own; without it, the one that came with the library.",
    )(command)


def json_option(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--json`, given to the command as `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)
