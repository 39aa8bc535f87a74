"""`secrets`: tokens numbered as they are asked for, and draws as those of random."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
