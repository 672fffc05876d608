"""The house is read from the top: each package imports only what stands above it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "terrorstats"

LAYERS = (
    *("vocabulary", "errors", "notation", "tables", "arithmetic", "rules", "questions", "claims"),
    *("asking", "dataset", "__init__", "wording", "charts", "exhibits", "exports", "lessons"),
    *("cli", "dashboard"),
)
"""The packages and modules from the top of the house to its ground floor."""

ONLY_IN = {"streamlit": {"dashboard"}, "plotly": {"charts"}}
"""Libraries that are slow to import, and the packages that may import them."""


LATE = {"pybtex", "terrorstats.dashboard.ready"}
"""What would make everybody wait if it were imported early: a reader of rare BibTeX, and, for the
server that is just starting, all that reads tables and draws charts."""


def modules(root: Path) -> dict[str, ast.Module]:
    """Every module below `root` by its dotted name, a package by the name of its `__init__`."""
    found = {}
    for path in sorted(root.rglob("*.py")):
        name = ".".join(("terrorstats", *path.relative_to(root).with_suffix("").parts))
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imported(tree: ast.AST) -> Iterator[str]:
    """The dotted names that a syntax tree imports, `from a import b` as `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module}.{alias.name}" for alias in node.names)


def target(name: str, known: dict[str, ast.Module]) -> str:
    """The module of ours that an imported dotted name stands in; empty for another library."""
    parts = name.split(".")
    if parts[0] != "terrorstats":
        return ""
    for end in range(len(parts), 0, -1):
        for module in (".".join(parts[:end]), ".".join([*parts[:end], "__init__"])):
            if module in known:
                return module
    raise AssertionError(f"{name} is imported, and no module of that name is there")


def layer(module: str) -> str:
    """The package or top module that a module belongs to."""
    return module.split(".")[1]


def wrong_directions(known: dict[str, ast.Module]) -> list[str]:
    """Each import of something that stands below: `claims.x imports dataset`."""
    return [
        f"{module} imports {of}, which stands below it"
        for module, tree in known.items()
        for of in sorted({target(name, known) for name in imported(tree)} - {""})
        if LAYERS.index(layer(of)) > LAYERS.index(layer(module))
    ]


def misplaced_libraries(known: dict[str, ast.Module]) -> list[str]:
    """Each import of a library outside the packages that may have it."""
    return [
        f"{module} imports {library}, which only {', '.join(sorted(allowed))} may"
        for module, tree in known.items()
        for library, allowed in ONLY_IN.items()
        if layer(module) not in allowed
        and any(name.split(".")[0] == library for name in imported(tree))
    ]


def hidden_imports(known: dict[str, ast.Module]) -> list[str]:
    """Each import that is not at the head of its module: in a function, a class, a condition."""
    return [
        f"{module} hides an import in line {node.lineno}"
        for module, tree in known.items()
        for statement in tree.body
        if not isinstance(statement, ast.Import | ast.ImportFrom)
        for node in ast.walk(statement)
        if isinstance(node, ast.Import | ast.ImportFrom)
        and not all(_is_late(name) for name in imported(node))
    ]


def _is_late(name: str) -> bool:
    return any(f"{name}.".startswith(f"{late}.") for late in LATE)


def circles(known: dict[str, ast.Module]) -> list[str]:
    """Each module that imports itself by way of others."""
    direct = {
        module: {target(name, known) for name in imported(tree)} - {""}
        for module, tree in known.items()
    }

    def reached(module: str) -> set[str]:
        found: set[str] = set()
        waiting = list(direct[module])
        while waiting:
            if (one := waiting.pop()) not in found:
                found.add(one)
                waiting.extend(direct[one])
        return found

    return [
        f"{module} imports itself by way of others" for module in known if module in reached(module)
    ]


CHECKS = (wrong_directions, misplaced_libraries, hidden_imports, circles)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_each_package_imports_only_what_stands_above_it(check):
    """Prevents the rooms from growing together again."""
    violations = check(modules(SOURCE))
    assert not violations, "\n" + "\n".join(violations)


def test_every_package_has_its_place():
    """Prevents a new package whose place in the house nobody has chosen."""
    assert {layer(module) for module in modules(SOURCE)} <= set(LAYERS)


def test_a_violation_is_named(tmp_path):
    """Prevents checks that find nothing because they look at nothing."""
    (tmp_path / "tables").mkdir()
    (tmp_path / "dataset.py").write_text("import terrorstats.tables.folder\n", encoding="utf-8")
    (tmp_path / "tables" / "folder.py").write_text(
        "from terrorstats import dataset\ndef f():\n    import streamlit\n", encoding="utf-8"
    )
    known = modules(tmp_path)
    assert [check(known) for check in CHECKS] == [
        ["terrorstats.tables.folder imports terrorstats.dataset, which stands below it"],
        ["terrorstats.tables.folder imports streamlit, which only dashboard may"],
        ["terrorstats.tables.folder hides an import in line 3"],
        [
            "terrorstats.dataset imports itself by way of others",
            "terrorstats.tables.folder imports itself by way of others",
        ],
    ]
