"""`numbers`: the abstract classes of numbers, for annotations and checks."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
