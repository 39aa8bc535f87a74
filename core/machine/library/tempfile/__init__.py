"""`tempfile`: files and folders for a while."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "mkstemp": Missing("use NamedTemporaryFile(delete=False)"),
        "mktemp": Missing("use NamedTemporaryFile"),
        "SpooledTemporaryFile": Missing("use TemporaryFile"),
    },
)
