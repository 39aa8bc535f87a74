"""Expressions: every node leaves its value in a register."""

from __future__ import annotations

import ast

from core.language.compiler.emitter import Block, Label
from core.language.compiler.percent import as_joined
from core.language.compiler.variables import Variables

BINARY = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//",
    ast.Mod: "%", ast.Pow: "**", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&",
    ast.BitOr: "|", ast.BitXor: "^", ast.MatMult: "@",
}  # fmt: skip
COMPARE = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}  # fmt: skip
UNARY = {ast.USub: "-", ast.UAdd: "+", ast.Invert: "~"}


class Expressions(Variables):
    """Code for expressions; calls, displays and functions are in the classes below."""

    def expression(self, node: ast.expr, into: int | None = None) -> int:
        """The register with the value of *node*.

        *into* is a wish: the register to use where a single instruction makes the value.
        """
        if isinstance(node, ast.Name):
            return self._name(node)
        with self.at(node):
            method = getattr(self, f"_{type(node).__name__}")
            register: int = method(node, into)
        return register

    def _name(self, node: ast.Name) -> int:
        with self.at(node):
            return self.read(node)

    def _into(self, into: int | None) -> int:
        return self.temporary() if into is None else into

    def _Constant(self, node: ast.Constant, into: int | None) -> int:
        return self.constant(node.value)

    def _BinOp(self, node: ast.BinOp, into: int | None) -> int:
        joined = as_joined(node)
        if joined is not None:
            return self.expression(joined, into)
        left, right = self.expression(node.left), self.expression(node.right)
        result = self._into(into)
        self.emit("binary", result, BINARY[type(node.op)], left, right)
        return result

    def _UnaryOp(self, node: ast.UnaryOp, into: int | None) -> int:
        if isinstance(node.op, ast.Not):
            return self._negation(node)
        operand = self.expression(node.operand)
        result = self._into(into)
        self.emit("unary", result, UNARY[type(node.op)], operand)
        return result

    def _negation(self, node: ast.UnaryOp) -> int:
        result, done = self.temporary(), Label()
        operand = self.expression(node.operand)
        false = Label()
        self.branch(operand, false, when=False)
        self.emit("move", result, self.constant(False))
        self.emit("jump", done)
        self.place(false)
        self.emit("move", result, self.constant(True))
        self.place(done)
        return result

    def _BoolOp(self, node: ast.BoolOp, into: int | None) -> int:
        result, done = self.temporary(), Label()
        when = isinstance(node.op, ast.Or)
        for operand in node.values[:-1]:
            self.emit("move", result, self.expression(operand))
            self.branch(result, done, when=when)
        with self._maybe():
            self.emit("move", result, self.expression(node.values[-1]))
        self.place(done)
        return result

    def _maybe(self) -> _Maybe:
        """What is bound inside need not be bound afterwards."""
        return _Maybe(self)

    def _Compare(self, node: ast.Compare, into: int | None) -> int:
        left = self.expression(node.left)
        if len(node.ops) == 1:
            right = self.expression(node.comparators[0])
            result = self._into(into)
            self.emit("compare", result, COMPARE[type(node.ops[0])], left, right)
            return result
        result, done = self.temporary(), Label()
        for op, comparator in zip(node.ops[:-1], node.comparators[:-1], strict=True):
            right = self.expression(comparator)
            self.emit("compare", result, COMPARE[type(op)], left, right)
            self.branch(result, done, when=False)
            left = right
        right = self.expression(node.comparators[-1])
        self.emit("compare", result, COMPARE[type(node.ops[-1])], left, right)
        self.place(done)
        return result

    def _IfExp(self, node: ast.IfExp, into: int | None) -> int:
        result, otherwise, done = self.temporary(), Label(), Label()
        self.condition(node.test, otherwise, when=False)
        with self._maybe():
            self.emit("move", result, self.expression(node.body))
        self.emit("jump", done)
        self.place(otherwise)
        with self._maybe():
            self.emit("move", result, self.expression(node.orelse))
        self.place(done)
        return result

    def condition(self, node: ast.expr, target: Label, *, when: bool) -> None:
        """Jump to *target* if the truth of *node* is *when*, short-circuiting."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            with self.at(node):
                self.condition(node.operand, target, when=not when)
        elif isinstance(node, ast.BoolOp):
            with self.at(node):
                self._short_circuit(node, target, when=when)
        else:
            register = self.expression(node)
            with self.at(node):
                self.branch(register, target, when=when)

    def _short_circuit(self, node: ast.BoolOp, target: Label, *, when: bool) -> None:
        decides = isinstance(node.op, ast.Or)
        skip = Label()
        for operand in node.values[:-1]:
            if decides == when:
                self.condition(operand, target, when=when)
            else:
                self.condition(operand, skip, when=decides)
        with self._maybe():
            self.condition(node.values[-1], target, when=when)
        self.place(skip)

    def _Attribute(self, node: ast.Attribute, into: int | None) -> int:
        library = self.unit.library_object(node, self.scope)
        if library is not None:
            return self.library(library)
        owner = self.base(node.value)
        result = self._into(into)
        self.emit("load_attr", result, owner, node.attr)
        return result

    def base(self, node: ast.expr) -> int:
        """The value of *node*, of which a class inherits or an attribute is read."""
        inherited = self.unit.inherited_name(node, self.scope)
        return self.expression(node) if inherited is None else self.library(inherited)

    def _Subscript(self, node: ast.Subscript, into: int | None) -> int:
        container = self.expression(node.value)
        key = self.expression(node.slice)
        result = self._into(into)
        self.emit("load_item", result, container, key)
        return result

    def _Slice(self, node: ast.Slice, into: int | None) -> int:
        parts = [self._optional(part) for part in (node.lower, node.upper, node.step)]
        result = self.temporary()
        self.emit("build_slice", result, *parts)
        return result

    def _optional(self, node: ast.expr | None) -> int:
        if node is not None:
            return self.expression(node)
        return self.constant(None)

    def _NamedExpr(self, node: ast.NamedExpr, into: int | None) -> int:
        copy = self.temporary()
        self.emit("move", copy, self.expression(node.value))
        self.bind(node.target.id, copy)
        return copy

    def _JoinedStr(self, node: ast.JoinedStr, into: int | None) -> int:
        parts = tuple(self.expression(part) for part in node.values)
        result = self._into(into)
        self.emit("build_string", result, parts)
        return result

    def _FormattedValue(self, node: ast.FormattedValue, into: int | None) -> int:
        conversion = chr(node.conversion) if node.conversion > 0 else ""
        value = self.expression(node.value)
        spec = None if node.format_spec is None else self.expression(node.format_spec)
        result = self.temporary()
        self.emit("format", result, value, conversion, spec)
        return result

    def _Yield(self, node: ast.Yield, into: int | None) -> int:
        value = self._optional(node.value)
        result = self.temporary()
        self.emit("yield", result, value)
        return result

    def _YieldFrom(self, node: ast.YieldFrom, into: int | None) -> int:
        source = self.temporary(2)
        self.emit("iterate", source, self.expression(node.value))
        self.emit("call", source, self.library("builtins._delegate"), (source,), ())
        item, sent, nothing, error = (self.temporary() for _ in range(4))
        again, give, thrown, over, block = Label(), Label(), Label(), Label(), Block()
        self.place(again)
        self.next_item(item, source, over)
        self.place(give)
        # What is thrown in is raised here, and belongs to the inner one first: PEP 380, "Formal
        # Semantics".
        with self.block(block):
            self.emit("yield", sent, item)
        self.emit("compare", nothing, "is", sent, self.constant(None))
        self.emit("branch_bool", nothing, True, again)
        self.emit("call", item, self.library("builtins._pass_on"), (source, sent), ())
        self.emit("end_check", item, over)
        self.emit("loop", give)
        self.place(thrown)
        self.guard(block, thrown, error)
        self.emit("call", item, self.library("builtins._throw_on"), (source, error), ())
        self.emit("end_check", item, over)
        self.emit("loop", give)
        self.place(over)
        result = self.temporary()
        self.emit("generator_result", result, source)
        return result


class _Maybe:
    """Forgets, on leaving, which names were bound since entering."""

    def __init__(self, emitter: Variables) -> None:
        self._emitter = emitter
        self._before: set[str] = set()

    def __enter__(self) -> None:
        self._before = set(self._emitter.bound)

    def __exit__(self, *_: object) -> None:
        self._emitter.bound &= self._before
