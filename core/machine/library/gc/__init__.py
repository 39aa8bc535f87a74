"""`gc`: the collector of garbage, which has nothing to do."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"collect", "disable", "enable", "freeze", "isenabled"}),
    missing={
        "get_objects": Missing("do without it"),
        "get_referrers": Missing("do without it"),
        "get_referents": Missing("do without it"),
        "garbage": Missing("do without it"),
        "callbacks": Missing("do without it"),
    },
)
