"""`select`: waiting for one of several sockets."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"select"}),
    missing={
        "epoll": Missing("use select"),
        "kqueue": Missing("use select"),
        "poll": Missing("use select"),
    },
)
