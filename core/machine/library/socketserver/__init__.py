"""`socketserver`: servers with a handler for each request."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_NO_PROCESSES = "Interlock simulates threads, not processes"
_NO_UNIX = "there are no sockets in files here"

MODULE: Final = Module(
    missing={
        "ForkingMixIn": Missing("use ThreadingMixIn", _NO_PROCESSES),
        "ForkingTCPServer": Missing("use ThreadingTCPServer", _NO_PROCESSES),
        "ForkingUDPServer": Missing("use ThreadingUDPServer", _NO_PROCESSES),
        "UnixStreamServer": Missing("use TCPServer", _NO_UNIX),
        "UnixDatagramServer": Missing("use UDPServer", _NO_UNIX),
    },
)
