"""The parts of the simulated library that are written in the simulated language."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from core.language.compiler.entry import compile_library
from core.language.source import Source

if TYPE_CHECKING:
    from core.language.program import Program

FILES = {
    "builtins": "core",
    "_machine": "machine",
    "threading": "threading",
    "queue": "queues",
    "concurrent.futures": "futures",
    "contextlib": "contextlib",
    "functools": "functools",
    "itertools": "itertools",
    "collections": "collections",
    "dataclasses": "dataclasses",
    "enum": "enum",
    "logging": "logging",
    "typing": "typing",
    "abc": "abc",
    "operator": "operator",
    "string": "string",
}
"""Library modules with a prelude file, and its name."""


def library_sources(program: Program) -> list[str]:
    """The library modules to load for *program*, each after those it uses itself."""
    ordered: list[str] = []
    for name in ("builtins", "_machine", "threading", *sorted(modules_of(program))):
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
        module = name if name in FILES else name.rpartition(".")[0]
        if module in FILES and _exists(module):
            found.add(module)
    return found


def _exists(module: str) -> bool:
    return files("core.machine.prelude").joinpath(f"{FILES[module]}.py").is_file()


@lru_cache(maxsize=None)
def load_library(module: str) -> Program:
    """The compiled prelude file of *module*."""
    path = files("core.machine.prelude").joinpath(f"{FILES[module]}.py")
    text = path.read_text(encoding="utf-8")
    quiet = "\n# quiet" in text
    return compile_library(Source(f"<{module}>", text), module, quiet=quiet)
