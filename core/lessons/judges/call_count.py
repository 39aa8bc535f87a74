"""How often a program enters a function, and what it checks: counted by lines put into it."""

from __future__ import annotations

import ast
import warnings
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COUNTER: Final = "interlock_counts_calls"
"""The list that the counted program has beside its own variables."""


def counting(text: str, names: Iterable[str]) -> str:
    """The program *text*, which counts the calls of the functions *names* in `COUNTER`.

    Each assertion in a function is counted as well, as `checks_of` tells it.
    Its lines move and its steps are more, so it is for counting alone.
    """
    wanted = set(names)
    tree = syntax(text)
    lines = text.split("\n")
    places = [_inside(node) for node in _functions(tree) if node.name in wanted]
    places += [((each.lineno, each.col_offset), _told(each)) for each in _checks(tree)]
    spots = [(*place, name) for place, name in places]
    # From the end, so that what is put in moves nothing that is still to be found.
    for line, column, name in sorted(spots, reverse=True):
        # Python's parser counts bytes, not characters.
        encoded = lines[line - 1].encode()
        before, after = encoded[:column].decode(), encoded[column:].decode()
        call = f"{COUNTER}.append({name!r})"
        own_line = not before.strip()
        lines[line - 1] = (
            f"{before}{call}\n{before}{after}" if own_line else f"{before}{call}; {after}"
        )
    first = _first_statement(tree.body)
    lines.insert(first - 1, f"{COUNTER} = []")
    return "\n".join(lines)


def functions_of(text: str) -> frozenset[str]:
    """The names of the functions and methods in the program *text*."""
    return frozenset(node.name for node in _functions(syntax(text)))


def checks_of(text: str) -> tuple[str, ...]:
    """The assertions in the functions of the program *text*, each as one line."""
    return tuple(_told(each) for each in _checks(syntax(text)))


def syntax(text: str) -> ast.Module:
    """The tree of *text*; what Python warns of is for its author to read there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield node


def _checks(tree: ast.Module) -> Iterator[ast.Assert]:
    # By identity, as a function in a function is walked through twice.
    found = {id(n): n for each in _functions(tree) for n in ast.walk(each)}
    yield from (node for node in found.values() if isinstance(node, ast.Assert))


def _told(check: ast.Assert) -> str:
    return f"assert {ast.unparse(check.test)}"


def _inside(node: ast.FunctionDef) -> tuple[tuple[int, int], str]:
    """Where the body begins, behind its docstring."""
    body = node.body
    has_doc = ast.get_docstring(node, clean=False) is not None and len(body) > 1
    first = body[1] if has_doc else body[0]
    return (_line(first), first.col_offset), node.name


def _first_statement(body: list[ast.stmt]) -> int:
    """The line of the first statement that others may stand before."""
    for number, each in enumerate(body):
        is_doc = number == 0 and isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
        future = isinstance(each, ast.ImportFrom) and each.module == "__future__"
        if not (is_doc or future):
            return _line(each)
    return 1


def _line(node: ast.stmt) -> int:
    """The line of *node*, with its decorators."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.decorator_list:
        return node.decorator_list[0].lineno
    return node.lineno
