"""The span of a scope: from the least to the greatest number that is printed."""

from terrorstats.wording.scopes import ScopeSpan, measure_scopes


def test_each_scope_is_measured_alone(small):
    """Prevents a span over two scopes, and a source counted twice."""
    assert measure_scopes(small.estimates("how-many-died")) == [
        ScopeSpan("Deaths in camps", "deaths", 4, 3, 40.0, 3_000_000.0),
        ScopeSpan("Deaths since 1917", "deaths", 1, 1, 5_000_000.0, 5_000_000.0),
    ]
