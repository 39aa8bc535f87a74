"""Reading, binding and deleting names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.compiler.emitter import Emitter

if TYPE_CHECKING:
    import ast

MODULE_CONSTANTS = {"__name__": "__main__", "__file__": "program.py", "__debug__": True}


class Variables(Emitter):
    """Code for names, by what the scope analysis says they are."""

    registers: dict[str, int]

    def read(self, node: ast.Name) -> int:
        """The register that holds the value of *node*'s variable."""
        name = node.id
        if name in self.registers:
            return self._read_register(name)
        if self.scope.kind == "class" and self.scope.binds(name):
            raise AssertionError(name)
        return self._read_global(node)

    def _read_register(self, name: str) -> int:
        register = self.registers[name]
        if self._is_cell(name):
            value = self.temporary()
            self.emit("load_cell", value, register, self._constant_cell(name), name)
            return value
        if self.scope.kind == "class":
            return self._read_class_name(name, register)
        if name not in self.bound:
            self.emit("check_bound", register, name)
            self.bound.add(name)
        # In `f(x, x := 2)` the first argument keeps its value.
        if name in self.scope.walrus:
            copy = self.temporary()
            self.emit("move", copy, register)
            return copy
        return register

    def _read_class_name(self, name: str, register: int) -> int:
        value = self.temporary()
        slot = self.unit.slot(name)
        library = self.unit.builtin(name)
        if library is not None:
            self.unit.libraries.add(library)
        self.emit("load_class_name", value, register, slot, library, name)
        return value

    def _is_cell(self, name: str) -> bool:
        return name in self.scope.cells or name in self.scope.free

    def _constant_cell(self, name: str) -> bool:
        """Whether the variable behind the cell is bound once and for all."""
        scope = self.scope
        while not (scope.functional and scope.binds(name)):
            if scope.parent is None or name == "__class__":
                return name == "__class__"
            scope = scope.parent
        return scope.bound[name] == 1 and not self._rebound_below(scope, name)

    def _rebound_below(self, scope: object, name: str) -> bool:
        pending = [self.unit.module]
        while pending:
            inner = pending.pop()
            pending.extend(inner.children.values())
            if name in inner.declared_nonlocal and name in inner.bound:
                return True
        return False

    def _read_global(self, node: ast.Name) -> int:
        name = node.id
        library = self.unit.library_object(node, self.scope)
        slot = self.unit.slot(name)
        if library is not None:
            return self.library(library)
        if slot is None and name == "__doc__":
            return self.constant(self.unit.docstring)
        if slot is None and name in MODULE_CONSTANTS:
            return self.constant(self._told_of_module(name))
        builtin = self.unit.builtin(name)
        # A name that no code binds is always the library's, and no step.
        if slot is None and builtin is not None:
            return self.library(builtin)
        value = self.temporary()
        if slot is not None:
            if builtin is not None:
                self.unit.libraries.add(builtin)
            self.emit("load_global", value, slot, name, builtin)
        else:
            self.emit("name_error", name)
        return value

    def _told_of_module(self, name: str) -> object:
        if self.unit.local is None or name == "__debug__":
            return MODULE_CONSTANTS[name]
        return self.unit.name if name == "__name__" else self.unit.local.path

    def library(self, name: str) -> int:
        """The register with what library *name* stands for."""
        self.unit.libraries.add(name)
        return self.library_constant(name)

    def bind(self, name: str, source: int) -> None:
        """Make variable *name* hold what register *source* holds."""
        if name in self.registers:
            register = self.registers[name]
            if self._is_cell(name):
                self.emit("store_cell", register, source, self._constant_cell(name))
            elif register != source:
                self.emit("move", register, source)
            self.bound.add(name)
        else:
            self.emit("store_global", self.unit.slot(name), source)

    def target_register(self, name: str) -> int | None:
        """The register an expression may be computed into directly when bound to *name*."""
        if name in self.registers and not self._is_cell(name):
            return self.registers[name]
        return None

    def unbind(self, name: str) -> None:
        """`del name`."""
        if name in self.registers:
            op = "del_cell" if self._is_cell(name) else "del_local"
            self.emit(op, self.registers[name], name)
            self.bound.discard(name)
        else:
            self.emit("del_global", self.unit.slot(name), name)
