"""Which attributes a program stores in classes, and not only in objects.

Whoever reads ``self.running`` and finds it in the class looks at both.  Told is the one that
somebody may change.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def stored_in_classes(nodes: Sequence[ast.AST]) -> frozenset[str]:
    """The attribute names that *nodes* assign to what is spelled like a class."""
    classes = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    found = set()
    for node in nodes:
        match node:
            case ast.Attribute(value=owner, attr=name, ctx=ast.Store() | ast.Del()):
                if _is_class(owner, classes):
                    found.add(name)
            case ast.Call(
                func=ast.Name(id="setattr" | "delattr"),
                args=[owner, ast.Constant(value=str(name)), *_],
            ) if _is_class(owner, classes):
                found.add(name)
    return frozenset(found)


def _is_class(node: ast.expr, classes: set[str]) -> bool:
    match node:
        case ast.Name(id=name):
            return name in classes or name == "cls"
        case ast.Attribute(attr=name):
            return name in classes or name == "__class__"
        case ast.Call(func=ast.Name(id="type"), args=[_]):
            return True
        case _:
            return False
