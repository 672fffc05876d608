"""What the web server adds to Streamlit: hints for the browser, headers for safety, an early load.

All of it is optional: without it a page is slower or less guarded, never wrong.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

# Streamlit's own web framework: its App takes middleware of it.
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from terrorstats.dashboard.links import path_of

PATIENCE = 3
"""Seconds after which no visitor is taken to be there at once."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Content-Security-Policy": "frame-ancestors 'self'",
}
"""No guessing of file types, no address of ours told to other sites, no frame of another site."""

HERE = (
    '<script>window.__streamlit = {BACKEND_BASE_URL: new URL("./", location.href).href};</script>'
)
"""Where the server is. Without it the browser looks below the address of the page first: two
requests that fail on every link to a page (106 requests for Compare, 104 with the hint)."""


def middleware(pages: Iterable[str]) -> list[Middleware]:
    """What stands between the browser and Streamlit; `pages` are the names of all pages."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    root = f"/{base}/" if base else "/"
    known = {root, root.rstrip("/")} | {root + path_of(name) for name in pages}
    return [Middleware(guard), Middleware(frame, known=frozenset(known), hints=hints())]


def hints() -> bytes:
    """What is added to the head of Streamlit's own page.

    The second hint fetches what draws charts, the largest file of all (4.7 MB), before the page
    asks: as request 63 of 104 for Compare, not as the 97th. That counts on a slow line.
    """
    static = Path(st.__file__).parent / "static"
    charts = [file.relative_to(static).as_posix() for file in static.glob("**/PlotlyChart.*.js")]
    early = 'rel="modulepreload" fetchpriority="low" crossorigin'
    return "\n".join([HERE, *(f'<link {early} href="./{file}">' for file in charts)]).encode()


def guard(app: ASGIApp) -> ASGIApp:
    """Put `HEADERS` on every answer, and give no account of the server's work to strangers."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        if scope["path"].endswith("/_stcore/metrics"):
            await guarded({"type": "http.response.start", "status": 404, "headers": []})
            await guarded({"type": "http.response.body"})
        else:
            await app(scope, receive, guarded)

    return answer


def frame(app: ASGIApp, known: frozenset[str], hints: bytes) -> ASGIApp:
    """Add the hints to Streamlit's own page; with status 404 where the address is of no page.

    Streamlit answers every unknown address with its page, which then says that there is no such
    page and shows the first one.
    """

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await app(scope, receive, send)
            return
        held: list[Message] = []
        body = b""

        async def rewritten(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start" and _is_page(message):
                held.append(message)
            elif held and message["type"] == "http.response.body":
                body += message.get("body", b"")
                if not message.get("more_body"):
                    await send(_start(held.pop(), len(page := _hinted(body, hints)), status))
                    await send({"type": "http.response.body", "body": page})
            else:
                await send(message)

        status = 200 if scope["path"] in known else 404
        await app({**scope, "headers": _uncompressed(scope)}, receive, rewritten)

    return answer


def _is_page(message: Message) -> bool:
    headers = MutableHeaders(scope=message)
    return (
        message["status"] == 200
        and headers.get("content-type", "").startswith("text/html")
        and "content-encoding" not in headers
    )


def _hinted(page: bytes, hints: bytes) -> bytes:
    return page.replace(b"</head>", hints + b"\n</head>", 1)


def _start(message: Message, length: int, status: int) -> Message:
    headers = MutableHeaders(scope=message)
    headers["Content-Length"] = str(length)
    for name in ("etag", "last-modified"):  # those of the page without hints
        del headers[name]
    return {**message, "status": status}


def _uncompressed(scope: Scope) -> list[tuple[bytes, bytes]]:
    """The headers of a request; one for a page asks for it as it is, so that it can be added to."""
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    if not any(name == b"accept" and b"text/html" in value for name, value in headers):
        return headers
    return [(name, value) for name, value in headers if name != b"accept-encoding"]


@asynccontextmanager
async def get_ready_early(_: st.App) -> AsyncIterator[None]:
    """Load the data before the first visitor comes, unless one is there at once.

    The first visitor then need not wait for it: 0.7 s of work on a busy machine. A browser that
    opens with the server has much to fetch from it, and would have to wait.
    """
    loop = asyncio.get_running_loop()
    waiting = loop.call_later(PATIENCE, loop.run_in_executor, None, _get_ready)
    yield
    waiting.cancel()


def _get_ready() -> None:
    """Imported here, since the server must not wait for what draws charts and reads tables."""
    from terrorstats.dashboard.ready import get_ready, make_ahead

    get_ready()
    make_ahead()
