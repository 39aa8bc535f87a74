"""What the folder of a library module declares beside its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.vocabulary.library import Missing
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Missing", "Module"]


class Module(NamedTuple):
    """A module of the library, as far as its parts do not tell.

    Its names are those of its host part and the public ones of its interpreted part.
    """

    missing: Mapping[str, Missing] = {}
    """Names that the module has in CPython but not here, with what to write instead."""
    internal: frozenset[str] = frozenset()
    """Public names of the interpreted part that the module does not have in CPython."""
    final: frozenset[str] = frozenset()
    """Classes of the interpreted part that no class of the program can inherit.

    Those of the host part are all final, but for exceptions and those in *open*.
    """
    settable: frozenset[str] = frozenset()
    """Names that a program may assign; they are attributes of `settings` in the part `_hooks`."""
    open: frozenset[str] = frozenset()
    """Classes of the host part that a class of the program can inherit."""
    elsewhere: Mapping[str, str] = {}
    """Names that are in another interpreted part, which is loaded if a program uses them."""
    outside: frozenset[str] = frozenset()
    """Interpreted parts whose variables lie outside of processes, such as the disk."""
    inherited: Mapping[str, str] = {}
    """Classes of the host part that have an interpreted one to be inherited: where that is."""
    compiled: frozenset[str] = frozenset()
    """Functions of the interpreted part that CPython has in C, by their qualified names.

    In a class they are no methods.
    """
