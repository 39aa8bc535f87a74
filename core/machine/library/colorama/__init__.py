"""`colorama`: colours of a terminal, which print as nothing."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
