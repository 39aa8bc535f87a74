"""States as texts that are equal where the states differ in nothing that matters.

Written for the oracle alone, so that it shares no mistake with the machine's own form.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.values import BoundMethod, BoundNative, DictView, Function, Ref, SuperValue, mark

if TYPE_CHECKING:
    from core.machine.frames import Frame
    from core.machine.objects import Obj
    from core.machine.state import State
    from core.machine.threads import Thread
    from core.machine.values import Value

_ATOMS: Final = frozenset({int, str, bool, float, type(None), bytes})
_HARMLESS: Final = re.compile(
    r"^(import time|from time import sleep)$|\btime\.sleep\b", re.MULTILINE
)
_CLOCK: Final = re.compile(r"\btime\b|clock|_counter|datetime|logging|wait_for|futures|__dict__")
"""What a program that learns the time has in its text; more is no mistake, only slower."""
_REF: Final = mark("ref")

_Told = tuple[str, tuple[Ref, ...]]
"""The text of something with a mark for each reference, and the references in order."""


class Forms:
    """The canonical texts of the states that follow *first*.

    What was there at the start has the same address in every run, so it stands for itself
    and only what has changed of it is told; what came later is numbered in the order in
    which a walk meets it.  The order of output between threads is left out unless *screen*
    says that it matters, and the clock unless *text*, the program, may read it.
    """

    def __init__(self, first: State, text: str, *, screen: bool) -> None:
        self._first = first
        self._screen = screen
        self._clock = bool(_CLOCK.search(_HARMLESS.sub("", text)))
        self._idents = "_thread" in text or "ident" in text
        # Objects, frames and threads never change, so what was told of one stays true.
        self._kept: dict[int, tuple[object, _Told]] = {}

    def text(self, state: State) -> str:
        """The canonical text of *state*."""
        walk = _Walk(self._first)
        for thread in state.threads:
            walk.note(self._thread(thread))
            frame = thread.frame
            while frame is not None:
                walk.note(self._object(frame))
                frame = frame.parent
        before = self._first.globals
        for slot, value in enumerate(state.globals):
            if value is not before[slot]:
                walk.note(self._tell((slot, value)))
        self._note_changed(state, walk)
        for found in walk.found:  # grows meanwhile
            obj = state.heap.get(found)
            if obj is not None:
                walk.note(self._object(obj))
        if state.numbers:
            walk.parts.append(_numbers(state, walk, self._first))
        rest: list[object] = [state.drawn, state.seed, state.counts, state.inputs]
        rest.append(tuple(state.output) if self._screen else _texts(state))
        return repr((walk.parts, rest, state.clock if self._clock else None))

    def _note_changed(self, state: State, walk: _Walk) -> None:
        """Note those objects of the start that are not as they were."""
        for ref, obj in self._first.heap.items():
            now = state.heap.get(ref)
            if now is not None and now is not obj and self._object(now) != self._object(obj):
                walk.note((repr(ref), ()))
                walk.note(self._object(now))

    def _object(self, obj: Obj | Frame) -> _Told:
        kept = self._kept.get(id(obj))
        if kept is None:
            shared = getattr(obj, "shared", None)
            kept = obj, self._tell((type(obj).__name__, shared, obj.content()))
            self._kept[id(obj)] = kept
        return kept[1]

    def _thread(self, thread: Thread) -> _Told:
        kept = self._kept.get(id(thread))
        if kept is None:
            wait = thread.wait
            deadline = None if wait is None else wait.deadline
            if not self._clock:
                deadline = deadline is not None
            told = self._tell((
                thread.tid, thread.name, thread.status, thread.daemon, thread.ref,
                wait and (wait.kind, wait.ref), deadline, thread.phase, thread.dying, thread.tired,
                thread.house,
                thread.ident if self._idents else None,
            ))  # fmt: skip
            kept = self._kept[id(thread)] = (thread, told)
        return kept[1]

    def _tell(self, value: Value) -> _Told:
        refs: list[Ref] = []
        return repr(_plain(value, refs)), tuple(refs)


def _numbers(state: State, walk: _Walk, first: State) -> list[object]:
    """The numbers by which objects are told from others, and how many each thread gave."""
    numbers = dict(state.numbers)
    old = sorted((repr(ref), number) for ref, number in numbers.items() if ref in first.heap)
    given = [thread.numbered for thread in state.threads]
    return [given, old, [numbers.get(ref) for ref in walk.found]]


class _Walk:
    """Collects texts as *parts*, with numbers for new references; *found* has these."""

    def __init__(self, first: State) -> None:
        self.found: list[Ref] = []
        self.parts: list[object] = []
        self._old = first.heap
        self._numbers: dict[Ref, int] = {}

    def note(self, told: _Told) -> None:
        """Add *told* to the parts."""
        text, refs = told
        self.parts.append(text)
        if refs:
            self.parts.append([self._named(ref) for ref in refs])

    def _named(self, ref: Ref) -> object:
        if ref in self._old:
            return ref
        number = self._numbers.get(ref)
        if number is None:
            number = self._numbers[ref] = len(self.found)
            self.found.append(ref)
        return number


def _texts(state: State) -> list[tuple[int, str, str]]:
    """What each thread has written to each stream."""
    texts: dict[tuple[int, str], str] = {}
    for tid, stream, text in state.output:
        texts[tid, stream] = texts.get((tid, stream), "") + text
    return sorted((*who, text) for who, text in texts.items())


def _plain(value: Value, refs: list[Ref]) -> object:
    """*value* as something whose `repr` tells it; its references go to *refs*."""
    kind = type(value)
    if kind in _ATOMS:
        return value
    if isinstance(value, Ref):
        refs.append(value)
        return _REF
    if isinstance(value, tuple):
        return [_plain(item, refs) for item in value]
    if isinstance(value, Function):
        inside = (value.home, value.defaults, value.kwdefaults, value.cells, value.described)
        return ("function", id(value.code), _plain(inside, refs))
    if isinstance(value, BoundMethod):
        return ("method", _plain((value.receiver, value.function), refs))
    return _rarer(value, refs)


def _rarer(value: Value, refs: list[Ref]) -> object:
    if isinstance(value, BoundNative):
        return ("native", _plain(value.receiver, refs), value.name)
    if isinstance(value, DictView):
        return ("view", _plain(value.source, refs), value.kind)
    if isinstance(value, SuperValue):
        return ("super", _plain((value.cls, value.receiver), refs))
    if isinstance(value, slice):
        return ("slice", _plain((value.start, value.stop, value.step), refs))
    if isinstance(value, BuiltinFunction | BuiltinType):
        return (type(value).__name__, id(value))
    return value
