"""`json`: values as text, and back."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "decoder": Missing("use json.JSONDecodeError"),
        "detect_encoding": Missing("decode the bytes yourself"),
        "encoder": Missing("use json.JSONEncoder"),
        "tool": Missing("use json.dumps with indent"),
    },
)
