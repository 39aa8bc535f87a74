"""One lock held over all that must not be seen by halves."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.named import NamedTuple
from core.repair.candidate import candidate, patch_of
from core.repair.facts import called, end_of
from core.repair.templates.newlock import add_lock, add_own_lock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.repair.accesses import Conflicts
    from core.repair.candidate import Candidate
    from core.repair.facts import Facts, Function, Range
    from core.repair.patch import Patch

_LEVELS = 4
_Uses = dict["Function", list[ast.stmt]]


class _Lock(NamedTuple):
    """A lock to be held: *text* names it, empty for a new one of *kind*; *owner* as in facts."""

    text: str
    kind: str
    owner: str | None


def spans(facts: Facts, conflicts: Conflicts) -> Iterator[Candidate]:
    """Give each lock, old and new, held over ranges that grow level by level."""
    groups = [conflicts.all | conflicts.racing, conflicts.racing, *conflicts.places]
    for lines in dict.fromkeys(groups):
        for uses in _forms(facts, lines):
            ranges = {function: facts.ranges(each) for function, each in uses.items()}
            deepest = max(map(len, ranges.values()))
            for level in range(min(deepest, _LEVELS)):
                chosen = {
                    function: each[min(level, len(each) - 1)] for function, each in ranges.items()
                }
                for lock in _locks(facts, uses):
                    if (found := _held(facts, lock, chosen)) is not None:
                        yield found


def _forms(facts: Facts, lines: Iterable[int]) -> Iterator[_Uses]:
    """Give the statements on *lines* by function; then with those of helpers where they are called.

    Each also without the main part of the program, which often needs no lock.
    """
    uses: _Uses = {}
    for line in sorted(lines):
        statement = facts.statement(line)
        if statement is not None and not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            uses.setdefault(facts.function(statement), []).append(statement)
    forms = [uses]
    if (lifted := _lifted(facts, uses)) != uses:
        forms.append(lifted)
    for form in forms:
        if form:
            yield form
        inner: _Uses = {key: each for key, each in form.items() if isinstance(key, ast.FunctionDef)}
        if inner and inner != form:
            yield inner


def _lifted(facts: Facts, uses: _Uses) -> _Uses:
    helpers = {key.name: key for key in uses if isinstance(key, ast.FunctionDef)}
    calls: dict[str, list[ast.stmt]] = {}
    for node in facts.all(ast.Call):
        assert isinstance(node, ast.Call)
        name, inside = called(node), facts.function(node)
        if isinstance(inside, ast.FunctionDef) and inside is not helpers.get(name):
            calls.setdefault(name, []).append(facts.statement_of(node))
    lifted: _Uses = {}
    for function, statements in uses.items():
        name = function.name if isinstance(function, ast.FunctionDef) else ""
        for each in calls.get(name, statements):
            lifted.setdefault(facts.function(each), []).append(each)
    return lifted


def _locks(facts: Facts, uses: Mapping[Function, object]) -> Iterator[_Lock]:
    owners = {facts.owner(function) for function in uses}
    for lock in facts.locks:
        if not lock.text.startswith("self.") or owners == {lock.owner}:
            yield _Lock(lock.text, lock.kind, lock.owner)
    names = {function.name for function in uses if isinstance(function, ast.FunctionDef)}
    owner = owners.pop() if len(owners) == 1 else None
    if owner is not None and "__init__" not in names:
        yield _Lock("", "Lock", owner)
    yield _Lock("", "Lock", None)
    yield _Lock("", "RLock", None)


def _held(facts: Facts, lock: _Lock, chosen: Mapping[Function, Range]) -> Candidate | None:
    patch = patch_of(facts)
    text = lock.text or _made(facts, patch, lock)
    if text is None:
        return None
    told = []
    for first, last in chosen.values():
        if lock.text and facts.under(first, lock.text):
            continue
        begin, end = first.lineno, end_of(last)
        for inner in facts.withs(begin, end, text) if lock.text else ():
            patch.unwrap(inner)
        patch.wrap(begin, end, f"with {text}:")
        told.append(f"line {begin}" if begin == end else f"lines {begin} to {end}")
    if not told:
        return None
    which = f"`{text}`" if lock.text else f"a new {lock.kind}"
    return candidate("lock", f"hold {which} over {_listed(told)}", patch)


def _made(facts: Facts, patch: Patch, lock: _Lock) -> str | None:
    if lock.owner is None:
        return add_lock(facts, patch, lock.kind)
    return add_own_lock(facts, patch, lock.kind, lock.owner)


def _listed(words: list[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
