"""`from flags import *` spelled out: the names that a local module gives away."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.language.beside import absolute
from core.language.scope_analysis import analyse
from core.language.scopes import module_bindings

if TYPE_CHECKING:
    from collections.abc import Mapping


class Star(ast.alias):
    """One name that a star stands for; it brings nothing where the name is not there yet."""


def spell_out(trees: Mapping[str, ast.Module], packages: Mapping[str, str]) -> None:
    """Replace the stars in *trees*, of local modules by name, by what they stand for.

    *packages* says from where the relative imports of each start.
    """
    open_: set[str] = set()
    done: set[str] = set()

    def visit(name: str) -> None:
        if name in done or name in open_:
            return
        open_.add(name)
        for node in ast.walk(trees[name]):
            if isinstance(node, ast.ImportFrom) and any(a.name == "*" for a in node.names):
                module = absolute(node, packages[name])
                if module is not None and module in trees:
                    visit(module)
                    node.names = _spelled(node.names[0], _given_away(trees[module]))
        done.add(name)

    for name in trees:
        visit(name)


def _spelled(star: ast.alias, names: list[str]) -> list[ast.alias]:
    return [ast.copy_location(Star(name, None), star) for name in names]


def _given_away(tree: ast.Module) -> list[str]:
    """What `__all__` lists, else every variable that begins with no underscore."""
    for node in reversed(tree.body):
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets
        ):
            return _texts(node.value)
    return [name for name in module_bindings(analyse(tree)) if not name.startswith("_")]


def _texts(node: ast.expr) -> list[str]:
    items = node.elts if isinstance(node, ast.List | ast.Tuple) else []
    texts = [item.value for item in items if isinstance(item, ast.Constant)]
    return [text for text in texts if isinstance(text, str) and text.isidentifier()]
