"""What the compiler is told of the library: which modules there are, and their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Missing(NamedTuple):
    """A name, or a whole module, that is there in CPython but is not simulated."""

    instead: str
    """What to write instead."""
    why: str = ""
    """Why it is not simulated, if there is more to say than that it is not."""


class Vocabulary(Protocol):
    """The names of the modelled library.

    Names are looked for in a module only if a program uses one of them.
    """

    def is_module(self, name: str) -> bool:
        """Whether a program can import *name*."""

    def modules(self) -> Iterable[str]:
        """Every module that can be imported."""

    def names(self, module: str) -> frozenset[str]:
        """The names of *module*, its submodules among them."""

    def is_final(self, name: str) -> bool:
        """Whether library *name* ("threading.Lock") is a class that cannot be inherited."""

    def is_settable(self, name: str) -> bool:
        """Whether a program may assign library *name* ("threading.excepthook")."""

    def to_inherit(self, name: str) -> str | None:
        """The name of the class that a class of the program gets for its base *name*."""

    def missing_name(self, module: str, name: str) -> Missing | None:
        """What to write instead of *name*, which *module* has in CPython but not here."""

    def missing_module(self, name: str) -> Missing | None:
        """What to write instead of using module *name*, which CPython has."""
