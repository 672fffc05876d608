"""The table of rules, in the order a reader of the help text meets them."""

from terrorstats.rules import audits, columns, figures, plausibility, sources
from terrorstats.rules.driver import Rule

RULES: tuple[Rule, ...] = (
    Rule("blanks", "validate", columns.blanks),
    Rule("doubles", "validate", columns.doubles),
    Rule("words", "validate", columns.words),
    Rule("references", "validate", columns.references),
    Rule("forms", "validate", columns.forms),
    Rule("stray-spaces", "validate", columns.stray_spaces),
    Rule("loose-separators", "validate", columns.loose_separators),
    Rule("keys-can-be-listed", "validate", columns.keys_can_be_listed),
    Rule("category-of-quantity", "validate", figures.category_of_quantity),
    Rule("unit-of-quantity", "validate", figures.unit_of_quantity),
    Rule("ends-before-it-begins", "validate", figures.ends_before_it_begins),
    Rule("low-above-high", "validate", figures.low_above_high),
    Rule("series-agree", "validate", figures.series_agree),
    Rule("gaps-have-reasons", "validate", figures.gaps_have_reasons),
    Rule("wholes-end", "validate", figures.wholes_end),
    Rule("part-of-whole", "validate", figures.part_of_whole),
    Rule("dead-above-population", "validate", figures.dead_above_population),
    Rule("correction-explained", "validate", figures.correction_explained),
    Rule("via-another", "validate", figures.via_another),
    Rule("source-kinds", "validate", sources.kinds),
    Rule("source-titles", "validate", sources.titles),
    Rule("foundations", "validate", sources.foundations),
    Rule("cited", "validate", sources.cited),
    Rule("audit-parts", "validate", audits.parts_known),
    Rule("audit-sums", "validate", audits.sums_hold),
    Rule("identity-parts", "validate", audits.identity_parts_known),
    Rule("identities", "check", plausibility.identities_hold),
    Rule("copies", "check", plausibility.copies_agree),
    Rule("audits-add-up", "check", plausibility.audits_that_do_not_add_up),
    Rule("years-in-scope", "check", plausibility.years_in_scope),
    Rule("unused-keys", "check", plausibility.unused_keys),
    Rule("wanted-and-found", "check", plausibility.wanted_and_found),
)
