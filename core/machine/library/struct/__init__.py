"""`struct`: numbers as bytes."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "Struct": Missing("use pack and unpack"),
        "iter_unpack": Missing("use unpack on slices"),
        "pack_into": Missing("use pack, and join the parts"),
    }
)
