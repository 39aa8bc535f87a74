"""The same program with other values to work on, so that no right answer can be kept ready."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from core.lessons.judges.call_count import syntax
from core.lessons.judges.hardcoding import begins, in_main

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_INVARIANT: Final = re.compile(r"#\s*invariant\s*:")
_MAKES: Final = frozenset({"Thread", "Timer", "ThreadPoolExecutor"})


def varied(text: str, line: str) -> str:
    """The program *text* with *line* put in just before its first thread is made or started.

    The assertions of its main part and its invariants are left out: they speak of the values
    that it had.
    """
    tree = syntax(text)
    starts = [0]
    # Python's parser counts bytes, not characters.
    for each in text.encode().split(b"\n"):
        starts.append(starts[-1] + len(each) + 1)
    asserts = [each for each in in_main(tree.body) if isinstance(each, ast.Assert)]
    # `pass` in its place, as a block must not be empty.
    spans = [(_begin(each, starts), _end(each, starts), "pass") for each in asserts]
    first = _first_thread(tree.body)
    if first is not None:
        at = _begin(first, starts)
        # Another statement may stand before it on its line, so the line is broken there.
        spans.append((at, at, f"\n{line}\n"))
    # Still a comment, only one that says nothing: so no line moves.
    return _INVARIANT.sub("# once:", _edited(text.encode(), spans).decode())


def names_given(line: str) -> frozenset[str]:
    """The variables that *line* gives a value, wholly or in part."""
    targets = [node for each in syntax(line).body for node in _targets(each)]
    roots = [node for each in targets for node in ast.walk(each) if isinstance(node, ast.Name)]
    return frozenset(node.id for node in roots)


def names_bound(text: str) -> frozenset[str]:
    """The variables that the main part of the program *text* gives a value."""
    found = [node for each in in_main(syntax(text).body) for node in _targets(each)]
    return frozenset(
        node.id
        for each in found
        for node in ast.walk(each)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    )


def _targets(statement: ast.stmt) -> list[ast.expr]:
    match statement:
        case ast.Assign(targets=targets):
            return targets
        case ast.AnnAssign(target=target):
            return [target]
        case _:
            return []


def _first_thread(body: list[ast.stmt]) -> ast.stmt | None:
    """The first statement of *body* that makes or starts a thread, itself or by a function."""
    starters: set[str] = set()
    for statement in body:
        if not any(_is_thread(call, starters) for call in _calls(statement)):
            continue
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            return statement
        # A function that makes threads does so where it is called.
        starters.add(statement.name)
    return None


def _is_thread(call: ast.Call, starters: set[str]) -> bool:
    match call.func:
        case ast.Name(id=name):
            return name in _MAKES or name in starters
        case ast.Attribute(attr=name):
            return name in _MAKES or begins(call)
        case _:
            return False


def _calls(statement: ast.stmt) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(statement) if isinstance(node, ast.Call))


def _begin(node: ast.stmt, starts: list[int]) -> int:
    return starts[node.lineno - 1] + node.col_offset


def _end(node: ast.stmt, starts: list[int]) -> int:
    assert node.end_lineno is not None, "what was parsed has an end"
    assert node.end_col_offset is not None, "what was parsed has an end"
    return starts[node.end_lineno - 1] + node.end_col_offset


def _edited(text: bytes, spans: Iterable[tuple[int, int, str]]) -> bytes:
    """*text* with each span of bytes replaced; the spans do not overlap."""
    for begin, end, new in sorted(spans, reverse=True):
        text = text[:begin] + new.encode() + text[end:]
    return text
