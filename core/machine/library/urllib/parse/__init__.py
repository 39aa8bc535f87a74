"""`urllib.parse`: the parts of addresses."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "DefragResult": Missing("use urldefrag"),
        "quote_from_bytes": Missing("use quote"),
        "unquote_to_bytes": Missing("use unquote"),
    },
)
