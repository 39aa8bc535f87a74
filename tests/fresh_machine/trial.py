"""Trying one thing in a root: a row of the table that is printed at the end."""

from __future__ import annotations

import re
import subprocess
import time
from typing import TYPE_CHECKING

from tests.fresh_machine.screen import Screen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fresh_machine.root import Root

Row = tuple[str, bool, str]
"""What was tried, whether it worked, and what is to be said of it."""


def timed(root: Root, name: str, line: str, where: str = "/") -> Row:
    """Whether the shell's *line* succeeds, and how long it takes."""
    begun = time.monotonic()
    done = root.run(line, where=where)
    said = f"{time.monotonic() - begun:.0f} s"
    return (name, not done.returncode, said if not done.returncode else done.stdout[-600:])


def answered(root: Root, name: str, line: str, *, code: int = 0, says: str = "") -> Row:
    """Whether the shell's *line* ends with *code*, and what it writes contains *says*."""
    done = root.run(line)
    worked = done.returncode == code and says in done.stdout
    said = [line for line in done.stdout.splitlines() if says in line]
    return (name, worked, last("\n".join(said)) if worked else done.stdout[-600:])


def window(root: Root, name: str, line: str, where: str, out: Path, seconds: float) -> Row:
    """Whether *line* opens a window within *seconds*; its picture goes into the folder *out*."""
    picture = out / f"{re.sub(r'[^a-z0-9]+', '_', name.lower())}.png"
    with Screen() as screen:
        command = root.command(line, where=where, display=screen.display)
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        after = screen.wait_for_window(picture, process, seconds)
        process.kill()
        said = process.communicate()[0]
    return (name, after is not None, said[-600:] if after is None else f"{after:.1f} s, {picture}")


def last(text: str) -> str:
    """The last line of *text*, as far as it fits into the table."""
    return (text.strip().splitlines() or [""])[-1][:120]
