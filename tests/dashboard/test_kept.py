"""What is made once and kept for all visitors."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import perf_counter

import pandas as pd
import pytest

from terrorstats.dashboard.kept import Kept, bytes_of

PATIENCE = 30
"""Seconds after which a test that waits for another thread gives up."""


def _counted(result: str, made: list[str]) -> Callable[[], str]:
    def make() -> str:
        made.append(result)
        return result

    return make


def test_what_is_kept_never_waits_for_what_is_being_made() -> None:
    """Prevents thirty pupils who wait for the slowest view of one of them."""
    kept: Kept[str] = Kept(10)
    kept.get("known", lambda: "known")
    begun, finish = Event(), Event()

    def slow() -> str:
        begun.set()
        assert finish.wait(PATIENCE)
        return "slow"

    with ThreadPoolExecutor(1) as other:
        waiting = other.submit(kept.get, "slow", slow)
        assert begun.wait(PATIENCE)
        start = perf_counter()
        assert kept.get("known", lambda: "made again") == "known"
        assert kept.get("new", lambda: "new") == "new", "nor does what nobody else is making"
        taken = perf_counter() - start
        assert not waiting.done()
        finish.set()
        assert waiting.result(PATIENCE) == "slow"
    assert taken < 0.05


def test_visitors_who_ask_for_the_same_have_it_made_once() -> None:
    """Prevents a class that opens one link from working it out thirty times at once."""
    kept: Kept[str] = Kept(10)
    made: list[str] = []
    begun, finish = Event(), Event()

    def slow() -> str:
        made.append("view")
        begun.set()
        assert finish.wait(PATIENCE)
        return "view"

    with ThreadPoolExecutor(4) as visitors:
        found = [visitors.submit(kept.get, "view", slow)]
        assert begun.wait(PATIENCE)
        found += [visitors.submit(kept.get, "view", slow) for _ in range(3)]
        finish.set()
        assert [visitor.result(PATIENCE) for visitor in found] == ["view"] * 4
    assert made == ["view"]


def test_a_failure_is_not_kept() -> None:
    """Prevents one mishap that breaks a view for everybody until the server starts anew."""
    kept: Kept[str] = Kept(10)

    def fail() -> str:
        raise ValueError("a mishap")

    for _ in range(2):
        with pytest.raises(ValueError, match="a mishap"):
            kept.get("view", fail)
    assert kept.get("view", lambda: "view") == "view"


def test_the_least_recently_used_goes_first_by_number() -> None:
    """Prevents memory that grows with every made-up link."""
    kept: Kept[str] = Kept(2)
    made: list[str] = []
    for key in ("a", "b", "a", "c", "a", "b"):
        kept.get(key, _counted(key, made))
    assert made == ["a", "b", "c", "b"], "a was used again, so b made room for c"
    assert len(kept) == 2


def test_the_least_recently_used_goes_first_by_bytes() -> None:
    """Prevents a few large answers from filling the memory while the number is still small."""
    kept: Kept[str] = Kept(100, 10, len)
    for key in ("aaaa", "bbbb", "cccc"):
        kept.get(key, key.lower)
    assert (len(kept), kept.bytes) == (2, 8)
    made: list[str] = []
    assert kept.get("huge", _counted("h" * 11, made)) == "h" * 11
    assert kept.get("huge", _counted("h" * 11, made)) == "h" * 11
    assert len(made) == 2, "what is larger than everything may be is never kept"
    assert (len(kept), kept.bytes) == (2, 8), "and drives nothing out"


def test_bytes_grow_with_what_an_answer_holds() -> None:
    """Prevents a bound that counts a frame of a thousand rows like one of ten."""
    short, long = (
        pd.DataFrame({"note": [f"note {n}" for n in range(size)]}) for size in (10, 1000)
    )
    assert bytes_of(long) > 10 * bytes_of(short)
    assert bytes_of("x" * 5000) >= 5000, "the text that somebody typed counts, too"
    with pytest.raises(TypeError, match="finished data"):
        bytes_of(lambda: 1)
