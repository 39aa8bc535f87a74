"""`_io`: what files ask of the machine, beneath `io`."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(missing={"open": Missing("use open() itself")})
