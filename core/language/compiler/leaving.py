"""Whether generators of a program may do something when they are left in the middle.

CPython closes a generator that nothing holds any more, which carries out what is to be done at
the end of a `with` or `try` that it rests in.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_INNER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
_YIELDS = (ast.Yield, ast.YieldFrom)


def leaves_generators(nodes: Iterable[ast.AST]) -> bool:
    """Whether some generator among *nodes* gives an item within a `with` or a `try`.

    What `contextmanager` makes of one goes on with it to the end.
    """
    return any(
        isinstance(node, ast.FunctionDef) and not _is_manager(node) and _gives_guarded(node.body)
        for node in nodes
    )


def may_leave(node: ast.stmt) -> bool:
    """Whether a generator may have lost what held it when *node* is through."""
    # Nothing is carried out behind these: what they leave is closed where they lead to.
    if isinstance(node, (*_INNER, ast.Return, ast.Break, ast.Continue, ast.Raise)):
        return False
    if any(replaced_by(node)):
        return True
    # A temporary can hold one, too, and is gone with its statement.
    return any(isinstance(each, ast.Call | ast.For) for each in ast.walk(node))


def replaced_by(node: ast.stmt) -> Iterator[ast.expr]:
    """The variables, and the attributes of variables, that lose what they held by *node*."""
    targets: Iterable[ast.expr] = ()
    if isinstance(node, ast.Assign | ast.Delete):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        targets = (node.target,)
    for target in targets:
        for each in target.elts if isinstance(target, ast.Tuple | ast.List) else (target,):
            owner = each.value if isinstance(each, ast.Attribute) else each
            if isinstance(owner, ast.Name):
                yield each


def _is_manager(node: ast.FunctionDef) -> bool:
    return any(
        isinstance(each, ast.Name | ast.Attribute) and ast.unparse(each).endswith("contextmanager")
        for each in node.decorator_list
    )


def _gives_guarded(body: Iterable[ast.AST]) -> bool:
    return any(
        isinstance(node, ast.With | ast.Try | ast.TryStar)
        and any(isinstance(inner, _YIELDS) for inner in _of_this_function([node]))
        for node in _of_this_function(body)
    )


def _of_this_function(nodes: Iterable[ast.AST]) -> Iterator[ast.AST]:
    for node in nodes:
        if not isinstance(node, _INNER):
            yield node
            yield from _of_this_function(ast.iter_child_nodes(node))
