"""What is special about the program as one file: it is two processes, and ends as one."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Final

_SET_DEATH_SIGNAL: Final = 1
"""PR_SET_PDEATHSIG of Linux's prctl(2)."""


def in_one_file() -> bool:
    """Whether this is the single file, which unpacks itself to somewhere else before it starts."""
    unpacked = getattr(sys, "_MEIPASS", None)
    return unpacked is not None and Path(sys.executable).parent not in Path(unpacked).parents


def end_with_parent() -> None:
    """End when the process that unpacked us is killed: it cannot tell us any more.

    Only Linux offers that; elsewhere nothing happens.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # noqa: PLC0415 - takes a while to load

    ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGKILL)
    parent = _name(str(os.getppid()))
    if parent and parent != _name("self"):
        # It was killed before we asked, while Python started; somebody else is the parent now.
        os.kill(os.getpid(), signal.SIGKILL)


def _name(process: str) -> str:
    """What *process* is called, which is the same for both of ours; nothing if that is hidden."""
    try:
        return Path(f"/proc/{process}/comm").read_text("utf-8", "replace")
    except OSError:
        return ""
