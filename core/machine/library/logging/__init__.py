"""`logging`: messages with levels."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "Formatter": Missing("use basicConfig(format=...)"),
        "StreamHandler": Missing("use basicConfig"),
    },
    final=frozenset({"Logger"}),
)
