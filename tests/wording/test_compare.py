"""The sentence under a comparison keeps scopes apart."""

from terrorstats.wording.compare import select_undated, write_alt_text, write_finding


def test_each_scope_has_its_own_sentence(small):
    """Prevents a range that runs from a narrow count to a wide one."""
    rows = small.estimates("how-many-died")
    sentences = write_finding(rows, "deaths")
    assert "Deaths in camps: 4 figures of 3 sources, from 40 to 3,000,000 deaths." in sentences
    assert "Deaths since 1917: 1 figure of 1 source, 5,000,000 deaths." in sentences


def test_nothing_printed_is_said(small):
    """Prevents an empty caption or alternative text."""
    nothing = small.estimates("deaths").iloc[:0]
    assert write_finding(nothing, "deaths") == "No figure is printed for this choice."
    assert write_alt_text(nothing, "How many?", "deaths") == "Dot chart, empty: How many?"


def test_the_alternative_text_counts_the_figures(small):
    """Prevents a reader who cannot see the chart from not knowing how much it holds."""
    rows = small.estimates("deaths", "1934-37")
    assert write_alt_text(rows, "How many died?", "deaths").startswith(
        "Dot chart with a row for each of 3 figures: How many died? Deaths in camps: 3 figures"
    )


def test_a_figure_without_a_year_of_print_is_listed(small):
    """Prevents an undated source from vanishing from the chart by year of publication."""
    rows = small.estimates("deaths", "1934-37")
    rows.loc[0, "published"] = None
    assert len(select_undated(rows)) == 1
