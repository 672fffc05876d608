"""The closed word lists of the data set: key -> plain title, in the order a reader meets them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Category:
    """What is known of a category besides its key.

    `counts_dead`: a number of people in it is a number of dead. `stock`: people are counted in it
    on a date, not over a period. `context`: shown beside the repression figures, never as part of
    them. `inhabitants_limit`: a claim in it can hardly exceed all inhabitants; not said of the
    inhabitants themselves, nor of a body with limits of its own. `limits`: keys of LIMITS for
    claims in it. `confused_with`: categories it is taken for by mistake, the likeliest first.
    """

    title: str
    counts_dead: bool = False
    stock: bool = False
    context: bool = False
    inhabitants_limit: bool = True
    limits: tuple[str, ...] = ()
    confused_with: tuple[str, ...] = ()


LIMITS: dict[str, str] = {
    "prisoners": "people held at one time in those years",
    "sentences": "people the security police had sentenced in those years, to any penalty",
    "arrests": "arrests by the security police in those years",
    "exiles": "people held in exile at one time in those years",
    "officers": "officers serving at one time in those years",
    "party members": "members of the party at one time in those years",
}
"""What a claim can hardly exceed, as its sentence says it."""

CATEGORY_FACTS: dict[str, Category] = {
    "arrests": Category(
        "Arrests",
        confused_with=("sentences", "camp_population", "executions", "excess_deaths"),
    ),
    "sentences": Category(
        "Sentences",
        limits=("arrests",),
        confused_with=("arrests", "executions", "camp_population", "excess_deaths"),
    ),
    "executions": Category(
        "Executions and death sentences",
        counts_dead=True,
        limits=("sentences", "arrests"),
        confused_with=("sentences", "arrests", "camp_deaths", "excess_deaths"),
    ),
    "camp_population": Category(
        "People held in camps, colonies and prisons",
        stock=True,
        confused_with=("sentences", "exile_population", "camp_deaths"),
    ),
    "camp_deaths": Category(
        "Deaths in camps, colonies and prisons",
        counts_dead=True,
        limits=("prisoners",),
        confused_with=("camp_population", "excess_deaths", "famine_deaths", "sentences"),
    ),
    "deportations": Category(
        "Deportations", confused_with=("exile_population", "excess_deaths", "exile_deaths")
    ),
    "exile_population": Category(
        "People held in exile", stock=True, confused_with=("deportations", "camp_population")
    ),
    "exile_deaths": Category(
        "Deaths in exile and on the way there",
        counts_dead=True,
        limits=("exiles",),
        confused_with=("deportations", "exile_population", "excess_deaths"),
    ),
    "party_purge": Category(
        "Purge of the party",
        inhabitants_limit=False,
        limits=("party members",),
        confused_with=("arrests", "executions"),
    ),
    "army_purge": Category(
        "Purge of the army",
        inhabitants_limit=False,
        limits=("officers",),
        confused_with=("party_purge",),
    ),
    "famine_deaths": Category(
        "Famine deaths",
        counts_dead=True,
        context=True,
        confused_with=("excess_deaths", "exile_deaths"),
    ),
    "excess_deaths": Category(
        "Excess deaths and wide totals",
        counts_dead=True,
        context=True,
        confused_with=("famine_deaths", "camp_deaths", "sentences", "arrests"),
    ),
    "population": Category("Population", stock=True, context=True, inhabitants_limit=False),
    "plans": Category("Plans and limits", context=True),
}
"""One record a category, in the order a reader meets them: a new category is a new record here."""

CATEGORIES: dict[str, str] = {key: facts.title for key, facts in CATEGORY_FACTS.items()}

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

GROUP_MEANINGS: dict[str, str] = {
    "scope": "how wide an author's count of the whole is, not a part of it",
}
"""What the column `group` of figures says where it does not name some of the people counted."""

YES: dict[str, str] = {"yes": "yes"}

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
