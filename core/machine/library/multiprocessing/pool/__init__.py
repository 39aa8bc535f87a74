"""`multiprocessing.pool`: pools of processes, and of threads in the same form."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
