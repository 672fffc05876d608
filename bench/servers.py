"""Streamlit servers on free ports, started for a measurement and stopped after it."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
DASHBOARD = ROOT / "dashboard.py"
BARE = Path(__file__).with_name("bare_app.py")
BARE_REDRAWN = Path(__file__).with_name("bare_redrawn_app.py")
PATIENCE = 60
"""Seconds after which a server that does not answer is given up."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its port on this machine, and its process."""

    port: int
    process: int

    def memory(self) -> float:
        """The memory it holds, in MB (resident set); `ps` must be there."""
        asked = ["ps", "-o", "rss=", "-p", str(self.process)]
        return int(subprocess.check_output(asked, text=True)) / 1024


@contextmanager
def started(script: Path) -> Iterator[int]:
    """A server showing `script`, not yet waited for: gives its port, and stops it at the end.

    All run in the folder of the project, and so with the same settings but one: the yardsticks keep
    Streamlit's own habit of collecting garbage after every run, which the project turns off.
    """
    with running(script) as server:
        yield server.port


@contextmanager
def running(script: Path) -> Iterator[Server]:
    """As `started`, with the process beside the port."""
    port = _free_port()
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(script)),
        *(f"--server.port={port}", "--server.headless=true", "--server.fileWatcherType=none"),
    ]
    quiet = subprocess.DEVNULL
    if script != DASHBOARD:
        command.append("--runner.postScriptGC=true")
    server = subprocess.Popen(command, cwd=ROOT, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        yield Server(port, server.pid)
    finally:
        server.terminate()
        server.wait(PATIENCE)


@contextmanager
def ready(script: Path) -> Iterator[int]:
    """As `started`, once the server answers."""
    with started(script) as port:
        wait(port)
        yield port


def wait(port: int) -> None:
    """Return as soon as the server on `port` answers; raises TimeoutError if it does not."""
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health"):
                return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"no answer from the server on port {port} in {PATIENCE} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
