"""What the reader has chosen, kept in the address so that every view is a link.

Years, switches and free texts are bound by Streamlit itself (`bind="query-params"`). Lists are not:
a bound list writes the words shown to the reader into the address, and links must survive a better
wording, so lists are kept there by their keys. On the projector no widget is drawn, and the same
functions read the address alone; so they do in a fold that nobody has opened. A value that an old
or mistyped link carries and that is not to be had is left aside, and `show_ignored` says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext

import streamlit as st

from terrorstats.errors import ReadingError
from terrorstats.notation.period import parse_period

PRESENT = "present"
RELEASE = "data"
_IGNORED = "_ignored"
_PAGE, _CHOSEN, _VIEW = "_page", "_chosen", "_view"
_OPENED, _FOLDED = "_opened", "_folded"


def presenting() -> bool:
    """Whether the link asks for the projector: one chart, large text, nothing else."""
    return st.query_params.get(PRESENT) in ("1", "true")


def side_by_side(*widths: int) -> Sequence[AbstractContextManager[object]]:
    """Columns for widgets; where none is drawn, no room for them either."""
    return [nullcontext() for _ in widths] if _undrawn() else st.columns(widths)


@contextmanager
def fold(label: str, key: str, choices: Sequence[str] = ()) -> Iterator[bool]:
    """A part of the page that opens on demand; whether to fill it is what the `with` block gets.

    Nothing of a fold is made or sent before it is opened, which is what lets a page open fast. It
    starts open when the address names one of the `choices` offered in it, so that no choice is at
    work unseen. Once opened it stays filled, for a bound choice that is no longer drawn drops out
    of the address. On the projector there are no folds.
    """
    if presenting():
        yield False
        return
    name = f"fold-{key}"
    if name not in st.session_state and any(choice in st.query_params for choice in choices):
        st.session_state[name] = True
    box = st.expander(label, key=name, on_change="rerun")
    opened = st.session_state.setdefault(_OPENED, set())
    if box.open:
        opened.add(name)
    st.session_state[_FOLDED] = name not in opened
    try:
        with box:
            yield name in opened
    finally:
        st.session_state[_FOLDED] = False


def _undrawn() -> bool:
    """Whether widgets are left out here, and choices read from the address alone."""
    return presenting() or bool(st.session_state.get(_FOLDED))


def begin_view() -> None:
    """Start to note what is chosen for the view about to be shown."""
    st.session_state[_VIEW] = {}


def view_query() -> dict[str, list[str]]:
    """What has been chosen for this view, as in an address: all that a link to it needs."""
    return dict(st.session_state.get(_VIEW, {}))


def turn_to(page: str) -> None:
    """Forget what was chosen from lists, and opened, on another page: names differ in meaning."""
    if st.session_state.get(_PAGE) != page:
        for key in (*st.session_state.pop(_CHOSEN, ()), *st.session_state.pop(_OPENED, ())):
            st.session_state.pop(key, None)
        st.session_state[_PAGE] = page


def choose(
    label: str, options: Mapping[str, str], key: str, default: str = "", *, in_sight: bool = False
) -> str:
    """One of `options` (key -> words shown): the reader's choice, else the link's, else `default`.

    Where `default` is not among them either, it is the first; without any options an empty text.
    `in_sight` shows all options at once, not one in a list that opens: for two or three of them.
    """
    first = default if default in options else next(iter(options), "")
    asked = st.query_params.get(key)
    linked = first
    if asked is not None and asked in options:
        linked = asked
    elif asked is not None and key not in st.session_state:
        _ignore(key, asked)
    if _undrawn():
        return linked
    st.session_state.setdefault(_CHOSEN, set()).add(key)
    if st.session_state.get(key) not in options:
        st.session_state[key] = linked
    keys, words = list(options), options.__getitem__
    if in_sight:
        value = st.radio(label, keys, format_func=words, key=key, horizontal=True)
    else:
        value = st.selectbox(label, keys, format_func=words, key=key)
    _note(key, [value])
    _remember(key, [value] if value != first else [])
    return value


def choose_several(
    label: str, options: Mapping[str, str], key: str, default: Sequence[str] = ()
) -> list[str]:
    """Any of `options`; an empty list where the reader has cleared the choice.

    When another choice brings other options, what is still to be had of the reader's own stays; a
    choice never touched, or none of which is left, becomes the new default.
    """
    asked = st.query_params.get_all(key)
    known = [value for value in asked if value in options]
    if key not in st.session_state:
        for value in asked:
            if value not in options:
                _ignore(key, value)
    if _undrawn():
        return known or list(default)
    st.session_state.setdefault(_CHOSEN, set()).update((key, f"_{key}"))
    offered, before = st.session_state.get(f"_{key}", ([], []))
    if key not in st.session_state:
        st.session_state[key] = known or list(default)
    elif offered != list(options):
        held = st.session_state[key]
        kept = [value for value in held if value in options and held != before]
        st.session_state[key] = kept or list(default)
    st.session_state[f"_{key}"] = (list(options), list(default))
    values = st.multiselect(label, list(options), format_func=options.__getitem__, key=key)
    own = values if values != list(default) else []
    _note(key, own)
    _remember(key, own)
    return values


@contextmanager
def parts(options: Mapping[str, str], key: str, default: str = "") -> Iterator[str]:
    """One of several parts of the page, behind tabs: the one to fill, which the address names.

    `default` is as for `choose`. The other parts are not made before they are asked for.
    """
    first = default if default in options else next(iter(options))
    asked = st.query_params.get(key, first)
    if asked not in options:
        if f"_{key}" not in st.session_state:
            _ignore(key, asked)
        asked = first
    st.session_state.setdefault(_CHOSEN, set()).add(f"_{key}")
    st.session_state.setdefault(f"_{key}", options[asked])
    tabs = st.tabs(list(options.values()), key=f"_{key}", on_change="rerun")
    value, tab = next(pair for pair in zip(options, tabs, strict=True) if pair[1].open)
    _note(key, [value] if value != first else [])
    _remember(key, [value] if value != first else [])
    with tab:
        yield value


def switch(label: str, key: str, help: str = "") -> bool:
    """An on/off switch, off unless the link says otherwise."""
    asked = st.query_params.get(key)
    if asked not in (None, "true", "false") and key not in st.session_state:
        _ignore(key, str(asked))
    if _undrawn():
        return asked == "true"
    on = st.toggle(label, key=key, bind="query-params", help=help or None)
    _note(key, ["true"] if on else [])
    return on


def page(key: str, count: int) -> int:
    """Which of `count` pages to show, the first unless the link says otherwise."""
    asked = st.query_params.get(key, "1")
    there = asked in map(str, range(1, count + 1))
    if not there and key not in st.session_state:
        _ignore(key, asked)
    if _undrawn() or count < 2:
        return int(asked) if there else 1
    chosen = st.pagination(count, key=key, bind="query-params")
    _note(key, [str(chosen)] if chosen != 1 else [])
    return chosen


def years(first: int, last: int) -> tuple[int, int]:
    """The first and the last year to show, typed or by slider, between `first` and `last`."""
    asked = {key: st.query_params.get(key) for key in ("from", "to")}
    chosen = {
        key: _year(asked[key], key, edge, first, last)
        for key, edge in (("from", first), ("to", last))
    }
    if _undrawn():
        return min(chosen.values()), max(chosen.values())
    for key, edge in (("from", first), ("to", last)):
        year = st.session_state.get(key, chosen[key])
        # The edge is no choice: it must move along when something with other years is chosen.
        st.session_state[key] = year if year != edge and first <= (year or 0) <= last else None
    begin, end = sorted((st.session_state["from"] or first, st.session_state["to"] or last))
    if first < last:
        st.session_state["_years"] = (begin, end)
        st.slider("Years", first, last, key="_years", on_change=_slid)
    left, right = st.columns(2)
    for column, label, key, edge, year in (
        (left, "From year", "from", first, begin),
        (right, "To year", "to", last, end),
    ):
        column.number_input(
            label, first, last, key=key, value=None, placeholder=str(edge), bind="query-params"
        )
        _note(key, [str(year)] if year != edge else [])
    return begin, end


def text(label: str, key: str, *, placeholder: str = "", help: str = "") -> str:
    """A free text of the reader, or of the link; an empty one where there is neither."""
    if _undrawn():
        return st.query_params.get(key) or ""
    typed = st.text_input(
        label, key=key, bind="query-params", placeholder=placeholder or None, help=help or None
    )
    _note(key, [typed] if typed else [])
    return typed


def name_in_link(key: str, value: str) -> None:
    """Take over into the text `key`, not drawn yet, what was chosen in another way just now."""
    seen = f"_named-{key}"
    if value and st.session_state.get(seen) != value:
        st.session_state[key] = value
    st.session_state[seen] = value


def name_release(version: str) -> None:
    """Put the data release into the address; say so when the link was made with another one."""
    asked = st.query_params.get(RELEASE)
    if asked not in (None, version) and RELEASE not in st.session_state:
        st.info(
            f"The link was made with release {_harmless(str(asked))} of the data; this is release "
            f"{version}. The Data page lists the values corrected since."
        )
    st.session_state[RELEASE] = version
    st.query_params[RELEASE] = version


def show_ignored() -> None:
    """Say what the link asked for and could not have; then forget it."""
    for key, value in st.session_state.pop(_IGNORED, {}).items():
        st.info(
            f"The link asked for “{key} = {value}”, which is not to be had here. The default is "
            "shown instead."
        )


def _ignore(key: str, value: str) -> None:
    """Keep what the link asked for in vain, for `show_ignored`."""
    st.session_state.setdefault(_IGNORED, {})[key] = _harmless(value)


def _harmless(value: str) -> str:
    """A text from the address, cut short and without anything that could be markup."""
    return "".join(c if c.isalnum() or c in " .,-" else "�" for c in value[:60])


def _note(key: str, values: Sequence[str]) -> None:
    """Keep a choice for links to this view (`view_query`)."""
    view = st.session_state.setdefault(_VIEW, {})
    view.pop(key, None)  # a fragment run by itself finds what the last run chose
    if values:
        view[key] = list(values)


def _remember(key: str, values: Sequence[str]) -> None:
    """Keep a choice in the address."""
    if values:
        st.query_params[key] = list(values)
    elif key in st.query_params:
        del st.query_params[key]


def _slid() -> None:
    """Take over into the two years what the slider says."""
    st.session_state["from"], st.session_state["to"] = st.session_state["_years"]


def _year(asked: str | None, key: str, edge: int, first: int, last: int) -> int:
    """The year the link asks for, where it is between `first` and `last`; else `edge`."""
    if asked is None:
        return edge
    try:
        year = parse_period(asked).start.year
    except ReadingError:
        year = 0
    if not first <= year <= last:
        if key not in st.session_state:
            _ignore(key, asked)
        return edge
    return year
