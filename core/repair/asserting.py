"""An `assert` that tells the outcomes somebody calls right from those they call wrong."""

from __future__ import annotations

import ast
from itertools import combinations
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.repair.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MOST_TOGETHER: Final = 2
"""So many values an assertion looks at, at most: of more nobody sees what is meant."""
_MAIN: Final = "__name__ == '__main__'"


class Proposal(NamedTuple):
    """The *line* to be added, and the *text* of the program with it."""

    line: str
    text: str


def proposal(
    text: str, right: Sequence[Mapping[str, str]], wrong: Sequence[Mapping[str, str]]
) -> Proposal | None:
    """Return the assertion, at the end of the program *text*, that only *right* outcomes meet.

    Each outcome has the final shared values as a report tells them.  None if they do not tell
    right from wrong: the outcomes differ in what was printed, or in what is no plain value.
    """
    goods, bads = ([_parts(each) for each in outcomes] for outcomes in (right, wrong))
    if not goods or not bads:
        return None
    # What stands in all outcomes, in the order of the program.
    names = [name for name in goods[0] if all(name in each for each in (*goods, *bads))]
    # One value that tells them apart says more than two.
    for many in range(1, _MOST_TOGETHER + 1):
        for chosen in combinations(names, many):
            good = list(dict.fromkeys(tuple(each[name] for name in chosen) for each in goods))
            if not {tuple(each[name] for name in chosen) for each in bads} & set(good):
                line = f"assert {_condition(chosen, good)}"
                return Proposal(line, _with_last_line(text, line))
    return None


def _condition(names: tuple[str, ...], good: Sequence[tuple[str, ...]]) -> str:
    """Return that *names* have together one of the *good* values."""
    left = names[0] if len(names) == 1 else f"({', '.join(names)})"
    values = [each[0] if len(each) == 1 else f"({', '.join(each)})" for each in good]
    return f"{left} == {values[0]}" if len(values) == 1 else f"{left} in ({', '.join(values)})"


def _parts(values: Mapping[str, str]) -> dict[str, str]:
    """Return the values that can be written down, those of objects by their attributes."""
    return {name: told for each in values.items() for name, told in _plain(*each)}


def _plain(name: str, told: str) -> Iterator[tuple[str, str]]:
    try:
        node = ast.parse(told, mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        return
    if isinstance(node, ast.Call):
        for keyword in node.keywords:
            if keyword.arg is not None:
                yield from _plain(f"{name}.{keyword.arg}", ast.unparse(keyword.value))
        return
    if any(isinstance(each, ast.Constant) and each.value is ... for each in ast.walk(node)):
        # Stands for what lies too deep to be told.
        return
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return
    if name.replace(".", "").isidentifier():
        yield name, told


def _with_last_line(text: str, line: str) -> str:
    """Return *text* with *line* behind all else that main does."""
    tree = ast.parse(text)
    patch = Patch(text, tree)
    last = tree.body[-1]
    end = last.end_lineno or last.lineno
    indent = ""
    if isinstance(last, ast.If) and ast.unparse(last.test) == _MAIN and not last.orelse:
        inner = last.body[-1]
        if inner.lineno > last.lineno:
            # Whoever imports the program has not run it.
            indent = patch.indent_of(inner.lineno)
    patch.insert(end + 1, line, indent)
    return patch.text()
