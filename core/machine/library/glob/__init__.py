"""`glob`: files whose names fit a pattern."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(missing={"glob0": Missing("use glob"), "glob1": Missing("use glob")})
