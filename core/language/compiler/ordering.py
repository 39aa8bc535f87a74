"""Whether objects of a program have an order of their own, so that sorting them runs its code."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_ORDERED: Final = frozenset(
    {"IntEnum", "IntFlag", "NamedTuple", "StrEnum", "namedtuple", "total_ordering"}
)
"""What gives objects an order that code in Python carries out."""


def orders_objects(nodes: Iterable[ast.AST]) -> bool:
    """Whether *nodes* define, or ask the library for, classes whose objects have an order."""
    return any(_orders(node) for node in nodes)


def _orders(node: ast.AST) -> bool:
    match node:
        case ast.FunctionDef(name="__lt__" | "__gt__") | ast.keyword(arg="order"):
            return True
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            return name in _ORDERED
        case _:
            return False
