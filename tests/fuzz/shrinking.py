"""Making a program smaller, statement by statement, while it stays interesting."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_TRIES: Final = 300
BODIES: Final = ("body", "orelse", "finalbody", "handlers", "cases")


def shrunk(text: str, interesting: Callable[[str], bool]) -> str:
    """The smallest program found that follows from *text* and is *interesting*."""
    left = MOST_TRIES
    went_on = True
    while went_on and left:
        went_on = False
        for smaller in _smaller(text):
            left -= 1
            if interesting(smaller):
                text, went_on = smaller, True
                break
            if not left:
                break
    return text


def _smaller(text: str) -> Iterator[str]:
    """*text* without one statement, or with one statement in place of what holds it."""
    number = len(list(_places(ast.parse(text))))
    seen = {ast.unparse(ast.parse(text))}
    for at in range(number):
        for change in (_drop, _unwrap, _drop_one_name):
            tree = ast.parse(text)
            parent, field, index = list(_places(tree))[at]
            if not change(parent, field, index):
                continue
            smaller = _unparsed(tree)
            if smaller is not None and smaller not in seen:
                seen.add(smaller)
                yield smaller + "\n"


def _unparsed(tree: ast.Module) -> str | None:
    try:
        text = ast.unparse(ast.fix_missing_locations(tree))
        compile(text, "program.py", "exec")
    except (SyntaxError, ValueError):
        return None
    return text


def _places(tree: ast.AST) -> Iterator[tuple[ast.AST, str, int]]:
    """Where the statements of *tree* stand, the outer and later ones first."""
    for node in ast.walk(tree):
        for field in BODIES:
            held = getattr(node, field, None)
            if isinstance(held, list):
                for index in reversed(range(len(held))):
                    yield node, field, index


def _drop(parent: ast.AST, field: str, index: int) -> bool:
    body = getattr(parent, field)
    del body[index]
    if not body and field == "body":
        body.append(ast.Pass())
        return not isinstance(parent, ast.Module)
    return True


def _unwrap(parent: ast.AST, field: str, index: int) -> bool:
    body = getattr(parent, field)
    inside = getattr(body[index], "body", None)
    plain = isinstance(body[index], ast.With | ast.If | ast.For | ast.While | ast.Try)
    if not plain or not inside:
        return False
    body[index : index + 1] = inside
    return True


def _drop_one_name(parent: ast.AST, field: str, index: int) -> bool:
    """Shorten a list that is assigned by its last item."""
    statement = getattr(parent, field)[index]
    value = getattr(statement, "value", None)
    if not isinstance(statement, ast.Assign) or not isinstance(value, ast.List) or not value.elts:
        return False
    value.elts.pop()
    return True
