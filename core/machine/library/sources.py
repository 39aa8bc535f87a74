"""The parts of the simulated library that are written in the simulated language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from core.language.compiler.entry import compile_library
from core.language.source import Source
from core.machine.library import folders
from core.machine.library.bytecode_cache import for_bundle, keep, recall
from core.machine.library.host_parts import declaration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program

FOLDER = folders.FOLDER
"""Where the interpreted parts are read from."""


@cache
def builtin_parts() -> tuple[str, ...]:
    """The modules in which names of the builtins are looked for, in order."""
    return (*folders.interpreted_parts(folders.BUILTINS), "threading")


def library_sources(program: Program) -> list[str]:
    """The library modules to load for *program*, each after those it uses itself."""
    ordered: list[str] = []
    begun: set[str] = set()
    for name in (*builtin_parts(), *sorted(modules_of(program) | _asked_of_modules(program))):
        _add_with_needs(name, ordered, begun)
    return ordered


def _asked_of_modules(program: Program) -> set[str]:
    """Parts whose names *program* may ask a module for as it runs, where that is a value.

    It is where an import follows what can run code, where a variable is the module, and with
    `getattr`; which module it then is, nobody knows before.
    """
    parts: dict[str, str] = {}
    for name in program.libraries:
        if folders.is_module(name):
            parts.update(declaration(name).elsewhere)
    if not parts:
        return set()
    texts = {
        text
        for code in program.codes
        for row in (*(each.operands for each in code.instructions), *code.constants)
        for text in row
        if isinstance(text, str)
    }
    return {part for name, part in parts.items() if name in texts}


# A part that uses the host's values of its module does not need the other parts before it.
def _add_with_needs(name: str, ordered: list[str], begun: set[str]) -> None:
    if name in begun:
        return
    begun.add(name)
    home = name.rpartition(".")[0]
    needs = modules_of(load_library(name)) - {name}
    # A module takes from its own parts what it is made of, so these come first, whoever names
    # them; what such a part has of its module as it begins is the host's.
    later = {home} & needs if name in _needs_of(home) else set()
    for needed in sorted(needs - later):
        _add_with_needs(needed, ordered, begun)
    ordered.append(name)
    for needed in later:
        _add_with_needs(needed, ordered, begun)


@cache
def _needs_of(module: str) -> frozenset[str]:
    """The library modules that *module* needs, and those that they need."""
    found: set[str] = set()
    pending = [module] if is_interpreted(module) else []
    while pending:
        new = modules_of(load_library(pending.pop())) - found
        found |= new
        pending += new
    return frozenset(found)


def modules_of(program: Program) -> set[str]:
    """The library modules with an interpreted part that *program* names."""
    found = set()
    for name in program.libraries:
        home, _, own = name.rpartition(".")
        elsewhere = declaration(home).elsewhere if folders.is_module(home) else {}
        for module in (name, home, elsewhere.get(own, "")):
            if module and module != folders.BUILTINS and is_interpreted(module):
                found.add(module)
    return found


@cache
def is_interpreted(module: str) -> bool:
    """Whether *module* has an interpreted part."""
    return folders.interpreted_file(module, FOLDER) is not None


def bundled_libraries() -> Iterator[tuple[str, bytes]]:
    """The files that spare a bundle from compiling the interpreted parts.

    Their names are relative to the folder of the library.
    """
    for folder in (folders.BUILTINS, *folders.modules()):
        for module in folders.interpreted_parts(folder):
            place = folders.interpreted_file(module, FOLDER)
            assert place is not None
            name, content = for_bundle(place, load_library(module))
            yield (place.parent / name).relative_to(FOLDER).as_posix(), content


@cache
def load_library(module: str) -> Program:
    """The compiled interpreted part of *module*."""
    place = folders.interpreted_file(module, FOLDER)
    assert place is not None, module
    text = place.read_text(encoding="utf-8")
    source = Source(f"<{module}>", text)
    program = recall(place, source)
    if program is None:
        quiet = "\n# quiet" in text
        program = compile_library(source, module, folders.is_module, quiet=quiet)
        keep(place, program)
    return program
