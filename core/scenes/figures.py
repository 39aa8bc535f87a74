"""An invariant with figures in place of its names: "30 + 50 = 80"."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def figures(text: str, values: Mapping[str, str]) -> str:
    """The left side of the equation *text* with *values* by name, and what it comes to.

    Empty if it is no equation, or anything but sums of whole numbers.
    """
    try:
        rule = ast.parse(text.strip(), mode="eval").body
    except SyntaxError:
        return ""
    if not isinstance(rule, ast.Compare) or len(rule.ops) != 1:
        return ""
    if not isinstance(rule.ops[0], ast.Eq) or not isinstance(rule.left, ast.BinOp):
        return ""
    try:
        words, total = _worked_out(rule.left, values)
    except (KeyError, ValueError):
        return ""
    return f"{words} = {total}"


def _worked_out(side: ast.expr, values: Mapping[str, str]) -> tuple[str, int]:
    if isinstance(side, ast.BinOp) and isinstance(side.op, ast.Add | ast.Sub):
        left, first = _worked_out(side.left, values)
        right, second = _worked_out(side.right, values)
        if isinstance(side.op, ast.Add):
            return f"{left} + {right}", first + second
        return f"{left} - {right}", first - second
    value = str(side.value) if isinstance(side, ast.Constant) else values[ast.unparse(side)]
    return value, int(value)
