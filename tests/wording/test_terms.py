"""Terms are found as words, not inside other words."""

import pandas as pd

from terrorstats.wording.terms import terms_in

GLOSSARY = pd.DataFrame({"term": ["NKVD", "troika", "camp", "ITL (camp)", "GULAG"]})


def test_terms_are_found_as_words():
    """Prevents a campaign from being explained as a camp."""
    assert terms_in("A campaign of the troikas", GLOSSARY)["term"].tolist() == ["troika"]
    assert terms_in("Camps (ITL) of the NKVD.", GLOSSARY)["term"].tolist() == [
        "NKVD",
        "camp",
        "ITL (camp)",
    ]


def test_abbreviations_are_matched_as_written():
    """Prevents a word from being taken for an abbreviation."""
    assert terms_in("the gulag, the nkvd", GLOSSARY).empty
