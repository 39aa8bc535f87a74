"""Locks that come home, threads that are waited for, and calls that were forgotten."""

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

_FORGOTTEN = frozenset({"join", "start", "release", "set", "notify", "notify_all"})


def let_go(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give `with` in place of an acquire and the release after it."""
    for call in facts.calls("acquire"):
        statement = facts.parent(call)
        if not isinstance(statement, ast.Expr) or call.args or call.keywords:
            continue
        assert isinstance(call.func, ast.Attribute)
        lock = written(call.func.value)
        block = facts.block(statement)
        later = block[block.index(statement) + 1 :]
        release = next((each for each in later if _releases(each, lock)), None)
        if release is not None:
            patch = patch_of(facts)
            patch.insert(statement.lineno, f"with {lock}:")
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
            patch.insert(last + 1, f"    {lock}.release()", indent)
            title = f"let go of `{lock}` at the end, whatever happens"
            yield candidate("with", title, patch)


def _releases(statement: ast.stmt, lock: str) -> bool:
    return isinstance(statement, ast.Expr) and written(statement.value) == f"{lock}.release()"


def waited_for(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give a join of each thread that is started and not waited for, at each place after."""
    joined = {_owner(call) for call in facts.calls("join")}
    for call in facts.calls("start"):
        name, statement = _owner(call), facts.statement_of(call)
        if isinstance(call.func, ast.Attribute) and not isinstance(call.func.value, ast.Name):
            continue
        block = facts.block(statement)
        for later in block[block.index(statement) + 1 :]:
            if name not in joined:
                patch = patch_of(facts)
                patch.insert(later.lineno, f"{name}.join()")
                yield candidate("join", f"wait for `{name}` before line {later.lineno}", patch)


def _owner(call: ast.Call) -> str:
    assert isinstance(call.func, ast.Attribute)
    return written(call.func.value)


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
