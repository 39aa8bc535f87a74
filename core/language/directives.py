"""What a program says about itself in comments: `# invariant: EXPRESSION`.

An invariant is looked at between any two steps, so it must not do anything: only
expressions that read are let through.
"""

from __future__ import annotations

import ast
import re
import tokenize
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from core.language.errors import Refusal, SyntaxRefusedError
from core.language.spans import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.language.source import Source

PURE_CALLS: Final = frozenset(
    """
    abs all any bool dict divmod enumerate float frozenset int isinstance len list max min
    range reversed round set sorted sum tuple zip
    """.split()
)
"""Builtins that an invariant may call."""
PURE_METHODS: Final = frozenset({"items", "keys", "values"})
"""Methods that an invariant may call, without arguments."""

_INVARIANT: Final = re.compile(r"#\s*invariant\s*:\s*")
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


@dataclass(frozen=True, slots=True)
class Directive:
    """One such comment; the places in *expression* are its places in the file."""

    kind: Literal["invariant"]
    text: str
    expression: ast.expr
    span: Span


def find_directives(source: Source) -> tuple[tuple[Directive, ...], tuple[Refusal, ...]]:
    """All directives of *source*, and what is wrong with those that are no good."""
    directives: list[Directive] = []
    refusals: list[Refusal] = []
    for line, start, text in _comments(source):
        found = _read(source.lines, line, start, text)
        if isinstance(found, Refusal):
            refusals.append(found)
            continue
        directives.append(found)
        refusals.extend(_impurities(found.expression, source.lines))
    return tuple(directives), tuple(refusals)


def _comments(source: Source) -> Iterator[tuple[int, int, str]]:
    """Line, place in the line and text of each expression after `# invariant:`."""
    if not _INVARIANT.search(source.text):
        return  # tokenizing takes longer than everything else together
    readline = iter([f"{line}\n" for line in source.lines]).__next__
    try:
        for token in tokenize.generate_tokens(readline):
            found = _INVARIANT.match(token.string) if token.type == tokenize.COMMENT else None
            if found:
                yield token.start[0], token.start[1] + found.end(), token.string[found.end() :]
    except (tokenize.TokenError, SyntaxError) as error:
        message = "the comments from here on cannot be told from the rest"
        raise SyntaxRefusedError(message, _place(error, source), hint="look here") from None


def _place(error: tokenize.TokenError | SyntaxError, source: Source) -> Span:
    line = error.lineno or 1 if isinstance(error, SyntaxError) else error.args[1][0]
    line = min(line, len(source.lines))
    return Span(line, 1, line, len(source.lines[line - 1]) + 1)


def _read(lines: Sequence[str], line: int, start: int, text: str) -> Directive | Refusal:
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
    return Directive("invariant", stripped, expression, span)


def _move(expression: ast.expr, line: int, offset: int) -> None:
    """Put *expression*, parsed on its own, to its place in the file."""
    for node in ast.walk(expression):
        if isinstance(node, ast.expr | ast.keyword):
            node.lineno = node.end_lineno = line
            node.col_offset += offset
            node.end_col_offset = (node.end_col_offset or 0) + offset


def _impurities(expression: ast.expr, lines: Sequence[str]) -> Iterator[Refusal]:
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
