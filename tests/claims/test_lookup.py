"""The tables a claim is checked against."""

import terrorstats as ts
from terrorstats.claims.lookup import Row, claim_tables

TABLES = ("quantities", "questions", "claims")


def prints_nearly(row: Row, number: float, share: float) -> bool:
    """Whether one of the numbers of the row is that near to `number`."""
    printed = (row.value, row.low, row.high)
    return any(other and abs(number / other - 1) <= share for other in printed)


def test_near(real: ts.Dataset) -> None:
    """Prevents a figure with the digits of a claim from being overlooked: the quick look-up finds
    what a look at every row finds, in the order of the rows."""
    tables = claim_tables(real.figures, *(real.table(name) for name in TABLES))
    numbers = real.figures["value"].dropna()
    numbers = numbers[numbers > 0]
    found = 0
    for number in [10_000_000.0, *numbers.iloc[::97], *(1.04 * numbers.iloc[::89])]:
        expected = [row.id for row in tables.rows if prints_nearly(row, number, 0.05)]
        assert [row.id for row in tables.near(number, 0.05)] == expected, number
        found += len(expected)
    assert found > 1000, "the numbers asked for stand in the rows"
