"""Whatever stands in the cells, a folder is loaded or refused with places; never a traceback."""

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from terrorstats.errors import DataError
from terrorstats.rules import RULES, run
from terrorstats.tables.folder import read_folder
from tests.small_folder import write_rows, write_small_folder

FILES = (
    "figures.csv", "quantities.csv", "series.csv", "caveats.csv", "audits.csv", "identities.csv",
    "questions.csv", "wanted.csv",
)  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(
        ["", " ", ";", "-", "nan", "inf", "1e9", "shot", "series:", "series:shot-rivers", "-shot",
         "stock", "sum", "mean", "balance", "rate", "Rivers1993", "Bell1970[", "0", "-1", "1937",
         "1937-38", "29 Feb 1940", "1934-1939", "at least 5", "5-6", "up to 7", "about 3 million",
         "10%", "=cmd|' /C calc'!A0", "persons", "deaths", "a;b;;c", "\u202e", "1,234.5.6",
         "shot-rivers-1934", "sentenced", "all-stock", "population", "executions"]
    ),
    st.text(max_size=12),
)  # fmt: skip
CHANGES = st.lists(
    st.tuples(st.sampled_from(FILES), st.integers(0, 60), st.integers(0, 14), TEXTS),
    min_size=1,
    max_size=4,
)


@given(CHANGES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_cell_can_bring_the_rules_down(changes):
    """Prevents a traceback, which tells a historian nothing, over any text in any cell."""
    with tempfile.TemporaryDirectory() as temporary:
        path = write_small_folder(Path(temporary) / "small")
        for file, row, column, text in changes:
            spoil(path / file, row, column, text)
        try:
            folder = read_folder(path)
            faults = [*run(RULES, folder, "validate"), *run(RULES, folder, "check")]
        except DataError as error:
            faults = list(error.faults)
        for fault in faults:
            assert fault.file.endswith((".csv", ".bib"))
            assert fault.reason


def spoil(path: Path, row: int, column: int, text: str) -> None:
    """Write `text` into a cell; row and column are taken round the table."""
    text_now = path.read_bytes().decode("utf-8")
    rows = [cells for cells in csv.reader(io.StringIO(text_now, newline="")) if cells]
    cells = rows[row % len(rows)]
    cells[column % len(cells)] = text
    write_rows(path, rows)
