"""`timeit`: calling a function many times, on the virtual clock."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={"main": Missing("call timeit() itself")},
)
