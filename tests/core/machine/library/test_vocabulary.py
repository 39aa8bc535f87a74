"""What the library claims to have is there, exists in CPython, and is refused nowhere."""

from __future__ import annotations

import importlib
import types
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.language.vocabulary import BUILTINS, ELSEWHERE
from core.machine.compile import compile_source
from core.machine.library.folders import FOLDER, is_module
from core.machine.library.host_parts import declaration, host_values
from core.machine.library.refused_modules import REFUSED_MODULES
from core.machine.library.sources import is_interpreted
from core.machine.library.vocabulary import LIBRARY
from core.machine.linker.image import image_of
from core.machine.values import UNBOUND
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from core.machine.library.declaration import Missing

MODULES = sorted(LIBRARY.modules())
MUTE = {"__future__"}
"""Modules that no program can import as such."""


@pytest.mark.parametrize("module", sorted(set(MODULES) - MUTE))
def test_every_name_of_a_module_has_a_value(module: str) -> None:
    image = image_of(compile_source(Source("program.py", f"import {module} as m\nm")))
    # What stands in a module of its own is loaded only for programs that name it.
    elsewhere = declaration(module).elsewhere if is_module(module) else {}

    missing = [
        name
        for name in sorted(LIBRARY.names(module))
        if name not in elsewhere
        and image.library(f"{module}.{name}") is UNBOUND
        and image.slot(module, name) is None
    ]

    assert missing == []


def test_every_builtin_name_has_a_value() -> None:
    image = image_of(compile_source(Source("program.py", "")))

    missing = [
        name
        for name in sorted(BUILTINS - ELSEWHERE.keys())
        if image.library(f"builtins.{name}") is UNBOUND and image.slot("builtins", name) is None
    ]

    assert missing == []


@pytest.mark.parametrize("module", MODULES)
def test_every_name_exists_in_cpython(module: str) -> None:
    # Of `_net` CPython knows nothing, and `requests` is a package of its own.
    real = pytest.importorskip(module)

    missing = {name for name in LIBRARY.names(module) if not hasattr(real, name)}

    assert not {name for name in missing if not LIBRARY.is_module(f"{module}.{name}")}


@pytest.mark.parametrize("module", MODULES)
def test_a_declaration_speaks_of_names_that_are_there_and_of_others_that_are_not(
    module: str,
) -> None:
    declared, names = declaration(module), LIBRARY.names(module)

    assert not declared.missing.keys() & names
    assert declared.final <= names - host_values(module).keys()
    assert not declared.internal & names
    assert declared.final.isdisjoint(declared.open)


def told() -> list[tuple[str, Missing]]:
    """Everything that is refused by name, with what is said of it."""
    names = [(f"{m}.{n}", each) for m in MODULES for n, each in declaration(m).missing.items()]
    return [*names, *REFUSED_MODULES.items()]


@pytest.mark.parametrize(("name", "missing"), told())
def test_every_refusal_has_a_way_out(name: str, missing: Missing) -> None:
    assert missing.instead
    assert not missing.instead.endswith((".", " "))
    assert not missing.why.endswith((".", " "))


def test_every_folder_has_a_part_or_submodules() -> None:
    empty = [
        module
        for module in MODULES
        if not host_values(module) and not is_interpreted(module)
        and not any(other.startswith(f"{module}.") for other in MODULES)
    ]  # fmt: skip

    assert empty == []


@pytest.mark.parametrize(
    "name",
    ["Queue", "_net", "builtins", "__pycache__", "", ".", "..", "concurrent.", "time.host"],
)
def test_nothing_else_is_a_module(name: str) -> None:
    assert not LIBRARY.is_module(name)


def test_modules_in_modules_are_found() -> None:
    assert {"concurrent", "concurrent.futures", "collections.abc"} <= set(MODULES)
    assert LIBRARY.names("concurrent") == {"futures"}
    assert "abc" in LIBRARY.names("collections")


def test_the_interpreted_parts_are_python() -> None:
    for path in FOLDER.rglob("interpreted/*.py"):
        compile(Path(path).read_text(encoding="utf-8"), str(path), "exec")


def test_ordinary_misspellings_are_close_to_what_is_meant() -> None:
    assert get_close_matches("treading", MODULES, n=1) == ["threading"]
    assert get_close_matches("ThreadPoolExcutor", LIBRARY.names("concurrent.futures"), n=1)


@pytest.mark.parametrize(
    ("name", "final"),
    [
        ("threading.Lock", True),
        ("threading.Timer", False),
        ("threading.Thread", False),
        ("queue.Queue", False),
        ("queue.SimpleQueue", True),
        ("queue.Empty", False),
        ("typing.Generic", False),
        ("typing.Iterable", False),
        ("typing.List", True),
        ("collections.abc.Mapping", False),
        ("collections.abc.KeysView", True),
        ("nowhere.Lock", False),
        ("threading.nothing", False),
    ],
)
def test_classes_of_the_machine_cannot_be_inherited(name: str, *, final: bool) -> None:
    assert LIBRARY.is_final(name) is final


def _in_c(module: str) -> list[str]:
    """The functions of *module* that CPython has in C; none if it has no such module here."""
    try:
        real = importlib.import_module(module)
    except ImportError:
        return []
    names = sorted(LIBRARY.names(module) - host_values(module).keys())
    return [n for n in names if isinstance(getattr(real, n, None), types.BuiltinFunctionType)]


@pytest.mark.parametrize("module", [module for module in LIBRARY.modules() if _in_c(module)])
def test_what_cpython_has_in_c_is_no_method_of_a_class(module: str) -> None:
    lines = [f"import {module}", "class Body:"]
    lines += [f"    f_{name} = {module}.{name}" for name in _in_c(module)]
    lines += ["class Later: pass"]
    lines += [f"Later.f_{name} = {module}.{name}" for name in _in_c(module)]
    lines += [
        "for cls in Body, Later:",
        "    for name in dir(cls):",
        "        if name[:2] == 'f_':",
    ]
    lines += ["            print(name, type(getattr(cls(), name)).__name__)"]

    run = Simulation(
        compile_source(Source("program.py", "\n".join(lines) + "\n")), POLICIES["random"](0)
    )
    run.advance(1_000_000)
    text = "".join(piece.text for piece in run.machine.output)

    assert text.count("\n") == 2 * len(_in_c(module))
    assert " method\n" not in text
