"""Imports that are calls: ``importlib.import_module("json")`` and its kin.

The name stands in the text, so what comes of the call is known before the run.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.language.trees import replace_expressions, replace_statements

if TYPE_CHECKING:
    from core.language.tried_imports import Known

_LOADING: Final = frozenset({"importlib.import_module", "__import__"})
_LOOKING: Final = "importlib.util.find_spec"


def write_out(tree: ast.Module, known: Known) -> tuple[str, ...]:
    """Put imports in the place of the calls in *tree* that import what they name.

    A module that is not simulated cannot be found: `find_spec` gives None.  Gives those.
    """
    calls = _Calls(known, _names(tree))
    if not calls.named:
        return ()
    statements = [(id(node), calls.statement(node)) for node in ast.walk(tree)]
    replace_statements(tree, {key: [other] for key, other in statements if other is not None})
    replace_expressions(tree, calls.expression)
    tree.body[:0] = calls.imports
    return tuple(dict.fromkeys(calls.absent))


def _names(tree: ast.Module) -> dict[str, str]:
    """Under which names *tree* has `importlib`, its parts, and `__import__`."""
    named = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] == "importlib":
                    named[alias.asname or "importlib"] = alias.name if alias.asname else "importlib"
        elif isinstance(node, ast.ImportFrom) and node.module in {"importlib", "importlib.util"}:
            named |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
        elif isinstance(node, ast.Name) and node.id == "__import__":
            named[node.id] = node.id
    return named


class _Calls:
    def __init__(self, known: Known, named: dict[str, str]) -> None:
        self._known = known
        self.named = named
        self.imports: list[ast.stmt] = []
        self.absent: list[str] = []

    def statement(self, node: ast.AST) -> ast.stmt | None:
        """The import that is all *node* does, if it is one."""
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                module = self._module_loaded(value)
            case ast.Expr(value=value):
                module = self._module_loaded(value)
                name = f"<{module}>"
            case _:
                return None
        return None if module is None else _import(node, module, name)

    def expression(self, node: ast.expr) -> ast.expr:
        """What stands for *node* if it imports or looks for a module, or itself."""
        if not isinstance(node, ast.Call):
            return node
        module = _only_text(node)
        if module is None or self._known.is_local(module):
            return node
        there = self._known.is_there(module)
        if self._spelled(node.func) == _LOOKING:
            if not there:
                self.absent.append(module)
            return ast.copy_location(ast.Constant(True if there else None), node)
        return self._imported(node, module) if there and self._module_loaded(node) else node

    def _module_loaded(self, node: ast.expr) -> str | None:
        """The module that *node* is a call to import, if it gives that very module."""
        function = self._spelled(node.func) if isinstance(node, ast.Call) else ""
        module = _only_text(node) if function in _LOADING else None
        # __import__ gives the package.
        packaged = module is not None and "." in module and function == "__import__"
        return None if packaged or not _is_dotted_name(module or "") else module

    def _imported(self, node: ast.Call, module: str) -> ast.Name:
        # No name in a text looks like this.
        name = f"<{module}>"
        self.imports.append(_import(node, module, name))
        return ast.copy_location(ast.Name(name, ast.Load()), node)

    def _spelled(self, node: ast.expr) -> str:
        """The dotted name that *node* spells, by what was imported."""
        if isinstance(node, ast.Name):
            return self.named.get(node.id, "")
        if isinstance(node, ast.Attribute):
            owner = self._spelled(node.value)
            return f"{owner}.{node.attr}" if owner else ""
        return ""


def _only_text(node: ast.expr) -> str | None:
    """The only argument of call *node*, if that is a text."""
    match node:
        case ast.Call(args=[ast.Constant(value=str(text))], keywords=[]):
            return text
        case _:
            return None


def _is_dotted_name(text: str) -> bool:
    return all(part.isidentifier() for part in text.split("."))


def _import(place: ast.expr | ast.stmt, module: str, name: str) -> ast.stmt:
    """The statement that imports *module* as *name*, where *place* stood."""
    statement = ast.copy_location(ast.Import([ast.alias(module, name)]), place)
    return ast.fix_missing_locations(statement)
