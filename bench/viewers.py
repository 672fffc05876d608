"""Viewers without a browser: each opens pages and changes choices over the websocket of a server.

A viewer sends what a browser would send, remembers the large messages that a browser would
remember, and takes in every message until the server says that the page is finished.
"""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE = 60
"""Seconds after which a page that does not finish counts as an error."""

FINISHED = {ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY}
KEPT_RUNS = 2
"""For how many runs a browser remembers a message."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the server sent for one request.

    `seconds` from the request to the end of the page, `size` in bytes, `texts` the headings and
    `chart` whether there was one.
    """

    seconds: float
    size: int
    texts: tuple[str, ...]
    chart: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A widget on the page: the values it can be set to, and the part of the page it redraws."""

    values: tuple[WidgetState, ...]
    fragment: str


@dataclass(slots=True)
class _Taken:
    """What has come in for one request so far."""

    size: int = 0
    texts: list[str] = field(default_factory=list)
    chart: bool = False


class Viewer:
    """One visitor of the server, with a connection of its own; see `connected`."""

    def __init__(self, socket: ClientConnection, port: int) -> None:
        """A viewer on an open connection. Nothing is asked for before the first `open`."""
        self._socket = socket
        self._base = f"http://127.0.0.1:{port}/"
        self._query = ""
        self._pages: dict[str, str] = {}  # the last part of an address, and the hash of the page
        self._page = ""  # the hash of the page on show
        self._choices: dict[str, Choice] = {}
        self._tabs: dict[tuple[int, ...], tuple[str, list[str], str]] = {}
        self._remembered: dict[str, int] = {}
        self._runs = 0

    async def open(self, path: str = "", query: str = "") -> Seen:
        """Open a page, named by the last part of its address, by a link with this query.

        Raises RuntimeError when the server shows an error, another page or no heading.
        """
        self._query = query
        self._choices, self._tabs = {}, {}
        request = BackMsg()
        if path in self._pages:
            request.rerun_script.page_script_hash = self._pages[path]
        else:
            request.rerun_script.page_name = path
        seen = await self._ask(request, path or "the first page")
        if not seen.texts:
            raise RuntimeError(f"{path or 'the first page'}?{query}: no heading was sent")
        if self._pages and self._page != self._pages[path]:
            raise RuntimeError(f"{path or 'the first page'}: another page was sent")
        return seen

    async def change(self, chance: random.Random) -> Seen | None:
        """Change one choice on the page, whichever `chance` picks; None where there is none."""
        for container, labels, fragment in self._tabs.values():
            states = (WidgetState(id=container, string_value=label) for label in labels)
            self._choices[container] = Choice(tuple(states), fragment)
        offered = [choice for choice in self._choices.values() if choice.values]
        if not offered:
            return None
        choice = chance.choice(offered)
        state = chance.choice(choice.values)
        request = BackMsg()
        request.rerun_script.page_script_hash = self._page
        request.rerun_script.fragment_id = choice.fragment
        request.rerun_script.widget_states.widgets.append(state)
        if not choice.fragment:
            self._choices, self._tabs = {}, {}
        return await self._ask(request, f"after {state.id}")

    async def _ask(self, request: BackMsg, what: str) -> Seen:
        self._runs += 1
        asked = request.rerun_script
        asked.query_string = self._query
        asked.context_info.timezone = "UTC"
        asked.context_info.locale = "en-US"
        asked.context_info.color_scheme = "light"
        asked.context_info.url = self._base
        oldest = self._runs - KEPT_RUNS
        self._remembered = {key: run for key, run in self._remembered.items() if run >= oldest}
        asked.cached_message_hashes.extend(self._remembered)
        taken = _Taken()
        begun = time.perf_counter()
        await self._socket.send(request.SerializeToString())
        while True:
            try:
                async with asyncio.timeout(PATIENCE):
                    content = await self._socket.recv(decode=False)
            except TimeoutError:
                raise RuntimeError(f"{what}: not finished after {PATIENCE} s") from None
            message = ForwardMsg.FromString(content)
            taken.size += len(content)
            if message.WhichOneof("type") != "script_finished":
                self._take(message, taken, what)
            elif message.script_finished in FINISHED:
                seconds = time.perf_counter() - begun
                return Seen(seconds, taken.size, tuple(taken.texts), taken.chart)

    def _take(self, message: ForwardMsg, taken: _Taken, what: str) -> None:
        kind = message.WhichOneof("type")
        if message.metadata.cacheable:
            self._remembered[message.hash] = self._runs
        if kind == "ref_hash":
            self._remembered[message.ref_hash] = self._runs
        elif kind == "page_not_found":
            raise RuntimeError(f"{what}: the server has no such page")
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "new_session":
            self._page = message.new_session.page_script_hash
        elif kind == "navigation":
            self._page = message.navigation.page_script_hash
            self._pages = {
                "" if page.is_default else page.url_pathname: page.page_script_hash
                for page in message.navigation.app_pages
            }
        elif kind == "delta" and message.delta.HasField("new_element"):
            self._take_element(message.delta.new_element, message.delta.fragment_id, taken, what)
        elif kind == "delta" and message.delta.HasField("add_block"):
            place = tuple(message.metadata.delta_path)
            self._take_block(message.delta.add_block, place, message.delta.fragment_id)

    def _take_element(self, shown: Element, fragment: str, taken: _Taken, what: str) -> None:
        kind = shown.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(f"{what}: {shown.exception.type} {shown.exception.message}")
        if kind == "heading":
            taken.texts.append(shown.heading.body)
        taken.chart = taken.chart or kind == "plotly_chart"
        states = list(_states(shown))
        if states:
            self._choices[states[0].id] = Choice(tuple(states), fragment)

    def _take_block(self, block: Block, place: tuple[int, ...], fragment: str) -> None:
        if block.expandable.id:
            opened = WidgetState(id=block.expandable.id, bool_value=not block.expandable.expanded)
            self._choices[opened.id] = Choice((opened,), fragment)
        elif block.tab_container.id:
            self._tabs[place] = (block.tab_container.id, [], fragment)
        elif block.HasField("tab") and place[:-1] in self._tabs:
            self._tabs[place[:-1]][1].append(block.tab.label)


def _states(shown: Element) -> list[WidgetState]:
    """What a reader can set this element to; nothing for texts and what is no choice."""
    kind = shown.WhichOneof("type")
    if kind == "selectbox":
        return [WidgetState(id=shown.selectbox.id, string_value=v) for v in shown.selectbox.options]
    if kind == "radio":
        return [WidgetState(id=shown.radio.id, string_value=v) for v in shown.radio.options]
    if kind == "checkbox":
        return [WidgetState(id=shown.checkbox.id, bool_value=on) for on in (False, True)]
    if kind == "multiselect":
        return [_only(shown.multiselect.id, option) for option in shown.multiselect.options]
    if kind == "pagination":
        pages = range(1, shown.pagination.num_pages + 1)
        return [WidgetState(id=shown.pagination.id, int_value=page) for page in pages]
    return []


def _only(widget: str, option: str) -> WidgetState:
    state = WidgetState(id=widget)
    state.string_array_value.data.append(option)
    return state


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[Viewer]:
    """A viewer of the server on `port` of this machine; leaves at the end."""
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    protocols: Sequence[Subprotocol] = [Subprotocol("streamlit")]
    async with connect(address, subprotocols=protocols, max_size=None, open_timeout=30) as socket:
        yield Viewer(socket, port)
