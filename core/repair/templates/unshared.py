"""Data that need not be shared: a value for each thread, parts that are added up at the end."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.repair.candidate import candidate, patch_of
from core.repair.facts import end_of, is_declaration
from core.repair.templates.newlock import add_line, add_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts
    from core.repair.patch import Patch

_OPAQUE: Final = (ast.Return, ast.Yield, ast.YieldFrom, ast.FunctionDef, ast.Lambda)
"""With one of these in it the end of a function is not its last line."""


def own_value(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give each variable that only threads use, with a value of its own in every thread."""
    for name in facts.declared_global:
        uses = [
            node for node in facts.names(name) if isinstance(facts.function(node), ast.FunctionDef)
        ]
        outside = [node for node in facts.names(name) if node not in uses]
        loads = any(isinstance(node.ctx, ast.Load) for node in outside)
        if loads or not uses or facts.is_local_somewhere(name) or any(map(facts.in_text, uses)):
            continue
        patch = patch_of(facts)
        own = add_lock(facts, patch, "local", "own")
        for node in uses:
            patch.replace(node, f"{own}.{name}")
        _undeclare(facts, patch, name)
        title = f"give every thread a `{name}` of its own: `threading.local`"
        found = candidate("local", title, patch)
        yield None if found is None else found._replace(private=frozenset({name}))


def added_up(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give each sum that threads work on, counted apart by each and added up after the joins."""
    joins = [
        node for node in facts.tree.body
        if any(isinstance(each, ast.Attribute) and each.attr == "join" for each in ast.walk(node))
        and not isinstance(node, ast.FunctionDef | ast.ClassDef)
    ]  # fmt: skip
    for name in facts.declared_global if joins else ():
        uses = [
            node for node in facts.names(name) if isinstance(facts.function(node), ast.FunctionDef)
        ]
        sums = [facts.parent(node) for node in uses]
        functions = {facts.function(node) for node in uses}
        function = functions.pop() if len(functions) == 1 else None
        if (
            not isinstance(function, ast.FunctionDef)
            or not all(_adds(each) for each in sums)
            or any(isinstance(n, _OPAQUE) for each in function.body for n in ast.walk(each))
        ):
            continue
        patch = patch_of(facts)
        parts, mine = facts.free_name("parts"), facts.free_name("mine")
        first = next(each for each in function.body if not is_declaration(each))
        indent = patch.indent_of(first.lineno)
        add_line(facts, patch, f"{parts} = []")
        patch.insert(first.lineno, f"{mine} = 0")
        for node in uses:
            patch.replace(node, mine)
        patch.insert(end_of(function) + 1, f"{parts}.append({mine})", indent)
        patch.insert(end_of(joins[-1]) + 1, f"{name} += sum({parts})", "")
        _undeclare(facts, patch, name)
        title = f"count `{name}` apart in each thread, and add up at the end"
        found = candidate("apart", title, patch)
        yield None if found is None else found._replace(private=frozenset({name}))


def _adds(node: ast.AST | None) -> bool:
    return isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add)


def _undeclare(facts: Facts, patch: Patch, name: str) -> None:
    """Take *name* out of all `global` statements."""
    for node in facts.all(ast.Global):
        assert isinstance(node, ast.Global)
        if name in node.names:
            patch.remove(node.lineno, end_of(node))
            if rest := [each for each in node.names if each != name]:
                patch.insert(node.lineno, f"global {', '.join(rest)}")
