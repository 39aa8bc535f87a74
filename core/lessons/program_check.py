"""What is wrong with the program of a lesson, apart from what it is there to show."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from core.language.errors import ProgramError, RefusedError, SourceError
from core.language.source import Source
from core.lessons.errors import Mistake
from core.lessons.judges.call_count import syntax
from core.machine.compile import compile_source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_LINES: Final = 22
MOST_COLUMNS: Final = 60
"""With so many lines and columns a program fits on a slide, large enough for the last row."""


def mistakes_in_program(path: Path, text: str, *, slides: bool = True) -> Iterator[Mistake]:
    """What is wrong with the program *text* of the file *path*, which is never run.

    With *slides* it has to fit on one, and to say what it is.
    """
    try:
        compile_source(Source(str(path), text))
    except ProgramError as error:
        yield from located(path, error)
        return
    if not slides:
        return
    lines = text.rstrip("\n").split("\n")
    if len(lines) > MOST_LINES:
        message = f"it has {len(lines)} lines, not {MOST_LINES}"
        yield Mistake(path, MOST_LINES + 1, message, "leave out what the lesson does not need")
    for number, line in enumerate(lines, 1):
        if len(line) > MOST_COLUMNS:
            message = f"the line is longer than {MOST_COLUMNS} columns"
            yield Mistake(path, number, message, "break it", MOST_COLUMNS + 1)
    if ast.get_docstring(syntax(text)) is None:
        yield Mistake(path, 1, "the docstring is missing", "say in it what the program is")


def located(path: Path, error: ProgramError) -> Iterator[Mistake]:
    """What *error* says of the file *path*, each at its place."""
    match error:
        case RefusedError():
            for each in error.refusals:
                yield Mistake(path, each.span.line, each.reason, each.hint, each.span.column)
        case SourceError():
            yield Mistake(path, error.span.line, error.message, error.hint, error.span.column)
        case _:
            yield Mistake(path, 0, str(error).removeprefix(f"{path}: "))
