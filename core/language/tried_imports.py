"""Imports that a program tries under the names of Python 2 and of Python 3.

    try:
        import Queue
    except ImportError:
        import queue as Queue

Which of them succeeds is known before the run, so only what happens is left in the tree.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.language.python2.renamed import MODULES, MOVED

if TYPE_CHECKING:
    from core.language.vocabulary.library import Vocabulary

_CATCHING: Final = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})
"""What a clause catches that catches a failed import."""
_DEEPEST: Final = 100
_LISTS: Final = ("body", "orelse", "finalbody")
"""The fields of statements that hold further statements, beside clauses and cases."""


def settle(tree: ast.Module, library: Vocabulary, local: frozenset[str]) -> None:
    """Leave of the imports that *tree* tries those that succeed; *local* lies beside it.

    Those that fail, and are only made in some case, raise what they raise in Python 3.
    """
    _Settler(library, local).statements(tree, 0)


class _Settler:
    def __init__(self, library: Vocabulary, local: frozenset[str]) -> None:
        self._library = library
        self._local = local

    def statements(self, owner: ast.AST, tried: int, depth: int = 0) -> None:
        """Settle all statements in *owner*, which lies in so many `try` and *depth* deep."""
        if depth > _DEEPEST:
            # It will be refused for that.
            return
        for name in _LISTS:
            found = getattr(owner, name, None)
            if isinstance(found, list):
                kept = [part for each in found for part in self._kept(each, tried, depth + 1)]
                setattr(owner, name, kept)
        for inner in (*getattr(owner, "handlers", ()), *getattr(owner, "cases", ())):
            self.statements(inner, tried + 1, depth + 1)

    def _kept(self, node: ast.stmt, tried: int, depth: int) -> list[ast.stmt]:
        if isinstance(node, ast.Import | ast.ImportFrom):
            return [_raising(node)] if tried and self._fails(node) else [node]
        if isinstance(node, ast.Try):
            return self._tried(node, tried, depth)
        by_version = isinstance(node, ast.If) and _asks_for_version(node.test)
        self.statements(node, tried + by_version, depth)
        return [node]

    def _tried(self, node: ast.Try, tried: int, depth: int) -> list[ast.stmt]:
        if all(self._succeeds(each) for each in node.body) and not node.finalbody:
            self.statements(node, tried, depth)
            return [*node.body, *node.orelse]
        taken = _taken(node) if self._fails(node.body[0]) and not node.finalbody else None
        if taken is not None:
            self.statements(taken, tried, depth)
            return taken.body
        self.statements(node, tried + 1, depth)
        return [node]

    def _succeeds(self, node: ast.stmt) -> bool:
        if isinstance(node, ast.Import):
            return all(self._is_there(alias.name) for alias in node.names)
        if not isinstance(node, ast.ImportFrom) or node.level or not node.module:
            return False
        known = self._library.is_module(node.module) and node.module not in self._local
        return known and all(a.name in self._library.names(node.module) for a in node.names)

    def _is_there(self, module: str) -> bool:
        return self._library.is_module(module) and module.partition(".")[0] not in self._local

    def _fails(self, node: ast.stmt) -> bool:
        """Whether *node* certainly fails in Python 3, as it imports what Python 2 had."""
        if isinstance(node, ast.Import):
            return any(self._is_gone(alias.name) for alias in node.names)
        if not isinstance(node, ast.ImportFrom) or node.level or not node.module:
            return False
        moved = any((node.module, alias.name) in MOVED for alias in node.names)
        return self._is_gone(node.module) or (moved and node.module not in self._local)

    def _is_gone(self, module: str) -> bool:
        return module in MODULES and module not in self._local


def _asks_for_version(test: ast.expr) -> bool:
    """Whether *test* seems to ask which Python this is."""
    nodes = list(ast.walk(test))
    words = [node.id for node in nodes if isinstance(node, ast.Name)]
    words += [node.attr for node in nodes if isinstance(node, ast.Attribute)]
    return any("version" in word.lower() or word.upper().startswith("PY") for word in words)


def _taken(node: ast.Try) -> ast.ExceptHandler | None:
    """The clause of *node* that catches a failed import, if all that happens stands there."""
    handler = node.handlers[0] if node.handlers else None
    if handler is None or handler.name is not None or not _catches(handler.type):
        return None
    again = (each for each in ast.walk(handler) if isinstance(each, ast.Raise))
    return None if any(True for _ in again) else handler


def _catches(kind: ast.expr | None) -> bool:
    if isinstance(kind, ast.Tuple):
        return any(_catches(each) for each in kind.elts)
    return kind is None or (isinstance(kind, ast.Name) and kind.id in _CATCHING)


def _raising(node: ast.Import | ast.ImportFrom) -> ast.stmt:
    """What *node* does instead of importing."""
    module = node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
    message = ast.Constant(f"No module named '{module}'")
    error = ast.Call(ast.Name("ModuleNotFoundError", ast.Load()), [message], [])
    return ast.fix_missing_locations(ast.copy_location(ast.Raise(error, None), node))
