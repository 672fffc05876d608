"""Ten invented works, some of which rest on others, and figures of one cell that they print."""

import pandas as pd

from terrorstats.tables.bibliography import Bibliography

BIB = Bibliography(
    "".join(
        f"@misc{{{key}, author = {{{who}}}, year = {{{year}}}, title = {{{key}}}, kind = {{{kind}}}"
        + (f", rests_on = {{{parents}}}" if parents else "")
        + "}\n"
        for key, who, year, kind, parents in [
            ("Paper1953", "Clerk, Ivan", 1953, "archival document", ""),
            ("First1991", "First, Ada", 1991, "article", "Paper1953"),
            ("Second1993", "Second, Bo", 1993, "monograph", "First1991"),
            ("Third2005", "Third, Cy", 2005, "web page", "Second1993,Other1968"),
            ("Other1968", "Other, Di", 1968, "monograph", ""),
            ("Alone2001", "Alone, Ed", 2001, "memoir", ""),
            ("First1999", "First, Ada", 1999, "article", "First1991"),
            ("Round1994", "Round, Flo", 1994, "article", "Paper1953"),
            ("Loop1", "Loop, Gus", 2000, "web page", "Loop2"),
            ("Loop2", "Loop, Hal", 2000, "web page", "Loop1"),
        ]
    )
)


def figures(*rows: tuple[str, str, float]) -> pd.DataFrame:
    """Figures of one cell: id, work, number."""
    return pd.DataFrame(
        {
            "id": [row[0] for row in rows],
            "source_key": [row[1] for row in rows],
            "author": [BIB[row[1]].short for row in rows],
            "figure": [f"{row[2]:,}" for row in rows],
            "value": [float(row[2]) for row in rows],
            "printed_value": [float("nan")] * len(rows),
            "significant_digits": [len(str(row[2]).strip("0")) for row in rows],
            "quantity": "shot",
            "start": pd.Timestamp("1937-01-01"),
            "end": pd.Timestamp("1937-12-31"),
            "group": "",
            "place": "",
            "unit": "sentences",
        }
    )


FOUR = figures(
    ("a", "First1991", 353_074),
    ("b", "Second1993", 353_074),
    ("c", "Third2005", 358_074),
    ("d", "Alone2001", 400_000),
)
