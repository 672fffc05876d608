"""What has been made once and is kept for all visitors: bounded by number and by bytes."""

import pickle
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Generic, TypeVar

R = TypeVar("R")

OBJECTS_TO_PICKLE = 4
"""Bytes that an answer takes in memory for each byte of its pickle, on the safe side.

Measured with tracemalloc: a picture takes up to 7 times its pickle, a frame 1 to 3 times.
"""


def bytes_of(*parts: object) -> int:
    """About how many bytes `parts` take in memory: a multiple of their pickle.

    A pickle is made in one call, knows frames, arrays, pictures and small objects alike, and counts
    a text that stands in many cells once, as memory does. Raises TypeError for what has no pickle:
    an answer that refers to a function or a file of the moment is not finished.
    """
    try:
        size = len(pickle.dumps(parts, pickle.HIGHEST_PROTOCOL))
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise TypeError(f"what is kept must be finished data: {error}") from error
    return OBJECTS_TO_PICKLE * size


class Kept(Generic[R]):
    """Results by key, at most `most` of them and about `most_bytes` bytes; the least recently used
    go first. A result that weighs more than all may weigh together is handed over and not kept.
    Safe to ask from several threads. `bytes` is what the results weigh now.

    A result that is there is handed over at once, whatever else is being made. One that is not is
    made once: who asks for the same key meanwhile waits for it. When making it fails, nothing is
    kept, and the next who asks tries again. What is kept must never be changed.

    Streamlit's own caches have one lock for a function and no bound in bytes.
    """

    def __init__(
        self, most: int, most_bytes: int = 0, weigh: Callable[[R], int] = lambda _: 0
    ) -> None:
        """Nothing is kept yet; `weigh` says how many bytes a result takes."""
        self._most, self._most_bytes, self._weigh = most, most_bytes, weigh
        self._results: OrderedDict[Hashable, tuple[R, int]] = OrderedDict()
        self._making: dict[Hashable, RLock] = {}
        self._looking = Lock()  # held for moments, never while something is made
        self.bytes = 0

    def __len__(self) -> int:
        """How many results are kept."""
        return len(self._results)

    def get(self, key: Hashable, make: Callable[[], R]) -> R:
        """The result kept under `key`, else what `make` gives, which is kept."""
        with self._looking:
            if key in self._results:
                return self._used(key)
            making = self._making.setdefault(key, RLock())
        try:
            with making:
                with self._looking:
                    if key in self._results:
                        return self._used(key)
                result = make()
                self._keep(key, result)
                return result
        finally:
            with self._looking:
                if self._making.get(key) is making:
                    del self._making[key]

    def _used(self, key: Hashable) -> R:
        self._results.move_to_end(key)
        return self._results[key][0]

    def _keep(self, key: Hashable, result: R) -> None:
        size = self._weigh(result)
        if size > self._most_bytes:
            return  # it would drive out all others and not fit even then
        with self._looking:
            self._results[key] = result, size
            self.bytes += size
            while len(self) > self._most or self.bytes > self._most_bytes:
                _, (_, gone) = self._results.popitem(last=False)
                self.bytes -= gone
