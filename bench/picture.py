"""The picture of the dashboard in the README, taken anew: `python bench/picture.py`."""

import browser
from servers import DASHBOARD, ROOT, ready

PICTURE = ROOT / "docs" / "compare.png"
VIEW = "compare?question=arrests-1937-38"


def main() -> None:
    """Open the view in a Chromium and keep what a desktop window shows of it."""
    with ready(DASHBOARD) as port, browser.chromium() as chromium:
        page = browser.visitor(chromium)
        page.set_viewport_size({"width": 1280, "height": 1250})
        browser.opened(page, port, VIEW, chart=True)
        page.evaluate("document.fonts.ready")
        page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
