"""`http.server`: servers of the web."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "CGIHTTPRequestHandler": Missing("write do_GET", "Interlock simulates no processes"),
        "test": Missing("use HTTPServer"),
    },
)
