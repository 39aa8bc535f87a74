"""`contextvars`: variables that each thread has a value of."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module(
    compiled=frozenset({"copy_context"}),
)
