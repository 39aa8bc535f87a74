"""No module of the machine needs one that needs it, not even for its types."""

from __future__ import annotations

import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

grimp = pytest.importorskip("grimp", reason="this Python is without the linters")

ROOT = Path(__file__).parents[3]


def imports(package: str) -> dict[str, set[str]]:
    """What each module of *package* imports of it, for types alone included."""
    graph = grimp.build_graph("core", cache_dir=None)
    inside = {module for module in graph.modules if module.startswith(f"{package}.")}
    return {m: graph.find_modules_directly_imported_by(m) & inside for m in inside}


def test_the_machine_has_no_circle_of_imports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    found = imports("core.machine")

    assert found["core.machine.machine"] >= {"core.machine.frames", "core.machine.state"}
    try:
        TopologicalSorter(found).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))
