"""`pathlib`: paths as objects."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={
        "PureWindowsPath": Missing("use PurePosixPath: the machine is a POSIX system"),
        "WindowsPath": Missing("use Path: the machine is a POSIX system"),
    },
)
