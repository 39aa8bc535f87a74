"""The cheat of writing an answer into a program instead of letting its threads work it out."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.lessons.judges.call_count import syntax

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.lessons.lesson import Lesson

_BEGINS: Final = frozenset({"start", "submit", "map"})
"""The methods that set threads to work."""


def written_in(lesson: Lesson, text: str) -> str:
    """The variable of `ends` that *text* sets to a constant once threads are at work.

    Empty if there is none.  Only the program's main part is looked at, and what the
    lesson's own programs do is no cheat: inside a function a constant may be honest.
    """
    if lesson.duties is None:
        return ""
    asked = {node.id for node in ast.walk(syntax(lesson.duties.ends)) if isinstance(node, ast.Name)}
    own = {
        ast.dump(each)
        for program in (lesson.start, lesson.solution or "")
        for each in in_main(syntax(program).body)
    }
    for statement in _once_begun(syntax(text)):
        for name in _set_to_constant(statement):
            if name in asked and ast.dump(statement) not in own:
                return name
    return ""


def begins(call: ast.Call) -> bool:
    """Whether *call* sets a thread to work."""
    return isinstance(call.func, ast.Attribute) and call.func.attr in _BEGINS


def in_main(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of *body* and of the blocks in it, without functions and classes."""
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        yield statement
        yield from in_main([n for n in ast.iter_child_nodes(statement) if isinstance(n, ast.stmt)])


def _once_begun(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements of the main part that stand below the first start of a thread."""
    main = list(in_main(tree.body))
    first = [
        node.lineno
        for each in main
        for node in ast.walk(each)
        if isinstance(node, ast.Call) and begins(node)
    ]
    # Above the first start a constant is where the work begins, as in `total = 0`.
    if first:
        yield from (each for each in main if each.lineno >= min(first))


def _set_to_constant(statement: ast.stmt) -> Iterator[str]:
    """The variables that *statement* sets, wholly or in part, to what depends on nothing."""
    match statement:
        case ast.Assign(targets=targets, value=value):
            pass
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            targets = [target]
        case _:
            return
    # What is made of other variables was worked out, even if only here.
    if any(isinstance(node, ast.Name | ast.Call) for node in ast.walk(value)):
        return
    for each in targets:
        yield from (node.id for node in ast.walk(each) if isinstance(node, ast.Name))
