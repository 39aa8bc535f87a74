"""The modules of the project stand in an order: each needs only what can be read before it."""

from __future__ import annotations

import ast
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

ROOT = Path(__file__).parents[1]
MOST_OF_THE_SEARCH = 5
"""Modules: the words of verdicts, and where states are marked on a map."""
PACKAGES = ("core", "gui", "interlock", "resources")


def modules() -> Mapping[str, Path]:
    """Every module by its dotted name; what is interpreted on the simulated machine is none."""
    found: dict[str, Path] = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            if "interpreted" not in parts:
                found[".".join(parts).removesuffix(".__init__")] = path
    return found


def imported(text: str, known: Collection[str]) -> Iterator[str]:
    """Which of *known* modules *text* imports: at its top, for types only, or in a function."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                # A module of a package, or else a name in a module.
                module = f"{node.module}.{name.name}"
                yield module if module in known else node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def circle(graph: Mapping[str, set[str]]) -> list[str]:
    """Modules of which each needs the next one and the last the first; none if there are none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def test_no_two_modules_need_each_other() -> None:
    known = modules()
    graph = {
        name: set(imported(path.read_text(encoding="utf-8"), known)) & known.keys()
        for name, path in known.items()
    }

    assert circle(graph) == []


@pytest.mark.parametrize(
    "text",
    [
        "from core.far import thing",
        "from core import far",
        "import core.far",
        "if TYPE_CHECKING:\n    from core.far import thing",
        "def work():\n    from core.far import thing",
    ],
)
def test_every_form_of_import_counts(text: str) -> None:
    graph = {"core.near": set(imported(text, {"core.far"})), "core.far": {"core.near"}}

    assert circle(graph)


def test_core_needs_nothing_but_python() -> None:
    strange = {
        (module, name)
        for module, path in modules().items()
        if module.partition(".")[0] == "core"
        for name in imported(path.read_text("utf-8"), ())
        if name.partition(".")[0] not in {*sys.stdlib_module_names, *PACKAGES}
    }

    assert not strange


def read_at_once(text: str, known: Collection[str]) -> set[str]:
    """Which of *known* modules are read, with the packages they are in, to read *text*."""
    tree = ast.parse(text)
    top = [ast.unparse(node) for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    found = set(imported("\n".join(top), known))
    packages = {
        name.rsplit(".", many)[0] for name in found for many in range(1, name.count(".") + 1)
    }
    return (found | packages) & set(known)


def test_the_window_opens_without_what_searches() -> None:
    known = modules()
    needed, pending = set[str](), ["gui.app.main"]
    while pending:
        name = pending.pop()
        if name not in needed:
            needed.add(name)
            pending += read_at_once(known[name].read_text(encoding="utf-8"), known)

    searching = {name for name in needed if name.startswith(("core.search.", "core.repair."))}
    assert len(searching) <= MOST_OF_THE_SEARCH
