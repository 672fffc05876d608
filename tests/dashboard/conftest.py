"""Fixtures of the page tests."""

import pytest

from tests.pages import page_names


@pytest.fixture(params=page_names())
def name(request: pytest.FixtureRequest) -> str:
    """Every page in turn, by its name."""
    return str(request.param)
