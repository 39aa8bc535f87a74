"""`socket`: connections inside the simulated machine."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset({"getdefaulttimeout", "gethostbyname", "gethostname", "setdefaulttimeout"}),
    missing={
        "CMSG_LEN": Missing("leave it out"),
        "fromfd": Missing("hand the socket itself on"),
        "if_nameindex": Missing("use a constant"),
        "inet_ntop": Missing("use inet_ntoa"),
        "inet_pton": Missing("use inet_aton"),
        "sethostname": Missing("leave it out"),
    },
)
