"""Edits of a program's text by lines and expressions; all else stays byte for byte."""

from __future__ import annotations

import ast
from typing import Final

_SHIFTED: Final = 0.3
"""What a line counts that was only indented, beside one that is new or gone."""


class Patch:
    """Edits of *text*, whose syntax tree is *tree*; lines count from 1."""

    def __init__(self, text: str, tree: ast.Module) -> None:
        # The parser ends lines at these only, unlike `splitlines`.
        self._lines = [f"{line}\n" for line in text.split("\n")]
        self._lines[-1] = self._lines[-1].removesuffix("\n")
        self._fixed = _lines_in_strings(tree)
        self.indent_unit: Final = _indent_unit(self._lines, tree)
        self._shifts: dict[int, int] = {}
        self._before: dict[int, list[str]] = {}
        self._gone: set[int] = set()
        self._replaced: dict[int, list[tuple[int, int, str]]] = {}

    def indent_of(self, line: int) -> str:
        """Return the white space that *line* begins with."""
        text = self._lines[line - 1]
        return text[: len(text) - len(text.lstrip(" \t"))]

    def wrap(self, first: int, last: int, header: str) -> None:
        """Put the lines from *first* to *last* below *header*, which ends with a colon."""
        extra = self.indent_unit * self._shifts.get(first, 0)
        self._before.setdefault(first, []).append(self.indent_of(first) + extra + header)
        for line in range(first, last + 1):
            self._shifts[line] = self._shifts.get(line, 0) + 1

    def unwrap(self, node: ast.With | ast.Try) -> None:
        """Take away the header of *node* and leave its body in its place."""
        body = node.body[0].lineno
        self._gone.update(range(node.lineno, body))
        self.outdent(body, node.end_lineno or body)

    def outdent(self, first: int, last: int) -> None:
        """Move the lines from *first* to *last* one level to the left."""
        for line in range(first, last + 1):
            self._shifts[line] = self._shifts.get(line, 0) - 1

    def indent(self, first: int, last: int) -> None:
        """Move the lines from *first* to *last* one level to the right."""
        for line in range(first, last + 1):
            self._shifts[line] = self._shifts.get(line, 0) + 1

    def insert(self, line: int, text: str, indent: str | None = None) -> None:
        """Put *text* before *line*, indented as that is; *line* may be one after the last."""
        if indent is None:
            indent = self.indent_of(line) if line <= len(self._lines) else ""
        self._before.setdefault(line, []).append(indent + text)

    def move(self, first: int, last: int, before: int, *, levels: int = 0) -> None:
        """Put the lines from *first* to *last* before line *before*, *levels* to the left."""
        width = len(self.indent_unit) * levels
        for line in range(first, last + 1):
            text = self._lines[line - 1].removesuffix("\n")
            cut = 0 if line in self._fixed else min(width, len(self.indent_of(line)))
            self._before.setdefault(before, []).append(text[cut:])
        self.remove(first, last)

    def remove(self, first: int, last: int) -> None:
        """Take away the lines from *first* to *last*."""
        self._gone.update(range(first, last + 1))

    def replace(self, node: ast.expr, new: str) -> None:
        """Put *new* in the place of *node*, an expression on one line."""
        assert node.end_col_offset is not None
        first, last = (
            self._column(node.lineno, at) for at in (node.col_offset, node.end_col_offset)
        )
        self.replace_at(node.lineno, first, last, new)

    def replace_at(self, line: int, first: int, last: int, new: str) -> None:
        """Put *new* in the place of the characters from *first* to *last* of *line*, from 0."""
        self._replaced.setdefault(line, []).append((first, last, new))

    def _column(self, line: int, offset: int) -> int:
        """Return the column in characters of one in bytes, as `ast` counts."""
        return len(self._lines[line - 1].encode("utf-8")[:offset].decode("utf-8"))

    def text(self) -> str:
        """Return the text with all edits made."""
        return "".join(self._rendered())

    @property
    def cost(self) -> float:
        """Roughly how many lines were changed."""
        added = sum(map(len, self._before.values()))
        shifted = sum(1 for shift in self._shifts.values() if shift)
        return added + len(self._gone) + len(self._replaced) + _SHIFTED * shifted

    def _rendered(self) -> list[str]:
        out: list[str] = []
        for number, line in enumerate(self._lines, 1):
            out += [f"{text}\n" for text in self._before.get(number, ())]
            if number not in self._gone:
                out.append(self._edited(number, line))
        if last := self._before.get(len(self._lines) + 1):
            if out and out[-1] and not out[-1].endswith("\n"):
                out[-1] += "\n"
            out += [f"{text}\n" for text in last]
        return out

    def _edited(self, number: int, line: str) -> str:
        for first, last, new in sorted(self._replaced.get(number, ()), reverse=True):
            line = line[:first] + new + line[last:]
        shift = self._shifts.get(number, 0)
        if number in self._fixed or not line.strip():
            return line
        if shift >= 0:
            return self.indent_unit * shift + line
        width = min(-shift * len(self.indent_unit), len(self.indent_of(number)))
        return line[width:]


def _indent_unit(lines: list[str], tree: ast.Module) -> str:
    """Return by what the first block of *tree* is indented."""
    for node in tree.body:
        for inner in getattr(node, "body", ()):
            if inner.lineno > node.lineno:
                line: str = lines[inner.lineno - 1]
                return line[: len(line) - len(line.lstrip())]
    return " " * 4


def _lines_in_strings(tree: ast.Module) -> frozenset[int]:
    """Return the lines that begin inside a string, and so must not be indented."""
    found: set[int] = set()
    for node in ast.walk(tree):
        text = isinstance(node, ast.JoinedStr) or (
            isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
        )
        if text:
            assert isinstance(node, ast.expr)
            found.update(range(node.lineno + 1, (node.end_lineno or node.lineno) + 1))
    return frozenset(found)
