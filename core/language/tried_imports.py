"""Imports that a program tries, and what it does where one fails.

    try:
        import numpy as np
    except ImportError:
        np = None

Which of them succeeds is known before the run, so only what happens is left in the tree.  A
module that is not simulated counts as not installed, if the program goes on without it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.language.python2.renamed import MODULES, MOVED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.language.vocabulary.library import Vocabulary

_NAMED: Final = frozenset({"ImportError", "ModuleNotFoundError"})
"""What a clause names that is there for imports that fail."""
_CATCHING: Final = _NAMED | {"Exception", "BaseException"}
"""What a clause catches that catches a failed import."""
_LEAVING: Final = frozenset({"exit", "quit", "_exit", "abort"})
"""Functions that end the program."""
_DEEPEST: Final = 100
_LISTS: Final = ("body", "orelse", "finalbody")
"""The fields of statements that hold further statements, beside clauses and cases."""


def settle(tree: ast.Module, known: Known) -> tuple[str, ...]:
    """Leave of the imports that *tree* tries those that succeed.

    Those that fail, and are only made in some case, raise what they raise in Python 3.
    Gives the modules that are taken as not installed, though they may be.
    """
    settler = _Settler(known)
    settler.statements(tree, tried=False, caught=False)
    return tuple(dict.fromkeys(settler.absent))


class Known:
    """Which modules there are: those of *library*, and *local* ones beside the program."""

    def __init__(self, library: Vocabulary, local: frozenset[str]) -> None:
        self.library = library
        self._local = local

    def is_local(self, module: str) -> bool:
        """Whether *module* is a file beside the program, or in a package there."""
        return module.partition(".")[0] in self._local

    def is_there(self, module: str) -> bool:
        """Whether *module* is one of the library."""
        return self.library.is_module(module) and not self.is_local(module)

    def is_gone(self, module: str) -> bool:
        """Whether only Python 2 has *module*."""
        return module in MODULES and module not in self._local

    def is_absent(self, module: str) -> bool:
        """Whether *module* is none that a program can import here."""
        # The program itself can be imported by its name, which is refused and never passed over.
        there = self.is_local(module) or self.library.is_module(module)
        return not there and module != "__main__"

    def lacks(self, module: str, name: str) -> bool:
        """Whether *module*, which is there, has no *name* to be imported."""
        return name != "*" and name not in self.library.names(module)


class _Settler:
    def __init__(self, known: Known) -> None:
        self._known = known
        self.absent: list[str] = []

    def statements(self, owner: ast.AST, *, tried: bool, caught: bool, depth: int = 0) -> None:
        """Settle all statements in *owner*, which lies *depth* deep.

        They are *tried* if they may not happen, *caught* if the program goes on after an
        import among them failed.
        """
        if depth > _DEEPEST:
            # It will be refused for that.
            return
        if isinstance(owner, ast.FunctionDef | ast.AsyncFunctionDef):
            caught = False
        for name in _LISTS:
            self._list(owner, name, tried=tried, caught=caught, depth=depth + 1)
        for inner in (*getattr(owner, "handlers", ()), *getattr(owner, "cases", ())):
            self.statements(inner, tried=True, caught=caught, depth=depth + 1)

    def _list(self, owner: ast.AST, name: str, *, tried: bool, caught: bool, depth: int) -> None:
        found = getattr(owner, name, None)
        if isinstance(found, list):
            kept = [self._kept(each, tried=tried, caught=caught, depth=depth) for each in found]
            setattr(owner, name, [part for parts in kept for part in parts])

    def _kept(self, node: ast.stmt, *, tried: bool, caught: bool, depth: int) -> list[ast.stmt]:
        if isinstance(node, ast.Import | ast.ImportFrom):
            failing = _failing(node, self._known, tried=tried, caught=caught)
            return [node] if failing is None else self._failed(node, failing)
        if isinstance(node, ast.Try):
            return self._tried(node, tried=tried, caught=caught, depth=depth)
        by_version = isinstance(node, ast.If) and _asks_for_version(node.test)
        caught = caught or (isinstance(node, ast.With) and _suppresses(node))
        self.statements(node, tried=tried or by_version, caught=caught, depth=depth)
        return [node]

    def _tried(self, node: ast.Try, *, tried: bool, caught: bool, depth: int) -> list[ast.stmt]:
        if all(self._succeeds(each) for each in node.body) and not node.finalbody:
            self.statements(node, tried=tried, caught=caught, depth=depth)
            return [*node.body, *node.orelse]
        goes_on = any(_goes_on(each, node.body) for each in node.handlers)
        first = node.body[0]
        failing = (
            _failing(first, self._known, tried=True, caught=goes_on)
            if isinstance(first, ast.Import | ast.ImportFrom) and not node.finalbody
            else None
        )
        taken = None if failing is None else _taken(node)
        if failing is not None and taken is not None:
            self._note(failing)
            self.statements(taken, tried=tried, caught=caught, depth=depth)
            return taken.body
        self._list(node, "body", tried=True, caught=caught or goes_on, depth=depth)
        for name in ("orelse", "finalbody"):
            self._list(node, name, tried=True, caught=caught, depth=depth)
        for handler in node.handlers:
            self.statements(handler, tried=True, caught=caught, depth=depth + 1)
        return [node]

    def _failed(self, node: ast.Import | ast.ImportFrom, failing: _Failing) -> list[ast.stmt]:
        """What *node* does instead of importing, with what it imports before it fails."""
        self._note(failing)
        before = node.names[: failing.place] if isinstance(node, ast.Import) else []
        kept = [ast.copy_location(ast.Import(before), node)] if before else []
        return [*kept, failing.raised(node)]

    def _note(self, failing: _Failing) -> None:
        if not self._known.is_gone(failing.module) and not failing.moved:
            self.absent.append(failing.missing)

    def _succeeds(self, node: ast.stmt) -> bool:
        known = self._known
        if isinstance(node, ast.Import):
            return all(known.is_there(alias.name) for alias in node.names)
        if not isinstance(node, ast.ImportFrom) or node.level or not node.module:
            return False
        there = known.is_there(node.module)
        return there and not any(known.lacks(node.module, each.name) for each in node.names)


class _Failing:
    """What fails at an import: its *module*, or one *name* of that."""

    def __init__(self, module: str, name: str = "", *, place: int = 0, moved: bool = False) -> None:
        self.module = module
        self.name = name
        self.place = place
        self.moved = moved

    @property
    def missing(self) -> str:
        """The name of what the library does not have."""
        return f"{self.module}.{self.name}" if self.name else self.module

    def raised(self, node: ast.stmt) -> ast.stmt:
        """The statement that fails in place of *node*."""
        kind, message = "ModuleNotFoundError", f"No module named '{self.module}'"
        if self.name:
            kind = "ImportError"
            message = f"cannot import name '{self.name}' from '{self.module}'"
        error = ast.Call(ast.Name(kind, ast.Load()), [ast.Constant(message)], [])
        return ast.fix_missing_locations(ast.copy_location(ast.Raise(error, None), node))


def _failing(
    node: ast.Import | ast.ImportFrom, known: Known, *, tried: bool, caught: bool
) -> _Failing | None:
    """What certainly fails at *node*: what only Python 2 has, or is *caught* and not simulated."""
    if not tried and not caught:
        return None
    if isinstance(node, ast.Import):
        for place, alias in enumerate(node.names):
            if known.is_gone(alias.name) or (caught and known.is_absent(alias.name)):
                return _Failing(alias.name, place=place)
        return None
    module = node.module
    if node.level or not module:
        return None
    if known.is_gone(module):
        return _Failing(module)
    if not known.is_local(module) and any((module, each.name) in MOVED for each in node.names):
        return _Failing(module, moved=True)
    if not caught or known.is_local(module):
        return None
    if known.is_absent(module):
        return _Failing(module)
    lacking = next((each.name for each in node.names if known.lacks(module, each.name)), None)
    return None if lacking is None else _Failing(module, lacking)


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


def _catches(kind: ast.expr | None, names: frozenset[str] = _CATCHING) -> bool:
    if isinstance(kind, ast.Tuple):
        return any(_catches(each, names) for each in kind.elts)
    return kind is None or (isinstance(kind, ast.Name) and kind.id in names)


def _goes_on(handler: ast.ExceptHandler, body: Iterable[ast.stmt]) -> bool:
    """Whether *handler* is there for imports in *body* that fail, and the program goes on."""
    named = handler.type is not None and _catches(handler.type, _NAMED)
    only = all(isinstance(each, ast.Import | ast.ImportFrom | ast.Assign) for each in body)
    return (named or (only and _catches(handler.type))) and not _leaves(handler.body)


def _leaves(body: Iterable[ast.stmt]) -> bool:
    """Whether *body* ends the program, or passes the failure on: nothing is left to look at."""
    for statement in body:
        if isinstance(statement, ast.Raise):
            return True
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            called = statement.value.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in _LEAVING:
                return True
    return False


def _suppresses(node: ast.With) -> bool:
    """Whether the first manager of *node* is ``suppress(ImportError)``."""
    call = node.items[0].context_expr
    if not isinstance(call, ast.Call):
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name == "suppress" and any(_catches(each) for each in call.args)
