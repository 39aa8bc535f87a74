"""`enum`: enumerations."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "IntFlag": Missing("use Flag"),
        "StrEnum": Missing("use Enum and .value"),
    },
)
