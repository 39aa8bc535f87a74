"""What the machine claims to know exists in CPython, and nothing is both known and refused."""

from __future__ import annotations

import builtins

import pytest

from core.language.vocabulary import (
    BUILTINS,
    DEFINABLE_DUNDERS,
    FINAL_TYPES,
    READABLE_DUNDERS,
    READABLE_NAMES,
    REFUSED_BUILTINS,
    REFUSED_DUNDERS,
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
    assert not (DEFINABLE_DUNDERS | READABLE_DUNDERS) & REFUSED_DUNDERS.keys()


def test_every_final_type_can_be_reached() -> None:
    assert FINAL_TYPES <= BUILTINS


@pytest.mark.parametrize(
    "name",
    [
        "__globals__",
        "__code__",
        "__subclasses__",
        "__builtins__",
        "__closure__",
    ],
)
def test_nothing_readable_leads_into_the_interpreter(name: str) -> None:
    assert name not in READABLE_DUNDERS | WRITABLE_DUNDERS | READABLE_NAMES | DEFINABLE_DUNDERS


def test_every_refusal_has_a_reason_and_a_way_out() -> None:
    for table in (REFUSED_BUILTINS, REFUSED_DUNDERS):
        for name, (reason, hint) in table.items():
            assert reason, name
            assert hint, name
            assert not reason.endswith(".")
            assert not hint.endswith((".", ". "))
