"""A name stands for an import only if nothing else can have bound it."""

from __future__ import annotations

import ast

import pytest

from core.language.refusals_names import Block, Names
from core.machine.library.vocabulary import LIBRARY


def expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def test_inner_blocks_see_outer_functions_but_not_outer_classes() -> None:
    module = Block("module", names={"a"})
    cls = Block("class", module, {"b"})
    method = Block("function", cls, {"c"})
    inner = Block("comprehension", method)

    assert inner.sees("a")
    assert cls.sees("b")
    assert not inner.sees("b")
    assert inner.sees("c")
    assert not module.sees("c")


def test_a_walrus_binds_beyond_comprehensions() -> None:
    function = Block("function", Block("module"))
    inner = Block("comprehension", Block("comprehension", function))

    assert inner.beyond_comprehensions is function


@pytest.mark.parametrize(
    ("text", "qualified"),
    [
        ("t", "threading"),
        ("t.Lock", "threading.Lock"),
        ("t.Lock.acquire", None),
        ("twice.Lock", "threading.Lock"),
        ("changed.Lock", None),
        ("two.Lock", None),
        ("unknown.Lock", None),
        ("concurrent.futures.wait", "concurrent.futures.wait"),
        ("f().Lock", None),
    ],
)
def test_an_expression_spells_a_library_name(text: str, qualified: str | None) -> None:
    names = Names(LIBRARY)
    names.bind_import("t", "threading", names.module)
    names.bind_import("concurrent", "concurrent", names.module)
    for target in ("threading", "threading"):
        names.bind_import("twice", target, names.module)
    for target in ("threading", "queue"):
        names.bind_import("two", target, names.module)
    names.bind_import("changed", "threading", names.module)
    names.bind("changed", names.module)

    assert names.qualified(expression(text)) == qualified
