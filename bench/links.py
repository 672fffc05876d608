"""The links that a reader could make on each page, from what the data hold."""

import random
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlencode

from terrorstats.dataset import Dataset
from terrorstats.exhibits.by_year import list_quantities
from terrorstats.questions.ladder import ladder_titles
from terrorstats.vocabulary import BASES, CATEGORIES, CLAIM_SETS

TABLES = (
    *("figures", "dictionary", "quantities", "audits", "corrections"),
    *("wanted", "left_out", "glossary", "events"),
)
"""The tables that the page Data offers."""

SEARCHED = ("Memorial", "Kazakh", "NKVD", "camp", "1937")


def links(data: Dataset) -> dict[str, list[str]]:
    """The queries of a page, by the name of its file; a page that is not named has none."""
    by_year = list_quantities(data)
    questions = data.table("questions")
    ladders = data.table("ladders")
    claims = data.table("claims")
    counted = claims[(claims["figure"] != "") & (claims["category"] != "")]
    made: dict[str, list[Mapping[str, object]]] = {
        "by_year": [
            {"category": category, "quantity": quantity, **more}
            for quantity, category in zip(by_year["quantity"], by_year["category"], strict=True)
            for more in ({}, {"events": "true"})
        ],
        "compare": [
            {"question": question, **more}
            for question in questions["question"]
            for more in ({}, {"form": "published"}, {"part": "witnesses"}, {"log": "true"})
        ],
        "ladder": [
            {"ladder": number, "step": step}
            for number, title in enumerate(ladder_titles(ladders), start=1)
            for step in ladders.loc[ladders["ladder"] == title, "step"]
        ],
        "claim": [{"q": text} for text in counted["text"]]
        + [
            {"way": "parts", "category": row["category"], "figure": row["figure"], "period": years}
            for row in counted.to_dict("records")
            for years in [row["period"]]
        ],
        "notes": [{"set": key} for key in CLAIM_SETS],
        "figure": [{"id": key} for key in data.figures["id"]],
        "sources": [{"source": key} for key in data.bibliography],
        "data": [
            *({"table": table} for table in TABLES),
            *({"category": category} for category in CATEGORIES),
            *({"basis": basis} for basis in BASES),
            *({"search": word} for word in SEARCHED),
            {"period": "1937-38"},
        ],
    }
    return {page: [urlencode(query) for query in queries] for page, queries in made.items()}


def made_up(data: Dataset, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Pages and queries without end, no two alike: years and numbers that nobody has asked for."""
    by_year = list_quantities(data)
    pairs = list(zip(by_year["quantity"], by_year["category"], strict=True))
    questions = list(data.table("questions")["question"])
    said: set[tuple[str, str]] = set()
    while True:
        first = chance.randint(1917, 1950)
        last = chance.randint(first, 1956)
        quantity, category = chance.choice(pairs)
        number = f"{chance.randint(1_000, 9_999_999):,}"
        links: Sequence[tuple[str, Mapping[str, object]]] = (
            ("by_year", {"category": category, "quantity": quantity, "from": first, "to": last}),
            ("compare", {"question": chance.choice(questions), "period": f"{first}-{last}"}),
            ("claim", {"q": f"{number} died in the camps in {first}-{last}"}),
        )
        page, query = chance.choice(links)
        link = page, urlencode(query)
        if link not in said:
            said.add(link)
            yield link
