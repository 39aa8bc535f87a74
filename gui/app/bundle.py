"""What is special about the program as one file: it is two processes, and ends as one."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from pathlib import Path
from typing import Final

_SET_DEATH_SIGNAL: Final = 1
"""PR_SET_PDEATHSIG of Linux's prctl(2)."""
_MARK: Final = "interlock.lock"
"""Locked in a folder that was unpacked for as long as its program lives."""


def unpacked_file() -> Path | None:
    """Where the single file has unpacked itself before it started; None if this is not it."""
    folder = getattr(sys, "_MEIPASS", None)
    if folder is None or Path(sys.executable).parent in Path(folder).parents:
        return None
    return Path(folder)


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


def mark_unpacked(folder: Path) -> None:
    """Let others see that *folder*, where we are unpacked, is in use until this process ends.

    Only Linux is served, where whoever is killed leaves a hundred megabytes behind.
    """
    if not sys.platform.startswith("linux"):
        return
    import fcntl  # noqa: PLC0415 - other systems have none

    draft = folder / f"{_MARK}.{os.getpid()}"
    # Where nothing can be written any more, the folder merely stays if we are killed.
    with contextlib.suppress(OSError):
        # Left open: the lock goes with the process, however that ends.
        held = os.open(draft, os.O_CREAT | os.O_WRONLY, 0o600)
        fcntl.flock(held, fcntl.LOCK_EX)
        # Nobody ever sees the mark without its lock.
        draft.rename(folder / _MARK)


def clear_up_after_killed(folder: Path) -> None:
    """Remove what was unpacked beside *folder* by programs that were killed."""
    for other in folder.parent.glob("_MEI*"):
        if other != folder and _is_left_behind(other):
            import shutil  # noqa: PLC0415 - takes milliseconds to load, and is seldom needed

            shutil.rmtree(other, ignore_errors=True)


def _is_left_behind(folder: Path) -> bool:
    import fcntl  # noqa: PLC0415 - see above

    try:
        if folder.stat(follow_symlinks=False).st_uid != os.getuid():
            return False
        # One without a mark is not ours, or is being unpacked at this moment.
        with (folder / _MARK).open("rb") as mark:
            fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _name(process: str) -> str:
    """What *process* is called, which is the same for both of ours; nothing if that is hidden."""
    try:
        return Path(f"/proc/{process}/comm").read_text("utf-8", "replace")
    except OSError:
        return ""
