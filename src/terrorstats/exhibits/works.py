"""The works of the bibliography as a table, with the figures that come from each."""

import pandas as pd

from terrorstats.dataset import Dataset

SHOWN = (
    "Key", "Author", "Year", "Title", "Kind", "Figures", "Seen", "Quotes", "Rests on", "Open",
)  # fmt: skip
"""The columns for readers."""


def list_works(data: Dataset) -> pd.DataFrame:
    """A row a work, those with most figures first.

    The columns of `SHOWN`: `Figures` are those that the work owns, `Seen` how many of them were
    read in it, `Quotes` the figures of other works that were read in it, `Open` the link to the
    work; and `searched`, the text in which a reader's words are looked for.
    """
    figures = data.figures
    owned = figures["source_key"].value_counts()
    seen = figures.loc[figures["seen"], "source_key"].value_counts()
    quoting = figures.loc[figures["via"] != "", "via"].value_counts()
    rows = [
        {
            "Key": key,
            "Author": "; ".join(work.people),
            "Year": work.year,
            "Title": work.title,
            "Kind": work.kind,
            "Figures": int(owned.get(key, 0)),
            "Seen": int(seen.get(key, 0)),
            "Quotes": int(quoting.get(key, 0)),
            "Rests on": ", ".join(work.rests_on),
            "Open": f"sources?source={key}",
            "searched": f"{key} {' '.join(work.people)} {work.title}".casefold(),
        }
        for key, work in data.bibliography.items()
    ]
    table = pd.DataFrame(rows, columns=[*SHOWN, "searched"])
    return table.sort_values(
        ["Figures", "Quotes"], ascending=False, kind="stable", ignore_index=True
    )


def narrow_works(works: pd.DataFrame, kind: str = "", words: str = "") -> pd.DataFrame:
    """The works of a kind whose author, title or key holds these words; "" asks for nothing."""
    fits = works["searched"].str.contains(words.casefold(), regex=False)
    if kind:
        fits &= works["Kind"] == kind
    return works.loc[fits, list(SHOWN)]
