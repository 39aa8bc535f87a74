"""Simple statements and `match`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.language.beside import absolute, prefixes
from core.language.compiler.control import Control
from core.language.compiler.emitter import Label
from core.language.compiler.leaving import may_leave, replaced_by
from core.language.local_star_imports import Star

if TYPE_CHECKING:
    from typing import TypeGuard


class Statements(Control):
    """Code for statements that are neither definitions nor about control flow."""

    def statement(self, node: ast.stmt) -> None:
        """The code of one statement; its temporaries are free afterwards."""
        with self.at(node), self.temporaries() as first:
            if self.unit.leaves_generators:
                for target in replaced_by(node):
                    self._keep_replaced(target)
            getattr(self, f"_{type(node).__name__}")(node)
            if self.unit.leaves_generators and may_leave(node):
                self.emit("close_left", first, None)

    def _keep_replaced(self, target: ast.expr) -> None:
        """Keep what *target* has held to the end of the statement, if it may be a generator."""
        match target:
            case ast.Name(id=name) if name in self.registers:
                self.emit("keep", self.temporary(), self.registers[name], None)
            case ast.Name(id=name) if (slot := self.unit.slot(name)) is not None:
                self.emit("keep_global", self.temporary(), slot)
            case ast.Attribute(value=ast.Name(id=name), attr=attr) if name in self.registers:
                self.emit("keep", self.temporary(), self.registers[name], attr)
            case ast.Attribute(value=ast.Name(id=name), attr=attr):
                slot = self.unit.slot(name)
                if slot is not None:
                    owner = self.temporary()
                    self.emit("keep_global", owner, slot)
                    self.emit("keep", self.temporary(), owner, attr)
            case _:
                pass

    def body(self, statements: list[ast.stmt]) -> None:
        """The code of *statements* in order."""
        for statement in statements:
            self.statement(statement)

    def _Expr(self, node: ast.Expr) -> None:
        if self._is_pause(node.value):
            self._pause(node.value)
        elif not isinstance(node.value, ast.Constant):
            self.expression(node.value)

    def _is_pause(self, node: ast.expr) -> TypeGuard[ast.Call]:
        """Whether *node* asks for an answer that nobody looks at, to wait for a key."""
        match node:
            case ast.Call(func=ast.Name(id="input"), args=args, keywords=[]):
                spread = any(isinstance(argument, ast.Starred) for argument in args)
                own = self.unit.slot("input") is not None or "input" in self.registers
                return not spread and not own
            case _:
                return False

    def _pause(self, node: ast.Call) -> None:
        function = self.library("builtins._pause")
        self.emit("call", self.temporary(), function, self._arguments(node), ())

    def _Pass(self, node: ast.Pass) -> None:
        pass

    def _Global(self, node: ast.Global) -> None:
        pass

    def _Nonlocal(self, node: ast.Nonlocal) -> None:
        pass

    def _Raise(self, node: ast.Raise) -> None:
        if node.exc is None:
            self.emit("reraise_current")
            return
        error = self.temporary()
        self.emit("make_error", error, self.expression(node.exc))
        cause = None if node.cause is None else self.expression(node.cause)
        self.emit("raise", error, cause)

    def _Assert(self, node: ast.Assert) -> None:
        fine = Label()
        self.condition(node.test, fine, when=True)
        message = None if node.msg is None else self.expression(node.msg)
        self.emit("fail_assertion", message)
        self.place(fine)

    def _Import(self, node: ast.Import) -> None:
        for alias in node.names:
            bound = alias.asname or alias.name.partition(".")[0]
            if self.unit.local_module(alias.name):
                self._import_local(alias.name)
                target = alias.name if alias.asname else bound
                self.bind(bound, self.library_constant(target))
            elif alias.name in self.unit.absent:
                self.unit.skipped.add(bound)
            else:
                self._import(alias.name if alias.asname else bound, bound)
                self.unit.libraries.add(alias.name)

    def _import_local(self, name: str) -> None:
        """Carry out the body of local module *name*, and of those that it is in, once."""
        for each in prefixes(name):
            self.emit("import_module", self.temporary(), each)

    def _ImportFrom(self, node: ast.ImportFrom) -> None:
        target = absolute(node, self.unit.package)
        if target is not None and self.unit.local_module(target):
            self._import_from_local(node, target)
            return
        if node.module == "__future__":
            return
        for alias in node.names:
            library, bound = f"{node.module}.{alias.name}", alias.asname or alias.name
            if library in self.unit.absent:
                self.unit.skipped.add(bound)
            else:
                self._import(library, bound)

    def _import_from_local(self, node: ast.ImportFrom, module: str) -> None:
        self._import_local(module)
        for alias in node.names:
            inner = f"{module}.{alias.name}"
            if self.unit.local_module(inner):
                # A file of a package is imported if the package has nothing of that name.
                self.emit("import_missing", self.temporary(), module, alias.name)
            done, value = Label(), self.temporary()
            if isinstance(alias, Star):
                self.emit("import_star", value, module, alias.name, done)
            else:
                self.emit("import_from", value, module, alias.name)
            self.bind(alias.asname or alias.name, value)
            self.place(done)

    def _import(self, library: str, bound: str) -> None:
        self.bind(bound, self.library(library))

    def _Match(self, node: ast.Match) -> None:
        subject, done = self.temporary(), Label()
        self.emit("move", subject, self.expression(node.subject))
        for case in node.cases:
            skip = Label()
            # Names that a case binds may not be bound after it.
            with self._maybe():
                self._case(case, subject, skip)
                self.body(case.body)
            self.emit("jump", done)
            self.place(skip)
        self.place(done)

    def _case(self, case: ast.match_case, subject: int, skip: Label) -> None:
        """Go to *skip* unless the pattern matches; only then its names are bound."""
        self._captures: dict[str, int] = {}
        self._pattern(case.pattern, subject, skip)
        for name, register in self._captures.items():
            self.bind(name, register)
        if case.guard is not None:
            self.condition(case.guard, skip, when=False)

    def _capture(self, name: str, source: int) -> None:
        """Keep what is in *source* for variable *name*, whichever alternative gives it."""
        register = self._captures.get(name)
        if register is None:
            register = self._captures[name] = self.temporary()
        # Into a register of its own: a name is bound only once all of the pattern has matched.
        self.emit("move", register, source)

    def _pattern(self, pattern: ast.pattern, subject: int, fail: Label) -> None:
        """Jump to *fail* unless *subject* matches; keep what its names will stand for."""
        with self.at(pattern):
            match pattern:
                case ast.MatchValue(value=value):
                    self._test("compare", "==", subject, self.expression(value), fail)
                case ast.MatchSingleton(value=value):
                    self._test("compare", "is", subject, self.constant(value), fail)
                case ast.MatchAs(pattern=inner, name=name):
                    if inner is not None:
                        self._pattern(inner, subject, fail)
                    if name is not None:
                        self._capture(name, subject)
                case ast.MatchOr(patterns=patterns):
                    self._alternatives(patterns, subject, fail)
                case ast.MatchSequence(patterns=patterns):
                    self._match_sequence(patterns, subject, fail)
                case ast.MatchMapping():
                    self._match_mapping(pattern, subject, fail)
                case ast.MatchClass():
                    self._match_class(pattern, subject, fail)
                case _:
                    raise AssertionError(ast.dump(pattern))

    def _test(self, op: str, how: str, left: int, right: int, fail: Label) -> None:
        answer = self.temporary()
        self.emit(op, answer, how, left, right)
        self.branch(answer, fail, when=False)

    def _alternatives(self, patterns: list[ast.pattern], subject: int, fail: Label) -> None:
        matched = Label()
        for pattern in patterns[:-1]:
            other = Label()
            self._pattern(pattern, subject, other)
            self.emit("jump", matched)
            self.place(other)
        # The last alternative fails for all.
        self._pattern(patterns[-1], subject, fail)
        self.place(matched)

    def _each(self, parts: list[ast.pattern], whole: int, fail: Label) -> None:
        """Match each of *parts* against its item of the tuple in *whole*."""
        registers = [self.temporary() for _ in parts]
        self.emit("spread", tuple(registers), whole)
        for part, register in zip(parts, registers, strict=True):
            self._pattern(part, register, fail)

    def _match_sequence(self, patterns: list[ast.pattern], subject: int, fail: Label) -> None:
        """First the length is looked at, then the items, as CPython does: others may come between.

        All items are taken at once, unless a star stands for some that nobody wants.
        """
        star = next((i for i, p in enumerate(patterns) if isinstance(p, ast.MatchStar)), -1)
        fits, count = self.temporary(), len(patterns)
        self.emit("match_length", fits, subject, count - (star >= 0), star >= 0)
        self.branch(fits, fail, when=False)
        if all(_is_wildcard(part) for part in patterns):
            return
        if star >= 0 and _is_wildcard(patterns[star]):
            self._match_items(patterns, star, subject, fail)
            return
        after = count - star - 1 if star >= 0 else -1
        registers, whole = tuple(self.temporary() for _ in patterns), self.temporary()
        self.emit("unpack", whole, subject, star if star >= 0 else count, after, registers)
        self.emit("spread", registers, whole)
        for part, register in zip(patterns, registers, strict=True):
            self._pattern(_without_star(part), register, fail)

    def _match_items(
        self, patterns: list[ast.pattern], star: int, subject: int, fail: Label
    ) -> None:
        """Match the items that are wanted one by one, those behind the star from the end."""
        for place, part in enumerate(patterns):
            if _is_wildcard(part):
                continue
            index, item = self.constant(place), self.temporary()
            if place > star:
                length, index = self.temporary(), self.temporary()
                self.emit("call", length, self.library("builtins.len"), (subject,), ())
                self.emit("binary", index, "-", length, self.constant(len(patterns) - place))
            self.emit("load_item", item, subject, index)
            self._pattern(part, item, fail)

    def _match_mapping(self, node: ast.MatchMapping, subject: int, fail: Label) -> None:
        keys = tuple(self.expression(key) for key in node.keys)
        # First how many there are, as CPython does: a mapping that is too small is not asked for
        # keys.
        fits, values, rest = self.temporary(), self.temporary(), self.temporary()
        self.emit("match_size", fits, subject, len(keys))
        self.branch(fits, fail, when=False)
        if keys:
            self.emit("match_keys", values, subject, keys)
            self._test("compare", "is not", values, self.constant(None), fail)
        if node.rest is not None:
            self.emit("call", rest, self.library("builtins.dict"), (subject,), ())
            for key in keys:
                self.emit("del_item", rest, key)
        if keys:
            self._each(node.patterns, values, fail)
        if node.rest is not None:
            self._capture(node.rest, rest)

    def _match_class(self, node: ast.MatchClass, subject: int, fail: Label) -> None:
        cls, values = self.expression(node.cls), self.temporary()
        count, names = len(node.patterns), tuple(node.kwd_attrs)
        self.emit("match_class", values, subject, cls, count, names)
        self._test("compare", "is not", values, self.constant(None), fail)
        self._each([*node.patterns, *node.kwd_patterns], values, fail)


def _is_wildcard(pattern: ast.pattern) -> bool:
    """Whether *pattern* matches anything and keeps nothing."""
    if isinstance(pattern, ast.MatchStar):
        return pattern.name is None
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None and pattern.name is None


def _without_star(pattern: ast.pattern) -> ast.pattern:
    if isinstance(pattern, ast.MatchStar):
        return ast.copy_location(ast.MatchAs(name=pattern.name), pattern)
    return pattern
