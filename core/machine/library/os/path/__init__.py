"""`os.path`: paths as texts, and looks at the disk."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "sameopenfile": Missing("compare the names"),
        "samestat": Missing("compare the names"),
        "ismount": Missing("leave it out"),
    },
)
