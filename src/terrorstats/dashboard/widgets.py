"""The choices of a page, drawn as widgets; what is chosen stands in the address and nowhere else.

Each function reads its choice from the address, notes it for links to the view, and draws a widget
that shows it. Where no widget is drawn (on the projector, in a closed fold) the same choice is at
work. When the reader changes a widget, that widget is right and the address is written anew, once,
at the end of the run: one entry in the history of the browser. A run without a change writes
nothing, so opening a page adds no entry; and the address alone decides, so Back and Forward restore
every choice. Streamlit's own `bind=` is not used: it puts the words shown to the reader into the
address, where a better wording would break old links, and it adds no entries to the history.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import StopException

from terrorstats.dashboard import address
from terrorstats.dashboard.address import PRESENT, RELEASE, Pair, Query, Read
from terrorstats.dashboard.markdown import plain
from terrorstats.tables.schema import load_schema

T = TypeVar("T")


@dataclass(slots=True)
class _Visit:
    """What one visitor's session knows of the page on show, from one run to the next."""

    page: str
    query: Query = field(default_factory=dict)
    """What this run reads."""
    written: Query = field(default_factory=dict)
    """The address as the browser last told it, or as it was last written."""
    overwritten: list[Query] = field(default_factory=list)
    """Addresses written over since then. A browser may still send one with a quick next choice."""
    changed: set[str] = field(default_factory=set)
    """Widgets that the reader has changed since the address was written."""
    noted: dict[str, list[Pair]] = field(default_factory=dict)
    """The choices of the view: of the page, and of each fragment by its name."""
    part: str = ""
    """The fragment that is running; an empty text for the page itself."""
    refused: dict[str, str] = field(default_factory=dict)
    """What the address asks for and the page does not offer."""
    offered: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The options of each list when it was last drawn."""
    folded: bool = False
    """Whether a closed fold is being passed through."""
    whole: bool = False
    """Whether the whole page runs, not a fragment of it alone."""


def _visit() -> _Visit:
    visit: _Visit = st.session_state.setdefault("_visit", _Visit(""))
    return visit


@contextmanager
def view(page: str) -> Iterator[None]:
    """A run of a page: read the address before it, write it after it if the reader chose."""
    visit = _visit()
    if visit.page != page:
        visit = st.session_state["_visit"] = _Visit(page)
    visit.noted, visit.refused, visit.whole, visit.folded = {"": []}, {}, True, False
    _read(visit)
    try:
        yield
    except StopException:  # a page may end early; one that is interrupted runs again
        _write(visit)
        raise
    else:
        _write(visit)
    finally:
        visit.whole = False


def fragment(draw: Callable[[], None]) -> Callable[[], None]:
    """A part of the page that runs by itself when a choice in it changes."""

    @st.fragment
    @wraps(draw)
    def alone() -> None:
        visit = _visit()
        outer, visit.part = visit.part, draw.__name__
        visit.noted[visit.part] = []
        if not visit.whole:
            _read(visit)
        try:
            draw()
            if not visit.whole:
                _write(visit)
        finally:
            visit.part = outer

    return alone


def _read(visit: _Visit) -> None:
    """Take over the address, unless a browser still sends one that was written over just now."""
    told = {key: st.query_params.get_all(key) for key in st.query_params}
    if visit.changed and told in visit.overwritten:
        visit.query = visit.written
        return
    visit.query = visit.written = told
    visit.overwritten.clear()


def _write(visit: _Visit) -> None:
    """Write the choices of the view into the address if the reader has changed one."""
    if visit.changed:
        pairs = [pair for part in visit.noted.values() for pair in part]
        query = {**address.grouped(pairs), RELEASE: [load_schema().version]}
        if query != visit.written:
            st.query_params.from_dict(query)
            visit.overwritten.append(visit.written)
            visit.written = query
        visit.changed.clear()


def view_query() -> dict[str, list[str]]:
    """What has been chosen for this view, as in an address: all that a link to it needs."""
    pairs = (pair for part in _visit().noted.values() for pair in part)
    return address.grouped(pair for pair in pairs if pair[0] not in (address.OPEN, address.CLOSED))


def presenting() -> bool:
    """Whether the link asks for the projector: one chart, large text, nothing else."""
    return st.query_params.get(PRESENT) in ("1", "true")


def linked(key: str) -> bool:
    """Whether the address names this choice."""
    return key in _visit().query


def show_notices() -> None:
    """Say what the link asks for and the page does not offer, and when it was made."""
    version = load_schema().version
    made = address.last(_visit().query, RELEASE)
    if made not in (None, version):
        st.info(
            f"The link was made with release {plain(address.shortened(str(made)))} of the data; "
            f"this is release {version}. The Data page lists the values corrected since."
        )
    for key, value in _visit().refused.items():
        asked = f"{key} = {plain(address.shortened(value))}"
        st.info(
            f"The link asked for “{asked}”, which is not available here. "
            "The default is shown instead."
        )


def side_by_side(*widths: int) -> Sequence[AbstractContextManager[object]]:
    """Columns for widgets; where none is drawn, no room for them either."""
    return st.columns(widths) if _drawn() else [nullcontext() for _ in widths]


@contextmanager
def fold(label: str, key: str, choices: Sequence[str] = ()) -> Iterator[bool]:
    """A part of the page that opens on demand; whether to fill it is what the `with` block gets.

    What stands in a closed fold is not made and not sent, so that a page opens fast. A fold is open
    from the start when the address names one of the `choices` offered in it, so that no choice is
    at work unseen. On the projector there are no folds.
    """
    if presenting():
        yield False
        return
    visit = _visit()
    name = f"fold-{key}"
    opened = _current(name, address.read_fold(visit.query, key, choices), _is_bool)
    _note(address.write_fold(visit.query, key, opened, choices))
    st.session_state[name] = opened
    with st.expander(label, key=name, on_change=_change, args=(name,)):
        visit.folded = not opened
        try:
            yield opened
        finally:
            visit.folded = False


@contextmanager
def parts(options: Mapping[str, str], key: str, default: str = "") -> Iterator[str]:
    """One of several parts of the page, behind tabs: the one to fill, which the address names.

    `default` is as for `choose`. The other parts are not made before they are asked for.
    """
    first = address.first_of(options, default)
    keys = {words: option for option, words in options.items()}
    read = address.read_one(_visit().query, key, options, first)
    shown = Read(options[read.value], read.refused)
    value = keys[_current(f"_{key}", shown, keys.__contains__, key)]
    _note([(key, value)] if value != first else [])
    _seed(f"_{key}", options[value])
    tabs = st.tabs(list(keys), key=f"_{key}", on_change=_change, args=(f"_{key}",))
    with tabs[list(options).index(value)]:
        yield value


def choose(
    label: str, options: Mapping[str, str], key: str, default: str = "", *, in_sight: bool = False
) -> str:
    """One of `options` (key -> words shown), as the address says, else `default`.

    Where `default` is not among them either, it is the first; without any options an empty text.
    `in_sight` shows all options at once, not one in a list that opens: for two or three of them.
    """
    first = address.first_of(options, default)
    read = address.read_one(_visit().query, key, options, first)
    value = _current(key, read, options.__contains__)
    _note([(key, value)] if value else [])
    if _drawn():
        if options:
            _seed(key, value)
        draw: Any = st.radio if in_sight else st.selectbox
        more = {"horizontal": True} if in_sight else {}
        draw(label, list(options), format_func=options.__getitem__, key=key, **_told(key), **more)
    return value


def choose_several(
    label: str, options: Mapping[str, str], key: str, default: Sequence[str] = ()
) -> list[str]:
    """Any of `options`; an empty list where the reader has taken all of them away.

    When another choice brings other options, those of the reader's own that are still offered stay;
    a choice of which none is left becomes the default.
    """
    visit, offered = _visit(), tuple(options)
    read = address.read_several(visit.query, key, options, default)
    values = _current(key, read, lambda chosen: set(chosen) <= set(options))
    if visit.changed and not values and visit.offered.get(key, offered) != offered:
        values = list(default)
    _note(address.write_several(key, values, default))
    if _drawn():
        visit.offered[key] = offered
        _seed(key, values)
        st.multiselect(label, list(options), format_func=options.__getitem__, key=key, **_told(key))
    return values


def switch(label: str, key: str, help: str = "") -> bool:
    """An on/off switch, off unless the address says otherwise."""
    on = _current(key, address.read_switch(_visit().query, key), _is_bool)
    _note(address.write_switch(key, on))
    if _drawn():
        _seed(key, on)
        st.toggle(label, key=key, help=help or None, **_told(key))
    return on


def page(key: str, count: int) -> int:
    """Which of `count` pages to show, the first unless the address says otherwise."""
    read = address.read_page(_visit().query, key, count)
    number = _current(key, read, lambda chosen: isinstance(chosen, int) and 1 <= chosen <= count)
    _note(address.write_number(key, number, 1))
    if _drawn() and count > 1:
        _seed(key, number)
        st.pagination(count, key=key, **_told(key))
    return number


def years(first: int, last: int) -> tuple[int, int]:
    """The first and the last year to show, typed or by slider, between `first` and `last`."""
    edges = {"from": first, "to": last}
    chosen = [
        _current(key, address.read_year(_visit().query, key, edge, first, last), _is_year) or edge
        for key, edge in edges.items()
    ]
    begin, end = sorted(min(max(year, first), last) for year in chosen)
    # The edge is no choice: it must move along when something with other years is chosen.
    _note(address.write_number("from", begin, first) + address.write_number("to", end, last))
    if not _drawn():
        return begin, end
    if first < last:
        st.session_state["_years"] = (begin, end)
        st.slider("Years", first, last, key="_years", on_change=_slide)
    labels = ("From year", "To year")
    for column, label, key, year in zip(st.columns(2), labels, edges, (begin, end), strict=True):
        edge = edges[key]
        _seed(key, year if year != edge else None)
        column.number_input(
            label, first, last, key=key, value=None, placeholder=str(edge), **_told(key)
        )
    return begin, end


def text(label: str, key: str, *, placeholder: str = "", help: str = "") -> str:
    """A free text of the reader, or of the link; an empty one where there is neither."""
    typed = _current(key, address.read_text(_visit().query, key), lambda said: said is not None)
    _note(address.write_text(key, typed))
    if _drawn():
        _seed(key, typed)
        st.text_input(
            label, key=key, placeholder=placeholder or None, help=help or None, **_told(key)
        )
    return typed


def name_in_link(key: str, value: str) -> None:
    """Take over into the text `key`, not drawn yet, what was chosen in another way just now."""
    seen = f"_named-{key}"
    if value and st.session_state.get(seen) != value:
        st.session_state[key] = value
        _change(key)
    st.session_state[seen] = value


def _drawn() -> bool:
    """Whether widgets are drawn here, or the choices of the address are at work unseen."""
    return not (presenting() or _visit().folded)


def _change(key: str) -> None:
    """Remember that the reader has changed a widget: Streamlit calls this before the run."""
    _visit().changed.add(key)


def _told(key: str) -> dict[str, Any]:
    """What makes a widget tell of a change."""
    return {"on_change": _change, "args": (key,)}


def _slide() -> None:
    """Take over into the two years what the slider says."""
    st.session_state["from"], st.session_state["to"] = st.session_state["_years"]
    _visit().changed.update(("from", "to"))


def _current(key: str, read: Read[T], fits: Callable[[Any], bool], named: str = "") -> T:
    """The choice at work: that of a widget just changed, else that of the address.

    `named` is the parameter of the address where the widget has another key.
    """
    visit = _visit()
    if key in visit.changed and key in st.session_state and fits(st.session_state[key]):
        chosen: T = st.session_state[key]
        return chosen
    if not visit.changed:  # else another choice has brought other options: no fault of the link
        visit.refused.update((named or key, value) for value in read.refused)
    return read.value


def _seed(key: str, value: object) -> None:
    """Let a widget show `value`; one that shows it already is left alone while somebody types."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _note(pairs: Sequence[Pair]) -> None:
    """Keep a choice for links to this view."""
    visit = _visit()
    visit.noted.setdefault(visit.part, []).extend(pairs)


def _is_bool(chosen: object) -> bool:
    return isinstance(chosen, bool)


def _is_year(chosen: object) -> bool:
    return chosen is None or isinstance(chosen, int)
