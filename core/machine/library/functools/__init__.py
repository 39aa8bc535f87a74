"""`functools`: functions about functions."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "singledispatchmethod": Missing("use match or isinstance"),
    },
    final=frozenset({"cached_property", "partial"}),
)
