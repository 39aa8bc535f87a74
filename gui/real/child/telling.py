"""What happened in the process: noted while it goes on, and written down when it is over."""

from __future__ import annotations

import _thread
import json
import os
import platform
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType, TracebackType
    from typing import TextIO

    from gui.real.child.gates import Gates

OVER, QUIET, LIMIT = "over", "quiet", "limit"
ROUND = 0.1
"""Seconds between two looks at whether anything goes on."""
BUSY = 0.02
"""Seconds of computing in a round that are more than the looks themselves take."""
MOST_OUTPUT = 1_000_000
"""How many characters of the output are kept."""
_START = _thread.start_new_thread
_TIME, _PROCESS_TIME = time.monotonic, time.process_time


class Notes:
    """What is seen of the run that *gates* hold; *written* at *path* once."""

    def __init__(self, gates: Gates, path: str) -> None:
        self._gates = gates
        self._path = Path(path)
        self._deaths: list[tuple[int | None, str, str, str, int]] = []
        self._rules: list[str] = []
        self._texts: list[str] = []
        self._size = 0
        self._once = _thread.allocate_lock()
        self._over = _thread.allocate_lock()
        self._over.acquire()

    def died(self, error: BaseException, where: TracebackType | None) -> None:
        """The calling thread dies of *error*."""
        file, line = "", 0
        while where is not None:
            if self._gates.is_own(where.tb_frame.f_code.co_filename):
                file, line = where.tb_frame.f_code.co_filename, where.tb_lineno
            where = where.tb_next
        self._deaths.append((self._gates.me(), type(error).__name__, str(error), file, line))

    def judge(self, rules: Sequence[str], names: dict[str, object]) -> None:
        """Note whether each of *rules* holds among *names* of the program."""
        for rule in rules:
            try:
                self._rules.append("holds" if eval(rule, dict(names)) else "broken")  # noqa: S307 - the file is executed as well
            except Exception as error:  # noqa: BLE001 - whatever the program's classes raise
                self._rules.append(f"{type(error).__name__}: {error}")

    def wrote(self, text: str) -> None:
        """The program wrote *text* to its standard output."""
        if self._size < MOST_OUTPUT:
            self._texts.append(text)
            self._size += len(text)

    def watch(self, patience: float, limit: float) -> None:
        """From now on end the process after *limit* seconds, or *patience* without anything."""
        _START(self._watch, (patience, limit))

    def over(self) -> None:
        """Tell that the program is over."""
        self.write(OVER)
        self._over.release()

    def write(self, end: str) -> None:
        """Write down what was seen, and how it came to an *end*."""
        if not self._once.acquire(blocking=False):
            return
        gates = self._gates
        told: dict[str, Any] = {
            "python": platform.python_version(),
            "end": end,
            "made": gates.at,
            "wrong": gates.wrong,
            "deaths": self._deaths,
            "rules": self._rules,
            "output": "".join(self._texts),
            "stands": self._stands(),
        }
        draft = self._path.with_suffix(".part")
        draft.write_text(json.dumps(told), "utf-8", "surrogatepass")
        draft.replace(self._path)

    def _stands(self) -> dict[int, tuple[str, int, str]]:
        """Where in the program's text each thread is, and in which call of the library."""
        found = {}
        frames = sys._current_frames()  # noqa: SLF001 - there is no other way
        for ident, tid in self._gates.threads.items():
            inner = frames.get(ident)
            own = self._gates.own_frame(inner)
            if own is not None:
                call = _called_by(own, inner)
                found[tid] = (own.f_code.co_filename, own.f_lineno, call)
        return found

    def _watch(self, patience: float, limit: float) -> None:
        begin, parent = _TIME(), os.getppid()
        quiet = begin
        before = (-1, 0.0)
        while not self._over.acquire(timeout=ROUND):
            now, at, spent = _TIME(), self._gates.at, _PROCESS_TIME()
            if at != before[0] or spent - before[1] > BUSY or self._gates.asleep:
                quiet = now
            before = (at, spent)
            if os.getppid() != parent:
                # Nobody is left who wants to know.
                os._exit(0)
            if now - quiet > patience or now - begin > limit:
                self.write(QUIET if now - quiet > patience else LIMIT)
                _flush()
                os._exit(0)


class Copied:
    """Standard output that notes what is written to *real*."""

    def __init__(self, real: TextIO, notes: Notes) -> None:
        self._real = real
        self._notes = notes

    def write(self, text: str) -> int:
        """As `TextIO.write`."""
        self._notes.wrote(text)
        return self._real.write(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self._real, name)


def note_deaths(notes: Notes) -> None:
    """Let *notes* have every exception that ends a thread, which is printed as ever."""
    usual = threading.excepthook

    def hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            notes.died(args.exc_value, args.exc_traceback)
        usual(args)

    threading.excepthook = hook


def _called_by(own: FrameType, inner: FrameType | None) -> str:
    """What the frame *own*, which *inner* is a call of, calls; empty if nothing."""
    called = ""
    while inner is not None and inner is not own:
        called, inner = inner.f_code.co_name, inner.f_back
    return "with" if called == "__enter__" else called


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
