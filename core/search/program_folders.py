"""Which programs a folder has: looked for in sight of whoever waits, and never without end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.language.errors import printable
from core.terminal import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.terminal import Terminal

MOST_PROGRAMS: Final = 10_000
"""How many programs are taken from one folder."""
MOST_FILES: Final = 1_000_000
"""How many files are looked at on the way."""
_PAUSE: Final = 0.5
"""Seconds between two words on how far it is."""


def found_programs(names: Sequence[str], terminal: Terminal) -> list[str]:
    """*names* with folders replaced by the programs in them, which is said on *terminal*.

    What is hidden in a folder is left out.
    """
    found: list[str] = []
    for name in names:
        if not _is_folder(name):
            found.append(name)
            continue
        programs = _Walk(name, terminal).programs()
        if not programs and not terminal.interrupted():
            write(
                terminal.err,
                f"interlock: {printable(name)}: has no Python file in it: give a program, or"
                " a folder of programs\n",
            )
        found += programs
    return found


class _Walk:
    """Looks for the programs below *folder*."""

    def __init__(self, folder: str, terminal: Terminal) -> None:
        self._folder, self._terminal = folder, terminal
        self._shown = False
        self._last = terminal.clock()
        self._files = 0

    def programs(self) -> list[str]:
        """The paths of all programs, in order; of the first of them where there are too many."""
        found: list[str] = []
        for path in self._paths():
            if len(found) == MOST_PROGRAMS:
                self._say(f"more than {MOST_PROGRAMS:,} programs: the first of them are checked")
                break
            found.append(path)
        if self._shown:
            write(self._terminal.err, "\r\x1b[K")
        if len(found) > 1:
            self._say(f"{len(found):,} programs")
        return sorted(found, key=lambda path: Path(path).parts)

    def _paths(self) -> Iterator[str]:
        for folder, folders, files in os.walk(self._folder):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            for file in sorted(files):
                self._files += 1
                if file.endswith(".py"):
                    yield str(Path(folder, file))
            if self._is_over():
                return

    def _is_over(self) -> bool:
        if self._files > MOST_FILES:
            self._say(f"has more than {MOST_FILES:,} files: the rest is left out")
            return True
        terminal, now = self._terminal, self._terminal.clock()
        if now - self._last > _PAUSE and terminal.err.isatty():
            self._last, self._shown = now, True
            words = f"looking for programs: {self._files:,} files so far; Ctrl+C stops"
            write(terminal.err, f"\r{words}")
        return terminal.interrupted()

    def _say(self, what: str) -> None:
        write(self._terminal.err, f"interlock: {printable(self._folder)}: {what}\n")


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False
