"""`operator`: the operators as functions."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(
    final=frozenset({"attrgetter", "itemgetter", "methodcaller"}),
)
