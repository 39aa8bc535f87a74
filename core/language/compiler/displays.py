"""Calls, displays and comprehensions."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.language.compiler.emitter import Label
from core.language.compiler.expressions import Expressions

if TYPE_CHECKING:
    from core.language.scopes import Comprehension

_WRITING: Final = frozenset({"write", "writelines"})
"""Methods of files that may leave something in a buffer."""


class Displays(Expressions):
    """Code for calls and for what builds containers."""

    def _Call(self, node: ast.Call, into: int | None) -> int:
        if self._is_plain_super(node):
            return self._plain_super()
        if _has_stars(node):
            return self._starred_call(node)
        names = tuple(keyword.arg for keyword in node.keywords)
        if isinstance(node.func, ast.Attribute) and not self.unit.library_name(
            node.func, self.scope
        ):
            return self._method_call(node, node.func, names, into)
        function = self.expression(node.func)
        arguments = self._arguments(node)
        result = self._into(into)
        self.emit("call", result, function, arguments, names)
        return result

    def _method_call(
        self, node: ast.Call, func: ast.Attribute, names: tuple[str | None, ...], into: int | None
    ) -> int:
        owner = self.base(func.value)
        if func.attr in self.unit.stored_attributes or self.unit.is_module(func.value):
            # Somebody stores such an attribute, so finding it can be a visible read, and
            # that is done before the arguments are evaluated.  A module has no methods.
            return self._looked_up_call(node, owner, func, names, into)
        if not all(self._is_calm(value) for value in _values(node)):
            # Python finds the method before it evaluates the arguments.
            with self.at(func):
                self.emit("check_method", owner, func.attr)
        arguments = self._arguments(node)
        result = self._into(into)
        self.emit("call_method", result, owner, func.attr, arguments, names)
        if func.attr in _WRITING and self._opens(func.value):
            # CPython closes a file that nothing refers to any more.
            self.emit("call", self.temporary(), self.library("io._let_go"), (owner,), ())
        return result

    def _opens(self, node: ast.expr) -> bool:
        """Whether *node* is a call of the built-in `open`."""
        match node:
            case ast.Call(func=ast.Name(id="open")):
                return self.unit.slot("open") is None and "open" not in self.registers
            case ast.Call(func=func):
                return self.unit.library_name(func, self.scope) == "io.open"
            case _:
                return False

    def _looked_up_call(
        self,
        node: ast.Call,
        owner: int,
        func: ast.Attribute,
        names: tuple[str | None, ...],
        into: int | None,
    ) -> int:
        function = self.temporary()
        with self.at(func):
            self.emit("load_attr", function, owner, func.attr)
        arguments = self._arguments(node)
        result = self._into(into)
        self.emit("call", result, function, arguments, names)
        return result

    def _arguments(self, node: ast.Call) -> tuple[int, ...]:
        return tuple(self.expression(value) for value in _values(node))

    def _is_calm(self, node: ast.expr) -> bool:
        """Whether evaluating *node* can neither fail nor do anything."""
        if isinstance(node, ast.Name):
            return node.id not in self.registers or node.id in self.bound
        return isinstance(node, ast.Constant | ast.Lambda)

    def _is_plain_super(self, node: ast.Call) -> bool:
        return (
            isinstance(node.func, ast.Name)
            and node.func.id == "super"
            and not node.args
            and "__class__" in (*self.scope.free, *self.scope.cells)
        )

    def _plain_super(self) -> int:
        cls, result = self.temporary(), self.temporary()
        self.emit("load_cell", cls, self.registers["__class__"], True, "__class__")
        first = self.registers[self.scope.parameters[0]] if self.scope.parameters else None
        if self.scope.parameters and self.scope.parameters[0] in self.scope.cells:
            first = self.temporary()
            name = self.scope.parameters[0]
            self.emit("load_cell", first, self.registers[name], True, name)
        self.emit("super", result, cls, first)
        return result

    def _starred_call(self, node: ast.Call) -> int:
        function = self.expression(node.func)
        positional = self._sequence("list", node.args, function)
        keywords = self.temporary()
        self.emit("build_dict", keywords, ())
        for keyword in node.keywords:
            value = self.expression(keyword.value)
            if keyword.arg is None:
                self.emit("merge_keywords", keywords, value, function)
            else:
                self.emit("add_keyword", keywords, keyword.arg, value, function)
        result = self.temporary()
        self.emit("call_spread", result, function, positional, keywords)
        return result

    def _sequence(self, kind: str, nodes: list[ast.expr], function: int | None = None) -> int:
        """A list or set of the values of *nodes*, some of them starred.

        They are the arguments for *function*, if that is given.
        """
        result = self.temporary()
        plain = [] if any(isinstance(n, ast.Starred) for n in nodes) else nodes
        self.emit(f"build_{kind}", result, tuple(self.expression(n) for n in plain))
        add = "append" if kind == "list" else "add"
        extend = "extend" if kind == "list" else "update"
        for node in nodes if not plain else ():
            starred = isinstance(node, ast.Starred)
            value = self.expression(node.value if isinstance(node, ast.Starred) else node)
            ignored = self.temporary()
            if starred:
                self.emit("check_starred", value, function)
            self.emit("call_method", ignored, result, extend if starred else add, (value,), ())
        return result

    def _List(self, node: ast.List, into: int | None) -> int:
        return self._sequence("list", node.elts)

    def _Set(self, node: ast.Set, into: int | None) -> int:
        return self._sequence("set", node.elts)

    def _Tuple(self, node: ast.Tuple, into: int | None) -> int:
        if any(isinstance(item, ast.Starred) for item in node.elts):
            items, result = self._sequence("list", node.elts), self.temporary()
            self.emit("tuple_of_list", result, items)
            return result
        items_of = tuple(self.expression(item) for item in node.elts)
        result = self._into(into)
        self.emit("build_tuple", result, items_of)
        return result

    def _Dict(self, node: ast.Dict, into: int | None) -> int:
        result = self.temporary()
        if None not in node.keys:
            pairs = tuple(
                (self.expression(key), self.expression(value))
                for key, value in zip(node.keys, node.values, strict=True)
                if key is not None
            )
            self.emit("build_dict", result, pairs)
            return result
        self.emit("build_dict", result, ())
        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                ignored = self.temporary()
                source = self.expression(value)
                self.emit("check_mapping", source)
                self.emit("call_method", ignored, result, "update", (source,), ())
            else:
                self.emit("store_item", result, self.expression(key), self.expression(value))
        return result

    def _comprehension(self, node: Comprehension, into: int | None) -> int:
        first = self.expression(node.generators[0].iter)
        function = self.nested(node)
        if isinstance(node, ast.GeneratorExp):
            # The outermost iterable is iterated where the expression stands.
            source = self.temporary(2)
            self.emit("iterate_once", source, first)
            first = source
        result = self._into(into)
        self.emit("call", result, function, (first,), ())
        return result

    _ListComp = _comprehension
    _SetComp = _comprehension
    _DictComp = _comprehension
    _GeneratorExp = _comprehension

    def nested(self, node: ast.AST) -> int:
        """The register with the function made of *node*; see `Functions`."""
        raise NotImplementedError

    def assign(self, target: ast.expr, source: int) -> None:
        """Assign what *source* holds to *target*; see `Targets`."""
        raise NotImplementedError

    def comprehension_body(self, node: Comprehension) -> None:
        """The code inside the function that a comprehension is."""
        result = self.constant(None)
        if not isinstance(node, ast.GeneratorExp):
            result = self.temporary()
            kinds = {ast.ListComp: "build_list", ast.SetComp: "build_set"}
            self.emit(kinds.get(type(node), "build_dict"), result, ())
        self._generators(node, node.generators, result)
        self.emit("return", result)

    def _generators(self, node: Comprehension, rest: list[ast.comprehension], result: int) -> None:
        if not rest:
            self._element(node, result)
            return
        generator, *inner = rest
        outermost = generator is node.generators[0]
        again, over, skip = Label(), Label(), Label()
        source = self.temporary(2)
        with self.at(generator.iter):
            iterable = self.registers[".0"] if outermost else self.expression(generator.iter)
            self.emit("iterate", source, iterable)
            self.place(again)
            item = self.temporary()
            self.next_item(item, source, over)
            self.assign(generator.target, item)
        for condition in generator.ifs:
            self.condition(condition, skip, when=False)
        self._generators(node, inner, result)
        self.place(skip)
        self.emit("loop", again)
        self.place(over)

    def _element(self, node: Comprehension, result: int) -> None:
        with self.temporaries():
            if isinstance(node, ast.DictComp):
                key, value = self.expression(node.key), self.expression(node.value)
                self.emit("store_item", result, key, value)
            elif isinstance(node, ast.GeneratorExp):
                value = self.expression(node.elt)
                self.emit("yield", self.temporary(), value)
            else:
                value = self.expression(node.elt)
                add = "append" if isinstance(node, ast.ListComp) else "add"
                self.emit("call_method", self.temporary(), result, add, (value,), ())


def _values(node: ast.Call) -> tuple[ast.expr, ...]:
    return (*node.args, *(keyword.value for keyword in node.keywords))


def _has_stars(node: ast.Call) -> bool:
    return any(isinstance(a, ast.Starred) for a in node.args) or any(
        keyword.arg is None for keyword in node.keywords
    )
