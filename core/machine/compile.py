"""The way from text to a program of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.beside import gather
from core.language.compiler.entry import compile_against
from core.language.folder import Folder, read_with_modules
from core.machine.library.vocabulary import LIBRARY

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from core.language.program import Program
    from core.language.source import Source


_USUAL: Final = ("threading", "queue", "time", "collections", "concurrent.futures")
"""Modules from which programs with threads take names, and sometimes forget to."""


def compile_source(source: Source) -> Program:
    """Check and compile *source* against the modelled library.

    Raises:
        SourceError: the text is not Python.
        RefusedError: it uses something that is not simulated; lists all such places.
    """
    return compile_against(source, LIBRARY)


def read_program(path: str | os.PathLike[str]) -> Source:
    """The program in the file at *path*, with the files beside it that it imports.

    Raises:
        UnreadableError: there is no such file, or it, or a file that it imports, is no text.
        SourceError: the text is not in the encoding it claims.
        RefusedError: it imports too much.
    """
    return read_with_modules(path, LIBRARY)


def with_modules(source: Source, folder: Path) -> Source:
    """*source*, edited where it is no file yet, with what it imports from *folder*.

    Raises:
        UnreadableError: a file that it imports is no text.
        RefusedError: it imports too much.
    """
    return gather(source, Folder(folder.resolve()).find, LIBRARY)


def import_that_brings(name: str) -> str:
    """The statement that imports *name*, a module or what is usually taken from one; or nothing."""
    if LIBRARY.is_module(name):
        return f"import {name}"
    module = next((each for each in _USUAL if name in LIBRARY.names(each)), "")
    return f"from {module} import {name}" if module else ""
