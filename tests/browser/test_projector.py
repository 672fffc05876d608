"""The projector view: one chart, large words, nothing to scroll."""

import pytest
from playwright.sync_api import expect

LINKS = [
    "?present=1",
    "by-year?present=1",
    "by-year?category=camp_deaths&present=1",
    "compare?question=gulag-deaths&present=1",
    "compare?question=arrests-1937-38&form=published&present=1",
    "ladder?ladder=1&step=8&present=1",
]


@pytest.mark.parametrize("link", LINKS)
def test_the_projector_shows_one_chart_and_nothing_to_scroll(visit, link):
    """Prevents a slide of which the last row of the class sees half."""
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    page = visit.open(link)
    expect(page.locator(".js-plotly-plot")).to_have_count(1)
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    expect(page.get_by_test_id("stToolbar")).to_have_count(0)
    hidden = page.evaluate(
        "() => { const m = document.querySelector('[data-testid=stMain]');"
        " return [m.scrollHeight - m.clientHeight,"
        " document.documentElement.scrollWidth - document.documentElement.clientWidth]; }"
    )
    assert max(hidden) <= 0


@pytest.mark.parametrize("link", LINKS)
def test_every_word_on_the_projector_is_large_and_inside_the_picture(visit, link):
    """Prevents words too small for a class room, or cut off at the edge."""
    visit.page.set_viewport_size({"width": 1920, "height": 1080})
    page = visit.open(link)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    words = page.evaluate(
        """() => [...document.querySelectorAll('.js-plotly-plot svg text')]
            .filter(t => t.textContent.trim() && t.getBoundingClientRect().width > 0)
            .map(t => [t.textContent, parseFloat(getComputedStyle(t).fontSize),
                       t.getBoundingClientRect().left, t.getBoundingClientRect().right])"""
    )
    assert words
    assert [word for word in words if word[1] < 22] == []
    assert [word for word in words if word[2] < 0 or word[3] > 1920] == []


@pytest.mark.parametrize("link", LINKS)
def test_source_and_caveat_stand_inside_the_picture(visit, link):
    """Prevents a projected number without its source."""
    visit.page.set_viewport_size({"width": 1280, "height": 720})
    page = visit.open(link)
    said = page.locator(".js-plotly-plot .annotation-text").all_text_contents()
    footer = next(text for text in said if "Data: terrorstats" in text)
    assert "Source" in footer
    assert "Caveat: " in footer


def test_the_button_leads_to_the_projector_with_the_same_choice(visit):
    """Prevents a projector that shows another chart than the one prepared."""
    page = visit.open("by-year?category=camp_deaths&from=1936&to=1945")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Projector view").click()
    slide = opened.value
    expect(slide.locator(".js-plotly-plot .gtitle")).to_contain_text("1936-1945")
    expect(slide.get_by_test_id("stSidebar")).to_have_count(0)
