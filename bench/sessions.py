"""A visitor without a browser: opens pages over the websocket, to time the server's part."""

import time
from dataclasses import dataclass
from types import TracebackType

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

PATIENCE = 60
"""Seconds after which a page that does not finish is given up."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page that the server has sent: after how many seconds, and whether with a chart."""

    seconds: float
    chart: bool


class Session:
    """One visitor of the server on `port`; use it in a `with` block."""

    def __init__(self, port: int) -> None:
        """Connect. Nothing is asked for before the first `open`."""
        self._socket = connect(
            f"ws://127.0.0.1:{port}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
        )

    def __enter__(self) -> "Session":
        """The session itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self._socket.close()

    def open(self, page: str = "", query: str = "") -> Opened:
        """Run a page, named by the last part of its address, and take in all that it sends.

        Raises RuntimeError if an error is shown in its place.
        """
        request = BackMsg()
        request.rerun_script.page_name = page
        request.rerun_script.query_string = query
        chart = False
        begun = time.perf_counter()
        self._socket.send(request.SerializeToString())
        while True:
            message = ForwardMsg.FromString(self._socket.recv(PATIENCE))
            if message.WhichOneof("type") == "script_finished":
                return Opened(time.perf_counter() - begun, chart)
            shown = message.delta.new_element.WhichOneof("type")
            if shown == "exception":
                error = message.delta.new_element.exception
                raise RuntimeError(f"page {page or 'at the top'}: {error.type} {error.message}")
            chart = chart or shown == "plotly_chart"
