"""Changes of a syntax tree that may be deeper than a recursion goes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def replace_statements(tree: ast.AST, others: Mapping[int, Sequence[ast.stmt]]) -> None:
    """Put *others* in the place of the statements in *tree*, which are told by their `id`."""
    for owner in ast.walk(tree):
        for name, value in ast.iter_fields(owner):
            if isinstance(value, list) and any(id(each) in others for each in value):
                found = [others.get(id(each), [each]) for each in value]
                setattr(owner, name, [each for parts in found for each in parts])


def replace_expressions(tree: ast.AST, other: Callable[[ast.expr], ast.expr]) -> None:
    """Put what *other* gives, which may be the same, in the place of expressions in *tree*."""
    for owner in ast.walk(tree):
        for name, value in ast.iter_fields(owner):
            if isinstance(value, ast.expr):
                setattr(owner, name, other(value))
            elif isinstance(value, list):
                value[:] = [other(each) if isinstance(each, ast.expr) else each for each in value]
