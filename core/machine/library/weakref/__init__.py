"""`weakref`: references that do not keep anything alive; nothing is told of when it dies."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"getweakrefcount", "proxy"}),
    missing={
        "finalize": Missing(
            "call it at the end of the program", why="nothing is told of when an object dies"
        ),
        "WeakMethod": Missing("keep the method itself", why="it would be gone at once"),
        "getweakrefs": Missing("do without it"),
        "ReferenceType": Missing("use weakref.ref"),
    },
)
