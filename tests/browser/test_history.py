"""Back and Forward of the browser: one entry for each choice, none for opening a page."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.pages import address, page_names


@dataclass(frozen=True)
class Kind:
    """A kind of choice: where it stands, how it is made, and what shows it on the page."""

    path: str
    choose: Callable[[Page], None]
    shown: Callable[[Page], object]
    named: str
    """What the address says after the choice."""


def _pick(label: str, option: str) -> Callable[[Page], None]:
    def pick(page: Page) -> None:
        page.get_by_role("combobox", name=label).click()
        page.get_by_role("option", name=option, exact=True).click()

    return pick


def _click(words: str) -> Callable[[Page], None]:
    return lambda page: page.locator("label", has_text=words).click()


def _type(label: str, text: str) -> Callable[[Page], None]:
    def fill(page: Page) -> None:
        box = page.get_by_label(label, exact=True)
        box.fill(text)
        box.press("Enter")

    return fill


def _heading(page: Page) -> str:
    return page.get_by_role("heading", level=2).first.inner_text()


def _checked(words: str) -> Callable[[Page], object]:
    return lambda page: page.locator("label", has_text=words).locator("input").is_checked()


def _typed(label: str) -> Callable[[Page], object]:
    return lambda page: page.get_by_label(label, exact=True).input_value()


def _tags(page: Page) -> int:
    return page.get_by_test_id("stMultiSelect").locator("[data-tag]").count()


def _opened(page: Page) -> object:
    lids = page.get_by_test_id("stExpander").locator("details")
    return [lids.nth(place).get_attribute("open") is not None for place in range(lids.count())]


def _tab(page: Page) -> str:
    return page.get_by_role("tab", selected=True).inner_text()


BY_YEAR = "by-year?quantity=death-sentences&open=by-year"
KINDS = {
    "a list": Kind(
        "by-year",
        _pick("What happened", "Deaths in camps, colonies and prisons"),
        _heading,
        "category=camp_deaths",
    ),
    "options in sight": Kind(
        "compare?question=gulag-deaths",
        _click("By year of publication"),
        _checked("By year of publication"),
        "form=published",
    ),
    "a list of several": Kind(
        BY_YEAR,
        lambda page: page.get_by_role("combobox", name="Sources").press("Backspace"),
        _tags,
        "sources=",
    ),
    "a switch": Kind(
        BY_YEAR, _click("Logarithmic scale"), _checked("Logarithmic scale"), "log=true"
    ),
    "a page": Kind(
        "compare?question=deportees-by-operation",
        lambda page: page.get_by_role("button", name="Page 2").click(),
        lambda page: page.get_by_test_id("stPaginationPageActive").inner_text(),
        "page=2",
    ),
    "a year": Kind(BY_YEAR, _type("From year", "1930"), _typed("From year"), "from=1930"),
    "years by slider": Kind(
        BY_YEAR,
        lambda page: page.get_by_role("slider").first.press("ArrowRight"),
        _typed("From year"),
        "from=1922",
    ),
    "a text": Kind("figure", _type("Name of the figure (its id, as in the tables)", "x"),
                   _typed("Name of the figure (its id, as in the tables)"), "id=x"),
    "a fold": Kind(
        "by-year",
        lambda page: page.get_by_text("Table of these figures").click(),
        _opened,
        "open=",
    ),
    "a part": Kind(
        "compare?question=gulag-deaths",
        lambda page: page.get_by_role("tab", name="Which of these are one witness?").click(),
        _tab,
        "part=witnesses",
    ),
}  # fmt: skip


def _entries(page: Page) -> int:
    return page.evaluate("history.length")


def _becomes(visit, shown: Callable[[Page], object], value: object) -> None:
    """Wait until the page shows `value`, and then until it has settled."""
    for _ in range(150):
        if shown(visit.page) == value:
            break
        visit.page.wait_for_timeout(100)
    visit.settled()
    assert shown(visit.page) == value


@pytest.mark.parametrize("kind", KINDS)
def test_a_choice_is_one_entry_and_back_and_forward_restore_it(visit, kind):
    """Prevents a Back button that is dead, or that undoes one kind of choice and not another."""
    about = KINDS[kind]
    page = visit.open(about.path)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    first, opened = about.shown(page), page.url
    entries = _entries(page)
    about.choose(page)
    expect(page).to_have_url(re.compile(about.named))
    visit.settled()
    second, chosen = about.shown(page), page.url
    assert second != first
    assert _entries(page) == entries + 1
    page.go_back()
    _becomes(visit, about.shown, first)
    assert page.url == opened
    page.go_forward()
    _becomes(visit, about.shown, second)
    assert page.url == chosen
    assert _entries(page) == entries + 1
    assert visit.complaints == []


@pytest.mark.parametrize("name", page_names())
def test_opening_a_page_adds_no_entry(visit, name):
    """Prevents a Back button that must be pressed twice to leave a page just opened."""
    visit.page.goto(f"{visit.address}/{address(name)}?junk=1", wait_until="commit")
    entries = _entries(visit.page)
    visit.settled()
    assert _entries(visit.page) == entries
    assert visit.page.url.endswith("?junk=1")


def test_two_choices_in_a_row_are_both_kept(visit):
    """Prevents a quick second choice, sent with the old address, from undoing the first."""
    page = visit.open(BY_YEAR)
    page.get_by_label("From year", exact=True).fill("1930")
    page.locator("label", has_text="Logarithmic scale").click()  # leaving the box sends the year
    expect(page).to_have_url(re.compile("from=1930.*log=true"))
    visit.settled()
    assert _typed("From year")(page) == "1930"
    assert _checked("Logarithmic scale")(page)


def test_the_menu_is_one_entry_a_page(visit):
    """Prevents a walk through the pages that Back retraces at half the speed."""
    page = visit.open("")
    entries = _entries(page)
    page.get_by_test_id("stSidebarNav").get_by_text("By year").click()
    expect(page.get_by_role("heading", name="By year", level=1)).to_be_visible()
    visit.settled()
    assert _entries(page) == entries + 1
    page.go_back()
    expect(page.get_by_role("heading", name="Soviet repression", level=1)).to_be_visible()
    visit.settled()
