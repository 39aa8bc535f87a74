"""What the files of a program do to the modules beside it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


def members_stored(tree: ast.Module, local: Collection[str]) -> Iterator[tuple[str, str]]:
    """Every module of *local* with a name of it that *tree* assigns: ``flags.stop = True``."""
    named = _named(tree, local)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
            module = _module(node.value, named, local)
            if module is not None:
                yield module, node.attr


def _named(tree: ast.Module, local: Collection[str]) -> dict[str, str]:
    """The names under which *tree* imports modules of *local*."""
    named: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                target = alias.name if alias.asname else alias.name.partition(".")[0]
                named[alias.asname or target] = target
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                # Of a relative import only the end is known here, which is enough to find it.
                end = f"{node.module}.{alias.name}" if node.module else alias.name
                for name in local:
                    if name == end or (node.level and name.endswith(f".{end}")):
                        named[alias.asname or alias.name] = name
    return {name: target for name, target in named.items() if target in local}


def _module(node: ast.expr, named: dict[str, str], local: Collection[str]) -> str | None:
    if isinstance(node, ast.Name):
        return named.get(node.id)
    if isinstance(node, ast.Attribute):
        outer = _module(node.value, named, local)
        name = f"{outer}.{node.attr}"
        return name if name in local else None
    return None
