"""What a whole text tells before any of it is compiled: what it stores, shows and imports."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.language.program import ANY_NAME, OF_RAISING
from core.language.vocabulary import BUILTINS
from core.language.vocabulary.builtin import MUTED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


def last_names(nodes: Iterable[ast.expr]) -> set[str]:
    """What stands last in each of the dotted names *nodes*."""
    plain = [node.value if isinstance(node, ast.Subscript) else node for node in nodes]
    names = {node.attr for node in plain if isinstance(node, ast.Attribute)}
    return names | {node.id for node in plain if isinstance(node, ast.Name)}


SETTERS: Final = {
    "setName": "name", "setDaemon": "daemon",
    "redirect_stdout": "stdout", "redirect_stderr": "stderr",
}  # fmt: skip
"""Functions that assign an attribute, by name."""


def stored_attributes(nodes: Sequence[ast.AST]) -> frozenset[str]:
    """Every attribute name that some statement among *nodes* assigns or deletes.

    Where a name is computed, or the function that stores it is handed on, that may be any: all
    that they have after a dot, and `ANY_NAME` for those that they do not have.
    """
    found, told, used = set(), 0, 0
    for node in nodes:
        used += _meddles(node) or _is_namespace(node)
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
            found.add(node.attr)
        elif (name := _read(node)) in OF_RAISING:
            found.add(name)
        elif (named := _named(node)) in SETTERS:
            found.add(SETTERS[named])
        elif isinstance(node, ast.Call) and _meddles(node.func):
            names = [str(c.value) for c in node.args[1:2] if isinstance(c, ast.Constant)]
            found.update(names)
            told += len(names)
    if told == used:
        return frozenset(found)
    dotted = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return frozenset(found | dotted | _texts(nodes) | {ANY_NAME})


def _read(node: ast.AST) -> str:
    """The name by which *node* may look an attribute up."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return str(node.value) if isinstance(node, ast.Constant) else ""


def _named(node: ast.AST) -> str:
    """The name that *node* takes from elsewhere, by a dot or an import."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.name if isinstance(node, ast.alias) else ""


def _texts(nodes: Sequence[ast.AST]) -> set[str]:
    """The texts among *nodes* that can be names."""
    texts = [node.value for node in nodes if isinstance(node, ast.Constant)]
    named = {node.arg for node in nodes if isinstance(node, ast.keyword) and node.arg}
    return named | {text for text in texts if isinstance(text, str) and text.isidentifier()}


def shows_variables(node: ast.AST) -> bool:
    """Whether *node* may give all variables of a block by name."""
    match node:
        case ast.Name(id="globals" | "locals"):
            return True
        case ast.Call(func=ast.Name(id="vars" | "dir"), args=[], keywords=[]):
            return True
        case ast.Import(names=names):
            # Whether an object is still there says which variables hold it.
            return any(each.name == "weakref" for each in names)
        case ast.ImportFrom(module="weakref"):
            return True
        case _:
            return False


def _is_namespace(node: ast.AST) -> bool:
    """Whether *node* gives the attributes of something as a dict."""
    if isinstance(node, ast.Attribute):
        return node.attr == "__dict__"
    return isinstance(node, ast.Name) and node.id == "vars"


def imported_first(tree: ast.Module, local: Collection[str], *, main: bool) -> frozenset[str]:
    """The names that *tree* certainly has imported before it can have started a thread.

    A *local* module that is imported runs code; it cannot name what is in the *main* file.
    """
    found: set[str] = set()
    for statement in tree.body:
        if _is_local_import(statement, local):
            if not main:
                break
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            aliases = ((alias.asname or alias.name.partition(".")[0]) for alias in statement.names)
            found.update(aliases)
        elif _may_run_program(statement, found):
            break
    return frozenset(found)


def _is_local_import(statement: ast.stmt, local: Collection[str]) -> bool:
    if isinstance(statement, ast.ImportFrom):
        return statement.level > 0 or (statement.module or "").partition(".")[0] in local
    names = statement.names if isinstance(statement, ast.Import) else []
    return any(alias.name.partition(".")[0] in local for alias in names)


def _may_run_program(statement: ast.stmt, imported: set[str]) -> bool:
    """Whether *statement* calls anything but a function of the library with plain arguments."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        # What stands in a function is not run yet, but a decorator and a class's body are.
        known = imported | BUILTINS
        decorated = any(_root(decorator) not in known for decorator in statement.decorator_list)
        inside = statement.body if isinstance(statement, ast.ClassDef) else []
        return decorated or any(_may_run_program(inner, imported) for inner in inside)
    calls = [node for node in ast.walk(statement) if isinstance(node, ast.Call)]
    known = imported | BUILTINS | {MUTED}
    return any(_root(call) not in known or _takes_code(call) for call in calls)


def _root(node: ast.expr) -> str:
    """The name with which the dotted name *node*, or the call of one, begins."""
    while isinstance(node, ast.Attribute | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _takes_code(call: ast.Call) -> bool:
    """Whether *call* is a call of what a call gave, or is handed a function."""
    chained = any(isinstance(node, ast.Call) for node in ast.walk(call.func))
    return chained or any(isinstance(node, ast.Lambda) for node in ast.walk(call))


def _meddles(function: ast.AST) -> bool:
    """Whether *function* stores or deletes an attribute that is named by its second argument."""
    if isinstance(function, ast.Attribute):
        return function.attr in {"__setattr__", "__delattr__"}
    return isinstance(function, ast.Name) and function.id in {"setattr", "delattr"}
