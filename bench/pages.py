"""The pages of the dashboard, as `dashboard.py` lists them, and what to ask each of them for."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from servers import DASHBOARD


@dataclass(frozen=True, slots=True)
class Listed:
    """A page: its title in the menu, the last part of its address, the query to open it with."""

    title: str
    path: str
    query: str

    @property
    def address(self) -> str:
        """What follows the host in the address."""
        return f"{self.path}?{self.query}" if self.query else self.path


def listed(queries: Mapping[str, str]) -> list[Listed]:
    """All pages, in the order of the menu; those in `queries`, by the name of the file, with it.

    Raises LookupError when the entry file lists none.
    """
    for node in ast.parse(DASHBOARD.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PAGES":
            return [
                Listed(title, name.replace("_", "-") if place else "", queries.get(name, ""))
                for place, (name, title) in enumerate(ast.literal_eval(node.value).items())
            ]
    raise LookupError(f"no page is listed in {DASHBOARD.name}")
