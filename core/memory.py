"""How much of the computer's memory this process takes, so that it can stop in time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_MEMORY: Final = 1_200_000_000
"""With so many bytes more than at its start a run or a check comes to an end and says why."""
_PAGES: Final = Path("/proc/self/statm")
_PEAK: Final = 1024 if sys.platform.startswith("linux") else 1
"""In units of how many bytes the system tells the most that was used."""


def crowding() -> Callable[[], bool]:
    """Return what says whether this process takes `MOST_MEMORY` more than it takes now."""
    most = used_memory() + MOST_MEMORY
    return lambda: used_memory() > most


def used_memory() -> int:
    """The bytes that this process takes now, or took at most where only that is told."""
    if sys.platform == "win32":
        return _on_windows()
    import resource  # noqa: PLC0415 - not on every system

    try:
        pages = int(_PAGES.read_bytes().split()[1])
    except (OSError, IndexError, ValueError):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _PEAK
    return pages * resource.getpagesize()


def _on_windows() -> int:
    import ctypes  # noqa: PLC0415 - takes long to load
    from ctypes import wintypes  # noqa: PLC0415

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", wintypes.DWORD), ("faults", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in (
                "peak", "working", "peak_paged", "paged", "peak_nonpaged", "nonpaged",
                "pagefile", "peak_pagefile",
            )),
        )  # fmt: skip

    counters = Counters(size=ctypes.sizeof(Counters))
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = (
        wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD,
    )  # fmt: skip
    own = kernel.GetCurrentProcess()
    told = kernel.K32GetProcessMemoryInfo(own, ctypes.byref(counters), counters.size)
    return int(counters.working) if told else 0
