"""Star imports from modules of the library, written out."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.language.trees import replace_statements

if TYPE_CHECKING:
    from core.language.tried_imports import Known


def name_stars(tree: ast.Module, known: Known) -> None:
    """Let every star import of *tree* from the library name what the program uses of it.

    What a module has in CPython and not here is named, too, and refused then.
    """
    stars = [node for node in ast.walk(tree) if _is_star(node, known)]
    if not stars:
        return
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    read = dict.fromkeys(node.id for node in nodes if not isinstance(node.ctx, ast.Store))
    others = {}
    for star in stars:
        assert isinstance(star, ast.ImportFrom)
        module = star.module or ""
        names = [name for name in read if _is_in(module, name, known)]
        aliases = [ast.copy_location(ast.alias(name), star.names[0]) for name in names]
        others[id(star)] = [_written_out(star, aliases) if aliases else _nothing(star)]
    replace_statements(tree, others)


def _is_star(node: ast.AST, known: Known) -> bool:
    if not isinstance(node, ast.ImportFrom) or node.level or not known.is_there(node.module or ""):
        return False
    return node.module != "__future__" and node.names[0].name == "*"


def _is_in(module: str, name: str, known: Known) -> bool:
    if name.startswith("_"):
        return False
    library = known.library
    return name in library.names(module) or library.missing_name(module, name) is not None


def _written_out(star: ast.ImportFrom, aliases: list[ast.alias]) -> ast.stmt:
    return ast.copy_location(ast.ImportFrom(star.module, aliases, 0), star)


def _nothing(star: ast.ImportFrom) -> ast.stmt:
    return ast.copy_location(ast.Pass(), star)
