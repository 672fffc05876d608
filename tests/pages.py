"""The pages that `dashboard.py` names, so that a new page is tested unasked."""

import ast
from pathlib import Path

ENTRY = Path(__file__).parents[1] / "dashboard.py"


def pages() -> dict[str, str]:
    """The name of every page and its title, in the order of the menu; the first is the default."""
    for node in ast.parse(ENTRY.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PAGES":
            return dict(ast.literal_eval(node.value))
    raise LookupError(f"{ENTRY.name} has no PAGES")


def page_names() -> list[str]:
    """The names of all pages, in the order of the menu; the first is the default."""
    return list(pages())


def address(name: str) -> str:
    """The last part of a page's address; empty for the default page."""
    return "" if name == page_names()[0] else name.replace("_", "-")


CHARTED = {
    "overview": "",
    "by_year": "quantity=death-sentences",
    "compare": "question=gulag-deaths",
    "compare by publication": "question=gulag-deaths&form=published",
    "ladder": "ladder=1&step=3",
    "claim": "q=10+million+died+in+the+gulags+1934-1937",
}
"""Views with a chart, in the words of their links; the page is named before the first space."""


def page_of(view: str) -> str:
    """The page of a view of `CHARTED`."""
    return view.split(" ")[0]
