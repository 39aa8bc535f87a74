"""`selectors`: waiting for one of several sockets."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_USE = "use DefaultSelector"

MODULE: Final = Module(
    missing={
        "BaseSelector": Missing(_USE),
        "EpollSelector": Missing(_USE),
        "KqueueSelector": Missing(_USE),
        "PollSelector": Missing(_USE),
    },
)
