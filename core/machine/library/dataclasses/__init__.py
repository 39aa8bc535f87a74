"""`dataclasses`: classes made of fields."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "InitVar": Missing("set the attribute in __post_init__"),
    },
)
