"""`__future__`: what it asks for is always on, or changes nothing here."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
