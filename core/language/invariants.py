"""Rules that a program states about its data in comments: `# invariant: EXPRESSION`.

An invariant is looked at between any two steps, so it must not do anything: only
expressions that read are let through.
"""

from __future__ import annotations

import ast
import warnings
from typing import TYPE_CHECKING, Final

from core.language.errors import Refusal
from core.language.spans import Span, span_of
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PURE_CALLS: Final = frozenset(
    """
    abs all any bool dict divmod enumerate float frozenset int isinstance len list max min
    range reversed round set sorted sum tuple zip
    """.split()
)
"""Builtins that an invariant may call."""
PURE_METHODS: Final = frozenset({"items", "keys", "values"})
"""Methods that an invariant may call, without arguments."""

_EXAMPLE: Final = "write a condition, such as red.value + blue.value == 100"
_PURE: Final = (
    *(ast.Name, ast.Attribute, ast.Subscript, ast.Slice, ast.Constant, ast.Starred),
    *(ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp),
    *(ast.Tuple, ast.List, ast.Set, ast.Dict),
    *(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension),
    *(ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.expr_context, ast.keyword),
)
_PARTS_OF_IMPURE: Final = (ast.FormattedValue, ast.arguments, ast.arg)
"""What is refused with the element it belongs to."""
_IMPURE: Final = {
    "NamedExpr": "an invariant must not assign",
    "Lambda": "an invariant must not make functions",
    "Await": "an invariant must not wait",
    "Yield": "an invariant must not yield",
    "YieldFrom": "an invariant must not yield",
    "JoinedStr": "an invariant must not format text",
}


class Invariant(NamedTuple):
    """One such comment; the places in *expression* are its places in the file."""

    text: str
    expression: ast.expr
    span: Span


def read_invariant(lines: Sequence[str], line: int, start: int, text: str) -> Invariant | Refusal:
    """The invariant that stands as *text* in *line*, after *start* characters."""
    stripped = text.rstrip()
    span = Span(line, start + 1, line, start + 1 + max(1, len(stripped)))
    if not stripped:
        return Refusal(span, "the invariant is empty", _EXAMPLE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            expression = ast.parse(stripped, mode="eval").body
    except SyntaxError as error:
        column = start + max(1, min(error.offset or 1, len(stripped)))
        spot = Span(line, column, line, column + 1)
        reason = f"the invariant is no expression: {error.msg}"
        return Refusal(spot, reason, f"{_EXAMPLE}, or start the comment with another word")
    except (ValueError, RecursionError, MemoryError):
        return Refusal(span, "the invariant is nested too deeply", "say it in several invariants")
    _move(expression, line, len(lines[line - 1][:start].encode()))
    return Invariant(stripped, expression, span)


def _move(expression: ast.expr, line: int, offset: int) -> None:
    """Put *expression*, parsed on its own, to its place in the file."""
    for node in ast.walk(expression):
        if isinstance(node, ast.expr | ast.keyword):
            node.lineno = node.end_lineno = line
            node.col_offset += offset
            node.end_col_offset = (node.end_col_offset or 0) + offset


def impurities(expression: ast.expr, lines: Sequence[str]) -> Iterator[Refusal]:
    """Whatever in *expression* might do more than read."""
    for node in ast.walk(expression):
        if isinstance(node, ast.Call):
            if reason := _impure_call(node):
                hint = f"call only {', '.join(sorted(PURE_CALLS))}"
                yield Refusal(span_of(node, lines), reason, hint)
        elif not isinstance(node, _PURE):
            name = type(node).__name__
            reason = _IMPURE.get(name, "an invariant may only read and compare")
            if not isinstance(node, _PARTS_OF_IMPURE):
                yield Refusal(span_of(node, lines), reason, _EXAMPLE)


def _impure_call(node: ast.Call) -> str:
    """Why *node* might do more than read; nothing if it cannot."""
    if any(keyword.arg in {"key", None} for keyword in node.keywords):
        return "an invariant must not pass functions on"
    match node.func:
        case ast.Name(id=name):
            return "" if name in PURE_CALLS else f"an invariant must not call '{name}'"
        case ast.Attribute(attr=attr):
            plain = attr in PURE_METHODS and not node.args and not node.keywords
            return "" if plain else f"an invariant must not call '{attr}'"
        case _:
            return "an invariant must not call this"
