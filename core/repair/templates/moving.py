"""Statements that stand in the wrong place: inside a lock, or before what they announce."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.repair.candidate import candidate, patch_of
from core.repair.facts import end_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts

_PLAIN = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr)


def out_of_lock(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give each statement that calls something outside the `with` round it."""
    for node in facts.all(ast.With):
        assert isinstance(node, ast.With)
        for place, statement in enumerate(node.body):
            calls = any(isinstance(each, ast.Call) for each in ast.walk(statement))
            # What calls nothing costs nothing inside the lock; and the last statement of a block
            # has to stay.
            if calls and len(node.body) > 1 and not isinstance(statement, ast.With):
                yield from _moved(facts, node, place)


def _moved(facts: Facts, node: ast.With, place: int) -> Iterator[Candidate | None]:
    statement = node.body[place]
    first, last = statement.lineno, end_of(statement)
    what = f"line {first}" if first == last else f"lines {first} to {last}"
    patch = patch_of(facts)
    patch.move(first, last, node.lineno, levels=1)
    yield candidate("moved", f"do {what} before the lock of line {node.lineno} is taken", patch)
    title = f"do {what} after the lock of line {node.lineno} is let go"
    if place:
        patch = patch_of(facts)
        # What follows may use what the statement has made, so in this one it goes out of the lock
        # as well.
        patch.outdent(first, end_of(node))
        rest = "" if place == len(node.body) - 1 else " and what follows"
        yield candidate("moved", f"{title}{rest}", patch)
    if place < len(node.body) - 1:
        patch = patch_of(facts)
        patch.move(first, last, end_of(node) + 1, levels=1)
        yield candidate("moved", title, patch)


def swapped(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give each two neighbours that conflict the other way round: what announces comes last."""
    for line in sorted(conflicts.all | conflicts.racing):
        statement = facts.statement(line)
        if statement is None:
            continue
        block = facts.block(statement)
        place = block.index(statement) if statement in block else len(block)
        following = block[place + 1] if place + 1 < len(block) else None
        # To move a loop, a `with` or an `if` would change more than an order.
        plain = isinstance(statement, _PLAIN) and isinstance(following, _PLAIN)
        if plain and following is not None and following.lineno > end_of(statement):
            patch = patch_of(facts)
            patch.move(following.lineno, end_of(following), statement.lineno)
            title = f"do line {following.lineno} before line {statement.lineno}"
            yield candidate("swap", title, patch)
