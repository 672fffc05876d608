"""A visitor's own table, and every page that shows its rows."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from terrorstats.dashboard.links import VIEWS
from terrorstats.exhibits.by_year import cell_key
from tests.dashboard.reading import charts, headings, opened, outside_code, sent, unfolded, words

MARKUP = "![i](http://evil.example/i.png) [click](http://evil.example) $x^2$ :red[r] `c` <b>b</b>"
LINK = "category=executions&quantity=death-sentences"


def _pasted(table: str) -> AppTest:
    """The page with this table pasted into it, read and kept."""
    app = opened("own_source", LINK)
    app.text_area[0].set_value(table).run()
    assert not app.exception
    assert "beside the published sources" in " ".join(str(text.value) for text in app.success)
    return app


def _turned(app: AppTest, page: str, **link: str) -> AppTest:
    """Another page for the same visitor."""
    app.query_params.clear()
    app.switch_page(str(VIEWS / f"{page}.py"))
    for key, value in link.items():
        app.query_params[key] = value
    return app.run()


@pytest.mark.parametrize("name", [MARKUP, "a~b~c 100% www.evil.example"])
def test_the_names_of_a_table_stand_on_the_pages_as_they_are(name: str) -> None:
    """Prevents a table that puts a picture or a link on our page, or breaks it."""
    rows = "\n".join(f'{year},{year}.5,sentences,"{name}","{name}"' for year in range(1936, 1940))
    app = _pasted(f"period,figure,unit,label,group\n{rows}\n")
    link = {"category": "executions", "quantity": "death-sentences"}
    app = _turned(app, "by_year", **link, who=cell_key(name, ""))
    assert not app.exception
    (chart, *_) = charts(app)
    assert "1,936.5" in chart["alt"] or "1936.5" in chart["alt"], "a number need not be whole"
    said = outside_code(words(app))
    assert not re.search(r"(?<!\\)[\[\]$`<]|(?<!\\):red|://|www\.", said.replace("**", "")), said
    assert name.split("~")[0].split("[")[0].strip("!")[:3] in headings(app)[1].replace("\\", "")
    assert "<b>" not in str(chart["layout"])
    for page in ("compare", "data"):
        app = unfolded(_turned(app, page))
        assert not app.exception, page


def test_a_long_table_breaks_no_page_and_is_sent_a_page_at_a_time() -> None:
    """Prevents a page of sources that takes the rows without a work for the largest work."""
    rows = "\n".join(f"{1921 + n % 30},{n + 1},sentences,Archive {n}" for n in range(3000))
    app = _pasted(f"period,figure,unit,label\n{rows}\n")
    assert sent(app) < 300_000
    for page in ("sources", "data", "by_year", "compare"):
        app = unfolded(_turned(app, page))
        assert not app.exception, page
        if page in ("sources", "data"):
            assert sent(app) < 300_000, page


def test_own_rows_are_not_counted_among_those_of_the_release(real) -> None:
    """Prevents a screenshot that gives the release more figures than it has."""
    app = _turned(_pasted("period,figure,unit\n1936,5,sentences\n1937,6,sentences\n"), "data")
    (caption,) = (text.value for text in app.caption if "Quantities" in text.value)
    assert f"Figures: {len(real.figures):,}." in caption
    assert "2 rows of your own table" in caption
