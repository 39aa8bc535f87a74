"""Waiting that looks again, calls that everybody hears, and events that stay set."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.repair.candidate import candidate, patch_of
from core.repair.facts import end_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts


def looked_again(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give `while` in place of each `if` round a wait."""
    for node in facts.all(ast.If):
        assert isinstance(node, ast.If)
        if not node.orelse and _waits(node):
            patch = patch_of(facts)
            # What leads to it is white space, or the "el" of an `elif`, which is no such wait.
            patch.replace_at(node.lineno, node.col_offset, node.col_offset + 2, "while")
            title = f"look again after the wait: `while` for `if` in line {node.lineno}"
            yield candidate("while", title, patch)


def _waits(node: ast.If) -> bool:
    return any(
        isinstance(each, ast.Call)
        and isinstance(each.func, ast.Attribute)
        and each.func.attr == "wait"
        for statement in node.body
        for each in ast.walk(statement)
    )


def called_all(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give `notify_all` in place of every `notify`, then of each alone."""
    calls = [call for call in facts.calls("notify") if not call.args and _on_one_line(call)]
    choices = [calls, *([call] for call in calls if len(calls) > 1)]
    for chosen in choices:
        patch = patch_of(facts)
        for call in chosen:
            assert isinstance(call.func, ast.Attribute)
            patch.replace(call, f"{written(call.func.value)}.notify_all()")
        lines = ", ".join(str(call.lineno) for call in chosen)
        if chosen:
            yield candidate(
                "notify_all", f"wake all that wait: `notify_all` in line {lines}", patch
            )


def kept_set(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give the program without each `clear()` that is a statement."""
    for call in facts.calls("clear"):
        statement = facts.parent(call)
        if isinstance(statement, ast.Expr) and not call.args and len(facts.block(statement)) > 1:
            patch = patch_of(facts)
            patch.remove(statement.lineno, end_of(statement))
            yield candidate("clear", f"leave out `{written(call)}` in line {call.lineno}", patch)


def cleared_first(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give each `clear()` before the look after which it stands, so that no later call is lost."""
    for call in facts.calls("clear"):
        statement = facts.parent(call)
        if not isinstance(statement, ast.Expr) or call.args:
            continue
        block = facts.block(statement)
        place = block.index(statement)
        if place and not isinstance(block[place - 1], ast.Expr):
            patch = patch_of(facts)
            before = block[place - 1].lineno
            patch.move(statement.lineno, end_of(statement), before)
            yield candidate(
                "clear", f"do `{written(call)}` before the look in line {before}", patch
            )


def looked_inside(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give a second look under the lock, where a first one decides that the lock is needed."""
    for node in facts.all(ast.If):
        assert isinstance(node, ast.If)
        inner = node.body[0]
        if (
            len(node.body) > 1 or node.orelse or not isinstance(inner, ast.With)
            or node.lineno != node.test.end_lineno or inner.body[0].lineno == inner.lineno
        ):  # fmt: skip
            continue
        patch = patch_of(facts)
        patch.wrap(inner.body[0].lineno, end_of(inner), f"if {written(node.test)}:")
        title = f"look once more under the lock of line {inner.lineno}"
        yield candidate("again", title, patch)


def _on_one_line(node: ast.expr) -> bool:
    return node.lineno == node.end_lineno
