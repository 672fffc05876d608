"""The closed word lists of the data set: key -> plain title, in the order a reader meets them."""

CATEGORIES: dict[str, str] = {
    "arrests": "Arrests",
    "sentences": "Sentences",
    "executions": "Executions and death sentences",
    "camp_population": "People held in camps, colonies and prisons",
    "camp_deaths": "Deaths in camps, colonies and prisons",
    "deportations": "Deportations",
    "exile_population": "People held in exile",
    "exile_deaths": "Deaths in exile and on the way there",
    "party_purge": "Purge of the party",
    "army_purge": "Purge of the army",
    "famine_deaths": "Famine deaths",
    "excess_deaths": "Excess deaths and wide totals",
    "population": "Population",
    "plans": "Plans and limits",
}

CONTEXT_CATEGORIES: tuple[str, ...] = ("famine_deaths", "excess_deaths", "population", "plans")
"""Categories shown beside the repression figures, never as part of them."""

BASES: dict[str, str] = {
    "archival_count": "Archive count",
    "demographic_estimate": "Demographic estimate",
    "scholar_estimate": "Scholar's estimate",
    "pre_archival_estimate": "Estimate made before the archives",
    "testimony": "Testimony",
    "official_statement": "Official statement",
    "popular_claim": "Popular claim",
}

OWN_BASIS = "own"
SHOWN_BASES: dict[str, str] = {**BASES, OWN_BASIS: "Your own source"}
"""The bases as charts show them: beside those of the data set, a visitor's own table."""

UNITS: dict[str, str] = {
    "persons": "people",
    "deaths": "deaths",
    "births": "births",
    "arrests": "arrests",
    "sentences": "sentences",
    "families": "families",
    "cases": "cases",
    "lists": "lists",
    "percent": "per cent",
    "per 1,000": "per 1,000",
}

KINDS: dict[str, str] = {
    "stock": "counted on a date",
    "flow": "counted over a period",
    "cumulative": "counted since a start",
    "plan": "a plan or limit, not an outcome",
    "ratio": "one number divided by another",
}

QUALIFIERS: dict[str, str] = {
    "exact": "as counted",
    "about": "about",
    "at_least": "at least",
    "at_most": "at most",
    "range": "from low to high",
}

GAP_REASONS: dict[str, str] = {
    "not recorded": "nobody counted it at the time",
    "not in this source": "the source does not give it",
    "lost": "the record is lost or garbled",
    "not yet seen in print": "it is known to exist, but nobody here has seen it in print",
}

AUDIT_KINDS: dict[str, str] = {
    "sum": "a printed total against the sum of its parts",
    "identity": "numbers that must hang together by arithmetic",
    "variant": "two readings of one cell",
    "correction": "a reading restored, and why",
}

IDENTITY_KINDS: dict[str, str] = {
    "sum": "the parts add up to the whole",
    "mean": "a yearly average is the mean of two neighbouring January stocks",
    "rate": "deaths divided by the average number held",
    "balance": "stock, plus arrivals, less departures, is the next stock",
}

CLAIM_SETS: dict[str, str] = {
    "seed": "the revision notes the project began from",
    "popular": "met in textbooks, films, the press and on the web",
}
