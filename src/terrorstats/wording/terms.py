"""Which terms of the glossary a text uses."""

import re

import pandas as pd


def find_terms(text: str, glossary: pd.DataFrame) -> pd.DataFrame:
    """The rows of the glossary whose term (or its plural) stands in `text` as a word, in the order
    of the glossary. Abbreviations are matched as written, words regardless of case."""
    found = [
        bool(re.search(_pattern(term), text, 0 if term.isupper() else re.IGNORECASE))
        for term in glossary["term"]
    ]
    return glossary[found]


def _pattern(term: str) -> str:
    bare = term.split(" (")[0]
    return rf"(?<!\w){re.escape(bare)}s?(?!\w)"
