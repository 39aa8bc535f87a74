"""`locale`: the language of the machine, which is that of C."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"getencoding"}),
    missing={
        "currency": Missing("use f-strings", why="the machine has no locale"),
        "format_string": Missing("use f-strings", why="the machine has no locale"),
        "str": Missing("use str()", why="the machine has no locale"),
        "atof": Missing("use float()", why="the machine has no locale"),
        "atoi": Missing("use int()", why="the machine has no locale"),
        "strcoll": Missing("compare the texts", why="the machine has no locale"),
        "strxfrm": Missing("use the text", why="the machine has no locale"),
        "localeconv": Missing("use constants", why="the machine has no locale"),
    },
)
