"""`csv`: rows of values as lines of text."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_FORMAT = "hand delimiter, quotechar and the like to reader and writer"

MODULE: Final = Module(
    compiled=frozenset({"list_dialects", "reader", "writer"}),
    missing={
        "Dialect": Missing(_FORMAT),
        "Sniffer": Missing(_FORMAT),
        "excel": Missing("use 'excel'"),
        "excel_tab": Missing("use 'excel-tab'"),
        "unix_dialect": Missing("use 'unix'"),
        "field_size_limit": Missing("leave it out"),
        "get_dialect": Missing(_FORMAT),
        "register_dialect": Missing(_FORMAT),
        "unregister_dialect": Missing(_FORMAT),
    },
)
