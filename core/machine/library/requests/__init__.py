"""`requests`: asking addresses, as the package of that name does."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "packages": Missing("leave it out"),
        "utils": Missing("use urllib.parse"),
        "cookies": Missing("use a dict"),
    },
)
