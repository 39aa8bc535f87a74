"""Places in a program's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.named import NamedTuple

if TYPE_CHECKING:
    import ast
    from collections.abc import Sequence
    from typing import Self


class Line(int):
    """The number of a line in a file beside the main one.

    As a number it counts the lines of all files of the program, the main one first, so it
    is the place in `Source.lines` and differs from every other; as a text it says what its
    author sees: "3 of flags.py".
    """

    file: str
    number: int
    """What counts in *file*."""

    def __new__(cls, place: int, file: str, number: int) -> Self:
        """Line *number* of *file*, which is *place* among the lines of all files."""
        line = super().__new__(cls, place)
        line.file, line.number = file, number
        return line

    def __reduce__(self) -> tuple[type[Line], tuple[int, str, int]]:
        """What makes an equal one, for those who pack and unpack it."""
        return Line, (int(self), self.file, self.number)

    def __str__(self) -> str:
        """The number in its own file, and the file."""
        return f"{self.number} of {self.file}"


def place_of_line(line: int) -> tuple[str, int]:
    """The file beside the main one that *line* counts in, nothing for the main, and where."""
    return (line.file, line.number) if isinstance(line, Line) else ("", line)


class Span(NamedTuple):
    """A stretch of text: lines and columns count characters from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def shifted(span: Span, file: str, before: int) -> Span:
    """*span* of *file* among the lines of all files, *before* of which come first."""
    line, column, end_line, end_column = span
    return Span(
        Line(line + before, file, line), column, Line(end_line + before, file, end_line), end_column
    )


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
