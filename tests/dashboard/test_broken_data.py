"""A broken data file: the page says which file, line and column, and what to do."""

from pathlib import Path

import pytest

from terrorstats.dashboard import texts
from terrorstats.dashboard.store import FOLDER_VARIABLE
from tests.dashboard.reading import opened, words
from tests.small_folder import broken


@pytest.fixture
def shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the dashboard shows, for a test to spoil."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


def _faults(name: str):
    """The table of faults that stands in place of the page; nothing else may."""
    app = opened(name)
    assert not app.exception
    assert [title.value for title in app.title] == [texts.BROKEN_TITLE]
    assert "Traceback" not in words(app)
    assert not app.get("plotly_chart")
    return app.dataframe[0].value


def test_a_bad_cell_is_named_by_file_line_column_and_text(name: str, shown: Path) -> None:
    """Prevents a traceback, or worse a page of other numbers, after a slip of the keyboard."""
    line = broken(shown, "figures.csv", "deaths-least", "figure", "at least 6OO")
    (fault,) = _faults(name).to_dict("records")
    assert (fault["file"], fault["line"], fault["column"]) == ("figures.csv", line, "figure")
    assert fault["text"] == "at least 6OO"
    assert len(fault["what is wrong, and what to do"]) > 20


def test_a_missing_file_is_named_with_what_to_do(shown: Path) -> None:
    """Prevents a page that only says that something went wrong."""
    (shown / "quantities.csv").unlink()
    (fault,) = _faults("by_year").to_dict("records")
    assert fault["file"] == "quantities.csv"
    assert "missing" in fault["what is wrong, and what to do"]


def test_a_file_in_another_encoding_is_named_with_what_to_do(shown: Path) -> None:
    """Prevents Cyrillic that a spreadsheet saved its own way from being shown as rubbish."""
    text = (shown / "figures.csv").read_text("utf-8").replace("Far camp", "Лагерь")
    (shown / "figures.csv").write_bytes(text.encode("cp1251"))
    (fault,) = _faults("overview").to_dict("records")
    assert fault["file"] == "figures.csv"
    assert fault["line"] > 1
    assert "UTF-8" in fault["what is wrong, and what to do"]


def test_all_faults_are_shown_at_once(shown: Path) -> None:
    """Prevents mending a file one reload at a time."""
    broken(shown, "figures.csv", "shot-rivers-1937", "figure", "many")
    broken(shown, "figures.csv", "shot-rivers-1938", "period", "long ago")
    broken(shown, "figures.csv", "deaths-bell", "source", "Nobody1900")
    assert set(_faults("data")["column"]) >= {"figure", "period", "source"}


def test_the_page_comes_back_when_the_file_is_mended(shown: Path) -> None:
    """Prevents having to start the dashboard anew after every edit."""
    good = (shown / "figures.csv").read_text("utf-8")
    broken(shown, "figures.csv", "deaths-least", "figure", "many")
    assert len(_faults("by_year")) == 1
    (shown / "figures.csv").write_text(good, "utf-8")
    assert opened("by_year").title[0].value == "By year"


def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prevents a traceback over a mistyped path."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "nowhere"))
    (fault,) = _faults("overview").to_dict("records")
    assert "nowhere" in fault["file"]
