"""Assignment, augmented assignment and deletion."""

from __future__ import annotations

import ast

from core.language.compiler.displays import Displays
from core.language.compiler.expressions import BINARY


class Targets(Displays):
    """Code for everything that can stand left of an equals sign."""

    def assign(self, target: ast.expr, source: int) -> None:
        """Assign what register *source* holds to *target*."""
        with self.at(target):
            match target:
                case ast.Name(id=name):
                    self.bind(name, source)
                case ast.Attribute(value=owner, attr=attr):
                    self.emit("store_attr", self.expression(owner), attr, source)
                case ast.Subscript(value=container, slice=key):
                    holder = self.expression(container)
                    self.emit("store_item", holder, self.expression(key), source)
                case ast.Tuple(elts=parts) | ast.List(elts=parts):
                    self._unpack(parts, source)
                case _:
                    raise AssertionError(ast.dump(target))

    def _unpack(self, parts: list[ast.expr], source: int) -> None:
        stars = [i for i, part in enumerate(parts) if isinstance(part, ast.Starred)]
        # What stands behind an attribute or item may be read to find that, so it waits.
        simple = next((i for i, p in enumerate(parts) if not isinstance(p, ast.Name)), len(parts))
        registers = [self._part_register(part) for part in parts[:simple]]
        registers += [self.temporary() for _ in parts[simple:]]
        # `x, x = 1, 2` binds x twice, the second one last.
        if len(set(registers)) < len(registers):
            registers = [self.temporary() for _ in parts]
        after = len(parts) - stars[0] - 1 if stars else -1
        before = stars[0] if stars else len(parts)
        whole = self.temporary()
        self.emit("unpack", whole, source, before, after, tuple(registers))
        self.emit("spread", tuple(registers), whole)
        for part, register in zip(parts, registers, strict=True):
            self.assign(part.value if isinstance(part, ast.Starred) else part, register)

    def _part_register(self, part: ast.expr) -> int:
        """Where a part of an unpacked value goes: into its variable if that is a register."""
        register = self.target_register(part.id) if isinstance(part, ast.Name) else None
        return self.temporary() if register is None else register

    def _Assign(self, node: ast.Assign) -> None:
        only = node.targets[0]
        into = None
        if len(node.targets) == 1 and isinstance(only, ast.Name):
            into = self.target_register(only.id)
        source = self.expression(node.value, into)
        for target in node.targets:
            self.assign(target, source)

    def _AnnAssign(self, node: ast.AnnAssign) -> None:
        if self.scope.kind == "class" and isinstance(node.target, ast.Name):
            self.annotations.append((node.target.id, ast.unparse(node.annotation)))
        if node.value is not None:
            self.assign(node.target, self.expression(node.value))

    annotations: list[tuple[str, str]]

    def _AugAssign(self, node: ast.AugAssign) -> None:
        op = BINARY[type(node.op)]
        match node.target:
            case ast.Name(id=name) as target:
                old = self.expression(ast.copy_location(ast.Name(name, ast.Load()), target))
                self.bind(name, self._updated(op, old, node.value))
            case ast.Attribute(value=owner, attr=attr) as place:
                holder, old = self.expression(owner), self.temporary()
                with self.at(place):
                    # The owner is evaluated once; reading and writing are two steps, between which
                    # others may come. That is what lost updates are made of.
                    self.emit("load_attr", old, holder, attr)
                self.emit("store_attr", holder, attr, self._updated(op, old, node.value))
            case ast.Subscript(value=container, slice=index) as place:
                holder, key = self.expression(container), self.expression(index)
                old = self.temporary()
                with self.at(place):
                    self.emit("load_item", old, holder, key)
                self.emit("store_item", holder, key, self._updated(op, old, node.value))

    def _updated(self, op: str, old: int, value: ast.expr) -> int:
        operand, result = self.expression(value), self.temporary()
        self.emit("inplace", result, op, old, operand)
        return result

    def _Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            self._delete(target)

    def _delete(self, target: ast.expr) -> None:
        with self.at(target):
            match target:
                case ast.Name(id=name):
                    self.unbind(name)
                case ast.Attribute(value=owner, attr=attr):
                    self.emit("del_attr", self.expression(owner), attr)
                case ast.Subscript(value=container, slice=key):
                    holder = self.expression(container)
                    self.emit("del_item", holder, self.expression(key))
                case ast.Tuple(elts=parts) | ast.List(elts=parts):
                    for part in parts:
                        self._delete(part)
                case _:
                    raise AssertionError(ast.dump(target))
