"""`threading`: threads, and what they wait for."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"excepthook", "get_ident", "get_native_id"}),
    settable=frozenset({"excepthook"}),
    missing={
        "setprofile": Missing("do without it"),
        "settrace": Missing("do without it"),
        "stack_size": Missing("do without it"),
    },
)
