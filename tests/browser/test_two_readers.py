"""Two readers who open the same page at the same moment, and one who comes after them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages import CHARTED, page_names, page_of
from tests.pages import address as path_of


def _link(name: str) -> str:
    query = next((link for view, link in CHARTED.items() if page_of(view) == name), "")
    return f"{path_of(name)}?{query}"


def _text(page: Page) -> tuple[list[str], int]:
    """What stands on the page when it is done, and how many charts are drawn."""
    app = page.locator("[data-testid=stApp]")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator("[data-testid=stMain] h1").first).to_be_visible()
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
    main = page.locator("[data-testid=stMain]")
    return main.locator("h1, h2, p, li").all_inner_texts(), page.locator("[role=figure]").count()


@pytest.fixture(scope="module")
def readers(browser: Browser) -> Iterator[list[Page]]:
    """Three readers, each with a browser window of his own."""
    contexts = [browser.new_context() for _ in range(3)]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", page_names())
def test_readers_at_the_same_moment_see_the_same(
    name: str, readers: list[Page], address: str
) -> None:
    """Prevents a page that its first reader uses up, or that two readers at once get half of."""
    one, two, later = readers
    for page in (one, two):  # neither waits for the other
        page.goto(f"{address}/{_link(name)}", wait_until="commit")
    first, second = _text(one), _text(two)
    later.goto(f"{address}/{_link(name)}")
    assert len("".join(first[0])) > 20
    assert second == first
    assert _text(later) == first
