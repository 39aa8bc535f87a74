"""`random`: random draws, each of them a choice."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "SystemRandom": Missing("use Random: a run must be repeatable"),
    },
)
