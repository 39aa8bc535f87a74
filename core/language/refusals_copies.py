"""How much code the blocks after `finally` grow into.

Such a block is compiled once for every way out of its `try`, so nested ones multiply:
twenty of them would make a million copies out of a page of text.
"""

from __future__ import annotations

import ast
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_COPIED: Final = 200_000
"""Characters of program text that may be added by copying."""


def overgrown(tree: ast.Module, lines: Sequence[str]) -> ast.Try | ast.TryStar | None:
    """The innermost `try` of *tree* whose copies pass the limit, if any."""
    copies = _Copies(lines)
    copies.of(tree.body)
    return copies.overgrown


class _Copies:
    """Adds up, from the inside out, the text that is copied and the ways out."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.overgrown: ast.Try | ast.TryStar | None = None
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))

    def of(self, statements: Sequence[ast.stmt]) -> tuple[int, int]:
        """Characters added by copying inside *statements*, and how often they are left."""
        added = exits = 0
        for statement in statements:
            more, leaving = self._statement(statement)
            added += more
            exits += leaving
        return added, exits

    def _statement(self, statement: ast.stmt) -> tuple[int, int]:
        match statement:
            case ast.Return() | ast.Break() | ast.Continue():
                return 0, 1
            case ast.FunctionDef(body=body) | ast.ClassDef(body=body):
                return self.of(body)[0], 0
            case ast.Try(finalbody=[_, *_]) | ast.TryStar(finalbody=[_, *_]):
                return self._try(statement)
            case _:
                return self.of(list(_inside(statement)))

    def _try(self, statement: ast.Try | ast.TryStar) -> tuple[int, int]:
        added, exits = self.of(list(_inside(statement)))
        last_added, last_exits = self.of(statement.finalbody)
        copies = 1 + exits
        added += last_added + copies * (self._size(statement.finalbody) + last_added)
        if added > MOST_COPIED and self.overgrown is None:
            self.overgrown = statement
        return added, exits + (1 + copies) * last_exits

    def _size(self, statements: Sequence[ast.stmt]) -> int:
        first, last = statements[0], statements[-1]
        end = self._starts[(last.end_lineno or last.lineno) - 1] + (last.end_col_offset or 0)
        return end - self._starts[first.lineno - 1] - first.col_offset


def _inside(statement: ast.stmt) -> Iterator[ast.stmt]:
    """The statements directly inside *statement*, those after `finally` left out."""
    for name in ("body", "orelse"):
        yield from getattr(statement, name, ())
    for name in ("handlers", "cases"):
        for part in getattr(statement, name, ()):
            yield from part.body
