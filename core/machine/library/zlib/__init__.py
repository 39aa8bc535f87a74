"""`zlib`: checksums."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "compress": Missing("keep the bytes as they are", why="a few bytes could become gigabytes"),
        "decompress": Missing(
            "keep the bytes as they are", why="a few bytes could become gigabytes"
        ),
    }
)
