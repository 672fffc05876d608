"""One viewer: each view's first sight, what it sends, and what a view costs another visitor."""

import asyncio
import random
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classroom import SEED, Links, paths_of_pages
from links import made_up
from measures import Amount, Measure
from servers import DASHBOARD, Server, running, wait
from viewers import Seen, connected

import terrorstats

FIRST_SIGHT = 0.4
MORE_BESIDE = 0.05
LARGEST = 300
MORE_MEMORY = 100
AT_ONCE = 4
"""How many viewers open the made-up links."""

HEAD_START = 0.02
"""Seconds by which the slow view is asked for before the kept one."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A view as it was first seen: page and query, and what the server sent."""

    path: str
    query: str
    seen: Seen

    @property
    def link(self) -> str:
        """The end of its address."""
        return f"{self.path}?{self.query}" if self.query else self.path


def first_sights(most: int, slow: int, limit: float) -> Iterator[Measure | Amount]:
    """At most so many links of every page, each opened once; then the slowest of them again.

    The slowest are seen first on another new server, each while a kept view is asked for.
    """
    sights = asyncio.run(_on_new_server(most))
    by_time = sorted(sights, key=lambda sight: sight.seen.seconds, reverse=True)
    for sight in by_time[:slow]:
        print(f"{sight.seen.seconds:.2f} s, {sight.seen.size / 1000:.0f} kB: {sight.link}")
    seconds = [sight.seen.seconds for sight in sights]
    yield Measure(f"first sight, {len(sights)} views", seconds)
    yield Measure("first sight, the slowest", [max(seconds)], (), FIRST_SIGHT, limit)
    largest = max(sights, key=lambda sight: sight.seen.size)
    size = largest.seen.size / 1000
    yield Amount(f"sent by the largest view ({largest.link})", size, "kB", LARGEST, 10 * LARGEST)
    alone, beside = asyncio.run(_beside(by_time[:slow]))
    yield Measure("a kept view, alone", alone)
    yield Measure("a kept view, another's being made", beside)
    more = statistics.median(beside) - statistics.median(alone)
    yield Measure("the difference", [more], (), MORE_BESIDE, limit)


def memory(count: int, limit: float) -> Amount:
    """What the server holds more after so many links, no two alike."""
    with running(DASHBOARD) as server:
        wait(server.port)
        more = asyncio.run(_memory(server, count))
    return Amount(f"memory after {count:,} different links", more, "MB more", MORE_MEMORY, limit)


async def _open_once(port: int, path: str, query: str) -> Seen:
    async with connected(port) as viewer:
        return await viewer.open(path, query)


async def _on_new_server(most: int) -> list[Sight]:
    with running(DASHBOARD) as server:
        wait(server.port)
        await _open_once(server.port, "about", "")
        found = _some(paths_of_pages(), most)
        return [
            Sight(path, query, await _open_once(server.port, path, query)) for path, query in found
        ]


def _some(links: Links, most: int) -> list[tuple[str, str]]:
    chance = random.Random(SEED)
    found = [
        (path, query)
        for path, queries in links.items()
        for query in chance.sample(list(queries), min(most, len(queries)))
    ]
    chance.shuffle(found)
    return found


async def _beside(slow: Sequence[Sight]) -> tuple[list[float], list[float]]:
    """Seconds for a kept view alone, and while each of the slow views is made for another."""
    with running(DASHBOARD) as server:
        wait(server.port)
        async with connected(server.port) as reader:
            await reader.open("")
            alone = [(await reader.open("")).seconds for _ in range(len(slow))]
            beside = []
            for sight in slow:
                other = asyncio.create_task(_open_once(server.port, sight.path, sight.query))
                await asyncio.sleep(HEAD_START)
                beside.append((await reader.open("")).seconds)
                await other
    return alone, beside


async def _memory(server: Server, count: int) -> float:
    await _open_once(server.port, "", "")
    before = server.memory()
    links = made_up(terrorstats.load(), random.Random(SEED))
    left = iter(range(count))

    async def opening() -> None:
        for _ in left:
            page, query = next(links)
            await _open_once(server.port, page.replace("_", "-"), query)

    await asyncio.gather(*(opening() for _ in range(AT_ONCE)))
    return server.memory() - before


if __name__ == "__main__":
    import sys

    from measures import table

    found: list[Measure | Amount] = []
    if sys.argv[1] == "memory":
        found.append(memory(int(sys.argv[2]), 1000))
    else:
        found.extend(first_sights(int(sys.argv[1]), int(sys.argv[2]), 10))
    print(table(found))
