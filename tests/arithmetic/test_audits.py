"""Our sums are those of the figures as printed, added up anew."""

import pytest

from terrorstats.arithmetic.audits import Printed, audit_sum, audit_table, parts_of
from terrorstats.errors import NotFoundError


@pytest.fixture
def printed(small):
    """The figures that the audits of the small folder name."""
    return Printed.of(small.table("figures"), small.table("audits"))


@pytest.mark.parametrize(
    ("parts", "period", "total"),
    [
        ("series:shot-rivers", "", 7950),
        ("series:shot-rivers", "1934-36", 90),
        ("series:shot-rivers", "1 Jan 1935 - 31 Dec 1937", 3600),
        ("shot-rivers-1937;-shot-rivers-1936", "", 3490),
        ("series:shot-rivers;-series:shot-rivers", "", 0),
    ],
)
def test_parts_are_added_and_subtracted(printed, parts, period, total):
    """Prevents an audit that adds what it should subtract, or years outside its period."""
    assert audit_sum(parts, period, printed) == total


def test_the_print_is_added_not_the_correction(folder):
    """Prevents a corrected cell from mending a printed sum behind the reader's back."""
    import terrorstats as ts
    from tests.small_folder import added, broken

    broken(folder, "figures.csv", "shot-rivers-1934", "corrected", "21")
    added(folder, "audits.csv", audit="why", kind="correction", title="20 read as 21",
          total="shot-rivers-1934", explanation="The row says so.")  # fmt: skip
    data = ts.load(folder)
    assert data.figure("shot-rivers-1934")["value"] == 21
    table = audit_table(data.table("audits"), data.table("figures"))
    assert table.set_index("audit").loc["shot-total", "sum_now"] == 7950


def test_the_figures_behind_a_sum_are_listed(small):
    """Prevents a sum that nobody can follow."""
    table = audit_table(small.table("audits"), small.table("figures")).set_index("audit")
    assert table.loc["shot-1934", "parts_listed"] == "shot-rivers-1934;shot-rivers-1935"
    assert table.loc["shot-1934", "sum_now"] == 50
    assert table.loc["shot-twice", "parts_listed"] == ""
    assert table["sum_now"].isna().tolist() == [False, False, True]


@pytest.mark.parametrize("parts", ["nil", "series:nil", "", "shot-rivers-1937;"])
def test_unknown_parts_are_refused(printed, parts):
    """Prevents a part that does not exist from counting as zero."""
    with pytest.raises(NotFoundError, match="names no figure or series here"):
        parts_of(parts, "", printed)


def test_a_bound_is_not_added(small):
    """Prevents 'at least 600' from being added as if it were 600."""
    audits = small.table("audits").iloc[:1].assign(parts="deaths-least")
    with pytest.raises(NotFoundError, match="deaths-least is no single number"):
        audit_sum("deaths-least", "", Printed.of(small.table("figures"), audits))


def test_the_real_audits_add_up_to_what_they_record(real):
    """Prevents a recorded sum of the published data from differing from its parts."""
    table = audit_table(real.table("audits"), real.table("figures"))
    sums = table[table["sum_now"].notna() & (table["sum"] != "")]
    assert len(sums) > 50
    assert (sums["sum"].astype(float) - sums["sum_now"]).abs().max() < 1e-6
