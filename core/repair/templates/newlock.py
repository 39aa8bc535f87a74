"""A lock that the program does not have yet, put where all who need it reach it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.repair.facts import Facts
    from core.repair.patch import Patch


def add_lock(facts: Facts, patch: Patch, kind: str, name: str = "lock", argument: str = "") -> str:
    """Make an object of *kind* after the imports of the program; return how it is written."""
    # A program may have a `lock` already, for something else.
    name = facts.free_name(name)
    add_line(facts, patch, f"{name} = {_constructor(facts, patch, kind, argument)}")
    return name


def add_line(facts: Facts, patch: Patch, line: str) -> None:
    """Put *line* after the imports of the program."""
    patch.insert(_after_imports(facts), line, "")


def add_own_lock(facts: Facts, patch: Patch, kind: str, owner: str) -> str | None:
    """Make a lock in the `__init__` of class *owner*; None if it has none."""
    init = facts.init_of(owner)
    if init is None:
        return None
    name = f"self.{facts.free_name('_lock')}"
    patch.insert(init.body[0].lineno, f"{name} = {_constructor(facts, patch, kind)}")
    return name


def constructed(facts: Facts, kind: str, argument: str = "") -> str:
    """Return the call that makes an object of *kind*, as this program writes it."""
    return f"{facts.module}.{kind}({argument})" if facts.module else f"{kind}({argument})"


def import_name(facts: Facts, patch: Patch, kind: str) -> None:
    """Have the program import *kind*, if it imports names of `threading` one by one."""
    node = facts.imported
    if facts.module or node is None or kind in {alias.name for alias in node.names}:
        return
    last = node.names[-1]
    line = facts.text.split("\n")[last.lineno - 1]
    # `ast` counts columns in bytes, a patch in characters.
    at = len(line.encode("utf-8")[: last.end_col_offset].decode("utf-8"))
    patch.replace_at(last.lineno, at, at, f", {kind}")


def _constructor(facts: Facts, patch: Patch, kind: str, argument: str = "") -> str:
    import_name(facts, patch, kind)
    return constructed(facts, kind, argument)


def _after_imports(facts: Facts) -> int:
    """Return the line of the first statement after the imports at the top."""
    body = facts.tree.body
    last = max((at for at, node in enumerate(body) if _imports(node)), default=-1)
    if last + 1 >= len(body):
        return len(facts.text.split("\n")) + 1
    # In front of a docstring it would be one no more.
    node = body[max(last + 1, 1 if _is_docstring(body[0]) else 0)]
    decorators = getattr(node, "decorator_list", [])
    # The line of a function is that of its `def`, below what decorates it.
    return decorators[0].lineno if decorators else node.lineno


def _imports(node: ast.stmt) -> bool:
    return isinstance(node, ast.Import | ast.ImportFrom)


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
