"""`uuid`: names that nobody else has, numbered as they are asked for."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "getnode": Missing("use a constant", why="the machine has no network card"),
        "uuid1": Missing("use uuid4", why="the machine has no network card"),
    },
)
