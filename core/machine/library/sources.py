"""The parts of the simulated library that are written in the simulated language."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from core.language.compiler.entry import compile_library
from core.language.source import Source
from core.machine.library.kept import for_bundle, keep, recall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program

FOLDER = Path(__file__).parents[1] / "prelude"
FILES = {"concurrent.futures": "futures", "_machine": "machine", "queue": "queues"}
"""Where the file is not named like the module."""


@lru_cache(maxsize=1)
def builtin_parts() -> tuple[str, ...]:
    """The modules in which names of the builtins are looked for, in order."""
    parts = sorted(name for name in _texts() if name.startswith("core_"))
    return ("builtins", *parts, "_machine", "threading")


@cache
def _texts() -> dict[str, Path]:
    """The prelude files by their names without ending; the folder is listed only once."""
    return {path.stem: path for path in FOLDER.glob("*.py")}


def library_sources(program: Program) -> list[str]:
    """The library modules to load for *program*, each after those it uses itself."""
    ordered: list[str] = []
    for name in (*builtin_parts(), *sorted(modules_of(program))):
        _add_with_needs(name, ordered)
    return ordered


def _add_with_needs(name: str, ordered: list[str]) -> None:
    if name in ordered:
        return
    for needed in sorted(modules_of(load_library(name)) - {name}):
        _add_with_needs(needed, ordered)
    ordered.append(name)


def modules_of(program: Program) -> set[str]:
    """The library modules with a prelude file that *program* names."""
    found = set()
    for name in program.libraries:
        for module in (name, name.rpartition(".")[0]):
            if module and module != "builtins" and _file_name(module) in _texts():
                found.add(module)
    return found


def _file_name(module: str) -> str:
    return "core" if module == "builtins" else FILES.get(module, module)


def bundled_libraries() -> Iterator[tuple[str, bytes]]:
    """The files, beside the prelude files, that spare a bundle from compiling them."""
    modules = {stem: stem for stem in _texts()} | {file: name for name, file in FILES.items()}
    modules["core"] = "builtins"
    for stem, place in sorted(_texts().items()):
        yield for_bundle(place, load_library(modules[stem]))


@cache
def load_library(module: str) -> Program:
    """The compiled prelude file of *module*."""
    place = _texts()[_file_name(module)]
    text = place.read_text(encoding="utf-8")
    source = Source(f"<{module}>", text)
    program = recall(place, source)
    if program is None:
        program = compile_library(source, module, quiet="\n# quiet" in text)
        keep(place, program)
    return program
