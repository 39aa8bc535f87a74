"""`faulthandler`: who asks for the stacks of a hung program runs on a machine that tells them."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset(
        {"cancel_dump_traceback_later", "disable", "dump_traceback_later", "enable", "is_enabled"}
    ),
    missing={
        "dump_traceback": Missing("use traceback.print_stack or do without it"),
        "register": Missing("do without it"),
        "unregister": Missing("do without it"),
    },
)
"""`faulthandler`: watching changes nothing; what ends the program is not simulated."""
