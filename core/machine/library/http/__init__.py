"""`http`: servers and clients of the web."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "HTTPMethod": Missing("write the text"),
        "cookiejar": Missing("use a dict"),
        "cookies": Missing("use a dict"),
    },
)
