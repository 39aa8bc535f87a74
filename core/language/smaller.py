"""A smaller copy of a program: fewer rounds, fewer threads, shorter lists.

Every line stays where it is.  A number that says how often or how many is made 2, and so is
each equal number that is compared with it, so that five forks for five philosophers become
two for two.  The copy is another program: what is true of it need not be true of the first.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENOUGH: Final = 2
"""What numbers become."""
_COUNTING: Final = frozenset({
    "range", "ThreadPoolExecutor", "ThreadPool", "Pool", "Barrier", "Semaphore",
    "BoundedSemaphore", "Queue", "repeat",
})  # fmt: skip
"""Functions whose numbers say how often or how many."""


class Edit(NamedTuple):
    """In *line*, from character *start* up to *end* of the text, *old* became *new*."""

    line: int
    start: int
    end: int
    old: str
    new: str

    def __str__(self) -> str:
        return f"line {self.line}: {_short(self.old)} became {_short(self.new) or 'nothing'}"


class Smaller(NamedTuple):
    """The *text* of a copy, and the *edits* by which it differs."""

    text: str
    edits: tuple[Edit, ...]


def smaller(text: str) -> Smaller:
    """Return a smaller copy of the program *text*; without edits if there is nothing to cut.

    Raises:
        SyntaxError: it is no Python.
    """
    tree = ast.parse(text)
    places = _Places(text)
    found = {*_numbers(tree, places), *_ranges(tree, places), *_lists(tree, places)}
    edits = sorted(found, key=lambda each: each.start)
    kept: list[Edit] = []
    for edit in edits:
        # What is in a part that was cut off needs no change of its own.
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    for edit in reversed(kept):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return Smaller(text, tuple(kept))


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= 30 else f"{told[:29]}…"  # noqa: PLR2004 - what fits a line


class _Places:
    """Finds nodes in a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        # The parser ends lines at these only, unlike `splitlines`.
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def at(self, line: int, column: int) -> int:
        """Return where *column*, in bytes, of *line* is in the text."""
        before = self._lines[line - 1].encode()[:column] if column else b""
        return self._starts[line - 1] + len(before.decode())

    def end_of(self, node: ast.expr) -> int:
        """Return where *node* ends in the text."""
        return self.at(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def edit(self, node: ast.expr, new: str) -> Edit:
        """Return the edit that puts *new* in the place of *node*."""
        start, end = self.at(node.lineno, node.col_offset), self.end_of(node)
        return Edit(node.lineno, start, end, self.text[start:end], new)


# Numbers


def _numbers(tree: ast.Module, places: _Places) -> Iterator[Edit]:
    """Give an edit for each number that says how often or how many."""
    counts = [node for call in _counting(tree) for node in _arguments(call)]
    counts += [node for test in _while_tests(tree) for node in test.comparators]
    named = {node.id for count in counts for node in ast.walk(count) if isinstance(node, ast.Name)}
    found = [each for count in counts for each in ast.walk(count)]
    found += [value for name, value in _constants(tree) if name in named]
    large = {node.value: None for node in found if _is_large(node)}  # type: ignore[attr-defined]
    found += [node for node in _compared(tree) if _is_large(node) and node.value in large]  # type: ignore[attr-defined]
    for node in found:
        if _is_large(node):
            assert isinstance(node, ast.Constant)
            yield places.edit(node, str(ENOUGH))


def _is_large(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value > ENOUGH


def _counting(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            named = node.func
            name = named.id if isinstance(named, ast.Name) else getattr(named, "attr", "")
            if name in _COUNTING:
                yield node


def _arguments(call: ast.Call) -> Iterator[ast.expr]:
    """Give those arguments of *call* that count; a range between two numbers is cut by itself."""
    if _is_range(call) and len(call.args) > 1:
        yield from (each for each in call.args[1:2] if not isinstance(each, ast.Constant))
        return
    yield from call.args
    yield from (each.value for each in call.keywords)


def _is_range(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "range"


def _ranges(tree: ast.Module, places: _Places) -> Iterator[Edit]:
    """Give an edit for each range from one number to another that is too long."""
    for call in _counting(tree):
        if not _is_range(call) or len(call.args) < 2:  # noqa: PLR2004 - a start and an end
            continue
        values = [each.value for each in call.args if isinstance(each, ast.Constant)]
        numbers = [value for value in values if isinstance(value, int)]
        if len(numbers) == len(call.args):
            start, end, step = (*numbers, 1)[:3]
            if step > 0 and end > start + ENOUGH * step:
                yield places.edit(call.args[1], str(start + ENOUGH * step))


def _while_tests(tree: ast.Module) -> Iterator[ast.Compare]:
    for node in ast.walk(tree):
        if isinstance(node, ast.While):
            yield from (each for each in ast.walk(node.test) if isinstance(each, ast.Compare))


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Give names with the numbers that they are bound to, as in ``ROUNDS = 100``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    yield target.id, node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            yield node.target.id, node.value


def _compared(tree: ast.Module) -> Iterator[ast.expr]:
    """Give what something is compared with, or taken modulo or times."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            yield from (node.left, *node.comparators)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod | ast.Mult):
            yield from (node.left, node.right)


# Lists


def _lists(tree: ast.Module, places: _Places) -> Iterator[Edit]:
    """Give an edit for each list that is gone through and has more items than enough."""
    walked = [node.iter for node in ast.walk(tree) if isinstance(node, ast.For | ast.comprehension)]
    names = {node.id for node in walked if isinstance(node, ast.Name)}
    lists = [*walked, *(value for name, value in _constants(tree) if name in names)]
    for node in lists:
        if isinstance(node, ast.List | ast.Tuple) and len(node.elts) > ENOUGH:
            yield from _cut(node.elts, places)


def _cut(items: Sequence[ast.expr], places: _Places) -> Iterator[Edit]:
    """Give edits that leave out most of *items*; lines stay.

    Of each kind one stays, for a consumer needs a producer; of a single kind, two.
    """
    kinds = [_kind(item) for item in items]
    enough = ENOUGH if len(set(kinds)) == 1 else 1
    kept = [kinds[:at].count(kind) < enough for at, kind in enumerate(kinds)]
    for before, item, stays in zip(items, items[1:], kept[1:], strict=False):
        if not stays:
            # With the comma before it; the first item always stays.
            start, end = places.end_of(before), places.end_of(item)
            old = places.text[start:end]
            yield Edit(item.lineno, start, end, old, "\n" * old.count("\n"))


def _kind(item: ast.expr) -> str:
    """What *item* is, whatever its numbers and texts are."""
    return "".join(
        "constant " if isinstance(node, ast.Constant) else f"{_named(node)} "
        for node in ast.walk(item)
    )


def _named(node: ast.AST) -> object:
    return getattr(node, "id", getattr(node, "attr", type(node)))
