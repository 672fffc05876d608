"""What visitors do: follow a link, click a point, take a table, paste a claim, bring a file."""

import csv
import io
import re

from playwright.sync_api import expect

PASTED = """period,figure,unit,label
1937,1 234,sentences,<b>My</b> *court*
1938,maybe 9,sentences,x
"""
BROKEN = b'period,figure,unit\n1937,"12,sentences\n'


def choose(page, label: str, option: str) -> None:
    """Choose an option of a list by the words shown."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()


def test_a_shared_link_restores_the_view(visit):
    """Prevents a link that shows the next reader something else."""
    page = visit.open("by-year")
    choose(page, "What happened", "Deaths in camps, colonies and prisons")
    visit.settled()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("Deaths recorded")
    expect(page).to_have_url(re.compile(r"category=camp_deaths"))
    heading = page.get_by_role("heading", level=2).first.inner_text()
    visit.open(page.url.removeprefix(f"{visit.address}/"))
    expect(page.get_by_role("heading", level=2).first).to_have_text(heading)


def test_a_bad_link_shows_the_default_and_says_so(visit):
    """Prevents a traceback, or a silent change of what was asked for."""
    page = visit.open("by-year?category=%3Cscript%3E&from=abc")
    expect(page.get_by_text("is not available here").first).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    assert visit.complaints == []


def test_a_click_on_a_point_opens_its_card(visit):
    """Prevents a number that cannot be asked where it comes from."""
    page = visit.open("by-year?category=camp_deaths")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    box = page.locator(".js-plotly-plot .scatterlayer .point").nth(6).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".js-plotly-plot .hoverlayer .hovertext")).to_be_visible()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("Cite")
    expect(card).to_contain_text("Counts")


def test_the_csv_carries_range_basis_source_and_release_in_every_row(visit):
    """Prevents numbers that lose their source on the way to a spreadsheet."""
    page = visit.open("compare?question=arrests-1937-38")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download CSV").click()
    text = taken.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) > 5
    for row in rows:
        assert row["low"] or row["high"] or row["value"]
        assert all(row[name] for name in ("basis", "source", "reference", "release"))


def test_a_pasted_claim_is_read_and_placed(visit):
    """Prevents a claim check that answers without saying how it read the claim."""
    page = visit.open("claim")
    page.get_by_label("The claim").fill("1934-1937 - 10 million died in gulags")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="How it was read")).to_be_visible()
    expect(page.get_by_text("10,000,000").first).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(1)
    expect(page.get_by_text("times as large").first).to_be_visible()


def test_nonsense_gets_a_clear_message(visit):
    """Prevents an answer to a question nobody asked."""
    page = visit.open("claim?q=lorem+ipsum")
    expect(page.get_by_test_id("stAlert")).to_contain_text("no number")
    assert visit.complaints == []


def test_two_figures_are_compared(visit):
    """Prevents a comparison that leaves out the arithmetic."""
    page = visit.open("compare?question=arrests-1937-38")
    page.get_by_role("tab", name="Why do these two differ?").click()
    expect(page.get_by_text("is larger by").first).to_be_visible()
    expect(page).to_have_url(re.compile("part=differ"))
    visit.open(page.url.removeprefix(f"{visit.address}/"))
    expect(page.get_by_text("is larger by").first).to_be_visible()


def test_a_filter_redraws_the_chart_and_stays_in_the_address(visit):
    """Prevents a choice that is lost when its fold is closed, or when the link is shared."""
    page = visit.open("compare?question=gulag-deaths")
    axis = "() => document.querySelector('.js-plotly-plot')._fullLayout.xaxis.type"
    lid = page.get_by_text("Filter: basis, scope, seen, scale")
    lid.click()
    page.locator("label", has_text="Logarithmic scale").click()
    expect(page).to_have_url(re.compile("log=true"))
    page.wait_for_function(f"({axis})() === 'log'")
    lid.click()
    visit.settled()
    page.locator("label", has_text="By year of publication").click()
    expect(page).to_have_url(re.compile("form=published"))
    expect(page).to_have_url(re.compile("log=true"))
    expect(page.get_by_role("link", name="Projector view")).to_have_attribute(
        "href", re.compile("log=true")
    )


def test_a_ticked_source_is_shown_and_linked(visit):
    """Prevents a list of works that leads nowhere."""
    page = visit.open("sources")
    table = page.get_by_test_id("data-grid-canvas").first
    expect(table).to_be_visible()
    box = table.bounding_box()
    page.mouse.click(box["x"] + 20, box["y"] + 35 * 3.3)
    expect(page).to_have_url(re.compile(r"source=\w+"))
    key = re.search(r"source=(\w+)", page.url)[1]
    expect(page.get_by_role("textbox", name="One source, by its key")).to_have_value(key)


def test_a_pasted_table_is_cleaned_and_drawn_and_its_text_is_only_text(visit):
    """Prevents a refused cell that nobody hears of, and markup from a stranger's file."""
    page = visit.open("own-source")
    page.get_by_label("Or paste rows").fill(PASTED)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("could not be read for certain")).to_be_visible()
    expect(page.get_by_text(re.compile("in this session only: 1 row of your own"))).to_be_visible()
    page.get_by_role("link", name="See them by year").click()
    visit.settled()
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    assert page.locator("[data-testid=stMain] b", has_text="My").count() == 0
    assert visit.complaints == []


def test_a_bad_file_is_refused_with_line_and_reason(visit):
    """Prevents a broken upload that shows nothing, or half of itself."""
    page = visit.open("own-source")
    page.locator("input[type=file]").set_input_files(
        {"name": "broken.csv", "mimeType": "text/csv", "buffer": BROKEN}
    )
    expect(page.get_by_text("The table cannot be read")).to_be_visible()
    assert visit.complaints == []
