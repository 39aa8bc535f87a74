"""`shlex`: words of a command line."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(missing={"shlex": Missing("use split")})
