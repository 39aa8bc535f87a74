"""`_muted`: what stands for a package that nobody has written for this machine."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
