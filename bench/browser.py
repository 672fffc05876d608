"""A visitor with a real browser: times from the outside, up to what a reader sees."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from servers import started, wait

FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update")
FINISHED = "[data-testid=stApp][data-test-script-state=notRunning]"
SIZE: ViewportSize = {"width": 1280, "height": 900}

_WATCHED = """
window.times = {};
const frame = () => {
  const found = chosen => document.querySelector(chosen);
  if (!times.chart && found("[role=figure] .js-plotly-plot .main-svg"))
    times.chart = performance.now();
  const settled = found("h1") && found("[data-test-script-state=notRunning]")
    && !found("[data-testid=stSkeleton]");
  if (!settled) times.settled = 0;
  else if (!times.settled) times.settled = performance.now();
  requestAnimationFrame(frame);
};
requestAnimationFrame(frame);
"""
"""Notes, frame by frame, when in the life of a page the first chart and the rest were there.

The page looks by itself: an onlooker who asks from outside does so every half second at last."""

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
    page.add_init_script(_WATCHED)
    begun = time.time()
    with started(script) as port:
        wait(port)
        page.goto(f"http://127.0.0.1:{port}/", wait_until="commit")
        page.wait_for_function("times.chart", polling=100)
        painted = page.evaluate("performance.timeOrigin + times.chart") / 1000
        page.close()
    return float(painted) - begun


def visitor(browser: Browser) -> Page:
    """A tab for `opened`; its cache fills with what it opens."""
    page = browser.new_page(viewport=SIZE)
    page.add_init_script(_WATCHED)
    return page


def opened(page: Page, port: int, address: str, chart: bool) -> float:
    """Seconds from entering an address to a page that is all there: script done, chart drawn,
    nothing left of the grey bars that stand in for what is still to come."""
    page.goto("about:blank")
    page.goto(f"http://127.0.0.1:{port}/{address}", wait_until="commit")
    done = "times.chart && times.settled" if chart else "times.settled"
    page.wait_for_function(done, polling=20)
    last = "Math.max(times.chart, times.settled)" if chart else "times.settled"
    return float(page.evaluate(last)) / 1000


def redrawn(page: Page) -> float:
    """Seconds from a flick of the switch for a logarithmic scale to the chart drawn anew."""
    switch = page.locator("input[role=switch][aria-label='Logarithmic scale']").first
    milliseconds = switch.evaluate(_REDRAWN)
    page.locator(FINISHED).wait_for()
    return float(milliseconds) / 1000
