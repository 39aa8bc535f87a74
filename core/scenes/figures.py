"""Sums with figures in place of their names: "30 + 50 = 80"."""

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


def working(code: str, values: Mapping[str, str], result: str) -> str:
    """The sum in the line *code* with *values* by name, if it comes to *result*: "0 + 1".

    Empty if the line changes nothing by a sum of whole numbers that are known.
    """
    try:
        (statement,) = ast.parse(code.strip()).body
        side = _side(statement)
        words, total = ("", 0) if side is None else _worked_out(side, values)
    except (SyntaxError, KeyError, ValueError):
        return ""
    return words if words and str(total) == result else ""


def _side(statement: ast.stmt) -> ast.BinOp | None:
    """What *statement* works out."""
    match statement:
        case ast.AugAssign(target=target, op=op, value=value):
            return ast.BinOp(target, op, value)
        case ast.Assign(value=ast.BinOp() as side):
            return side
        case ast.Expr(value=ast.Call(args=[ast.BinOp() as side])):
            return side
        case _:
            return None


def _worked_out(side: ast.expr, values: Mapping[str, str]) -> tuple[str, int]:
    if isinstance(side, ast.BinOp) and isinstance(side.op, ast.Add | ast.Sub):
        left, first = _worked_out(side.left, values)
        right, second = _worked_out(side.right, values)
        if isinstance(side.op, ast.Add):
            return f"{left} + {right}", first + second
        return f"{left} - {right}", first - second
    value = str(side.value) if isinstance(side, ast.Constant) else values[ast.unparse(side)]
    return value, int(value)
