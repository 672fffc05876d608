"""The dashboard: its pages, in the order of the menu. Start: `streamlit run dashboard.py`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

# Streamlit's own web framework: its App takes routes of it.
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

PAGES = {
    "overview": "Overview",
    "by_year": "By year",
    "compare": "Compare estimates",
    "ladder": "Definition ladder",
    "claim": "Check a claim",
    "notes": "The notes, checked",
    "own_source": "Your own source",
    "figure": "Figure card",
    "sources": "Sources",
    "data": "Data",
    "about": "About",
}
"""The file of each page in `views/`, and its title in the menu; the first is the default."""

CHARTED = ("overview", "by_year", "compare", "ladder", "claim")
"""The pages that open with a chart."""

if __name__ == "__main__":  # the script, run for every visitor
    from terrorstats.dashboard import shell

    shell.run(PAGES)
else:  # the server, which imports this file once and must not wait for the library

    def frame(charted: bool) -> str:
        """Streamlit's own frame of a page, with two hints for the browser.

        One says that the server lies where the frame was found, and that no other site may steer
        the page; a browser not told so first asks, and below the address of the page in vain. The
        other is about what draws charts, the largest file of all: it is fetched at once, and for a
        page that has one started while the server is at work on the page.
        """
        static = Path(st.__file__).parent / "static"
        hints = [f"<script>{AT_HOME}</script>"]
        for file in static.glob("static/js/PlotlyChart.*.js"):
            here = f"./{file.relative_to(static).as_posix()}"
            fetch = f'rel="modulepreload" fetchpriority="low" crossorigin href="{here}"'
            hints += [f"<link {fetch}>"] + [f"<script>{AT_WORK % here}</script>"] * charted
        page = (static / "index.html").read_text("utf-8")
        return page.replace("</head>", "\n".join([*hints, "</head>"]), 1)

    PATIENCE = 3
    """Seconds after which no visitor is taken to be there at once."""

    AT_HOME = """
      window.__streamlit = {
        BACKEND_BASE_URL: new URL("./", location.href).href,
        HOST_CONFIG: {allowedOrigins: [location.origin], useExternalAuthToken: false},
      };
    """

    AT_WORK = """
      new MutationObserver((_, observer) => {
        if (document.querySelector("[data-test-script-state=running]")) {
          observer.disconnect();
          import("%s");
        }
      }).observe(document, {subtree: true, attributeFilter: ["data-test-script-state"]});
    """

    def get_ready() -> None:
        """Load the data; imported here, since the server must not wait for it."""
        from terrorstats.dashboard import ready

        ready.get_ready()

    @asynccontextmanager
    async def beforehand(_: st.App) -> AsyncIterator[None]:
        """Get ready for the first visitor, unless one is there at once.

        A browser that opens with the server has much to fetch from it, and would have to wait: its
        page gets ready by itself, while the browser starts what draws the charts.
        """
        loop = asyncio.get_running_loop()
        waiting = loop.call_later(PATIENCE, loop.run_in_executor, None, get_ready)
        yield
        waiting.cancel()

    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    root, first = f"/{base}/" if base else "/", next(iter(PAGES))
    frames = {
        root + ("" if name == first else name.replace("_", "-")): frame(name in CHARTED)
        for name in PAGES
    }

    async def front(request: Request) -> HTMLResponse:
        """The frame; an answer of its own each time, for on its way out its head is written to."""
        return HTMLResponse(frames[request.url.path], headers={"Cache-Control": "no-cache"})

    routes = [Route(path, front) for path in frames]
    app = st.App(__file__, lifespan=beforehand, routes=routes)
