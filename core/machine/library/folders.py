"""Which modules the library has: each folder is one, and is found by looking.

A folder has an `__init__.py` with the declaration, and a `host.py`, an interpreted part, or
both.  The interpreted part of `enum` is `enum/interpreted/enum.py`; a file `base.py` beside
it is a further module, `enum._base`, that only its neighbours import.  Folders in folders are
submodules.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER: Final = Path(__file__).parent
_ROOT: Final = os.fspath(FOLDER)
BUILTINS: Final = "builtins"
"""The folder of what every program has; it is no module that a program can import."""
_DECLARATION, _HOST, _INTERPRETED = "__init__.py", "host.py", "interpreted"


@lru_cache(maxsize=1024)
def is_module(name: str) -> bool:
    """Whether there is a module *name* that programs can import."""
    parts = name.split(".")
    if not all(part.isidentifier() for part in parts):
        return False
    folder = _found(_ROOT, parts)
    return folder is not None and _DECLARATION in _listing(folder)


@lru_cache(maxsize=1024)
def has_host_part(module: str) -> bool:
    """Whether a part of *module* is written in the host language."""
    return is_module(module) and _HOST in _listing(_folder_of(module))


def modules(within: str = "") -> Iterator[str]:
    """Every module, or those below module *within*."""
    folder = _folder_of(within) if within else _ROOT
    for entry in sorted(_listing(folder)):
        name = f"{within}.{entry}" if within else entry
        if is_module(name):
            yield name
            yield from modules(name)


def submodules(module: str) -> frozenset[str]:
    """The names of the modules directly in *module*."""
    entries = _listing(_folder_of(module))
    return frozenset(entry for entry in entries if is_module(f"{module}.{entry}"))


def interpreted_parts(folder: str) -> tuple[str, ...]:
    """The names of all interpreted modules in the folder of module *folder*, its own first."""
    name = folder.rpartition(".")[2]
    files = _listing(_folder_of(f"{folder}.{_INTERPRETED}"))
    stems = {file.removesuffix(".py") for file in files if file.endswith(".py")}
    own = (folder,) if name in stems else ()
    return (*own, *(f"{folder}._{stem}" for stem in sorted(stems - {name})))


def interpreted_file(module: str, root: Path) -> Path | None:
    """The file below *root* with the interpreted part of *module*, if there is one."""
    parts = module.split(".")
    stem = parts.pop()[1:] if len(parts) > 1 and parts[-1].startswith("_") else parts[-1]
    if module == ".".join((*parts, f"_{parts[-1]}")):
        # The main part has the name of its folder, and no other.
        return None
    folder = _found(os.fspath(root), (*parts, _INTERPRETED))
    return Path(folder, f"{stem}.py") if folder and f"{stem}.py" in _listing(folder) else None


# All of this is asked hundreds of times at every start: paths are texts, which cost a tenth.


def _folder_of(module: str) -> str:
    return f"{_ROOT}{os.sep}{module.replace('.', os.sep)}"


def _found(folder: str, parts: Iterable[str]) -> str | None:
    """The folder that *parts* lead to from *folder*; None if there is none."""
    for part in parts:
        # Asked of the listing, as some file systems take Queue for queue.
        if part not in _listing(folder):
            return None
        folder = f"{folder}{os.sep}{part}"
    return folder


@lru_cache(maxsize=256)
def _listing(folder: str) -> frozenset[str]:
    """What is in *folder*, which is looked at only once; nothing if it is no folder."""
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208 - names are all that is wanted
    except OSError:
        return frozenset()
