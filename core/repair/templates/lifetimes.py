"""Locks that come home, threads that are waited for, and calls that were forgotten."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.repair.candidate import candidate, patch_of
from core.repair.facts import LOCKS, called, end_of, written
from core.repair.templates.newlock import add_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts

IN_TURN: Final = "in turn"
"""The kind of repair after which the threads are of no use any more."""
_FORGOTTEN = frozenset({"join", "start", "release", "set", "notify", "notify_all"})


def let_go(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give `with` in place of an acquire and the release after it."""
    for call in facts.calls("acquire"):
        statement = facts.parent(call)
        # A call whose answer is looked at, or that waits for a time only, is no `with`.
        if not isinstance(statement, ast.Expr) or call.args or call.keywords:
            continue
        assert isinstance(call.func, ast.Attribute)
        lock = written(call.func.value)
        block = facts.block(statement)
        later = block[block.index(statement) + 1 :]
        # Only in the same block: a release under an `if` does not happen whatever comes, so the
        # text between is not the whole of what the lock is for.
        release = next((each for each in later if _releases(each, lock)), None)
        if release is not None:
            patch = patch_of(facts)
            patch.insert(statement.lineno, f"with {lock}:")
            # The edits of a patch name lines of the text as it is, so their order is that of
            # reading.
            patch.remove(statement.lineno, end_of(statement))
            patch.indent(end_of(statement) + 1, release.lineno - 1)
            patch.remove(release.lineno, end_of(release))
            title = f"let go of `{lock}` whatever happens: `with` in line {statement.lineno}"
            yield candidate("with", title, patch)
        elif later:
            patch = patch_of(facts)
            first, last = later[0].lineno, end_of(later[-1])
            patch.wrap(first, last, "try:")
            indent = patch.indent_of(statement.lineno)
            patch.insert(last + 1, "finally:", indent)
            patch.insert(last + 1, f"{patch.indent_unit}{lock}.release()", indent)
            title = f"let go of `{lock}` at the end, whatever happens"
            yield candidate("with", title, patch)


def _releases(statement: ast.stmt, lock: str) -> bool:
    return isinstance(statement, ast.Expr) and written(statement.value) == f"{lock}.release()"


def waited_for(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give a join of each thread that is started and not waited for, at each place after."""
    joined = {_owner(call) for call in facts.calls("join")}
    for call in facts.calls("start"):
        name, statement = _owner(call), facts.statement_of(call)
        # `Thread(...).start()` leaves nothing to join.
        if isinstance(call.func, ast.Attribute) and not isinstance(call.func.value, ast.Name):
            continue
        block = facts.block(statement)
        for later in block[block.index(statement) + 1 :]:
            # Every place is a candidate: which one keeps threads side by side and the answer right,
            # the check of each tells.
            if name not in joined:
                patch = patch_of(facts)
                patch.insert(later.lineno, f"{name}.join()")
                yield candidate("join", f"wait for `{name}` before line {later.lineno}", patch)


def _owner(call: ast.Call) -> str:
    assert isinstance(call.func, ast.Attribute)
    return written(call.func.value)


def in_turn(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give a join directly after each start: one thread after the other."""
    calls = list(facts.calls("start"))
    # All or none: one thread left beside the others would race as before.
    if calls and all(_named(call) for call in calls):
        patch = patch_of(facts)
        for call in calls:
            statement = facts.statement_of(call)
            indent = patch.indent_of(statement.lineno)
            patch.insert(end_of(statement) + 1, f"{_owner(call)}.join()", indent)
        yield candidate(IN_TURN, "one thread after the other: nothing runs side by side", patch)


def _named(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)


def made_once(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give each lock that a function makes to all, made before there are threads."""
    for node in facts.all(ast.Assign):
        assert isinstance(node, ast.Assign)
        function, value, target = facts.function(node), node.value, node.targets[0]
        if not (
            isinstance(function, ast.FunctionDef)
            and isinstance(value, ast.Call)
            and called(value) in LOCKS
            and value.lineno == value.end_lineno
        ):
            continue
        title = f"make the lock of line {node.lineno} once, before it is needed"
        patch = patch_of(facts)
        # A block must not be left empty.
        if isinstance(target, ast.Name) and len(facts.block(node)) > 1:
            add_line(facts, patch, f"{target.id} = {written(value)}")
            patch.remove(node.lineno, end_of(node))
            yield candidate("made", title, patch)
        elif isinstance(target, ast.Attribute) and function.name != "__init__":
            init = facts.init_of(facts.owner(node))
            # Of another object nobody knows here when it is made.
            if init is not None and written(target.value) == "self":
                last = init.body[-1]
                indent = patch.indent_of(last.lineno)
                patch.insert(end_of(last) + 1, f"{written(target)} = {written(value)}", indent)
                yield candidate("made", title, patch)


def really_called(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give the brackets of a call that lacks them."""
    for node in facts.all(ast.Expr):
        assert isinstance(node, ast.Expr)
        value = node.value
        if isinstance(value, ast.Attribute) and value.attr in _FORGOTTEN:
            patch = patch_of(facts)
            patch.replace(value, f"{written(value)}()")
            title = f"call `{written(value)}` in line {node.lineno}: the brackets are missing"
            yield candidate("call", title, patch)
