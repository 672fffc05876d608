"""Every row of every table of the published data, and the facts the product stands on."""

import shutil

import pytest

import terrorstats as ts
from terrorstats.rules import RULES, run
from terrorstats.tables.folder import own_folder, read_folder
from terrorstats.tables.schema import load_schema
from terrorstats.vocabulary import BASES, CATEGORIES
from tests.small_folder import broken, found

KEYS = [("figures", "id"), ("quantities", "quantity"), ("series", "series"),
        ("caveats", "caveat"), ("audits", "audit"), ("events", "event"), ("claims", "claim"),
        ("questions", "question"), ("identities", "identity")]  # fmt: skip


@pytest.fixture(scope="module")
def faults():
    """All faults of the published data, by file."""
    found: dict[str, list[str]] = {}
    for fault in run(RULES, read_folder(own_folder()), "validate"):
        found.setdefault(fault.file, []).append(str(fault))
    return found


@pytest.mark.parametrize("file", [*(t.file for t in load_schema().tables.values()), "sources.bib"])
def test_every_row_is_sound(faults, file):
    """Prevents a release with a fault in any cell of this file."""
    assert faults.get(file, []) == []


@pytest.mark.parametrize(("table", "key"), KEYS)
def test_keys_are_slugs(real, table, key):
    """Prevents a key that breaks in a link or in a list."""
    keys = real.table(table)[key]
    assert keys[~keys.str.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*")].tolist() == []


@pytest.mark.parametrize("category", CATEGORIES)
def test_every_category_has_figures_and_an_archive_or_an_estimate(real, category):
    """Prevents a category of the menu from being empty."""
    rows = real.figures[real.figures["category"] == category]
    assert len(rows) >= 20
    assert set(rows["basis"]) <= set(BASES)


def test_every_quantity_is_defined_and_counted(real):
    """Prevents a quantity that no figure counts, or whose definition is a word."""
    quantities = real.quantities
    assert set(quantities["quantity"]) == set(real.figures["quantity"])
    assert quantities[quantities["counts"].str.len() < 15]["counts"].tolist() == []
    assert quantities[~quantities["question"].str.endswith("?")]["question"].tolist() == []


def test_every_figure_at_second_hand_names_another_work(real):
    """Prevents a quotation whose place of sight is not in the bibliography."""
    quoted = real.figures[real.figures["via"] != ""]
    assert len(quoted) > 100
    assert all(key in real.bibliography for key in quoted["via"].unique())


def test_steps_of_a_ladder_follow_each_other(real):
    """Prevents a step of a definition ladder from being missing or doubled."""
    for name, steps in real.table("ladders").groupby("ladder")["step"]:
        assert steps.astype(int).tolist() == list(range(1, len(steps) + 1)), name


def test_places_lie_in_the_soviet_union(real):
    """Prevents latitude and longitude from being exchanged."""
    places = real.table("places")
    assert places["lat"].astype(float).between(35, 82).all()
    assert places["lon"].astype(float).between(15, 190).all()


def test_the_promised_numbers_of_rows_are_there(real):
    """Prevents a merge that drops half a table."""
    least = {"figures": 2500, "events": 25, "glossary": 40, "audits": 100, "claims": 20}
    assert {name: len(real.table(name)) >= count for name, count in least.items()} == dict.fromkeys(
        least, True
    )
    assert (real.table("claims")["set"] == "seed").sum() >= 4


def test_what_is_wanted_has_no_value(real):
    """Prevents a number that nobody has seen from slipping in through the list of the missing."""
    assert "figure" not in real.table("wanted").columns


@pytest.mark.parametrize(
    ("figure", "printed", "value"),
    [
        ("death-sentences-lewin2005-1937", "353,074", 353_074),
        ("death-sentences-lewin2005-1938", "328,618", 328_618),
        ("death-sentences-lewin2005-1932", "22,728", 2_728),
        ("gulag-deaths-kokurinpetrov2000-1930-1956", "1,606,748", 1_606_748),
    ],
)
def test_well_known_figures_stand_as_printed(real, figure, printed, value):
    """Prevents a digit of the best-known figures from being changed in passing."""
    row = real.figure(figure)
    assert (row["figure"], row["value"]) == (printed, value)
    assert bool(row["corrected"]) == (printed == "22,728")


def test_the_description_is_that_of_the_files():
    """Prevents a release whose lost rows nobody would notice: run `terrorstats describe`."""
    assert found(own_folder(), "described") == []
    assert found(own_folder(), "line-ends") == []


@pytest.mark.parametrize("odd", ["5,5 million", "1.004.956", "0,5"])
def test_one_odd_figure_is_one_fault(tmp_path, real, odd):
    """Prevents thousands of faults over one figure typed as in another language."""
    folder = shutil.copytree(own_folder(), tmp_path / "data")
    key = real.figures.loc[real.figures["series"] == "", "id"].iloc[7]
    line = broken(folder, "figures.csv", key, "figure", odd)
    with pytest.raises(ts.DataError) as caught:
        ts.load(folder)
    (fault,) = caught.value.faults
    assert str(fault).startswith(f"figures.csv:{line}:figure: '{odd}': its comma or point is used")
