"""`concurrent.futures.thread`: where CPython keeps the pool of threads."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Module

MODULE: Final = Module()
