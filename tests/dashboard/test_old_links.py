"""Links as release 0.2.0 made them: each still opens the view that it was made from."""

from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.reading import opened, words

LINKS = (
    "by_year?quantity=death-sentences&sources=death-sentences-lewin&from=1936&to=1939&log=true",
    "by_year?category=camp_deaths&quantity=camps-deaths&events=true&data=0.2.0",
    "by_year?category=executions&quantity=death-sentences&per1000=true",
    "compare?question=gulag-deaths&form=published&basis=scholar_estimate&log=true",
    "compare?question=gulag-deaths&period=1930-53&seen=true",
    "compare?question=gulag-deaths&part=witnesses",
    "compare?question=deportees-by-operation&page=2",
    "ladder?ladder=2&step=2&claims=true",
    "claim?q=10+million+died+in+the+gulags+1934-1937&log=true",
    "claim?way=parts&category=camp_deaths&figure=10+million&period=1934-1937",
    "notes?set=popular",
    "own_source?category=camp_deaths&quantity=camps-deaths",
    "sources?kind=article&search=Getty&source=Lewin2005",
    "data?table=audits",
    "data?category=arrests&period=1937-38&search=nkvd",
)
RELEASE = "data"


def _named(link: str) -> Iterator[tuple[str, str]]:
    for key, values in parse_qs(link.partition("?")[2]).items():
        yield from ((key, value) for value in values if key != RELEASE)


@pytest.mark.parametrize("projector", ["", "&present=1"])
@pytest.mark.parametrize("link", LINKS)
def test_a_link_of_release_0_2_0_opens_its_view(link: str, projector: str) -> None:
    """Prevents a lesson plan whose links show something else after an update."""
    view, _, query = link.partition("?")
    app = opened(view, query + projector)
    assert not app.exception
    assert "is not available here" not in words(app)
    below = {"part"} if projector else set()  # what stands under the picture is not projected
    assert _chosen(app) >= {(key, value) for key, value in _named(link) if key not in below}


def _chosen(app: AppTest) -> set[tuple[str, str]]:
    """The choices at work on a page."""
    return {pair for pairs in app.session_state["_visit"].noted.values() for pair in pairs}
