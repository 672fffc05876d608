"""Links: a view opens as it was shared, and an old or mistyped link never ends in an error."""

from urllib.parse import parse_qs

import pytest

from tests.dashboard.reading import (
    charts,
    drawn,
    folds,
    headings,
    opened,
    outside_code,
    unfolded,
    words,
)
from tests.pages import page_names

ONE_LINE = "quantity=death-sentences&sources=death-sentences-lewin"
LEWIN = "Interior Ministry register (Lewin 2005)"


def _notices(app) -> str:
    return " ".join(str(info.value) for info in (*app.info, *app.warning))


def test_a_link_opens_the_view_it_names() -> None:
    """Prevents a shared link that shows something else than what was shared."""
    app = opened("by_year", f"{ONE_LINE}&from=1936&to=1939")
    (chart,) = charts(app)
    assert [trace["name"] for trace in chart["data"]] == [LEWIN]
    assert chart["data"][0]["x"] == [1936, 1937, 1938, 1939]
    assert app.number_input(key="from").value == 1936
    assert headings(app)[1].endswith("1936-1939")
    assert not _notices(app)


def test_a_link_shows_the_same_on_the_projector() -> None:
    """Prevents a projector view that forgets the choices of the page it was opened from."""
    link = f"{ONE_LINE}&from=1936&to=1939&log=true&events=true"
    (page,) = charts(opened("by_year", link))
    (projector,) = charts(opened("by_year", f"{link}&present=1"))
    assert drawn(page, LEWIN) == drawn(projector, LEWIN)
    for chart in (page, projector):
        assert chart["layout"]["yaxis"]["type"] == "log"
        assert "events" in [trace.get("name") for trace in chart["data"]]


def test_a_comparison_opens_with_its_form_and_filters() -> None:
    """Prevents filters that do not travel with the link."""
    app = opened("compare", "question=gulag-deaths&form=published&basis=scholar_estimate&log=true")
    (chart, *_) = charts(app)
    named = [trace["name"] for trace in chart["data"] if trace.get("name")]
    assert named == ["Scholar's estimate"]
    assert chart["layout"]["yaxis"]["type"] == "log"
    assert "Logarithmic" in words(app)
    assert "Each heading" not in words(app), "there are no headings in this form"


def test_a_card_opens_by_its_id(real) -> None:
    """Prevents a citation of a card that leads nowhere."""
    row = real.figures.iloc[0]
    app = opened("figure", f"id={row['id']}")
    assert f"### {row['figure']}" in words(app).replace("\\", "")
    for label in ("Counts", "Leaves out", "Basis", "Source", "Cite"):
        assert f"**{label}.**" in words(app)


@pytest.mark.parametrize(
    ("view", "link", "told"),
    [
        ("by_year", "category=beheadings", "category = beheadings"),
        ("by_year", "quantity=no-such-thing", "quantity = no-such-thing"),
        ("by_year", "quantity=death-sentences&sources=nobody", "sources = nobody"),
        ("by_year", "quantity=death-sentences&from=1850", "from = 1850"),
        ("by_year", "quantity=death-sentences&to=abc", "to = abc"),
        ("by_year", "quantity=death-sentences&log=perhaps", "log = perhaps"),
        ("compare", "question=who-knows", "question = who-knows"),
        ("compare", "question=gulag-deaths&form=pie", "form = pie"),
        ("compare", "question=gulag-deaths&basis=guess", "basis = guess"),
        ("compare", "question=gulag-deaths&period=zz", "“zz” cannot be read as years"),
        ("compare", "question=gulag-deaths&part=gossip", "part = gossip"),
        ("compare", "question=deportees-by-operation&page=99", "page = 99"),
        ("compare", "question=deportees-by-operation&page=x", "page = x"),
        ("sources", "source=Nobody1900", "No source has the key “Nobody1900”"),
        ("sources", "kind=gossip", "kind = gossip"),
        ("data", "table=secrets", "table = secrets"),
        ("data", "category=beheadings", "category = beheadings"),
        ("data", "period=zz", "“zz” cannot be read as years"),
        ("figure", "id=no-such-id", "No figure is called “no-such-id”"),
    ],
)
def test_what_a_link_cannot_have_is_named_and_the_default_shown(
    view: str, link: str, told: str
) -> None:
    """Prevents an error page, or a silent other view, behind an old or mistyped link."""
    app = opened(view, link)
    assert not app.exception
    assert told in _notices(app).replace("\\", "")
    if view in ("by_year", "compare"):
        assert charts(app)


@pytest.mark.parametrize(
    ("view", "link"),
    [
        ("by_year", "quantity=death-sentences&from=1850&present=1"),
        ("compare", "question=who-knows&present=1"),
        ("compare", "question=gulag-deaths&period=zz&present=1"),
    ],
)
def test_a_bad_link_still_shows_a_picture_on_the_projector(view: str, link: str) -> None:
    """Prevents an empty wall in front of a class."""
    app = opened(view, link)
    assert not app.exception
    assert len(charts(app)) == 1
    assert _notices(app)


def test_markup_in_a_link_is_shown_as_text(name: str) -> None:
    """Prevents a link that puts somebody's own markup into our page."""
    markup = "<script>alert(1)</script>[x](http://a.example)**b**"
    keys = ("id", "category", "question", "source", "period", "q", "figure", "search", "data")
    app = opened(name, "&".join(f"{key}={markup}" for key in keys))
    assert not app.exception
    said = outside_code(words(app))
    assert "<script>" not in said
    assert "](http://a.example)" not in said


def test_years_that_end_before_they_begin_are_put_in_order() -> None:
    """Prevents an empty chart when the two years of a link are the wrong way round."""
    app = opened("by_year", "quantity=death-sentences&from=1939&to=1936")
    assert headings(app)[1].endswith("1936-1939")


def test_the_years_follow_the_quantity() -> None:
    """Prevents a chart cut to the years of the quantity that was chosen before it."""
    app = opened("by_year", "category=camp_deaths&quantity=camps-deaths")
    assert headings(app)[1].endswith("1931-1951")
    app.selectbox(key="category").set_value("executions").run()
    app.selectbox(key="quantity").set_value("death-sentences").run()
    assert headings(app)[1].endswith("1921-1953")


def test_every_link_that_a_page_makes_names_the_release(real) -> None:
    """Prevents a link that shows other numbers later and does not say so."""
    version = real.release.split(" ")[1]
    app = unfolded(opened("by_year", ONE_LINE))
    urls = [str(button.proto.url) for button in app.get("link_button")]
    (table, *_) = app.dataframe
    cards = [card for card in table.value["Card"] if card]
    assert len(urls) == 2
    assert cards
    for url in urls + cards:
        assert parse_qs(url.partition("?")[2])["data"] == [version]
    assert "made with release 0.0.1" in _notices(opened("overview", "data=0.0.1")).replace("\\", "")
    assert not _notices(opened(page_names()[0], f"data={version}"))


def test_opening_a_page_writes_nothing_into_its_address(name: str) -> None:
    """Prevents a Back button that must be pressed twice to leave a page just opened."""
    assert dict(opened(name).query_params) == {}
    assert dict(opened(name, "junk=1").query_params) == {"junk": "1"}


def test_a_choice_writes_the_whole_view_into_the_address(real) -> None:
    """Prevents a link that leaves out an earlier choice, or keeps one that is gone."""
    app = opened("by_year", "quantity=death-sentences&sources=nobody&from=1936&junk=1")
    app.toggle(key="log").set_value(True).run()
    query = dict(app.query_params)
    assert query.pop("data") == real.release.split(" ")[1]
    assert query == {
        "category": "executions",
        "quantity": "death-sentences",
        "from": "1936",
        "log": "true",
        "open": "by-year",
    }
    app.toggle(key="log").set_value(False).run()
    assert "log" not in app.query_params


def test_the_address_wins_over_what_was_chosen_before() -> None:
    """Prevents a Back button that brings back the address but not the view."""
    app = opened("by_year", "quantity=death-sentences&open=by-year")
    before = dict(app.query_params)
    app.toggle(key="log").set_value(True).run()
    app.multiselect(key="sources").set_value(["death-sentences-lewin"]).run()
    app.number_input(key="from").set_value(1930).run()
    app.query_params.clear()
    app.query_params.update(before)
    app.run()
    assert app.toggle(key="log").value is False
    assert len(app.multiselect(key="sources").value) > 1
    assert app.number_input(key="from").value is None
    assert dict(app.query_params) == before


def test_a_list_that_was_emptied_stays_empty_in_the_link() -> None:
    """Prevents a link that shows sources which the reader had taken away."""
    app = opened("by_year", "quantity=death-sentences&open=by-year")
    app.multiselect(key="sources").set_value([]).run()
    assert app.query_params["sources"] == ""
    again = opened("by_year", "quantity=death-sentences&open=by-year&sources=")
    assert again.multiselect(key="sources").value == []
    assert not [chart for chart in charts(again) if chart["alt"].startswith("Line")]


def test_the_parts_of_a_comparison_are_linked() -> None:
    """Prevents a comparison of two figures that cannot be shown to anybody else."""
    link = "question=gulag-deaths"
    assert "Leaves out:" in words(opened("compare", link))
    assert len(charts(opened("compare", f"{link}&part=witnesses"))) == 2
    app = opened("compare", f"{link}&part=differ")
    one, two = (app.selectbox(key=key).value for key in ("a", "b"))
    again = opened("compare", f"{link}&a={two}&b={one}")
    assert (again.selectbox(key="a").value, again.selectbox(key="b").value) == (two, one)
    assert not _notices(again)


def test_every_figure_of_a_long_comparison_stands_on_one_of_its_pages(real) -> None:
    """Prevents figures that no reader ever gets to see in the picture."""
    seen: list[str] = []
    for number in (1, 2):
        (chart, *_) = charts(opened("compare", f"question=deportees-by-operation&page={number}"))
        ids = [c[0] for trace in chart["data"] for c in trace.get("customdata") or []]
        seen += list(dict.fromkeys(ids))
        notes = " ".join(note["text"] for note in chart["layout"]["annotations"])
        assert "Figures " in notes
    questions = real.table("questions").set_index("question")
    period = questions.loc["deportees-by-operation", "period"]
    rows = real.estimates("deportees-by-operation", period)
    rows = rows[(rows["unit"] == rows["unit"].iloc[0]) & (rows["basis"] != "popular_claim")]
    assert sorted(seen) == sorted(rows["id"])


@pytest.mark.parametrize(("view", "key"), [("by_year", "log"), ("compare", "log")])
def test_a_choice_at_work_is_never_hidden(view: str, key: str) -> None:
    """Prevents a filter that changes a chart from behind a closed lid."""
    shut = opened(view)
    assert not [toggle for toggle in shut.toggle if toggle.key == key]
    app = opened(view, f"{key}=true")
    assert app.toggle(key=key).value
    app.session_state[folds(app)[0]] = False
    app.run()
    assert app.toggle(key=key).value, "a choice once drawn stays drawn, and so in the address"
