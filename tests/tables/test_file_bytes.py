"""Whatever stands in the place of a file, its bytes are read or it is said why not."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

import terrorstats as ts
from terrorstats.errors import DataError
from terrorstats.tables.file_bytes import is_absent, read_bytes
from terrorstats.tables.folder import read_folder

OPTIONAL = ("series", "caveats", "audits", "identities", "questions", "wanted", "places", "routes")


def refusal(path: Path) -> str:
    """The message against the file at `path`."""
    with pytest.raises(DataError) as caught:
        read_bytes(path, path.name)
    return str(caught.value)


def put_folder(path: Path) -> None:
    """A folder where a file is expected."""
    path.mkdir()


def put_dangling_link(path: Path) -> None:
    """A link that leads nowhere."""
    path.symlink_to(path.parent / "nowhere")


def put_looped_link(path: Path) -> None:
    """A link that leads to itself."""
    path.symlink_to(path)


def put_pipe(path: Path) -> None:
    """A pipe: a program that opens it to read waits for ever."""
    os.mkfifo(path)


def put_broken_disk(path: Path) -> None:
    """A file that can be opened and not read."""
    path.symlink_to("/proc/self/mem")


THINGS = (
    (put_folder, "this is a folder"),
    (put_dangling_link, "a link that leads to no file"),
    (put_looped_link, "a link that leads to no file"),
    (put_pipe, "not a plain file"),
    (put_broken_disk, "it cannot be read"),
)


@pytest.mark.parametrize(("put", "said"), THINGS, ids=lambda part: getattr(part, "__name__", ""))
def test_what_is_no_file_is_refused_and_not_absent(tmp_path, put, said):
    """Prevents an error of the system, or an endless wait, where a file should be."""
    path = tmp_path / "places.csv"
    assert is_absent(path)
    put(path)
    assert not is_absent(path)
    assert refusal(path).startswith("places.csv: ")
    assert said in refusal(path)


@pytest.mark.parametrize("name", OPTIONAL)
@pytest.mark.parametrize(("put", "said"), THINGS, ids=lambda part: getattr(part, "__name__", ""))
def test_an_optional_table_that_cannot_be_opened_is_a_fault(folder, name, put, said):
    """Prevents a table from being left out without a word because it cannot be opened."""
    path = folder / f"{name}.csv"
    path.unlink(missing_ok=True)
    put(path)
    with pytest.raises(DataError) as caught:
        read_folder(folder)
    (fault,) = caught.value.faults
    assert fault.file == f"{name}.csv"
    assert said in fault.reason


@pytest.fixture
def unprivileged():
    """A folder of our own and no right to read all that is there, as a plain user has it."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o755)
    user = os.geteuid()
    yield path
    os.seteuid(user)
    shutil.rmtree(path)


@pytest.mark.parametrize("name", ["figures.csv", "caveats.csv", "sources.bib", "datapackage.json"])
def test_a_file_that_may_not_be_read_is_named(folder, unprivileged, name):
    """Prevents a traceback where a file belongs to somebody else."""
    path = Path(shutil.copytree(folder, unprivileged / "data"))
    (path / "datapackage.json").write_text('{"resources": []}', encoding="utf-8")
    (path / name).chmod(0)
    if os.geteuid() == 0:
        os.seteuid(65534)
    with pytest.raises(DataError) as caught:
        ts.load(path)
    assert [str(fault) for fault in caught.value.faults] == [
        f"{name}: it cannot be read (Permission denied); check the file, its permissions and the "
        "disk."
    ]


def test_a_folder_that_may_not_be_opened_is_named(folder, unprivileged):
    """Prevents a traceback, or an empty data set, for a folder of somebody else."""
    path = Path(shutil.copytree(folder, unprivileged / "data"))
    path.chmod(0)
    if os.geteuid() == 0:
        os.seteuid(65534)
    with pytest.raises(DataError) as caught:
        ts.load(path)
    assert "Permission denied" in str(caught.value)
    assert str(caught.value).startswith(str(path))


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(tmp_path):
    """Prevents the memory of a small machine from being filled by a file that is no table."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"12345")
    assert read_bytes(path, "a.csv", limit=5) == b"12345"
    with pytest.raises(DataError, match="the most that is read is 0 MB"):
        read_bytes(path, "a.csv", limit=4)
