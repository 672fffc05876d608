"""Fixtures shared by all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

import terrorstats as ts
from tests.small_folder import write_small_folder

# A busy machine must not make a property false.
settings.register_profile("terrorstats", deadline=None)
settings.load_profile("terrorstats")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small data folder on disk in which everything adds up; a test may spoil it."""
    return write_small_folder(tmp_path / "small")


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> ts.Dataset:
    """The same folder loaded, for tests that only ask."""
    return ts.load(write_small_folder(tmp_path_factory.mktemp("data") / "small"))


@pytest.fixture(scope="session")
def real() -> ts.Dataset:
    """The data set that came with the library."""
    return ts.load()
