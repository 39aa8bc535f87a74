"""`fnmatch`: patterns of file names."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(missing={"translate": Missing("use fnmatch")})
