"""`logging`: messages with levels."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "BufferingFormatter": Missing("use Formatter"),
        "config": Missing("use basicConfig and addHandler"),
        "setLogRecordFactory": Missing("write a Filter that adds to records"),
        "setLoggerClass": Missing("use LoggerAdapter"),
    },
    internal=frozenset({"Filterer"}),
)
