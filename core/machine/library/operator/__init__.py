"""`operator`: the operators as functions."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(
    compiled=frozenset(
        """
        call concat countOf delitem iadd iand iconcat ifloordiv ilshift imatmul imod imul
        index indexOf ior ipow irshift isub itruediv ixor length_hint not_ setitem
        """.split()
    ),
    final=frozenset({"attrgetter", "itemgetter", "methodcaller"}),
)
