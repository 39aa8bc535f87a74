"""What the machine claims to know exists in CPython, and nothing is both known and refused."""

from __future__ import annotations

import builtins
import importlib
from difflib import get_close_matches

import pytest

from core.language.vocabulary import (
    BUILTINS,
    DEFINABLE_DUNDERS,
    FINAL_TYPES,
    MODULES,
    READABLE_DUNDERS,
    READABLE_NAMES,
    REFUSED_BUILTINS,
    REFUSED_DUNDERS,
    REFUSED_MODULES,
    WAYS_OUT,
    WRITABLE_DUNDERS,
)

NEWER_THAN_THE_FLOOR = {"PythonFinalizationError", "_IncompleteInputError"}
KEYWORDS = {"True", "False", "None"}
ADDED_BY_QT = {"qApp"}


def test_every_builtin_of_cpython_is_known_or_refused() -> None:
    there = {name for name in vars(builtins) if not name.startswith("_")} - ADDED_BY_QT

    missing = there - KEYWORDS - NEWER_THAN_THE_FLOOR - BUILTINS - REFUSED_BUILTINS.keys()

    assert not missing
    assert there >= BUILTINS


def test_nothing_is_both_known_and_refused() -> None:
    assert not BUILTINS & REFUSED_BUILTINS.keys()
    assert MODULES.keys() & REFUSED_MODULES.keys() == {"__future__"}
    assert not (DEFINABLE_DUNDERS | READABLE_DUNDERS) & REFUSED_DUNDERS.keys()
    assert not [name for name in WAYS_OUT if name.rpartition(".")[2] in _names_of(name)]


def _names_of(qualified: str) -> frozenset[str]:
    return MODULES[qualified.rpartition(".")[0]]


@pytest.mark.parametrize("module", sorted(MODULES))
def test_every_modelled_name_exists_in_cpython(module: str) -> None:
    real = importlib.import_module(module)

    missing = {name for name in MODULES[module] if not hasattr(real, name)}

    assert not {name for name in missing if f"{module}.{name}" not in MODULES}


def test_submodules_are_names_of_their_packages() -> None:
    for module in MODULES:
        package, _, name = module.rpartition(".")
        assert not package or name in MODULES[package]


def test_every_final_type_can_be_reached() -> None:
    for qualified in FINAL_TYPES:
        module, _, name = qualified.rpartition(".")
        assert name in (BUILTINS if module == "builtins" else MODULES[module])


@pytest.mark.parametrize(
    "name",
    [
        "__globals__",
        "__code__",
        "__subclasses__",
        "__bases__",
        "__mro__",
        "__dict__",
        "__closure__",
    ],
)
def test_nothing_readable_leads_into_the_interpreter(name: str) -> None:
    assert name not in READABLE_DUNDERS | WRITABLE_DUNDERS | READABLE_NAMES | DEFINABLE_DUNDERS


def test_every_refusal_has_a_reason_and_a_way_out() -> None:
    for table in (REFUSED_BUILTINS, REFUSED_MODULES, REFUSED_DUNDERS):
        for name, (reason, hint) in table.items():
            assert reason, name
            assert hint, name
            assert not reason.endswith(".")
            assert not hint.endswith((".", ". "))
    assert all(WAYS_OUT.values())


def test_ordinary_misspellings_are_close_to_what_is_meant() -> None:
    assert get_close_matches("treading", MODULES, n=1) == ["threading"]
    assert get_close_matches("ThreadPoolExcutor", MODULES["concurrent.futures"], n=1)
