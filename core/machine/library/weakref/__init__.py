"""`weakref`: references that do not keep anything alive; here nothing dies."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "finalize": Missing(
            "call it at the end of the program", why="nothing dies here before the end"
        ),
        "WeakMethod": Missing("keep the method itself", why="a method would die at once"),
        "getweakrefs": Missing("do without it"),
        "ReferenceType": Missing("use weakref.ref"),
    },
)
