"""`zlib`: checksums, and bytes that are packed."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "compressobj": Missing("use compress"),
        "decompressobj": Missing("use decompress"),
    }
)
