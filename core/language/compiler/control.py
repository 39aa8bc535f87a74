"""Branches, loops, `try` and `with`: statements that decide what comes next."""

from __future__ import annotations

import ast
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.language.compiler.emitter import Block, Label
from core.language.compiler.targets import Targets

if TYPE_CHECKING:
    from collections.abc import Iterator


class Control(Targets):
    """Code for compound statements other than definitions and `match`."""

    def body(self, statements: list[ast.stmt]) -> None:
        """The code of *statements*; see `Functions`."""
        raise NotImplementedError

    def _If(self, node: ast.If) -> None:
        otherwise, done = Label(), Label()
        self.condition(node.test, otherwise, when=False)
        before = set(self.bound)
        self.body(node.body)
        after_body, self.bound = self.bound, before
        if node.orelse:
            self.emit("jump", done)
        self.place(otherwise)
        self.body(node.orelse)
        self.bound = self._joined(node, after_body)
        self.place(done)

    def _joined(self, node: ast.If, after_body: set[str]) -> set[str]:
        if node.body and isinstance(node.body[-1], ast.Return | ast.Raise):
            return self.bound
        if node.orelse and isinstance(node.orelse[-1], ast.Return | ast.Raise):
            return after_body
        # Only what both ways bind needs no check any more (`check_bound`).
        return self.bound & after_body

    def _While(self, node: ast.While) -> None:
        again, otherwise, done = Label(), Label(), Label()
        self.place(again)
        self.condition(node.test, otherwise, when=False)
        with self._maybe(), self.block(Block(break_to=done, continue_to=again)):
            self.body(node.body)
        self.emit("loop", again)
        self.place(otherwise)
        with self._maybe():
            self.body(node.orelse)
        self.place(done)

    def _For(self, node: ast.For) -> None:
        again, otherwise, done = Label(), Label(), Label()
        # Two side by side: what is walked through, and the place in it.
        source = self.temporary(2)
        iterable = self.expression(node.iter)
        with self.at(node.iter):
            self.emit("iterate", source, iterable)
        self.place(again)
        with self._maybe():
            self._next_item(node, source, otherwise)
            with self.block(Block(break_to=done, continue_to=again)):
                self.body(node.body)
        self.emit("loop", again)
        self.place(otherwise)
        with self._maybe():
            self.body(node.orelse)
        self.place(done)

    def _next_item(self, node: ast.For, source: int, otherwise: Label) -> None:
        # Straight into the variable, where it has a register: a move less in every round.
        into = None
        if isinstance(node.target, ast.Name):
            into = self.target_register(node.target.id)
        item = self.temporary() if into is None else into
        with self.at(node.iter):
            self.next_item(item, source, otherwise)
        self.assign(node.target, item)

    def _Break(self, node: ast.Break) -> None:
        self._jump_out("break_to")

    def _Continue(self, node: ast.Continue) -> None:
        self._jump_out("continue_to")

    def _jump_out(self, where: str) -> None:
        # The innermost loop; blocks inside of it are only `with` and `try`, which are left on the
        # way.
        depth = max(i for i, block in enumerate(self.blocks) if block.break_to is not None)
        target = getattr(self.blocks[depth], where)
        self.leave_blocks(depth + 1)
        self.emit("loop" if where == "continue_to" else "jump", target)
        # The way out ends here, and the text goes on inside of the blocks.
        self.resume_blocks(depth + 1)

    def _Return(self, node: ast.Return) -> None:
        value = self._optional(node.value)
        if self.blocks:
            # What is returned is fixed before `finally` and `__exit__` run, whatever these do to
            # the variable.
            kept = self.temporary()
            self.emit("move", kept, value)
            value = kept
        self.leave_blocks(0)
        self.return_(value)
        self.resume_blocks(0)

    def return_(self, value: int) -> None:
        """Return what is in register *value*; what only this frame holds is gone."""
        # In most programs no generator rests where leaving it does anything, so they pay nothing
        # for it.
        if self.unit.leaves_generators:
            self.emit("close_left", 0, value)
        self.emit("return", value)

    def _With(self, node: ast.With) -> None:
        self._with_items(node.items, node.body)

    def _with_items(self, items: list[ast.withitem], body: list[ast.stmt]) -> None:
        if not items:
            self.body(body)
            return
        item, *rest = items
        manager, handler, done = self.temporary(), Label(), Label()
        self.emit("move", manager, self.expression(item.context_expr))
        entered = self.temporary()
        with self.at(item.context_expr):
            # CPython looks for both methods before it calls the first: see "The with statement" in
            # the language reference.
            self.emit("check_manager", manager)
            self.emit("call_method", entered, manager, "__enter__", (), ())

        def leave() -> None:
            with self.at(item.context_expr):
                self._call_exit(manager)

        block = Block(leave)
        with self.block(block), self._maybe():
            if item.optional_vars is not None:
                self.assign(item.optional_vars, entered)
            self._with_items(rest, body)
        leave()
        self.emit("jump", done)
        self._exceptional_exit(item, block, manager, handler)
        self.place(done)

    def _call_exit(self, manager: int) -> None:
        none = self.constant(None)
        self.emit("call_method", self.temporary(), manager, "__exit__", (none, none, none), ())

    def _exceptional_exit(
        self, item: ast.withitem, block: Block, manager: int, handler: Label
    ) -> None:
        error, kind, traceback, answer = (self.temporary() for _ in range(4))
        swallowed = Label()
        self.place(handler)
        self.guard(block, handler, error)
        with self.at(item.context_expr), self._handles(error):
            self.emit("type_of", kind, error)
            self.emit("load_attr", traceback, error, "__traceback__")
            self.emit("call_method", answer, manager, "__exit__", (kind, error, traceback), ())
            self.branch(answer, swallowed, when=True)
        with self.at(item.context_expr):
            self.emit("reraise", error)
        self.place(swallowed)

    @contextmanager
    def _handles(self, error: int) -> Iterator[None]:
        """What is raised inside has the exception in register *error* as its context."""
        start = self.here
        yield
        self.handled.append((start, self.here, error))

    def _TryStar(self, node: ast.TryStar) -> None:
        self._Try(node)

    def _Try(self, node: ast.Try | ast.TryStar) -> None:
        if not node.finalbody:
            self._try_except(node)
            return
        handler, done, error = Label(), Label(), self.temporary()
        block = Block(lambda: self.body(node.finalbody))
        with self.block(block), self._maybe():
            if node.handlers:
                self._try_except(node)
            else:
                self.body(node.body)
        self.body(node.finalbody)
        self.emit("jump", done)
        self.place(handler)
        self.guard(block, handler, error)
        with self._handles(error):
            self.body(node.finalbody)
        self.emit("reraise", error)
        self.place(done)

    def _try_except(self, node: ast.Try | ast.TryStar) -> None:
        done, handler, error = Label(), Label(), self.temporary()
        block = Block()
        before = set(self.bound)
        with self.block(block):
            self.body(node.body)
        self.guard(block, handler, error)
        self.body(node.orelse)
        self.emit("jump", done)
        after, self.bound = self.bound, before
        self.place(handler)
        with self._handles(error):
            if isinstance(node, ast.TryStar):
                error = self._star_clauses(node, error, done)
            else:
                for clause in node.handlers:
                    self._except_clause(clause, error, done, after)
        self.emit("reraise", error)
        self.place(done)
        self.bound = before & after

    def _star_clauses(self, node: ast.TryStar, error: int, done: Label) -> int:
        """Let each clause have its part of *error*; the register of what is raised after all."""
        state = self._by_library("_star_begin", error)
        for clause in node.handlers:
            assert clause.type is not None
            with self.at(clause), self._maybe():
                self._star_clause(clause, state, self.expression(clause.type))
        raised, nothing = self._by_library("_star_end", state, error), self.temporary()
        self.emit("compare", nothing, "is", raised, self.constant(None))
        self.branch(nothing, done, when=True)
        return raised

    def _star_clause(self, clause: ast.ExceptHandler, state: int, wanted: int) -> None:
        group, nothing = self._by_library("_star_take", state, wanted), self.temporary()
        handler, again, after = Label(), self.temporary(), Label()
        self.emit("compare", nothing, "is", group, self.constant(None))
        self.branch(nothing, after, when=True)
        block = Block()
        with self.block(block), self._handles(group):
            if clause.name is None:
                self.body(clause.body)
            else:
                self._named_clause(clause, clause.name, group)
        self.emit("jump", after)
        self.place(handler)
        self.guard(block, handler, again)
        self._by_library("_star_note", state, again)
        self.place(after)

    def _by_library(self, function: str, *arguments: int) -> int:
        """The register with what *function* of the library's builtins gives."""
        result = self.temporary()
        self.emit("call", result, self.library(f"builtins.{function}"), arguments, ())
        return result

    def _except_clause(
        self, clause: ast.ExceptHandler, error: int, done: Label, after: set[str]
    ) -> None:
        skip = Label()
        with self.at(clause), self._maybe():
            if clause.type is not None:
                wanted, matches = self.expression(clause.type), self.temporary()
                self.emit("match_exception", matches, error, wanted)
                self.branch(matches, skip, when=False)
            if clause.name is None:
                self.body(clause.body)
            else:
                self._named_clause(clause, clause.name, error)
            self.emit("jump", done)
        self.place(skip)

    def _named_clause(self, clause: ast.ExceptHandler, name: str, error: int) -> None:
        """The name is unbound again however the clause is left (language reference 8.4)."""
        self.bind(name, error)
        handler, again, done = Label(), self.temporary(), Label()
        block = Block(lambda: self._forget_name(name))
        with self.block(block):
            self.body(clause.body)
        self._forget_name(name)
        self.emit("jump", done)
        self.place(handler)
        self.guard(block, handler, again)
        self._forget_name(name)
        self.emit("reraise", again)
        self.place(done)

    def _forget_name(self, name: str) -> None:
        # CPython binds it to None before it unbinds it, as the clause may have done so already:
        # where others can see the name, they can see that.
        self.bind(name, self.constant(None))
        self.unbind(name)
