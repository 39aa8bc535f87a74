"""States as texts that are equal where the states differ in nothing that matters.

Written for the oracle alone, so that it shares no mistake with the machine's own form.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.machine.frames import Frame
from core.machine.values import (
    BoundMethod,
    BoundNative,
    BuiltinFunction,
    BuiltinType,
    DictView,
    Function,
    Ref,
    SuperValue,
)

if TYPE_CHECKING:
    from core.machine.state import State, Thread
    from core.machine.values import Value

_ATOMS: Final = frozenset({int, str, bool, float, type(None), bytes})
_HARMLESS: Final = re.compile(
    r"\bimport\s+time\b|\btime\.sleep\b|\bfrom time import sleep$", re.MULTILINE
)
_CLOCK: Final = re.compile(r"\btime\b|clock|_counter|datetime|logging|wait_for|futures|__dict__")
"""What a program that learns the time has in its text; more is no mistake, only slower."""


class Forms:
    """The canonical texts of the states that follow *first*.

    What was there at the start has the same address in every run, so it stands for itself
    and only what has changed of it is told.  The order of output between threads is left
    out unless *screen* says that it matters, and the clock unless *text*, the program, may
    read it.
    """

    def __init__(self, first: State, text: str, *, screen: bool) -> None:
        self._first = first
        self._screen = screen
        self._clock = bool(_CLOCK.search(_HARMLESS.sub("", text)))
        self._original: dict[Ref, str] = {}

    def text(self, state: State) -> str:
        """The canonical text of *state*."""
        walk = _Walk(self._first, clock=self._clock)
        before = self._first.globals
        parts: list[object] = [walk.thread(thread) for thread in state.threads]
        for slot, value in enumerate(state.globals):
            if value is not before[slot]:
                parts.append((slot, walk.value(value)))
        parts += self._changed(state, walk)
        for found in walk.found:  # grows meanwhile
            obj = state.heap.get(found)
            if obj is not None:
                parts.append((type(obj).__name__, obj.shared, walk.value(obj.content())))
        parts += (state.drawn, state.seed, state.counts, state.inputs)
        parts.append(tuple(state.output) if self._screen else _texts(state))
        if self._clock:
            parts.append(state.clock)
        return repr(parts)

    def _changed(self, state: State, walk: _Walk) -> list[object]:
        """Those objects of the start that are not as they were."""
        changed: list[object] = []
        for ref, obj in self._first.heap.items():
            now = state.heap.get(ref)
            if now is None or now is obj:
                continue
            told = (now.shared, walk.value(now.content()))
            if ref not in self._original:
                blank = _Walk(self._first, clock=self._clock)
                self._original[ref] = repr((obj.shared, blank.value(obj.content())))
            if repr(told) != self._original[ref]:
                changed.append((ref, told))
        return changed


def _texts(state: State) -> list[tuple[int, str, str]]:
    """What each thread has written to each stream."""
    texts: dict[tuple[int, str], str] = {}
    for tid, stream, text in state.output:
        texts[tid, stream] = texts.get((tid, stream), "") + text
    return sorted((*who, text) for who, text in texts.items())


class _Walk:
    """Numbers new objects in the order in which it meets them; *found* has them."""

    def __init__(self, first: State, *, clock: bool) -> None:
        self.found: list[Ref] = []
        self._old = first.heap
        self._clock = clock
        self._numbers: dict[Ref, int] = {}

    def thread(self, thread: Thread) -> tuple[object, ...]:
        frames: list[object] = []
        frame = thread.frame
        while frame is not None:
            frames.append(self.value(frame.content()))
            frame = frame.parent
        wait = thread.wait
        deadline = None if wait is None else wait.deadline
        if not self._clock:
            deadline = deadline is not None
        return (
            thread.tid, thread.name, thread.status, thread.daemon, self.value(thread.ref),
            frames, wait and (wait.kind, self.value(wait.ref), deadline),
            self.value(thread.phase), self.value(thread.dying), thread.tired,
        )  # fmt: skip

    def value(self, value: Value) -> object:
        """*value* as something whose `repr` tells it, new objects by their numbers."""
        kind = type(value)
        if kind in _ATOMS:
            return value
        if isinstance(value, Ref):
            return value if value in self._old else ("new", self._number(value))
        if isinstance(value, tuple):
            return [self.value(item) for item in value]
        if isinstance(value, Function):
            inside = (value.home, value.defaults, value.kwdefaults, value.cells, value.described)
            return ("function", id(value.code), self.value(inside))
        return self._rarer(value)

    def _rarer(self, value: Value) -> object:
        if isinstance(value, BoundMethod):
            return ("method", self.value(value.receiver), self.value(value.function))
        if isinstance(value, BoundNative):
            return ("native", self.value(value.receiver), value.name)
        if isinstance(value, DictView):
            return ("view", self.value(value.source), value.kind)
        if isinstance(value, SuperValue):
            return ("super", self.value(value.cls), self.value(value.receiver))
        if isinstance(value, slice):
            return ("slice", self.value((value.start, value.stop, value.step)))
        if isinstance(value, BuiltinFunction | BuiltinType):
            return (type(value).__name__, id(value))
        assert not isinstance(value, Frame), "frames are told by their content"
        return value

    def _number(self, ref: Ref) -> int:
        if ref not in self._numbers:
            self._numbers[ref] = len(self.found)
            self.found.append(ref)
        return self._numbers[ref]
