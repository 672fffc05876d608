"""The code, its messages, its tests and the documentation are written in plain English."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

NOT_PLAIN = {
    "in vain": "without effect",
    "to be had": "is available",
    "come by": "get, find",
    "came by": "got, found",
    "told apart": "distinguished",
    "tell apart": "distinguish",
    "tells apart": "distinguishes",
    "the like": "similar ones",
    "at odds": "do not agree",
    "reckon": "work out, count",
    "nought": "zero",
    "beforehand": "first, earlier",
    "whoever": "a person who",
    "unlike texts": "distinct texts",
}
"""Words that readers of English as a second language stumble over, and what to write instead."""

PATTERN = re.compile("|".join(rf"\b{phrase}(?:s|ed|ing)?\b" for phrase in NOT_PLAIN), re.IGNORECASE)

FILES = [
    *sorted((ROOT / "src").rglob("*.py")),
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "bench").rglob("*.py")),
    *sorted((ROOT / "docs").glob("*.md")),
    *(ROOT / name for name in ("dashboard.py", "README.md", "CHANGELOG.md", "data/README.md")),
]
"""All but the word lists, which hold what visitors write."""


def list_faults(text: str) -> list[str]:
    """Each line of a text that holds such a word, with its number."""
    lines = text.splitlines()
    return [f"{number}: {line}" for number, line in enumerate(lines, 1) if PATTERN.search(line)]


def test_every_text_is_plain():
    """Prevents prose that a reader must decode."""
    found = [
        f"{path.relative_to(ROOT)}:{fault}"
        for path in FILES
        if path != Path(__file__)
        for fault in list_faults(path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("phrase", [*NOT_PLAIN, "reckoned", "reckoning", "noughts"])
def test_each_phrase_is_found(phrase):
    """Prevents a pattern that finds nothing."""
    assert list_faults(f"One\nIt is {phrase.title()} here.") == [f"2: It is {phrase.title()} here."]
    assert list_faults("the likely answer") == []
