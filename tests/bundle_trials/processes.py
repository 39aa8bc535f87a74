"""Who runs, as Linux tells it in /proc."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def session(leader: int) -> list[int]:
    """The processes alive in the session that process *leader* began, even if that one is dead."""
    return [pid for pid in _alive() if _fields(pid)[3:4] == [str(leader)]]


def using(*places: Path) -> list[int]:
    """The processes alive that run one of *places* or what lies below one of them."""
    found = []
    for pid in _alive():
        try:
            program = Path(f"/proc/{pid}/exe").readlink()
        except OSError:
            continue
        if any(place in (program, *program.parents) for place in places):
            found.append(pid)
    return found


def cpu_seconds(pids: Iterable[int]) -> float:
    """How long the processors were busy with *pids* and their buried children."""
    ticks = sum(int(field) for pid in pids for field in _fields(pid)[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


def end(pids: Iterable[int]) -> None:
    """Kill *pids*, those that are left."""
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


def _alive() -> Iterator[int]:
    """All but those that are dead and not yet buried."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            pid = int(entry.name)
            if _fields(pid)[:1] not in ([], ["Z"]):
                yield pid


def _fields(pid: int) -> list[str]:
    """State, parent, group, session and so on; nothing if it has just gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []
