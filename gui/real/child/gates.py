"""Lets real threads go one step at a time, in the order of a plan."""

from __future__ import annotations

import sys
import threading
from collections import deque
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

LASTS = ("END", "DIED")
# Taken before `library.py` puts held ones in their place: the gates themselves are held by nobody.
_CONDITION = threading.Condition
_LOCK = threading.Lock
_JOIN = threading.Thread.join


class Place(NamedTuple):
    """A stretch of a file: lines from 1, columns in bytes of UTF-8 from 0."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Step(NamedTuple):
    """A step of the plan, as `core.native.plan` tells it."""

    number: int
    tid: int
    kind: str
    about: str
    name: str
    late: bool
    value: int | float | str | bool | None
    called: bool
    inner: bool
    place: Place | None
    what: str


class Gates:
    """Holds each thread before its next step of *steps* until all before it were made.

    *is_own* says of a file whether the program's text is in it.  A thread that has made its
    steps and does not end in the plan is held until all others have made theirs: who ran on
    would come into a gap that the plan does not have.  After the last step everybody is *free*.
    """

    def __init__(self, steps: list[Step], is_own: Callable[[str], bool]) -> None:
        self.steps = steps
        self.is_own = is_own
        self.at = 0
        self.free = not steps
        self.wrong = ""
        """What happened otherwise than planned, first of all."""
        self.judged: Callable[[], None] = lambda: None
        """Called when the last step is made and everybody is still held."""
        self.threads = {threading.get_ident(): 0}
        self.asleep = 0
        """How many threads sleep in earnest."""
        self._turns = _CONDITION(_LOCK())
        self._busy: int | None = None
        self._mine: dict[int, deque[int]] = {}
        for index, step in enumerate(steps):
            self._mine.setdefault(step.tid, deque()).append(index)
        self._ending = {step.tid for step in steps if step.kind in LASTS}
        self._leaving: threading.Thread | None = None

    def me(self) -> int | None:
        """The number of the calling thread in the plan, None if it is not in it."""
        return self.threads.get(threading.get_ident())

    def take(self, made: Callable[[Step], bool]) -> Step | None:
        """Wait for the turn of the calling thread's next step, and give it, if it is *made* here.

        A thread that has made all of its steps is held.
        """
        tid = self.me()
        if self.free or tid is None:
            return None
        if self._busy == tid:
            self.leave()
        mine = self._mine.get(tid)
        if mine:
            return self._reach(mine, made)
        if tid not in self._ending:
            with self._turns:
                self._turns.wait_for(lambda: self.free)
        return None

    def _reach(self, mine: deque[int], made: Callable[[Step], bool]) -> Step | None:
        before = []
        for index in mine:
            step = self.steps[index]
            if made(step):
                break
            if not step.inner:
                return None
            before.append(step)
        else:
            return None
        for each in before:
            # The library has made it, where nobody can be held.
            if self._enter(each):
                self.leave()
        return step if self._enter(step) else None

    def after(self) -> Step | None:
        """The step that the calling thread makes after the one that it is at, if there is one."""
        tid = self.me()
        mine = None if self.free or tid is None else self._mine.get(tid)
        return self.steps[mine[0]] if mine else None

    def _enter(self, step: Step) -> bool:
        """Wait for the turn of *step*; False if nobody is held any more."""
        mine = self._mine[step.tid]
        index = mine[0]
        with self._turns:
            self._turns.wait_for(lambda: self.free or (self.at == index and self._busy is None))
            if self.free:
                return False
            self._busy = step.tid
            mine.popleft()
            leaving, self._leaving = self._leaving, None
        if leaving is not None:
            # It has made its last step, but is over only when CPython says so.
            _JOIN(leaving)
        return True

    def leave(self) -> None:
        """The calling thread has made its step: the next one can be made."""
        with self._turns:
            if self._busy is None or self._busy != self.me():
                return
            self._busy = None
            self.at += 1
            if self.at < len(self.steps):
                self._turns.notify_all()
                return
            # Nobody who is held looks at this before being told.
            self.free = True
        self.judged()
        with self._turns:
            self._turns.notify_all()

    def end(self, thread: threading.Thread | None) -> None:
        """*thread*, which calls this, has nothing more to do; None for the main thread.

        That one is over for CPython only when the process is.
        """
        if self.take(lambda step: step.kind in LASTS) is not None:
            self._leaving = thread
            self.leave()

    @contextmanager
    def step(self, *kinds: str) -> Iterator[Step | None]:
        """Hold a call that makes the next step of the thread, if that is of one of *kinds*."""
        step = self.due(*kinds)
        try:
            yield step
        finally:
            if step is not None:
                self.leave()

    def due(self, *kinds: str) -> Step | None:
        """Wait for the turn of the calling thread and give its step, if it is one of *kinds*."""
        return self.take(lambda step: step.kind in kinds and self._is_here(step))

    def differ(self, step: Step, what: str) -> None:
        """Note that *step* came out otherwise, unless something did before."""
        self.wrong = self.wrong or f"{step.what} (step {step.number}), but {what}"

    def own_frame(self, frame: FrameType | None) -> FrameType | None:
        """The innermost frame from *frame* on that is in the program's text."""
        while frame is not None and not self.is_own(frame.f_code.co_filename):
            frame = frame.f_back
        return frame

    def _is_here(self, step: Step) -> bool:
        frame = self.own_frame(sys._getframe())  # noqa: SLF001 - there is no other way
        place = step.place
        if frame is None or place is None:
            return False
        return place.line <= frame.f_lineno <= place.end_line
