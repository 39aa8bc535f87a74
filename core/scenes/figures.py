"""Sums with figures in place of their names: "30 + 50 = 80"."""

from __future__ import annotations

import ast
from operator import eq, ge, gt, le, lt, ne
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


_SIGNS: Final[Mapping[type[ast.cmpop], tuple[str, Callable[[int, int], bool]]]] = {
    ast.Eq: ("", eq), ast.NotEq: ("!= ", ne), ast.Lt: ("< ", lt), ast.LtE: ("<= ", le),
    ast.Gt: ("> ", gt), ast.GtE: (">= ", ge),
}  # fmt: skip


class Equation(NamedTuple):
    """A rule with values in it: its left side in *words* comes to *total*; whether it *holds*.

    *target* is what it has to be, with the sign before it that is not "==".
    """

    words: str
    total: int
    target: str
    holds: bool

    @property
    def figures(self) -> str:
        """The left side and what it comes to."""
        return f"{self.words} = {self.total}" if self.words != str(self.total) else self.words

    @property
    def told(self) -> str:
        """The left side and what it comes to; if that is wrong, what it has to be."""
        return self.figures if self.holds else f"{self.figures}, not {self.target}"

    @property
    def brief(self) -> str:
        """What the left side comes to, and what it has to be."""
        return f"{self.total}, not {self.target}"


def equation(text: str, values: Mapping[str, str]) -> Equation | None:
    """The rule *text* with *values* by name.

    None if it compares anything but sums of whole numbers, or not all of them are known.
    """
    try:
        rule = ast.parse(text.strip(), mode="eval").body
    except SyntaxError:
        return None
    if not isinstance(rule, ast.Compare) or len(rule.ops) != 1 or type(rule.ops[0]) not in _SIGNS:
        return None
    sign, holds = _SIGNS[type(rule.ops[0])]
    try:
        words, total = _worked_out(rule.left, values)
        _, target = _worked_out(rule.comparators[0], values)
    except (KeyError, ValueError):
        return None
    return Equation(words, total, f"{sign}{target}", holds(total, target))


def figures(text: str, values: Mapping[str, str]) -> str:
    """The left side of the equation *text* with *values*, what it comes to and has to come to.

    Empty if that is no sum of whole numbers.
    """
    found = equation(text, values)
    return "" if found is None or found.words == str(found.total) else found.told


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
