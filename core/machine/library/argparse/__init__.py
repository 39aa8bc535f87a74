"""`argparse`: options of the command line, which # args: declares."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    missing={"FileType": Missing("use open()")},
)
