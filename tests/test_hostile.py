"""Whatever stands in the files, a folder is loaded or refused with places; never a traceback."""

import csv
import io
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from terrorstats.errors import DataError, Fault
from terrorstats.rules import RULES, run
from terrorstats.rules.files import described_as_it_is
from terrorstats.tables.describe import write_descriptions
from terrorstats.tables.folder import Folder, own_folder, read_folder
from terrorstats.tables.schema import load_schema
from tests.small_folder import write_rows, write_small_folder

FILES = (
    "figures.csv", "quantities.csv", "series.csv", "caveats.csv", "audits.csv", "identities.csv",
    "questions.csv", "wanted.csv",
)  # fmt: skip
ODD = (
    "", " ", ";", "-", "nan", "inf", "1e9", "shot", "series:", "series:shot-rivers", "-shot",
    "stock", "sum", "mean", "balance", "rate", "Rivers1993", "Bell1970[", "0", "-1", "1937",
    "1937-38", "29 Feb 1940", "1934-1939", "at least 5", "5-6", "up to 7", "about 3 million",
    "10%", "=cmd|' /C calc'!A0", "persons", "deaths", "a;b;;c", "\u202e", "1,234.5.6",
    "shot-rivers-1934", "sentenced", "all-stock", "population", "executions",
)  # fmt: skip
TEXTS = st.one_of(st.sampled_from(ODD), st.text(max_size=12))
CHANGES = st.lists(
    st.tuples(st.sampled_from(FILES), st.integers(0, 60), st.integers(0, 14), TEXTS),
    min_size=1,
    max_size=6,
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
    """Write `text` into a cell; row and column are counted round the table."""
    text_now = path.read_bytes().decode("utf-8")
    rows = [cells for cells in csv.reader(io.StringIO(text_now, newline="")) if cells]
    cells = rows[row % len(rows)]
    cells[column % len(cells)] = text
    write_rows(path, rows)


MORE_TABLES = {
    "claims.csv": "claim,set,text,category,quantity,period,figure,unit,group,place,met,confusion\n"
    "a,popular,Many were shot.,executions,shot,1937,5,sentences,,,Bell1970,\n"
    "b,popular,Many died.,camp_deaths,deaths,1937,about 5,deaths,,,Bell1970[p. 2],Arrivals.\n",
    "events.csv": "event,date,title,text,categories,source\n"
    "first,5 Aug 1937,An order,It was signed.,executions,Rivers1993[p. 1]\n"
    "second,17 Nov 1938,Its end,It was ended.,executions;sentences,Rivers1993[p. 2]\n",
    "glossary.csv": "term,russian,expansion,meaning,see_also,source\n"
    "camp,lager,,A place of forced work.,exile,Stone1995[p. 1]\n"
    "exile,ssylka,,A place one may not leave.,camp,\n",
    "corrections.csv": "date,id,old,new,why,who\n"
    "1 Jan 2020,shot-total,1,2,A slip.,A reader\n2 Jan 2020,toll-bell,3,4,A slip.,A reader\n",
    "places.csv": "place,role,lat,lon,verified\nA,camp,1,2,seen\nB,camp,1,2,seen\nC,camp,3,4,x\n",
    "routes.csv": "operation,period,group,origin,destination,verified\n"
    "One,1937,All,A,B,seen\nTwo,1938,All,B,A,seen\nThree,1939,Some,B,C,seen\n",
    "ladders.csv": "ladder,step,title,text,quantities,authors\n"
    "shot,1,First,Shot.,shot,Rivers1993\nshot,2,Second,Sentenced.,sentenced,Stone1995\n",
    "left_out.csv": "group,rows,reason\nOne,12,Seen twice.\nTwo,3,No page known.\n",
}


def cut(path: Path, rng: random.Random) -> None:
    """Lose the end of the file, at any byte."""
    content = path.read_bytes()
    path.write_bytes(content[: rng.randrange(len(content))])


def cut_at_a_line_end(path: Path, rng: random.Random) -> None:
    """Lose the last lines of the file."""
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[: rng.randrange(len(lines))]))


def lose_last_byte(path: Path, _: random.Random) -> None:
    """Lose the last line end."""
    path.write_bytes(path.read_bytes()[:-1])


def delete_line(path: Path, rng: random.Random) -> None:
    """Lose one line."""
    lines = path.read_bytes().splitlines(keepends=True)
    del lines[rng.randrange(len(lines))]
    path.write_bytes(b"".join(lines))


def double_line(path: Path, rng: random.Random) -> None:
    """Have one line twice."""
    lines = path.read_bytes().splitlines(keepends=True)
    place = rng.randrange(len(lines))
    path.write_bytes(b"".join([*lines[: place + 1], *lines[place:]]))


def swap_lines(path: Path, rng: random.Random) -> None:
    """Change the places of two lines."""
    lines = path.read_bytes().splitlines(keepends=True)
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    path.write_bytes(b"".join(lines))


def change_byte(path: Path, rng: random.Random) -> None:
    """Have another byte in one place."""
    content = bytearray(path.read_bytes())
    content[rng.randrange(len(content))] = rng.randrange(256)
    path.write_bytes(bytes(content))


def insert_bytes(path: Path, rng: random.Random) -> None:
    """Have some bytes too many."""
    content = path.read_bytes()
    place = rng.randrange(len(content))
    some = rng.choice([b'"', b"\0", b"\n", b"\r", b",", b"{", b"}", b"\xff\xfe", rng.randbytes(5)])
    path.write_bytes(content[:place] + some + content[place:])


def type_odd_cell(path: Path, rng: random.Random) -> None:
    """Have an odd text in one cell, or in a bibliography in one place."""
    if path.suffix == ".csv":
        spoil(path, rng.randrange(1000), rng.randrange(20), rng.choice(ODD))
        return
    text = path.read_text(encoding="utf-8")
    place = rng.randrange(len(text))
    path.write_text(text[:place] + rng.choice(ODD) + text[place:], encoding="utf-8")


def save_otherwise(path: Path, rng: random.Random) -> None:
    """Have the same text in another encoding, or with other line ends."""
    text = path.read_bytes().decode("utf-8")
    ways = [text.encode("utf-8-sig"), text.replace("\n", "\r\n").encode(), text.encode("utf-16")]
    path.write_bytes(rng.choice(ways))


def empty(path: Path, _: random.Random) -> None:
    """Lose everything but the name."""
    path.write_bytes(b"")


def remove(path: Path, _: random.Random) -> None:
    """Lose the file."""
    path.unlink()


def forbid(path: Path, _: random.Random) -> None:
    """Take away the right to read the file; one user may read it all the same."""
    path.chmod(0)


def replace_by_another_thing(path: Path, rng: random.Random) -> None:
    """Put a folder, a link to nowhere, a link to itself or another file in its place."""
    other = rng.choice(["folder", "nowhere", "itself", "audits.csv", "sources.bib"])
    content = (path.parent / other).read_bytes() if (path.parent / other).is_file() else b""
    path.unlink()
    if other == "folder":
        path.mkdir()
    elif other in ("nowhere", "itself"):
        path.symlink_to(path if other == "itself" else path.parent / "nowhere")
    else:
        path.write_bytes(content)


WAYS = (
    cut, cut_at_a_line_end, lose_last_byte, delete_line, double_line, swap_lines, change_byte,
    insert_bytes, type_odd_cell, save_otherwise, empty, remove, forbid, replace_by_another_thing,
)  # fmt: skip


LOSSES = (cut, cut_at_a_line_end, lose_last_byte, empty, remove)


def content_of(folder: Folder) -> dict[str, object]:
    """What a folder says, file by file, without the lines it stands on."""
    tables = {f"{name}.csv": table for name, table in folder.tables.items()}
    return {**tables, "sources.bib": dict(folder.bibliography)}


def same(one: object, other: object) -> bool:
    """Whether two files say the same, whatever their lines."""
    if isinstance(one, pd.DataFrame) and isinstance(other, pd.DataFrame):
        return one.drop(columns="line").equals(other.drop(columns="line"))
    return one == other


def restore(path: Path, whole: Path) -> None:
    """Put the file back as it was."""
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    path.unlink(missing_ok=True)
    shutil.copy(whole / path.name, path)


def outcomes(
    whole: Path, before: dict[str, object], rng: random.Random, path: Path
) -> Counter[str]:
    """Spoil every file of a copy of `whole` and put back those that cannot be read. Each of the
    others is refused by a rule, or says the same as `before`, or check names it as changed and it
    has lost nothing at its end. Counts what became of the files.
    """
    shutil.copytree(whole, path)
    spoilt = {file: rng.choice(WAYS) for file in before if (path / file).exists()}
    for file, way in spoilt.items():
        way(path / file, rng)
    folder, refused = None, set()
    while folder is None:
        try:
            folder = read_folder(path)
        except DataError as error:
            named = files_named(error.faults)
            for file in named:
                restore(path / file, whole)
            refused |= named
    refused |= files_named(run(RULES, folder, "validate"))
    changed = {problem.file for problem in described_as_it_is(folder)}
    after = {} if "sources.bib" in refused else {"sources.bib": dict(folder.bibliography)}
    after |= {f"{name}.csv": table for name, table in folder.tables.items()}
    count: Counter[str] = Counter()
    for file, way in spoilt.items():
        if file in refused:
            count["refused"] += 1
        elif same(before[file], after[file]):
            count["equal"] += 1
        else:
            assert file in changed, f"{file} is another, by {way.__name__}, and nothing says so"
            assert way not in LOSSES, f"{file} has lost something, by {way.__name__}"
            assert file == "sources.bib" or len(after[file]) >= len(before[file])
            count["told"] += 1
    return count


def files_named(faults: Iterable[Fault]) -> set[str]:
    """The files that are refused; every fault has a place, a reason and one of the files known."""
    files = {fault.file for fault in faults}
    assert files <= {*(f"{name}.csv" for name in load_schema().tables), "sources.bib"}
    assert all(fault.reason for fault in faults)
    return files


@pytest.fixture
def whole(folder):
    """The small folder with all its tables, described."""
    for name, text in MORE_TABLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    write_descriptions(folder)
    return folder


def test_a_spoilt_folder_is_equal_refused_or_told(whole, tmp_path):
    """Prevents a thousand kinds of damage from changing the data in silence, or from ending in a
    traceback."""
    count: Counter[str] = Counter()
    before = content_of(read_folder(whole))
    for seed in range(59):
        count += outcomes(whole, before, random.Random(seed), tmp_path / str(seed))
    assert count.total() == 1003
    assert count["refused"] > 500
    assert count["equal"] > 20
    assert count["told"] > 20


def test_the_published_folder_spoilt_is_equal_refused_or_told(tmp_path):
    """Prevents the same in the real data, whose tables are long and have no invented ease."""
    before = content_of(read_folder(own_folder()))
    count = outcomes(own_folder(), before, random.Random(7), tmp_path / "one")
    count += outcomes(own_folder(), before, random.Random(8), tmp_path / "other")
    assert count.total() == 34
    assert count["refused"] > 10


@pytest.mark.parametrize("way", [way for way in WAYS if way is not type_odd_cell])
def test_a_spoilt_description_is_refused_or_harmless(whole, tmp_path, way):
    """Prevents a damaged description from ending in a traceback or from changing the data."""
    before = content_of(read_folder(whole))
    for seed in range(2):
        path = Path(shutil.copytree(whole, tmp_path / str(seed)))
        way(path / "datapackage.json", random.Random(seed))
        for fault in run(RULES, read_folder(path), "validate"):
            assert fault.file == "datapackage.json" or "datapackage.json" in fault.reason
        after = content_of(read_folder(path))
        assert all(same(before[file], after[file]) for file in before)
