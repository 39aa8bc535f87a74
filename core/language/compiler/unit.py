"""What the code objects of one source file have in common while they are compiled."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.language.beside import package_of
from core.language.compiler.class_stores import stored_in_classes
from core.language.compiler.function_attributes import stores_in_functions
from core.language.compiler.leaving import leaves_generators
from core.language.compiler.ordering import orders_objects
from core.language.compiler.parts import looks_at_parts
from core.language.compiler.unit_facts import (
    imported_first,
    last_names,
    shows_variables,
    stored_attributes,
)
from core.language.program import IMPORT, GlobalVariable
from core.language.scope_analysis import analyse
from core.language.scopes import module_bindings, names_used_by_functions
from core.language.spans import START, Span, shifted, span_of
from core.language.vocabulary import BUILTINS, ELSEWHERE
from core.language.vocabulary.builtin import MUTED
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.language.program import Code
    from core.language.scopes import Scope
    from core.language.source import LocalModule, Source


_QUEUES: Final = frozenset({"queue.Queue", "queue.LifoQueue", "queue.PriorityQueue"})
STATE: Final = ".import"
"""The variable of a local module that says whether it is imported; no name of the program."""


class Imports(NamedTuple):
    """What the compiler has to know of the library: which modules there are, what is inherited.

    *to_inherit* gives the class that classes of the program get for a library class by name;
    what *is_settable* may have another value each time that it is read.
    """

    is_module: Callable[[str], bool]
    to_inherit: Callable[[str], str | None]
    is_settable: Callable[[str], bool]


class Joint:
    """What the files of one program have in common: codes, library names, each other."""

    def __init__(self, source: Source, trees: Sequence[ast.Module], imports: Imports) -> None:
        self.is_module, self.to_inherit, self._is_settable = imports
        self.lines = source.lines
        self.names = frozenset(module.name for module in source.beside)
        """The modules that lie beside the main file."""
        self.codes: list[Code | None] = []
        self.libraries: set[str] = set()
        self.units: dict[str, Unit] = {}
        """The same as they are compiled."""
        # All as one: what any file stores in attributes counts for the classes of all.  Walked
        # once for all that is asked: a walk takes longer than any of the answers.
        nodes = [node for tree in trees for node in ast.walk(tree)]
        self.function_attributes = stores_in_functions(nodes)
        self.stored_attributes = stored_attributes(nodes)
        self.stored_in_classes = stored_in_classes(nodes)
        self.orders_objects = orders_objects(nodes)
        self.looks_at_parts = looks_at_parts(nodes, self.stored_attributes)
        self.leaves_generators = leaves_generators(nodes)
        self.shows_variables = any(shows_variables(node) for node in nodes)
        self.inherited = last_names(
            base for node in nodes if isinstance(node, ast.ClassDef) for base in node.bases
        )

    def is_settable(self, name: str) -> bool:
        """Whether library *name* may have another value each time that it is read."""
        return name.rpartition(".")[2] in self.stored_attributes and self._is_settable(name)


class Unit:
    """One source file on its way to a program: its codes, variables and library names.

    *local* is the module that it is if it lies beside the main file, and *before* how many
    lines come before its own.
    """

    def __init__(
        self,
        joint: Joint,
        tree: ast.Module,
        *,
        name: str,
        intrinsics: bool = False,
        absent: frozenset[str] = frozenset(),
        local: LocalModule | None = None,
        before: int = 0,
    ) -> None:
        self.joint = joint
        self.module = analyse(tree)
        self.name = name
        self.docstring = ast.get_docstring(tree, clean=False)
        self.intrinsics = intrinsics
        self.absent = absent
        self.local = local
        self.codes = joint.codes
        self.libraries = joint.libraries
        self.watched: set[str] = set()
        self.skipped: set[str] = set()
        """Names that imports would bind of which nothing is simulated, as nobody uses them."""
        self.function_attributes = joint.function_attributes
        self.leaves_generators = joint.leaves_generators and not intrinsics
        self.first_slot = 0
        self.place = 0
        """That of its body among the codes."""
        self._imported_first = imported_first(tree, joint.names, main=local is None)
        self._before = before
        self._bindings = module_bindings(self.module)
        if local is not None:
            # Counted as bound twice, and so as one that changes.
            self._bindings[STATE] = 2
        self._number()

    def _number(self) -> None:
        self._slots = {variable: slot for slot, variable in enumerate(self._bindings)}

    def expect(self, name: str) -> None:
        """Others bind module variable *name*, too."""
        self._bindings[name] = self._bindings.get(name, 0) + 1
        self._number()

    @property
    def stored_attributes(self) -> frozenset[str]:
        """Every attribute name that some statement of the program assigns or deletes."""
        return self.joint.stored_attributes

    @property
    def changing(self) -> frozenset[str]:
        """The names of module variables that are bound more than once."""
        return frozenset(name for name, count in self._bindings.items() if count > 1)

    @property
    def is_main(self) -> bool:
        """Whether it is the program's main file."""
        return self.local is None and not self.intrinsics

    @property
    def package(self) -> str:
        """From where its relative imports start."""
        return package_of(self.local) if self.local else ""

    @property
    def members(self) -> dict[str, int]:
        """Every module variable with its slot in the program."""
        return {name: slot + self.first_slot for name, slot in self._slots.items()}

    @property
    def variables(self) -> tuple[GlobalVariable, ...]:
        """The module variables in slot order; other files can name those of a local module."""
        if self.local is not None:
            stored = self.stored_attributes
            return tuple(
                GlobalVariable(
                    f"{self.name}.{name}" if name != STATE else f"{IMPORT}{self.name}",
                    count == 1 and name not in stored,
                    shared=True,
                    public=True,
                )
                for name, count in self._bindings.items()
            )
        shared = names_used_by_functions(self.module) | self.watched
        if self.joint.shows_variables and self.is_main:
            # Anybody may look at any of them, and bind it, by a name that is computed.
            return tuple(
                GlobalVariable(name, constant=False, shared=True, public=self._is_public(name))
                for name in self._bindings
            )
        return tuple(
            GlobalVariable(name, count == 1, name in shared, self._is_public(name))
            for name, count in self._bindings.items()
        )

    def span(self, node: ast.AST) -> Span:
        """Where *node* stands in the text."""
        span, before = span_of(node, self.joint.lines), self._before
        if self.local is None:
            return span
        if isinstance(node, ast.Module):
            return shifted(START, self.local.path, before)
        line, column, end_line, end_column = span
        own = Span(line - before, column, end_line - before, end_column)
        return shifted(own, self.local.path, before)

    def local_module(self, name: str | None) -> Unit | None:
        """The file beside the main one that is module *name*."""
        return self.joint.units.get(name or "")

    def reserve(self) -> int:
        """A place among the codes, to be filled when that code is finished."""
        self.codes.append(None)
        return len(self.codes) - 1

    def slot(self, name: str) -> int | None:
        """The slot of module variable *name*, None if nothing in the program binds it."""
        slot = self._slots.get(name)
        return None if slot is None else slot + self.first_slot

    def library_name(self, node: ast.expr, scope: Scope) -> str | None:
        """The library name that *node* stands for wherever it is read, if it does."""
        if isinstance(node, ast.Name):
            return self._imported(node.id, scope)
        if isinstance(node, ast.Attribute):
            base = self.library_name(node.value, scope)
            if base is not None and base != "sys" and self.joint.is_module(base):
                name = f"{base}.{node.attr}"
                return None if self.joint.is_settable(name) else name
        return None

    def library_object(self, node: ast.expr, scope: Scope) -> str | None:
        """The library name whose value *node* has, which may be one that is made in Python.

        A priority queue whose items run code of the program when they are compared is, and so
        are queues at whose parts the program looks.
        """
        name = self.library_name(node, scope)
        if self.intrinsics or name not in _QUEUES:
            return name
        ordered = self.joint.orders_objects and name == "queue.PriorityQueue"
        return self.joint.to_inherit(name) if ordered or self.joint.looks_at_parts else name

    def _imported(self, name: str, scope: Scope) -> str | None:
        inner: Scope | None = scope
        while inner is not None and inner.kind != "module":
            if inner.binds(name):
                return None
            inner = inner.parent
        if self._bindings.get(name) != 1 or name not in self._imported_first:
            return None
        target = self.module.imported.get(name)
        return None if target is None or target.partition(".")[0] in self.joint.names else target

    def inherited_name(self, node: ast.expr, scope: Scope) -> str | None:
        """The class that classes of the program get for library class *node*, if another.

        None as well if no class inherits one of that name.
        """
        plain = node.value if isinstance(node, ast.Subscript) else node
        if self.joint.inherited.isdisjoint(last_names([plain])):
            return None
        name = self.library_name(plain, scope)
        if isinstance(plain, ast.Name) and self._means_builtin(plain.id, scope):
            name = f"builtins.{plain.id}"
        if name is None:
            return None
        return self.joint.to_inherit(name)

    def _means_builtin(self, name: str, scope: Scope) -> bool:
        inner: Scope | None = scope
        while inner is not None:
            if inner.binds(name):
                return False
            inner = inner.parent
        return name in BUILTINS and not self.intrinsics

    def is_module(self, node: ast.expr) -> bool:
        """Whether *node* is a name under which the program imports a module."""
        imported = self.module.imported.get(node.id) if isinstance(node, ast.Name) else None
        if imported is None:
            return False
        return imported in self.joint.names or self.joint.is_module(imported)

    def _is_public(self, name: str) -> bool:
        """Whether module variable *name* is a name of the module for those who import it.

        What it imports belongs to others, unless it comes from a part of its own.
        """
        imported = self.module.imported.get(name, f"{self.name}._")
        return not name.startswith("_") and imported.startswith(f"{self.name}._")

    def builtin(self, name: str) -> str | None:
        """The library name of the builtin that *name* means when the program does not bind it."""
        if name == MUTED:
            return "_muted.muted"
        if name in BUILTINS or (self.intrinsics and name.startswith("_")):
            return ELSEWHERE.get(name, f"builtins.{name}")
        return None
