"""`platform`: the machine that a program runs on."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "uname": Missing("use system() and node()"),
        "mac_ver": Missing("use system()"),
        "win32_ver": Missing("use system()"),
        "freedesktop_os_release": Missing("use system()"),
        "libc_ver": Missing("do without it"),
    },
)
