"""Every page in a real browser: what is drawn, asked for and complained of."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages import address, pages

PAGES = {title: address(name) for name, title in pages().items()}
WITH_CHART = ["Overview", "By year", "Compare estimates", "Definition ladder"]
CHART = "[role=figure][aria-label]"


@pytest.mark.parametrize("title", PAGES)
def test_a_page_opens_without_a_complaint_or_a_request_to_another_host(visit, title):
    """Prevents a page that fails in the browser, or tells other hosts who reads it."""
    page = visit.open(PAGES[title])
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert visit.complaints == []
    assert visit.foreign == []


def test_a_page_asks_only_for_what_is_there_and_fetches_early_what_draws_charts(visit):
    """Prevents a wait, on every link to a page, for a server where there is none."""
    asked, refused = [], []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.page.on("response", lambda answer: refused.append(answer.url) if not answer.ok else None)
    visit.open("compare")
    assert refused == []
    drawing = next(place for place, url in enumerate(asked) if "/js/PlotlyChart." in url)
    others = next(place for place, url in enumerate(asked) if "/js/Selectbox." in url)
    assert drawing < others, "it is not fetched before the page asks for it"
    assert not [url for url in asked if "/compare/" in url]


@pytest.mark.parametrize("title", WITH_CHART)
def test_a_chart_is_drawn_and_named(visit, title):
    """Prevents an empty picture, and one that a screen reader cannot name."""
    page = visit.open(PAGES[title])
    chart = page.locator(CHART).filter(has=page.locator(".js-plotly-plot")).first
    expect(chart).to_be_visible()
    expect(chart.locator(".main-svg").first).to_be_visible()
    assert len(chart.get_attribute("aria-label")) > 40
    drawn = ".scatterlayer .point path, .scatterlayer path.point, .barlayer path"
    assert chart.locator(drawn).count() > 3


@pytest.mark.parametrize("title", WITH_CHART)
def test_a_page_does_not_scroll_sideways_on_a_phone(visit, title):
    """Prevents text and charts cut off on a phone."""
    visit.page.set_viewport_size({"width": 375, "height": 800})
    page = visit.open(PAGES[title])
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    wider = page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wider <= 0


def test_a_page_goes_on_working_when_the_network_beyond_the_server_is_gone(visit):
    """Prevents a dashboard that fails in a school without internet."""
    visit.page.route(
        re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort("internetdisconnected")
    )
    page = visit.open("compare?question=gulag-deaths")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert visit.foreign == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("title", ["Overview", "By year", "Compare estimates", "Check a claim"])
def test_nothing_serious_is_found_by_an_accessibility_scan(visit, title, scheme):
    """Prevents pages that readers with poor sight or a keyboard cannot use."""
    from axe_playwright_python.sync_playwright import Axe

    visit.page.emulate_media(color_scheme=scheme)
    page = visit.open(PAGES[title])
    # Inside the pictures and Streamlit's own canvas tables there is nothing of ours to judge.
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    serious = [
        (rule["id"], node["html"][:160])
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]
    assert serious == []
