"""Terms are found as words, not inside other words."""

import pandas as pd

from terrorstats.wording.terms import find_terms

GLOSSARY = pd.DataFrame({"term": ["NKVD", "troika", "camp", "ITL (camp)", "GULAG"]})


def test_terms_are_found_as_words():
    """Prevents a campaign from being explained as a camp."""
    assert find_terms("A campaign of the troikas", GLOSSARY)["term"].tolist() == ["troika"]
    assert find_terms("Camps (ITL) of the NKVD.", GLOSSARY)["term"].tolist() == [
        "NKVD",
        "camp",
        "ITL (camp)",
    ]


def test_abbreviations_are_matched_as_written():
    """Prevents a word from being taken for an abbreviation."""
    assert find_terms("the gulag, the nkvd", GLOSSARY).empty
