"""The modules of a folder that are found by looking, so that a new one is a file and no entry.

`build.spec` names the folders that are looked into, for PyInstaller sees no such imports.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


def modules_in(package: ModuleType) -> Iterator[ModuleType]:
    """Import every module and package directly in *package* and give it, in order of its name."""
    # Not `pkgutil`, which loads `inspect`: that takes longer than a short check.
    for folder in map(Path, package.__path__):
        for entry in sorted(folder.iterdir()):
            is_file = entry.suffix == ".py" and entry.stem != "__init__"
            if is_file or (entry / "__init__.py").exists():
                yield import_module(f"{package.__name__}.{entry.stem}")
