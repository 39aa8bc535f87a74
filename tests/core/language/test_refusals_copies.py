"""Code after `finally` is copied for every way out; the sum is bounded."""

from __future__ import annotations

import ast
import textwrap

from core.language.refusals_copies import MOST_COPIED, overgrown


def grows(text: str) -> bool:
    lines = textwrap.dedent(text).split("\n")
    return overgrown(ast.parse("\n".join(lines)), lines) is not None


def nested(depth: int, body: str, last: str) -> str:
    text = "pass\n"
    for _ in range(depth):
        inner = textwrap.indent(text, "    ")
        text = f"try:\n{textwrap.indent(body, '    ')}\nfinally:\n{inner}    {last}\n"
    return text


def test_ordinary_programs_do_not_grow() -> None:
    assert not grows(nested(4, "pass", "lock.release()"))
    assert not grows("def f():\n" + textwrap.indent(nested(4, "if x:\n    return", "y()"), "    "))


def test_nested_blocks_multiply() -> None:
    assert grows(nested(18, "pass", "lock.release()"))


def test_every_way_out_is_a_copy() -> None:
    exits = "for x in y:\n" + "    if x: continue\n" * 500 + "    break"

    assert grows(nested(1, exits, "z" * 500))
    assert not grows(nested(1, exits, "z"))


def test_ways_out_are_found_in_every_kind_of_block() -> None:
    exits = "if x: return\n" * 60
    block = (
        "try:\n    {0}\nexcept E:\n    {0}\nelse:\n    {0}\n"
        "match x:\n    case 1:\n        {0}\n"
        "with x:\n    {0}\n"
    ).format(exits.replace("\n", "; ")[:-2].replace("if x: ", ""))

    assert grows(nested(1, block, "z" * (MOST_COPIED // 290)))
    assert not grows(nested(1, block, "z" * (MOST_COPIED // 310)))


def test_ways_out_of_inner_functions_do_not_count() -> None:
    inner = "def f():\n" + "    return\n" * 1_000 + "class C:\n    def g(self):\n        return"

    assert not grows(nested(1, inner, "z" * 1_000))
