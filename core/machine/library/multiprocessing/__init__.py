"""`multiprocessing`: processes, each with a memory of its own, and what they share."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
