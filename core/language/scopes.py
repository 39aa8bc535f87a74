"""Which variable a name means: local, cell, or module variable.

Follows section 4.2 "Naming and binding" of the Python language reference.
Comprehensions and generator expressions are functions of their own, as in CPython 3.11.
"""

from __future__ import annotations

import ast
from typing import Final, TypeAlias

Comprehension: TypeAlias = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Scope:
    """One block of the program and what its names mean.

    *kind* is module, class, function or comprehension; *bound* counts how often each name is
    bound here, more than once if in a loop; *imported* has the names bound by an import, with
    what they stand for ("threading.Lock").
    """

    def __init__(self, kind: str, name: str, qualname: str, parent: Scope | None) -> None:
        self.kind: Final = kind
        self.name: Final = name
        self.qualname: Final = qualname
        self.parent = parent
        self.parameters: list[str] = []
        self.bound: dict[str, int] = {}
        self.used: set[str] = set()
        self.declared_global: set[str] = set()
        self.declared_nonlocal: set[str] = set()
        self.walrus: set[str] = set()
        self.cells: set[str] = set()
        self.free: list[str] = []
        self.children: dict[ast.AST, Scope] = {}
        self.generator = False
        self.imported: dict[str, str] = {}

    @property
    def functional(self) -> bool:
        """Whether its variables live in registers that nested functions can close over."""
        return self.kind in {"function", "comprehension"}

    def binds(self, name: str) -> bool:
        """Whether *name* is a variable of this very block."""
        return (
            name in self.bound
            and name not in self.declared_global
            and name not in self.declared_nonlocal
        )

    def bind(self, name: str, times: int) -> None:
        """Count *times* more bindings of *name*."""
        self.bound[name] = self.bound.get(name, 0) + times


def module_bindings(module: Scope) -> dict[str, int]:
    """How often each module variable is bound, counting `global` statements anywhere."""
    counts = dict(module.bound)
    pending = list(module.children.values())
    while pending:
        scope = pending.pop()
        pending.extend(scope.children.values())
        for name in scope.declared_global:
            counts[name] = counts.get(name, 0) + 2 * (name in scope.bound)
    return counts


def names_used_by_functions(module: Scope) -> set[str]:
    """Names of module variables that code of some function refers to."""
    found: set[str] = set()
    pending = [(child, False) for child in module.children.values()]
    while pending:
        scope, inside = pending.pop()
        inside = inside or scope.kind == "function" or scope.generator
        pending.extend((child, inside) for child in scope.children.values())
        if inside:
            names = (scope.used | scope.bound.keys()) - set(scope.free)
            found |= {n for n in names if not scope.binds(n)}
    return found
