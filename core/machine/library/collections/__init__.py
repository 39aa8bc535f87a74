"""`collections`: deques, counters and other containers."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "ChainMap": Missing("use {**first, **second}"),
        "UserDict": Missing("keep a dict in an attribute"),
        "UserList": Missing("keep a list in an attribute"),
    },
)
