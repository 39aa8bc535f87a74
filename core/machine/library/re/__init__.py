"""`re`: regular expressions, matched in bounded time."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "DEBUG": Missing("do without it"),
        "LOCALE": Missing("use the other flags", why="the machine has no locale"),
        "L": Missing("use the other flags", why="the machine has no locale"),
        "NOFLAG": Missing("use 0"),
        "Scanner": Missing("use re.finditer", why="it is not documented"),
        "TEMPLATE": Missing("do without it"),
        "template": Missing("use re.compile"),
    },
    internal=frozenset({"PatternError"}),
)
