"""One lock held over all that must not be seen by halves."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

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
_WAITS: Final = frozenset({"wait", "wait_for", "sleep"})
_WAITS_BARE: Final = frozenset({"join", "get"})
"""Of texts and dictionaries these take something; of threads and queues they wait."""
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
            levels = {function: _levels(facts, each) for function, each in uses.items()}
            deepest = max(map(len, levels.values()))
            for level in range(min(deepest, _LEVELS)):
                chosen = {
                    function: each[min(level, len(each) - 1)] for function, each in levels.items()
                }
                plain = ""
                for lock in _locks(facts, uses):
                    if (found := _held(facts, lock, chosen)) is not None:
                        yield found._replace(plain=plain if lock.kind == "RLock" else "")
                        plain = found.text


def _levels(facts: Facts, statements: list[ast.stmt]) -> list[tuple[Range, ...]]:
    """Return what of a function is to be covered, from the least to all of it."""
    ranges = facts.ranges(statements)
    levels: list[tuple[Range, ...]] = [(each,) for each in ranges]
    parts = tuple(_between_waits(facts, ranges[0], statements))
    return [parts, *levels] if len(parts) > 1 else levels


def _between_waits(facts: Facts, span: Range, statements: list[ast.stmt]) -> Iterator[Range]:
    """Give the parts of *span* that have some of *statements* in them, and no wait."""
    block = facts.block(span[0])
    part: list[ast.stmt] = []
    for each in block[block.index(span[0]) : block.index(span[1]) + 1]:
        if _waits(each):
            if part:
                yield (part[0], part[-1])
            part = []
        elif any(each.lineno <= one.lineno <= end_of(each) for one in statements):
            part.append(each)
    if part:
        yield (part[0], part[-1])


def _waits(statement: ast.stmt) -> bool:
    return any(
        isinstance(each, ast.Call)
        and (called(each) in _WAITS or (called(each) in _WAITS_BARE and not each.args))
        for each in ast.walk(statement)
    )


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


def _held(
    facts: Facts, lock: _Lock, chosen: Mapping[Function, tuple[Range, ...]]
) -> Candidate | None:
    patch = patch_of(facts)
    text = lock.text or _made(facts, patch, lock)
    if text is None:
        return None
    told = []
    for first, last in (span for spans_ in chosen.values() for span in spans_):
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
