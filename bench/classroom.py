"""A class of viewers on a server just started: how long they wait, and how long the bare app's do.

Every viewer acts every two seconds, or as soon as the last view is there where that took longer.
"""

import asyncio
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from links import links
from measures import Amount, Measure, share
from pages import listed
from servers import BARE, DASHBOARD, running, wait
from viewers import Seen, Viewer, connected

import terrorstats

PACE = 2.0
"""Seconds between two actions of a viewer."""

CHANGES = 2
"""The most choices that a viewer changes on a page before opening another one."""

SEED = 1937

Links = Mapping[str, Sequence[str]]
"""The last part of each page's address, and the queries to open it with."""


@dataclass(frozen=True, slots=True)
class Act:
    """One action of a viewer: when, in seconds from the start; what was seen, or the error."""

    begun: float
    seen: Seen | None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a class did: every act, and the memory of the server before and after it, in MB."""

    acts: Sequence[Act]
    before: float
    after: float

    @property
    def errors(self) -> list[str]:
        """What went wrong, one text an act."""
        return [act.error for act in self.acts if act.error]

    def waits(self, first: float, last: float) -> list[float]:
        """Seconds waited by those who acted between two moments, in seconds from the start."""
        return [act.seen.seconds for act in self.acts if act.seen and first <= act.begun < last]


def classes(sizes: Sequence[int], half: float, limit: float) -> Iterator[Measure | Amount]:
    """Classes of these sizes, for two halves of so many seconds, against the bare app's."""
    paths = paths_of_pages()
    for size in sizes:
        bare = lesson(BARE, size, {"": [""]}, 2 * half)
        ours = lesson(DASHBOARD, size, paths, 2 * half)
        for part, aim, begin in (("first", 1.0, 0.0), ("second", 0.3, half)):
            for percent in (50, 95):
                most = aim if size == sizes[0] and percent == 95 else None
                times = (share(each.waits(begin, begin + half), percent) for each in (ours, bare))
                our_time, other = times
                name = f"{size} viewers, {part} {half:g} s, p{percent}"
                yield Measure(name, [our_time], [other], most, limit if percent == 95 else None)
        for error in dict.fromkeys(ours.errors):
            print(f"{size} viewers: {error}")
        yield Amount(f"{size} viewers: errors", len(ours.errors), "errors", 0, 0)
        yield Amount(f"{size} viewers: views", len(ours.acts), f"views (bare {len(bare.acts)})")
        grown = ours.after - ours.before
        yield Amount(f"{size} viewers: memory, from {ours.before:.0f} MB", grown, "MB more")


def lesson(script: Path, size: int, links: Links, seconds: float) -> Lesson:
    """A class of `size` viewers of a server just started that shows `script`."""
    with running(script) as server:
        wait(server.port)
        before = server.memory()
        acts = asyncio.run(_class(server.port, size, links, seconds))
        return Lesson(acts, before, server.memory())


def paths_of_pages() -> Links:
    """Every page that the entry file lists, and the links a reader could make on it."""
    found = links(terrorstats.load())
    by_path = {page.replace("_", "-"): queries for page, queries in found.items()}
    return {page.path: by_path.get(page.path, [""]) for page in listed({})}


async def _class(port: int, size: int, links: Links, seconds: float) -> list[Act]:
    start = time.perf_counter()
    viewers = (_sit(port, number, size, links, start, seconds) for number in range(size))
    return [act for acts in await asyncio.gather(*viewers) for act in acts]


async def _sit(
    port: int, number: int, size: int, links: Links, start: float, seconds: float
) -> list[Act]:
    """One viewer's acts: the viewers begin spread over the pace."""
    chance = random.Random(SEED + number)
    acts: list[Act] = []
    due = start + number / size * PACE
    try:
        async with connected(port) as viewer:
            plan = _plan(links, chance)
            while due < start + seconds:
                await asyncio.sleep(due - time.perf_counter())
                begun = time.perf_counter()
                try:
                    seen, error = await _act(viewer, next(plan), chance), ""
                except RuntimeError as failed:
                    seen, error = None, str(failed)
                acts.append(Act(begun - start, seen, error))
                due = max(due + PACE, time.perf_counter())
    except OSError as failed:
        acts.append(Act(time.perf_counter() - start, None, f"no connection: {failed}"))
    return acts


def _plan(links: Links, chance: random.Random) -> Iterator[tuple[str, str] | None]:
    """All pages in an order of one's own, again and again: a link to open, or None for a change."""
    while True:
        for path in chance.sample(list(links), len(links)):
            yield path, chance.choice(links[path])
            for _ in range(chance.randint(0, CHANGES)):
                yield None


async def _act(viewer: Viewer, link: tuple[str, str] | None, chance: random.Random) -> Seen:
    changed = await viewer.change(chance) if link is None else None
    return changed or await viewer.open(*(link or ("", "")))


if __name__ == "__main__":
    import sys

    from measures import table

    count, half = int(sys.argv[1]), float(sys.argv[2])
    print(table(list(classes([count], half, 1))))
