"""Locks in one order everywhere, and locks that their owner may take again."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.named import NamedTuple
from core.repair.candidate import candidate, patch_of
from core.repair.facts import end_of, written
from core.repair.templates.newlock import add_lock, constructed, import_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts


class _Pair(NamedTuple):
    """Two locks taken one inside the other, in the statement *outer*."""

    first: ast.expr
    second: ast.expr
    outer: ast.With

    @property
    def texts(self) -> tuple[str, str]:
        return written(self.first), written(self.second)


def taken_again(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give an RLock in place of each Lock."""
    for lock in facts.locks:
        # A patch replaces within a line.
        if lock.kind == "Lock" and lock.made.lineno == lock.made.end_lineno:
            patch = patch_of(facts)
            import_name(facts, patch, "RLock")
            patch.replace(lock.made, constructed(facts, "RLock"))
            title = f"make `{lock.text}` an RLock, which its owner may take again"
            yield candidate("rlock", title, patch)


def one_order(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give two locks in the other order, sorted, and with one more lock round both."""
    for pair in _pairs(facts):
        # A call may give another lock each time, so it is not written down twice.
        if _simple(pair.first) and _simple(pair.second):
            yield _swapped(facts, pair)
            yield from _sorted(facts, pair)
        patch = patch_of(facts)
        name = add_lock(facts, patch, "Lock", "order")
        patch.wrap(pair.outer.lineno, end_of(pair.outer), f"with {name}:")
        one, two = pair.texts
        title = f"take `{one}` and `{two}` in line {pair.outer.lineno} under one more lock"
        yield candidate("outer", title, patch)


def sorted_by_identity(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate | None]:
    """Give `key=id` for a key by which locks are sorted, and which may change."""
    for node in facts.all(ast.Call):
        assert isinstance(node, ast.Call)
        if isinstance(node.func, ast.Name) and node.func.id == "sorted":
            for keyword in node.keywords:
                if keyword.arg == "key" and isinstance(keyword.value, ast.Lambda):
                    patch = patch_of(facts)
                    patch.replace(keyword.value, "id")
                    title = f"sort by what never changes: `key=id` in line {node.lineno}"
                    yield candidate("sort", title, patch)


def _pairs(facts: Facts) -> Iterator[_Pair]:
    for node in facts.all(ast.With):
        assert isinstance(node, ast.With)
        if len(node.items) == 2:  # noqa: PLR2004 - a pair
            # `with a, b:` takes them in this order, as two nested ones do.
            yield _Pair(node.items[0].context_expr, node.items[1].context_expr, node)
            continue
        for inner in ast.walk(node):
            if isinstance(inner, ast.With) and inner is not node:
                yield _Pair(node.items[0].context_expr, inner.items[0].context_expr, node)


def _simple(node: ast.expr) -> bool:
    return node.lineno == node.end_lineno and not isinstance(node, ast.Call)


def _swapped(facts: Facts, pair: _Pair) -> Candidate | None:
    patch = patch_of(facts)
    one, two = pair.texts
    patch.replace(pair.first, two)
    patch.replace(pair.second, one)
    title = f"take `{two}` before `{one}` in line {pair.outer.lineno}, as everywhere else"
    return candidate("order", title, patch)


def _sorted(facts: Facts, pair: _Pair) -> Iterator[Candidate | None]:
    """Give the pair in an order that depends only on what the two are."""
    first, second = pair.first, pair.second
    line = pair.outer.lineno
    if (
        isinstance(first, ast.Subscript)
        and isinstance(second, ast.Subscript)
        and written(first.value) == written(second.value)
    ):
        container = written(first.value)
        # The plain sort first, which people read more easily; keys that cannot be compared show in
        # its check.
        for key in ("", ", key=id"):
            patch = patch_of(facts)
            keys = f"{written(first.slice)}, {written(second.slice)}"
            one, two = facts.free_name("first"), facts.free_name("second")
            patch.insert(line, f"{one}, {two} = sorted(({keys}){key})")
            patch.replace(first, f"{container}[{one}]")
            patch.replace(second, f"{container}[{two}]")
            title = f"take the two of `{container}` in line {line} in sorted order"
            yield candidate("sort", title, patch)
    patch = patch_of(facts)
    one, two = facts.free_name("first"), facts.free_name("second")
    if (
        isinstance(first, ast.Attribute)
        and isinstance(second, ast.Attribute)
        and first.attr == second.attr
    ):
        owners = f"{written(first.value)}, {written(second.value)}"
        patch.insert(line, f"{one}, {two} = sorted(({owners}), key=id)")
        patch.replace(first, f"{one}.{first.attr}")
        patch.replace(second, f"{two}.{second.attr}")
    else:
        patch.insert(line, f"{one}, {two} = sorted(({', '.join(pair.texts)}), key=id)")
        patch.replace(first, one)
        patch.replace(second, two)
    yield candidate("sort", f"take the two locks in line {line} in sorted order", patch)
