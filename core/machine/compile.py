"""The way from text to a program of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.compiler.entry import compile_against
from core.machine.library.vocabulary import LIBRARY

if TYPE_CHECKING:
    from core.language.program import Program
    from core.language.source import Source


def compile_source(source: Source) -> Program:
    """Check and compile *source* against the modelled library.

    Raises:
        SourceError: the text is not Python.
        RefusedError: it uses something that is not simulated; lists all such places.
    """
    return compile_against(source, LIBRARY)
