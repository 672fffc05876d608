"""A real Chromium and a running dashboard for the tests in this folder.

Without a browser they skip and say so; with TERRORSTATS_BROWSER_TESTS=required that is a failure.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

expect.set_options(timeout=30_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, or fail where a browser is required, when there is no Chromium."""
    if CHROMIUM:
        return
    reason = "no `chromium` on this machine: install Debian's package to run the browser tests"
    if os.environ.get("TERRORSTATS_BROWSER_TESTS") == "required":
        raise pytest.UsageError(reason)
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Debian's Chromium instead of a downloaded one, with nothing that calls out."""
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a running dashboard."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "dashboard.py", f"--server.port={port}",
         "--server.headless=true", "--server.fileWatcherType=none"],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_healthy(f"http://127.0.0.1:{port}", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_until_healthy(url: str, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
                if answer.read() == b"ok":
                    return
        except OSError:
            assert server.poll() is None, "the dashboard stopped while starting"
    raise AssertionError("the dashboard did not start within a minute")


class Visit:
    """A page opened as a visitor would, with all that it asked for and complained of."""

    def __init__(self, page: Page, address: str) -> None:
        """Listen to the page from the start."""
        self.page = page
        self.address = address
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self._asked(request.url))
        page.on("console", lambda message: self._said(message))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, self.address.replace("http", "ws"), "data:", "blob:")):
            self.foreign.append(url)

    def _said(self, message) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def open(self, path: str) -> Page:
        """Open a page and wait until its script has run."""
        self.page.goto(f"{self.address}/{path}")
        self.settled()
        return self.page

    def settled(self) -> None:
        """Wait until the script is done and nothing is drawn anew."""
        app = self.page.locator("[data-testid=stApp]")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        expect(self.page.locator("[data-testid=stMain] h1, [role=figure]").first).to_be_visible()


@pytest.fixture
def visit(page: Page, address: str) -> Visit:
    """A visitor with a desktop window."""
    page.set_viewport_size({"width": 1280, "height": 900})
    return Visit(page, address)
