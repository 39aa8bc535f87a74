"""`functools`: functions about functions."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(
    compiled=frozenset({"cmp_to_key"}),
    final=frozenset({"cached_property", "partial"}),
)
