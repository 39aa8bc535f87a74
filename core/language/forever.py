"""Loops that a program gives no way out of: whoever begins one is to go on for ever.

A loop that calls nothing waits for nothing and shows nothing: that is no service but a spin.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EXITS = frozenset({"exit", "_exit", "quit"})
"""Functions by which a loop is left, whoever's they are."""
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def endless_loops(text: str) -> tuple[range, ...]:
    """Return the lines of each loop of the program *text* whose condition is always true.

    A loop is none of them if something in it leaves it (break, return, raise, or an exit), or if
    it calls nothing.
    """
    return tuple(
        range(node.lineno, (node.end_lineno or node.lineno) + 1)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.While)
        and _always(node.test)
        and not _is_left(node.body)
        and any(isinstance(each, ast.Call | ast.With) for each in ast.walk(node))
    )


def _always(test: ast.expr) -> bool:
    return isinstance(test, ast.Constant) and bool(test.value)


def _is_left(body: Sequence[ast.stmt]) -> bool:
    """Whether something in *body* leaves the loop that it is the body of."""
    return any(map(_leaves, _inside(body, breaks=True)))


def _inside(nodes: Sequence[ast.AST], *, breaks: bool) -> Iterator[ast.AST]:
    """Give *nodes* and what is in them; with *breaks* those that are of this loop, too."""
    for node in nodes:
        if isinstance(node, _SCOPES) or (isinstance(node, ast.Break) and not breaks):
            continue
        yield node
        children = [*ast.iter_child_nodes(node)]
        if isinstance(node, ast.While | ast.For | ast.AsyncFor):
            # A `break` in the `else` of a loop leaves the one around it.
            yield from _inside(node.orelse, breaks=breaks)
            inner = [child for child in children if child not in node.orelse]
            yield from _inside(inner, breaks=False)
        else:
            yield from _inside(children, breaks=breaks)


def _leaves(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        named = node.func
        name = named.id if isinstance(named, ast.Name) else getattr(named, "attr", "")
        return name in _EXITS
    return isinstance(node, ast.Break | ast.Return | ast.Raise)
