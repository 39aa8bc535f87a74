"""Barriers: threads that wait for each other, and not for the clock or for luck."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.repair.candidate import candidate, patch_of
from core.repair.facts import called, end_of
from core.repair.templates.newlock import add_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts


def met(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give a barrier in place of each `sleep`, and one between what threads do and look at."""
    for function, many in _crews(facts, conflicts):
        for statement in function.body:
            if isinstance(statement, ast.Expr) and _sleeps(statement.value):
                patch = patch_of(facts)
                name = add_lock(facts, patch, "Barrier", "all_here", str(many))
                patch.insert(statement.lineno, f"{name}.wait()")
                patch.remove(statement.lineno, end_of(statement))
                title = f"wait in line {statement.lineno} for all {many}, and not for the clock"
                yield candidate("barrier", title, patch)
        # Between neighbours only: a barrier under an `if` or in a loop is one that not all come to.
        for before, after in zip(function.body, function.body[1:], strict=False):
            if _meets(before, conflicts) and _meets(after, conflicts):
                patch = patch_of(facts)
                name = add_lock(facts, patch, "Barrier", "all_here", str(many))
                patch.insert(after.lineno, f"{name}.wait()")
                title = f"let all {many} meet before line {after.lineno}"
                yield candidate("barrier", title, patch)


def counted_rightly(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give each barrier with as many parties as there are threads that come to it."""
    crews = {many for _, many in _crews(facts, conflicts)}
    for call in facts.all(ast.Call):
        assert isinstance(call, ast.Call)
        if called(call) == "Barrier" and call.args and isinstance(call.args[0], ast.Constant):
            # Sorted, so that the same candidates come in the same order every time.
            for many in sorted(crews - {call.args[0].value}):
                patch = patch_of(facts)
                patch.replace(call.args[0], str(many))
                title = f"let the barrier of line {call.lineno} wait for {many}"
                yield candidate("barrier", title, patch)


def _crews(facts: Facts, conflicts: Conflicts) -> Iterator[tuple[ast.FunctionDef, int]]:
    """Give the functions that several threads begin with, and how many do."""
    for node in facts.all(ast.FunctionDef):
        assert isinstance(node, ast.FunctionDef)
        if (many := conflicts.crews.get(node.name, 0)) > 1:
            yield node, many


def _sleeps(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and called(value) == "sleep"


def _meets(statement: ast.stmt, conflicts: Conflicts) -> bool:
    return not conflicts.all.isdisjoint(range(statement.lineno, end_of(statement) + 1))
