"""What the server adds to Streamlit's own answers."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.types import ASGIApp

from terrorstats.dashboard import server
from tests.pages import address, page_names

PAGE = b"<html><head><title>x</title></head><body></body></html>"
HINTS = b"<script>here</script>"


def _app(kind: str, body: bytes, **headers: str) -> ASGIApp:
    """An app that answers everything with `body`, in two pieces."""
    sent = {"content-type": kind, "content-length": str(len(body)), **headers}

    async def app(scope: Any, receive: Any, send: Any) -> None:
        lines = [(name.encode(), value.encode()) for name, value in sent.items()]
        await send({"type": "http.response.start", "status": 200, "headers": lines})
        await send({"type": "http.response.body", "body": body[:9], "more_body": True})
        await send({"type": "http.response.body", "body": body[9:]})

    return app


def _framed(app: ASGIApp) -> ASGIApp:
    return server.frame(app, known=frozenset({"/", "/by-year"}), hints=HINTS)


def _asked(app: ASGIApp, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of the answer."""
    messages: list[Any] = []

    async def send(message: Any) -> None:
        messages.append(message)

    async def receive() -> Any:
        return {"type": "http.request"}

    scope = {"type": "http", "method": method, "path": path, "headers": []}
    with ThreadPoolExecutor(1) as apart:  # a browser test before may have left a loop running here
        apart.submit(lambda: asyncio.run(app(scope, receive, send))).result(30)
    start, *rest = messages
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return start["status"], headers, b"".join(message.get("body", b"") for message in rest)


def test_a_page_gets_the_hints_and_is_as_long_as_it_says() -> None:
    """Prevents a page cut short, and a browser that keeps a page with the hints of yesterday."""
    status, headers, body = _asked(_framed(_app("text/html", PAGE, etag="x")), "/by-year")
    assert status == 200
    assert body == PAGE.replace(b"</head>", HINTS + b"\n</head>")
    assert int(headers["content-length"]) == len(body)
    assert "etag" not in headers


@pytest.mark.parametrize(
    "app",
    [
        _app("application/json", b'{"a": "</head>"}'),
        _app("text/html", PAGE, **{"content-encoding": "gzip"}),
    ],
)
def test_any_other_answer_is_left_as_it_is(app: ASGIApp) -> None:
    """Prevents a download, or a packed page, that is spoilt on its way."""
    assert _asked(_framed(app), "/") == _asked(app, "/")


def test_an_address_without_a_page_is_answered_with_404() -> None:
    """Prevents a mistyped link that other programs take for a good one."""
    status, _, body = _asked(_framed(_app("text/html", PAGE)), "/no-such-page")
    assert status == 404
    assert HINTS in body, "it still shows a page, which says so"


@pytest.mark.parametrize("base", ["", "hist", "/hist/x/"])
def test_every_page_has_an_address(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Prevents a page of the menu that is called missing, below another address too."""
    monkeypatch.setattr(server.st, "get_option", lambda name: base)
    _, framing = server.middleware(page_names())
    root = f"/{base.strip('/')}/" if base else "/"
    assert {root + address(name) for name in page_names()} <= framing.kwargs["known"]
    assert root + "nonsense" not in framing.kwargs["known"]


def test_every_answer_is_guarded() -> None:
    """Prevents a page shown inside another site, and a file taken for what it is not."""
    _, headers, _ = _asked(server.guard(_app("text/css", b"body {} /* and more */")), "/x.css")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == "frame-ancestors 'self'"
    assert headers["referrer-policy"] == "same-origin"


def test_the_account_of_the_servers_work_is_closed() -> None:
    """Prevents strangers from reading who is there and how busy the server is."""
    app = server.guard(_app("text/plain", b"sessions 30, and more"))
    assert _asked(app, "/_stcore/metrics")[::2] == (404, b"")
    assert _asked(app, "/hist/_stcore/metrics")[0] == 404
    assert _asked(app, "/_stcore/health")[0] == 200


def test_the_hints_name_files_that_streamlit_has() -> None:
    """Prevents an early fetch of nothing after Streamlit has named its files anew."""
    said = server.hints().decode()
    assert "BACKEND_BASE_URL" in said
    assert "./static/js/PlotlyChart." in said
