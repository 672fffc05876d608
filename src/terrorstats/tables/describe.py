"""The two files of a data folder that are generated: `datapackage.json` and `README.md`."""

from pathlib import Path

from terrorstats.tables.datapackage import datapackage_text
from terrorstats.tables.dictionary import dictionary_text
from terrorstats.tables.folder import read_folder


def write_descriptions(folder: Path) -> list[Path]:
    """Write `datapackage.json` and `README.md` into the data folder; returns what was written.

    Raises DataError when the folder or one of its tables cannot be read.
    """
    read_folder(folder)
    written = []
    for name, text in (
        ("datapackage.json", datapackage_text(folder)),
        ("README.md", dictionary_text(folder)),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        written.append(folder / name)
    return written
