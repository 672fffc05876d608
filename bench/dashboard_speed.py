"""The dashboard against the bare app: cold, warm, and when a chart is drawn anew."""

import time
from collections.abc import Iterator

import browser
from measures import Measure, in_turn
from pages import Listed, listed
from servers import BARE, BARE_REDRAWN, DASHBOARD, ready
from sessions import Session

import terrorstats

CLAIM = "q=10+million+died+in+the+Gulag+1934-37"
PAUSE = 0.2
"""Seconds between two runs of a page, in which the server clears up after the first."""


def cold(pairs: int) -> Measure:
    """From the start of the server to the first chart in the browser."""
    with browser.chromium() as chromium:
        times = in_turn(
            lambda: browser.first_chart(chromium, DASHBOARD),
            lambda: browser.first_chart(chromium, BARE),
            pairs,
        )
    return Measure("first chart, cold server", *times, most=1.15, limit=5)


def reruns(pairs: int, limit: float) -> Iterator[Measure]:
    """The server's part of each page, run again: the script, and the sending of what it shows."""
    with ready(BARE) as bare, ready(DASHBOARD) as port:
        for page in _pages():
            with Session(bare) as yardstick, Session(port) as session:

                def ours(session: Session = session, page: Listed = page) -> float:
                    time.sleep(PAUSE)
                    return session.open(page.path, page.query).seconds

                def other(yardstick: Session = yardstick) -> float:
                    time.sleep(PAUSE)
                    return yardstick.open().seconds

                in_turn(ours, other, 1)
                yield Measure(f"rerun: {page.title}", *in_turn(ours, other, pairs), 1.3, limit)


def warm(pairs: int, limit: float) -> Iterator[Measure]:
    """Each page opened in the browser, the server and the browser's cache being warm."""
    with ready(BARE) as bare, ready(DASHBOARD) as port, browser.chromium() as chromium:
        tab = browser.visitor(chromium)
        for page in _pages():
            with Session(port) as session:
                chart = session.open(page.path, page.query).chart

            def ours(page: Listed = page, chart: bool = chart) -> float:
                return browser.opened(tab, port, page.address, chart)

            def other() -> float:
                return browser.opened(tab, bare, "", chart=True)

            in_turn(ours, other, 1)
            yield Measure(f"open: {page.title}", *in_turn(ours, other, pairs), 1.3, limit)


def redrawn(pairs: int) -> Measure:
    """The all-sources chart of the largest question, put on a logarithmic scale and back."""
    question, rows = _largest_question()
    with ready(BARE_REDRAWN) as bare, ready(DASHBOARD) as port, browser.chromium() as chromium:
        yardstick, tab = browser.visitor(chromium), browser.visitor(chromium)
        browser.opened(yardstick, bare, "", chart=True)
        browser.opened(tab, port, f"compare?question={question}&log=true", chart=True)
        in_turn(lambda: browser.redrawn(tab), lambda: browser.redrawn(yardstick), 1)
        times = in_turn(lambda: browser.redrawn(tab), lambda: browser.redrawn(yardstick), pairs)
    return Measure(f"redraw: all sources, {rows} figures ({question})", *times, 1.5, limit=20)


def _pages() -> list[Listed]:
    figure_id = terrorstats.load().figures["id"].iloc[0]
    return listed({"figure": f"id={figure_id}", "claim": CLAIM})


def _largest_question() -> tuple[str, int]:
    """The question with most figures for its own period, and how many there are."""
    data = terrorstats.load()
    questions = data.table("questions")
    sizes = {
        key: len(data.estimates(key, period))
        for key, period in zip(questions["question"], questions["period"], strict=True)
    }
    largest = max(sizes, key=lambda key: sizes[key])
    return largest, sizes[largest]
