"""`io`: files, which lie in the memory of the simulated machine."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_OPEN = "use open()"

MODULE: Final = Module(
    compiled=frozenset({"open"}),
    missing={
        "FileIO": Missing("use open(name, 'rb', buffering=0)"),
        "IncrementalNewlineDecoder": Missing("use open(name, newline=None)"),
        "RawIOBase": Missing(_OPEN),
        "BufferedRWPair": Missing(_OPEN),
        "BufferedIOBase": Missing(_OPEN),
        "open_code": Missing("use open(name, 'rb')"),
        "text_encoding": Missing("write the encoding itself"),
    },
    outside=frozenset({"io._disk"}),
    final=frozenset({"BufferedRandom", "BufferedReader", "BufferedWriter", "TextIOWrapper"}),
)
