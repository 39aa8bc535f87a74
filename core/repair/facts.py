"""What the text of a program has in it that repairs are made of: blocks, functions, locks."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LOCKS: Final = ("Lock", "RLock", "Condition")

Function = ast.FunctionDef | ast.Module
Range = tuple[ast.stmt, ast.stmt]
"""The first and the last of some statements of one block."""


class LockName(NamedTuple):
    """A lock that the program makes: *text* names it, *made* is the call that makes it.

    *owner* is the class it belongs to, None for a module variable.
    """

    text: str
    kind: str
    owner: str | None
    made: ast.Call


class Facts:
    """Questions about *text*, asked of its syntax tree."""

    def __init__(self, text: str) -> None:
        self.text: Final = text
        self.tree: Final = ast.parse(text)
        self._parents = {
            child: parent
            for parent in ast.walk(self.tree)
            for child in ast.iter_child_nodes(parent)
        }
        self.locks: Final = tuple(self._locks())
        self._made_of_locks = frozenset(self._with_locks_in())

    def all(self, kind: type[ast.AST]) -> Iterator[ast.AST]:
        """Give all nodes of *kind*."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))

    def parent(self, node: ast.AST) -> ast.AST | None:
        """Return the node that *node* is part of."""
        return self._parents.get(node)

    def statement(self, line: int) -> ast.stmt | None:
        """Return the smallest statement on *line*."""
        on = [
            node
            for node in ast.walk(self.tree)
            if isinstance(node, ast.stmt) and node.lineno <= line <= end_of(node)
        ]
        # Of several on one line the rightmost: in `if x: y` that is `y`.
        return min(
            on, key=lambda node: (end_of(node) - node.lineno, -node.col_offset), default=None
        )

    def statement_of(self, node: ast.AST) -> ast.stmt:
        """Return the statement that *node* is part of."""
        at: ast.AST | None = node
        while not isinstance(at, ast.stmt):
            assert at is not None
            at = self.parent(at)
        return at

    def function(self, node: ast.AST) -> Function:
        """Return the function that *node* stands in; the module if none."""
        at = self.parent(node)
        while at is not None and not isinstance(at, ast.FunctionDef):
            at = self.parent(at)
        return at if isinstance(at, ast.FunctionDef) else self.tree

    def owner(self, node: ast.AST) -> str | None:
        """Return the name of the class that *node* stands in."""
        at = self.parent(node)
        while at is not None and not isinstance(at, ast.ClassDef):
            at = self.parent(at)
        return None if at is None else at.name

    def init_of(self, owner: str | None) -> ast.FunctionDef | None:
        """Return the `__init__` of class *owner*; None if it has none."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef) and node.name == owner:
                for method in node.body:
                    if isinstance(method, ast.FunctionDef) and method.name == "__init__":
                        return method
        return None

    def block(self, node: ast.stmt) -> list[ast.stmt]:
        """Return the statements of which *node* is one."""
        parent = self.parent(node)
        for name in ("body", "orelse", "finalbody"):
            block = getattr(parent, name, None)
            if isinstance(block, list) and node in block:
                return block
        return [node]

    def ranges(self, statements: Iterable[ast.stmt]) -> list[Range]:
        """Return the ranges of one function that cover *statements*, from the smallest on."""
        chains = [list(self._outwards(each)) for each in statements]
        found: list[Range] = []
        # Outwards: in each block that all of them are in, from the first to the last.
        for level in chains[0]:
            block = self.block(level)
            inside = [next((at for at in chain if at in block), None) for chain in chains]
            if None not in inside:
                places = [block.index(at) for at in inside if at is not None]
                found.append((block[min(places)], block[max(places)]))
        function = self.function(chains[0][0])
        if isinstance(function, ast.FunctionDef) and (all_ := whole(function)):
            found.append(all_)
        return list(dict.fromkeys(found))

    def _outwards(self, statement: ast.stmt) -> Iterator[ast.stmt]:
        at: ast.AST | None = statement
        while at is not None and not isinstance(at, ast.FunctionDef | ast.ClassDef | ast.Module):
            if isinstance(at, ast.stmt):
                yield at
            at = self.parent(at)

    def under(self, statement: ast.stmt, lock: str) -> bool:
        """Whether *statement* stands in a `with` of *lock*."""
        at = self.parent(statement)
        while at is not None:
            if isinstance(at, ast.With) and any(
                written(item.context_expr) == lock for item in at.items
            ):
                return True
            at = self.parent(at)
        return False

    def withs(self, first: int, last: int, lock: str) -> Iterator[ast.With]:
        """Give each `with` of *lock* alone between the lines *first* and *last*."""
        for node in ast.walk(self.tree):
            if (
                isinstance(node, ast.With)
                and first <= node.lineno
                and end_of(node) <= last
                and [written(item.context_expr) for item in node.items] == [lock]
            ):
                yield node

    def calls(self, method: str) -> Iterator[ast.Call]:
        """Give each call of a method of that name."""
        for node in ast.walk(self.tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == method
            ):
                yield node

    def names(self, name: str) -> list[ast.Name]:
        """Return each use of the variable *name*."""
        return [n for n in ast.walk(self.tree) if isinstance(n, ast.Name) and n.id == name]

    @property
    def declared_global(self) -> tuple[str, ...]:
        """The variables that functions declare to be global."""
        nodes = (node for node in ast.walk(self.tree) if isinstance(node, ast.Global))
        return tuple(dict.fromkeys(name for node in nodes for name in node.names))

    def is_local_somewhere(self, name: str) -> bool:
        """Whether a function has a variable of its own called *name*."""
        for function in ast.walk(self.tree):
            if isinstance(function, ast.FunctionDef | ast.Lambda):
                arguments = {
                    each.arg for each in ast.walk(function.args) if isinstance(each, ast.arg)
                }
                if name in arguments:
                    return True
            if isinstance(function, ast.FunctionDef):
                inside = list(ast.walk(function))
                declared = any(isinstance(n, ast.Global) and name in n.names for n in inside)
                stored = any(
                    isinstance(n, ast.Name) and n.id == name and not isinstance(n.ctx, ast.Load)
                    for n in inside
                )
                if stored and not declared:
                    return True
        return False

    def in_text(self, node: ast.AST) -> bool:
        """Whether *node* stands in a formatted string, where its place may not be known."""
        at = self.parent(node)
        while at is not None and not isinstance(at, ast.stmt):
            if isinstance(at, ast.JoinedStr):
                return True
            at = self.parent(at)
        return False

    def is_lock(self, node: ast.expr) -> bool:
        """Whether *node* is written like a lock, or a part of what is made of locks."""
        while isinstance(node, ast.Subscript):
            node = node.value
        name = node.id if isinstance(node, ast.Name) else ""
        name = node.attr if isinstance(node, ast.Attribute) else name
        return name in self._made_of_locks

    @property
    def module(self) -> str | None:
        """What the program calls `threading`; None if it does not import it as a whole."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    if alias.name == "threading":
                        return alias.asname or alias.name
        return None

    @property
    def imported(self) -> ast.ImportFrom | None:
        """The statement that imports names of `threading`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom) and node.module == "threading":
                return node
        return None

    def free_name(self, name: str) -> str:
        """Return *name*, with a number behind it if the program uses it already."""
        used = {node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name)}
        used |= {node.attr for node in ast.walk(self.tree) if isinstance(node, ast.Attribute)}
        number, free = 1, name
        while free in used:
            number += 1
            free = f"{name}{number}"
        return free

    def _with_locks_in(self) -> Iterator[str]:
        """Give the names of what a Lock or an RLock is made for."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign) and any(
                isinstance(each, ast.Call) and called(each) in {"Lock", "RLock"}
                for each in ast.walk(node.value)
            ):
                for target in node.targets:
                    for each in target.elts if isinstance(target, ast.Tuple) else [target]:
                        if isinstance(each, ast.Name):
                            yield each.id
                        elif isinstance(each, ast.Attribute):
                            yield each.attr

    def _locks(self) -> Iterator[LockName]:
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Assign):
                continue
            target, value = node.targets[0], node.value
            pairs = [(target, value)]
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                pairs = list(zip(target.elts, value.elts, strict=False))
            for to, made in pairs:
                if isinstance(made, ast.Call) and (kind := called(made)) in LOCKS:
                    yield from self._lock(node, to, kind, made)

    def _lock(
        self, node: ast.Assign, target: ast.expr, kind: str, made: ast.Call
    ) -> Iterator[LockName]:
        parent, owner = self.parent(node), self.owner(node)
        if isinstance(target, ast.Name) and isinstance(parent, ast.Module):
            yield LockName(target.id, kind, None, made)
        elif isinstance(target, ast.Name) and isinstance(parent, ast.ClassDef):
            yield LockName(f"{parent.name}.{target.id}", kind, None, made)
        elif isinstance(target, ast.Attribute) and written(target.value) == "self":
            yield LockName(f"self.{target.attr}", kind, owner, made)


def whole(function: ast.FunctionDef) -> Range | None:
    """Return the body of *function* without its docstring and its declarations."""
    body = [node for node in function.body if not is_declaration(node)]
    return (body[0], body[-1]) if body else None


def is_declaration(node: ast.stmt) -> bool:
    """Whether *node* does nothing when it is reached: a docstring, or `global`."""
    text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return text or isinstance(node, ast.Global | ast.Nonlocal)


def called(call: ast.Call) -> str:
    """Return the last name of what *call* calls; empty if it has none."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def written(node: ast.expr) -> str:
    """Return *node* as text."""
    return ast.unparse(node)


def end_of(node: ast.stmt) -> int:
    """Return the last line of *node*."""
    return node.end_lineno or node.lineno
