"""Every page, with the data of the library and with a small folder of somebody's own."""

import pytest
from streamlit.testing.v1 import AppTest

from terrorstats.dashboard.links import VIEWS
from terrorstats.dashboard.store import FOLDER_VARIABLE
from tests.dashboard.reading import charts, opened, unfolded, words
from tests.pages import CHARTED, page_names, page_of


def test_every_page_shows_a_title_and_no_error(name: str) -> None:
    """Prevents a page that only works for the person who wrote it."""
    app = opened(name)
    assert not app.exception
    assert app.title[0].value


def test_every_page_works_on_a_projector(name: str) -> None:
    """Prevents a page that needs a widget which the projector does not draw."""
    app = opened(name, "present=1")
    assert not app.exception
    assert not app.sidebar.caption


def test_every_page_works_with_a_folder_of_ones_own(
    name: str, folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prevents pages that need the rows, the claims or the series of this collection."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    assert not opened(name).exception
    assert not opened(name, "present=1").exception


def test_every_page_works_with_figures_quantities_and_sources_alone(
    name: str, folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prevents a crash over the tables that a data folder may lack."""
    for path in folder.iterdir():
        if path.name not in ("figures.csv", "quantities.csv", "sources.bib"):
            path.unlink()
    for old, new in ((",no-paper,", ",,"), *((f",{key},,,", ",,,,") for key in _series(folder))):
        text = (folder / "figures.csv").read_text("utf-8")
        (folder / "figures.csv").write_text(text.replace(old, new), "utf-8")
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    assert not opened(name).exception


def _series(folder) -> set[str]:
    lines = (folder / "figures.csv").read_text("utf-8").splitlines()[1:]
    return {line.split(",")[3] for line in lines} - {""}


@pytest.mark.parametrize("view", CHARTED)
def test_a_chart_never_comes_alone(view: str) -> None:
    """Prevents a number without its finding, caveat, source, table and download."""
    app = opened(page_of(view), CHARTED[view])
    said = words(app)
    (chart, *_) = charts(app)
    assert len(chart["alt"]) > 40
    assert "Source" in said
    assert "Data: terrorstats" in said.replace("\\", "")
    assert any("\n- **" in value.value for value in app.markdown), "no caveat"
    assert app.get("download_button")
    assert any(str(table.proto.alt).startswith("Table of ") for table in unfolded(app).dataframe)


@pytest.mark.parametrize("view", CHARTED)
def test_a_picture_carries_its_source(view: str) -> None:
    """Prevents a screenshot of a chart that says nothing about where its numbers come from."""
    for link in (CHARTED[view], f"{CHARTED[view]}&present=1"):
        (chart, *_) = charts(opened(page_of(view), link))
        inside = " ".join(note["text"] for note in chart["layout"]["annotations"])
        assert "Source" in inside
        assert "terrorstats" in inside.replace("<br>", " ")


@pytest.mark.parametrize("view", CHARTED)
def test_the_projector_shows_one_picture_with_everything_in_it(view: str) -> None:
    """Prevents a title, a caveat or small print that the class cannot read."""
    app = opened(page_of(view), f"{CHARTED[view]}&present=1")
    (chart,) = charts(app)
    assert not app.title
    assert chart["layout"]["title"]["text"]
    assert chart["layout"]["font"]["size"] >= 22
    notes = [note for note in chart["layout"]["annotations"] if note.get("text")]
    assert all(note["font"]["size"] >= 22 for note in notes)
    assert any("Caveat" in note["text"] for note in notes)


def test_every_chart_says_in_words_what_it_shows(name: str) -> None:
    """Prevents a picture that a reader who cannot see it knows nothing about."""
    for chart in charts(opened(name)):
        assert len(chart["alt"]) > 40


def test_a_choice_of_one_page_does_not_break_another() -> None:
    """Prevents the crash of the page by year after a category was chosen on the data page."""
    app = unfolded(opened("data"))
    app.multiselect(key="category").select("arrests").run()
    for name in (*page_names()[1:], "data"):
        app.switch_page(str(VIEWS / f"{name}.py")).run()
        assert not app.exception, name


def test_choices_of_another_page_leave_the_comparison_alone() -> None:
    """Prevents an empty comparison because no basis was chosen among all data."""
    app = opened("data")
    app.switch_page(str(VIEWS / "compare.py")).run()
    assert charts(app)


@pytest.mark.parametrize(
    ("view", "key"), [("by_year", "sources"), ("compare", "basis"), ("compare", "scope")]
)
def test_nothing_chosen_is_said_and_drawn_as_nothing(view: str, key: str) -> None:
    """Prevents an empty chart, or a crash, when the last item of a list is taken away."""
    app = unfolded(opened(view))
    app.multiselect(key=key).set_value([]).run()
    assert not app.exception
    assert not [chart for chart in charts(app) if chart["alt"].startswith(("Line", "Dot"))]
    assert any(word in words(app) for word in ("No source is chosen", "No printed figure fits"))


def test_another_quantity_is_drawn_when_it_is_chosen(real) -> None:
    """Prevents a list on the page that does not lead to what it names; see tests/exhibits for all
    quantities."""
    app = opened("by_year")
    app.selectbox(key="category").set_value("deportations").run()
    for quantity in app.selectbox(key="quantity").options[:2]:
        keys = real.quantities.index[real.quantities["title"] == quantity]
        app.selectbox(key="quantity").set_value(keys[0]).run()
        assert not app.exception, quantity
        assert charts(app), quantity


@pytest.mark.parametrize("key", ["gulag-deaths", "deportations-total", "arrests-1937-38"])
def test_a_question_is_answered_when_it_is_chosen(key: str) -> None:
    """Prevents a question that cannot be reached from another; see tests/exhibits for all."""
    app = opened("compare")
    app.selectbox(key="question").set_value(key).run()
    assert not app.exception
    assert charts(app)[0]["alt"].startswith("Dot chart with a row")


def _tables(app: AppTest) -> list[str]:
    return [str(list(table.value.columns)) for table in app.dataframe]


def test_every_part_of_the_data_page_opens() -> None:
    """Prevents a table that stands in the menu and cannot be shown."""
    app = opened("data")
    for part in ("dictionary", "quantities", "audits", "corrections", "wanted", "glossary"):
        app.selectbox(key="table").set_value(part).run()
        assert not app.exception, part


def test_the_tables_of_figures_show_both_ends_the_source_and_the_basis() -> None:
    """Prevents a table with a bare number in it."""
    (first, *_) = _tables(unfolded(opened("by_year")))
    for column in ("Printed", "Low", "High", "Source", "Basis", "Card"):
        assert column in first


def test_a_claim_that_no_figure_answers_has_no_chart() -> None:
    """Prevents a chart of all death sentences under a claim about those shot at Katyn."""
    app = opened("claim", "q=22%2C000+Polish+officers+were+shot+at+Katyn+in+1940")
    assert "No figure on this is printed here for Katyn." in words(app)
    assert not charts(app)
