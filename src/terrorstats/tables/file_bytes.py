"""The bytes of a file, or a fault that says why it cannot be read."""

import os
from pathlib import Path

from terrorstats.errors import DataError, Fault

LIMIT = 64 * 1024 * 1024
"""Bytes of the largest file read; all of `data/` is a hundredth of it."""


def is_absent(path: Path) -> bool:
    """Whether nothing has this name. A link that leads nowhere is something, and so is a folder."""
    return not os.path.lexists(path)


def read_bytes(path: Path, name: str, limit: int = LIMIT) -> bytes:
    """The content of the file at `path`; `name` stands for it in messages.

    Raises DataError when there is no such file, when it is a folder, a broken link or another thing
    that is no file, when it is larger than `limit` bytes, and when the disk or the permissions do
    not let it be read.
    """

    def refused(reason: str) -> DataError:
        return DataError([Fault(name, 0, "", "", reason, "file")])

    try:
        if is_absent(path):
            raise refused(f"there is no file of that name in '{path.parent}'; check it.")
        if path.is_dir():
            raise refused("this is a folder; put the file itself here.")
        if not path.exists():
            raise refused("this is a link that leads to no file; put the file itself here.")
        if not path.is_file():
            raise refused("this is not a plain file; put the file itself here.")
        size = path.stat().st_size
        if size > limit:
            raise refused(too_large(size, limit))
        content = path.read_bytes()
    except OSError as error:
        said = error.strerror or type(error).__name__
        reason = f"it cannot be read ({said}); check the file, its permissions and the disk."
        raise refused(reason) from None
    return content


def too_large(size: int, limit: int) -> str:
    """The reason for refusing a file of `size` bytes."""
    return (
        f"it has {size / 1e6:,.0f} MB and the most that is read is {limit / 1e6:,.0f} MB; "
        "split it, or check that it is the right file."
    )
