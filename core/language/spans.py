"""Places in a program's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import ast
    from collections.abc import Sequence


class Span(NamedTuple):
    """A stretch of text: lines and columns count characters from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def width(self) -> int:
        """How many characters to underline; 1 if it goes on beyond its first line."""
        if self.end_line != self.line:
            return 1
        return max(1, self.end_column - self.column)


START = Span(1, 1, 1, 1)
"""The very beginning, for what has no place of its own."""


def span_of(node: ast.AST, lines: Sequence[str]) -> Span:
    """Where *node* stands in the text that *lines* are; a module stands at its start."""
    line = getattr(node, "lineno", None)
    if line is None:
        return START
    end_line = getattr(node, "end_lineno", None) or line
    start_offset: int = getattr(node, "col_offset", 0)
    end_offset: int = getattr(node, "end_col_offset", None) or start_offset
    return Span(
        line,
        column_at(lines[line - 1], start_offset),
        end_line,
        column_at(lines[end_line - 1], end_offset),
    )


def column_at(line: str, offset: int) -> int:
    """The column of the character that begins *offset* UTF-8 bytes into *line*."""
    if line.isascii():
        return offset + 1
    return len(line.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore")) + 1
