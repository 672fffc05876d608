"""The two files of a data folder that are generated: `datapackage.json` and `README.md`."""

from pathlib import Path

from terrorstats.errors import DataError, Fault
from terrorstats.tables.datapackage import datapackage_text
from terrorstats.tables.dictionary import dictionary_text
from terrorstats.tables.folder import read_folder


def write_descriptions(folder: Path) -> list[Path]:
    """Write `datapackage.json` and `README.md` into the data folder; returns what was written.

    Raises DataError when the folder or one of its tables cannot be read, or nothing can be written.
    """
    read_folder(folder)
    written = []
    for name, text in (
        ("datapackage.json", datapackage_text(folder)),
        ("README.md", dictionary_text(folder)),
    ):
        try:
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            reason = f"it cannot be written ({error.strerror}): check the folder's permissions"
            raise DataError([Fault(name, 0, "", "", reason)]) from None
        written.append(folder / name)
    return written
