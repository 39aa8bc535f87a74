"""Private names of classes: `__x` in the body of class C is `_C__x`.

Follows section 6.2.1 "Private name mangling" of the Python language reference.  In the
library an attribute `hidden_x` is called `<x>`, which no program can write.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANGLED: Final = r"_[^\W_]\w*?(__\w*[^\W_]_?)"
_NAMES: Final = ("attr", "id", "name", "arg", "asname", "rest")
"""Fields of nodes that hold one name."""
_LISTS: Final = ("names", "kwd_attrs")
"""Fields that may hold a list of names."""
_HIDDEN: Final = "hidden_"


def mangle(tree: ast.Module) -> None:
    """Give the private names in *tree* the names that they have outside their classes."""
    pending: list[tuple[ast.AST, str]] = [(tree, "")]
    while pending:
        node, cls = pending.pop()
        if cls:
            _rename(node, cls)
        pending += _parts(node, cls)


def _parts(node: ast.AST, cls: str) -> Iterator[tuple[ast.AST, str]]:
    """What *node*, in class *cls*, is made of, each with the class that it is in."""
    inside = cls
    if isinstance(node, ast.ClassDef):
        # Underscores at the front of the name of the class do not count; of some nothing is left.
        inside = node.name.lstrip("_")
    for name, value in ast.iter_fields(node):
        scope = inside if name == "body" else cls
        for child in value if isinstance(value, list) else (value,):
            if isinstance(child, ast.AST):
                yield child, scope


def _rename(node: ast.AST, cls: str) -> None:
    for field in _NAMES:
        name = getattr(node, field, None)
        if isinstance(name, str):
            setattr(node, field, mangled(name, cls))
    for field in _LISTS:
        names = getattr(node, field, None)
        if isinstance(names, list) and all(isinstance(name, str) for name in names):
            setattr(node, field, [mangled(name, cls) for name in names])


def mangled(name: str, cls: str) -> str:
    """What *name* in the body of class *cls* stands for."""
    private = name.startswith("__") and not name.endswith("__") and "." not in name
    return f"_{cls}{name}" if private else name


def hide(tree: ast.Module) -> None:
    """Give the hidden attributes in *tree*, a module of the library, the names that they have.

    Programs would be taken for something else if an attribute of theirs had the same name.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            node.attr = hidden(node.attr)
        elif isinstance(node, ast.ClassDef):
            for statement in node.body:
                _hide_bound(statement)


def _hide_bound(statement: ast.stmt) -> None:
    """Do so in *statement*, of the body of a class."""
    if isinstance(statement, ast.FunctionDef):
        statement.name = hidden(statement.name)
    elif isinstance(statement, ast.Assign):
        for target in statement.targets:
            if isinstance(target, ast.Name):
                target.id = hidden(target.id)


def hidden(name: str) -> str:
    """What an attribute of the library that is written *name* is called."""
    return f"<{name.removeprefix(_HIDDEN)}>" if name.startswith(_HIDDEN) else name


def written(name: str) -> str:
    """How *name* is written where it belongs: without the class of a private name."""
    found = re.fullmatch(_MANGLED, name)
    return name if found is None else found[1]
