"""One lock in place of many, a turnstile before a lock, a lock that is not held while waiting."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.repair.candidate import candidate, patch_of
from core.repair.facts import called, end_of, whole, written
from core.repair.templates.newlock import add_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts

_WAITS: Final = frozenset({"wait", "wait_for"})
_CALLS: Final = frozenset({"notify", "notify_all"})
_BLOCKS: Final = _WAITS | {"get", "put", "join", "acquire"}


def one_wall(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give one new lock over whole functions, in place of all locks in them."""
    functions = []
    for node in facts.all(ast.FunctionDef):
        assert isinstance(node, ast.FunctionDef)
        lines = range(node.lineno, end_of(node) + 1)
        if not conflicts.all.isdisjoint(lines) and node.name != "__init__":
            functions.append(node)
    held = {function: list(_held_in(facts, function)) for function in functions}
    if not any(held.values()):
        return
    patch = patch_of(facts)
    name = add_lock(facts, patch, "RLock", "wall")
    for function, statements in held.items():
        span = whole(function)
        if span is None or any(_alone(facts, each, statements) for each in statements):
            return
        patch.wrap(span[0].lineno, end_of(span[1]), f"with {name}:")
        for each in statements:
            if isinstance(each, ast.With):
                patch.unwrap(each)
            else:
                patch.remove(each.lineno, end_of(each))
    names = ", ".join(f"{function.name}()" for function in functions)
    yield candidate(
        "wall", f"one new RLock over all of {names}, in place of the locks there", patch
    )


def _held_in(facts: Facts, function: ast.FunctionDef) -> Iterator[ast.With | ast.Expr]:
    """Give the statements of *function* that only take a lock or let it go."""
    for node in ast.walk(function):
        if isinstance(node, ast.With):
            if all(facts.is_lock(item.context_expr) for item in node.items):
                yield node
        elif isinstance(node, ast.Expr):
            value = node.value
            calls = value.elts if isinstance(value, ast.Tuple) else [value]
            if all(_takes(facts, each) for each in calls):
                yield node


def _takes(facts: Facts, call: ast.expr) -> bool:
    return (
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"acquire", "release"}
        and facts.is_lock(call.func.value)
    )


def _alone(facts: Facts, statement: ast.stmt, gone: list[ast.With | ast.Expr]) -> bool:
    """Whether nothing is left of the block of *statement* without those that are *gone*."""
    return isinstance(statement, ast.Expr) and all(each in gone for each in facts.block(statement))


def turnstile(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give a second lock: who waits for a gap holds it, who comes passes it, so none overtakes."""
    for lock in facts.locks:
        if lock.kind != "Condition":
            continue
        blocks = list(facts.withs(0, len(facts.text), lock.text))
        waiting = [node for node in blocks if _has(node, _WAITS)]
        coming = [node for node in blocks if not _has(node, _WAITS | _CALLS)]
        for choice in dict.fromkeys((tuple(coming), *((each,) for each in coming))):
            if waiting and choice:
                patch = patch_of(facts)
                name = add_lock(facts, patch, "Lock", "turnstile")
                for node in (*waiting, *choice):
                    patch.replace(node.items[0].context_expr, f"{name}, {lock.text}")
                title = f"let nobody in at `{lock.text}` while somebody waits there: a turnstile"
                yield candidate("turnstile", title, patch)


def let_go_meanwhile(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give each wait under a lock without that lock."""
    for node in facts.all(ast.With):
        assert isinstance(node, ast.With)
        if len(node.body) == 1 and len(node.items) == 1 and _has(node, _BLOCKS):
            if node.body[0].lineno == node.lineno:
                continue
            patch = patch_of(facts)
            patch.unwrap(node)
            lock = written(node.items[0].context_expr)
            title = f"do not hold `{lock}` while line {node.body[0].lineno} waits"
            yield candidate("unheld", title, patch)


def _has(node: ast.AST, methods: frozenset[str]) -> bool:
    return any(isinstance(each, ast.Call) and called(each) in methods for each in ast.walk(node))
