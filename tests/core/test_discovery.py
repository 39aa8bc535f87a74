"""Modules that are found by looking into their folder."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from core.discovery import modules_in
from core.search import reductions
from core.search.reductions.registry import KINDS

if TYPE_CHECKING:
    import pytest


def test_files_and_packages_of_a_folder_are_found_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "looked_into"
    for place in (folder, folder / "late", folder / "no_package"):
        place.mkdir()
    for file in ("__init__.py", "early.py", "late/__init__.py", "late/inside.py", "words.txt"):
        (folder / file).touch()
    monkeypatch.syspath_prepend(tmp_path)

    found = [module.__name__ for module in modules_in(import_module("looked_into"))]

    assert found == ["looked_into.early", "looked_into.late"]


def test_a_reduction_is_entered_by_its_file_alone() -> None:
    folder = Path(*reductions.__path__)
    declaring = [
        file for file in folder.rglob("*.py") if "\nKIND: Final" in file.read_text("utf-8")
    ]

    assert len(KINDS) == len(declaring) > 0
    ranks = [kind.rank for kind in KINDS.values()]
    assert ranks == sorted(set(ranks))


def test_the_bundle_has_every_folder_that_is_looked_into() -> None:
    root = Path(__file__).parents[2]
    spec = (root / "build.spec").read_text("utf-8")

    for path in (*root.glob("core/**/*.py"), *root.glob("gui/**/*.py")):
        if path.name != "discovery.py" and "modules_in(" in path.read_text("utf-8"):
            assert f'"{path.parent.relative_to(root).as_posix()}' in spec, path
