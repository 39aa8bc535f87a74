"""`shutil`: copies of files and whole folders."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

_NO_ARCHIVES = "archives are not simulated"

MODULE: Final = Module(
    missing={
        "chown": Missing("leave it out"),
        "copymode": Missing("leave it out"),
        "copystat": Missing("leave it out"),
        "disk_usage": Missing("use a constant"),
        "make_archive": Missing("copy the files", _NO_ARCHIVES),
        "unpack_archive": Missing("copy the files", _NO_ARCHIVES),
        "ignore_patterns": Missing("copy the files one by one"),
    },
)
