"""`urllib`: addresses, and what they answer."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(missing={"robotparser": Missing("read the file with urlopen")})
