"""One quantity by year."""

from dataclasses import replace

import pandas as pd
import pytest

from terrorstats.charts.style import SCREEN
from terrorstats.dataset import Dataset
from terrorstats.exhibits import by_year
from terrorstats.exhibits.exhibit import make_exhibit


def _choose(data: Dataset, quantity: str, cell: str = "", **more: object) -> by_year.Choice:
    """All that is printed of a quantity, for the cell that the page starts with."""
    cell = cell or next(iter(by_year.list_cells(data, quantity)))
    rows = by_year.select_rows(data, quantity, cell)
    runs = tuple(by_year.list_runs(rows))
    years = int(rows["year"].min()), int(rows["year"].max())
    return by_year.Choice(quantity, cell, runs, *years, **more)  # type: ignore[arg-type]


def test_all_quantities_can_be_drawn_by_year(real) -> None:
    """Prevents a category or a quantity that is offered and then fails."""
    for quantity in by_year.list_quantities(real)["quantity"]:
        made = make_exhibit(real, by_year.build_exhibit, _choose(real, quantity), SCREEN)
        assert made is not None, quantity
        assert made.picture.data, quantity
        assert made.alt.startswith("Line chart of "), quantity


@pytest.mark.parametrize("names", [("a~b~c", ""), ("", "a~b"), ("100%", "%7E~"), ("", "")])
def test_a_cell_is_found_again_by_its_key(names: tuple[str, str]) -> None:
    """Prevents a page that breaks over a sign in the name of a group or a place."""
    assert by_year.read_cell_key(by_year.cell_key(*names)) == names
    assert by_year.read_cell_key("Estonians~Estonia") == ("Estonians", "Estonia"), "an old link"


def test_a_group_with_any_sign_in_its_name_can_be_drawn(real) -> None:
    """Prevents a table of one's own whose names break the page by year."""
    rows = real.series("death-sentences-lewin").head(4)
    strange = rows.assign(group="a~b~c", place="50%~d", series="")[real.figures.columns]
    own = replace(real, figures=pd.concat([real.figures, strange], ignore_index=True))
    key = by_year.cell_key("a~b~c", "50%~d")
    assert by_year.list_cells(own, "death-sentences")[key] == "a~b~c, 50%~d"
    exhibit = by_year.build_exhibit(own, _choose(own, "death-sentences", key))
    assert exhibit is not None
    assert "a~b~c, 50%~d" in exhibit.title
    assert len(exhibit.rows) == len(strange)
