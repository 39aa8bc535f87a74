"""Whether a program stores attributes in its functions, which then need room for them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BY_NAME: Final = frozenset({"setattr", "delattr", "vars"})
DESCRIPTION: Final = ("__name__", "__qualname__", "__doc__", "__module__")
"""What a function is described by."""
_FUNCTIONS: Final = (ast.FunctionDef, ast.Lambda)


def stores_in_functions(nodes: Sequence[ast.AST]) -> bool:
    """Whether a program of *nodes* may store an attribute in what a `def` or `lambda` has made.

    What is handed to a decorator counts as a function.
    """
    if any(isinstance(node, ast.Attribute) and node.attr == "__wrapped__" for node in nodes):
        return True
    names = _function_names(nodes) | _called(nodes)
    if any(_is_one(target, names) for target in _targets(nodes)):
        return True
    decorators = {_root(node) for each in nodes for node in _decorators(each)}
    return any(
        isinstance(node, ast.FunctionDef) and node.name in decorators and _stores(node)
        for node in nodes
    )


def _function_names(nodes: Sequence[ast.AST]) -> set[str]:
    names = {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
            names.update(target.id for target in node.targets if isinstance(target, ast.Name))
    return names


def _called(nodes: Sequence[ast.AST]) -> set[str]:
    """The names by which something is called that is no class among *nodes*."""
    classes = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    called = {node.func for node in nodes if isinstance(node, ast.Call)}
    return {node.id for node in called if isinstance(node, ast.Name)} - classes


def _targets(nodes: Iterable[ast.AST]) -> Iterator[ast.expr]:
    """Give what *nodes* store an attribute in, or get the attributes of to be stored."""
    for node in nodes:
        if isinstance(node, ast.Attribute):
            if not isinstance(node.ctx, ast.Load) or node.attr == "__dict__":
                yield node.value
        elif isinstance(node, ast.Call) and node.args and _root(node.func) in _BY_NAME:
            yield node.args[0]


def _is_one(target: ast.expr, names: set[str]) -> bool:
    """Whether *target* spells a function or a method."""
    if isinstance(target, ast.Name):
        return target.id in names
    return isinstance(target, ast.Attribute) and target.attr in names


def _decorators(node: ast.AST) -> Iterable[ast.expr]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return node.decorator_list
    return ()


def _root(node: ast.expr) -> str:
    """The last name in *node*, a dotted name or the call of one."""
    while isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _stores(decorator: ast.FunctionDef) -> bool:
    """Whether *decorator* stores an attribute in what it, or a function in it, is handed."""
    handed = {
        argument.arg
        for node in ast.walk(decorator)
        if isinstance(node, _FUNCTIONS)
        for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    }
    return any(_is_one(target, handed) for target in _targets(ast.walk(decorator)))
