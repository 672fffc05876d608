"""A visitor with a real browser: times from the outside, up to what a reader sees."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from servers import started, wait

FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update")
CHART = "[role=figure] .js-plotly-plot .main-svg"
FINISHED = "[data-testid=stApp][data-test-script-state=notRunning]"
SIZE: ViewportSize = {"width": 1280, "height": 900}

_REDRAWN = """
switch_ => new Promise((done, fail) => {
  const axes = () => {
    const chart = document.querySelector("[role=figure] .js-plotly-plot");
    return chart?._fullLayout && chart._fullLayout.xaxis.type + chart._fullLayout.yaxis.type;
  };
  const before = axes(), begun = performance.now();
  const look = () => {
    const now = axes(), passed = performance.now() - begun;
    if (now && now !== before) requestAnimationFrame(() => done(performance.now() - begun));
    else if (passed > 30000) fail("the chart was not drawn anew");
    else requestAnimationFrame(look);
  };
  switch_.click();
  look();
})
"""
"""Clicks a switch and waits until an axis of the chart has changed and is painted: milliseconds."""


def executable() -> str | None:
    """The Chromium of the system; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        yield browser
        browser.close()


def first_chart(browser: Browser, script: Path) -> float:
    """Seconds from starting a server for `script` to its first chart, for a visitor who is new."""
    page = browser.new_page(viewport=SIZE)
    begun = time.perf_counter()
    with started(script) as port:
        wait(port)
        page.goto(f"http://127.0.0.1:{port}/", wait_until="commit")
        page.locator(CHART).first.wait_for()
        seconds = time.perf_counter() - begun
        page.close()
    return seconds


def opened(page: Page, port: int, address: str, chart: bool) -> float:
    """Seconds from entering an address to a page that is all there: script done, chart drawn."""
    page.goto("about:blank")
    begun = time.perf_counter()
    page.goto(f"http://127.0.0.1:{port}/{address}", wait_until="commit")
    page.locator("h1").first.wait_for()
    if chart:
        page.locator(CHART).first.wait_for()
    page.locator(FINISHED).wait_for()
    return time.perf_counter() - begun


def redrawn(page: Page) -> float:
    """Seconds from a flick of the switch for a logarithmic scale to the chart drawn anew."""
    switch = page.locator("input[role=switch][aria-label='Logarithmic scale']").first
    milliseconds = switch.evaluate(_REDRAWN)
    page.locator(FINISHED).wait_for()
    return float(milliseconds) / 1000
