"""Which names a program binds, and what its imports make of them.

Far coarser than the scope analysis of the compiler: it only has to tell the program's
own `open` from the builtin, and an import from a variable that may hold anything.
"""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.language.vocabulary.library import Vocabulary


Kind: TypeAlias = Literal["module", "class", "function", "comprehension"]


class Block:
    """A piece of the program with names of its own."""

    def __init__(self, kind: Kind, parent: Block | None = None, names: Iterable[str] = ()) -> None:
        self.kind: Final = kind
        self.parent: Final = parent
        self.names = set(names)

    def sees(self, name: str) -> bool:
        """Whether code in this block can mean a variable of the program by *name*."""
        if name in self.names:
            return True
        outer = self.parent
        while outer is not None:
            if name in outer.names and outer.kind != "class":
                return True
            outer = outer.parent
        return False

    @property
    def beyond_comprehensions(self) -> Block:
        """The block in which `:=` binds its name."""
        block = self
        while block.kind == "comprehension" and block.parent is not None:
            block = block.parent
        return block


class Names:
    """All bindings of a program: where, how often, and by which imports."""

    def __init__(self, library: Vocabulary) -> None:
        self.library = library
        self.module = Block("module")
        self.read: set[str] = set()
        """Every name that is read or deleted somewhere."""
        self._bindings: Counter[str] = Counter()
        self._imports: dict[str, list[str]] = {}

    def bind(self, name: str, block: Block) -> None:
        """Note that something in *block* binds *name*."""
        block.names.add(name)
        self._bindings[name] += 1

    def bind_import(self, name: str, target: str, block: Block) -> None:
        """Note that an import in *block* makes *name* stand for *target*."""
        self.bind(name, block)
        self._imports.setdefault(name, []).append(target)

    def imported(self, name: str) -> str | None:
        """What *name* stands for, if it can stand for nothing but one imported thing."""
        targets = self._imports.get(name)
        if not targets or len(targets) != self._bindings[name] or len(set(targets)) > 1:
            return None
        return targets[0]

    def qualified(self, node: ast.expr) -> str | None:
        """The library name that *node* spells, such as "threading.Lock"."""
        if isinstance(node, ast.Name):
            return self.imported(node.id)
        if isinstance(node, ast.Attribute):
            module = self.qualified(node.value)
            if module is not None and self.library.is_module(module):
                return f"{module}.{node.attr}"
        return None
