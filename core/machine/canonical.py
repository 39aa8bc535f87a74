"""States as plain values in which it does not matter where objects lie.

References are numbered in the order in which a walk from the threads and the module
variables meets them, so what cannot be reached leaves no mark.  Every value carries its
type, because Python holds 1, 1.0 and True for equal and a program can tell them apart.
What is nested deep in a value has a number and a place of its own, so that neither the
walk nor the host's hash of the result goes deep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.immutable import looks
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.values import BoundMethod, BoundNative, DictView, Function, Mark, Ref, SuperValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.machine.frames import Frame
    from core.machine.objects import Obj
    from core.machine.threads import Number, Thread
    from core.machine.values import Value


SELF_EVIDENT: Final[frozenset[type]] = frozenset(
    {int, str, bool, type(None), bytes, Mark, BuiltinFunction, BuiltinType}
)
"""Types whose values lead nowhere and are told apart by themselves."""
BARE: Final = ((), (), (), None)
MAX_DEPTH: Final = 20
"""How deep values nest in each other before one gets a place of its own."""


def canonical(
    threads: Iterable[Thread],
    variables: Iterable[Value],
    heap: Mapping[Ref, Obj],
    numbers: Mapping[Ref, Number],
) -> tuple[tuple[object, ...], tuple[object, ...], tuple[object, ...]]:
    """The first three as nested tuples of hashable values, objects with their *numbers*."""
    walk = _Walk()
    # Threads first, then variables: the order decides which object gets which number, so it has to
    # be the same for all states that are ever compared.
    walked = tuple(walk.thread(thread) for thread in threads)
    bound = tuple(walk.value(value) for value in variables)
    objects: list[object] = []
    # The list grows while it is walked through, which is the walk: breadth first and without the
    # host's recursion, however deep the program's objects lead.
    for found in walk.found:
        if isinstance(found, Ref):
            obj = heap[found]
            told = walk.value(obj.content())
            # Whether it is shared counts, too: the same step is visible for a shared object and
            # local for another.  The name of the class and not the class: a machine that records
            # has classes of its own.
            objects.append((type(obj).__name__, obj.shared, told, numbers.get(found)))
        else:
            objects.append(walk.value(found))
    return (walked, bound, tuple(objects))


def outline(threads: Iterable[Thread], variables: Iterable[Value]) -> tuple[object, ...]:
    """What of a canonical form is seen without a walk: where it differs, so does the form."""
    told: list[object] = []
    for thread in threads:
        told.append((thread.tid, thread.status))
        frame = thread.frame
        while frame is not None:
            # Registers above hold what is left of expressions that are over, which nobody will read
            # again.
            live = frame.regs[: frame.code.depths[frame.pc]]
            told.append((frame.linked.number, frame.pc, _evident(live)))
            frame = frame.parent
    return (*told, _evident(variables))


def _evident(values: Iterable[Value]) -> tuple[object, ...]:
    """The types of *values*, and those that are told apart by themselves."""
    return tuple((kind := type(v), v if kind in SELF_EVIDENT else None) for v in values)


class _Walk:
    """Numbers references, and what is nested deep, as it meets them; *found* grows while read."""

    def __init__(self) -> None:
        self.found: list[Value] = []
        self._numbers: dict[Ref, int] = {}

    def thread(self, thread: Thread) -> tuple[object, ...]:
        # The flat list and not frame in frame: a program that calls itself 1,000 deep would nest as
        # deep.
        frames: list[object] = []
        frame: Frame | None = thread.frame
        while frame is not None:
            frames.append(self.value(frame.content()))
            frame = frame.parent
        wait = thread.wait and (thread.wait.kind, self.value(thread.wait.ref), thread.wait.deadline)
        return (
            thread.tid, thread.name, thread.status, thread.daemon, self.value(thread.ref),
            tuple(frames), wait, self.value(thread.phase), self.value(thread.dying), thread.tired,
            self.value(thread.house), thread.ident, thread.numbered, thread.looks,
            thread.parent,
        )  # fmt: skip

    def value(self, value: Value, depth: int = 0) -> object:
        """*value*, *depth* deep in another, with its type and numbers in place of references."""
        kind = type(value)
        if kind in SELF_EVIDENT:
            return (kind.__name__, value)
        if isinstance(value, Ref):
            number = self._numbers.get(value)
            if number is None:
                number = self._numbers[value] = self._noted(value)
            return ("ref", number)
        # As if it were an object: the host's hash and comparison of nested tuples are recursive.
        if depth > MAX_DEPTH:
            return ("deep", self._noted(value))
        if isinstance(value, tuple):
            # The name, as a named tuple is equal to a plain one with the same items.
            return (kind.__name__, *self._items(value, depth + 1))
        if isinstance(value, Function):
            parts = (value.defaults, value.kwdefaults, value.cells, value.described)
            # Its code is there as long as the program, so by its address it is told from all
            # others.
            if parts == BARE:
                return ("function", id(value.code))
            return ("function", id(value.code), self.value(parts, depth + 1))
        return self._rarer(value, depth + 1)

    def _items(self, items: Iterable[Value], depth: int) -> list[object]:
        """Each of *items*; most of them lead nowhere or to what was met, and are told here."""
        told: list[object] = []
        met = self._numbers.get
        for item in items:
            kind = type(item)
            if kind in SELF_EVIDENT:
                told.append((kind.__name__, item))
            elif isinstance(item, Ref) and (number := met(item)) is not None:
                told.append(("ref", number))
            else:
                told.append(self.value(item, depth))
        return told

    def _noted(self, value: Value) -> int:
        self.found.append(value)
        return len(self.found) - 1

    def _rarer(self, value: Value, depth: int) -> object:
        if isinstance(value, BoundMethod):
            return ("method", self.value(value.receiver, depth), self.value(value.function, depth))
        if isinstance(value, BoundNative):
            return ("native", self.value(value.receiver, depth), value.name)
        if isinstance(value, DictView):
            return ("view", self.value(value.source, depth), value.kind)
        if isinstance(value, SuperValue):
            return ("super", self.value(value.cls, depth), self.value(value.receiver, depth))
        if isinstance(value, slice):
            return ("slice", self.value((value.start, value.stop, value.step), depth))
        if isinstance(value, float):
            # 0.0 equals -0.0 and is another value; a NaN is unequal to itself.
            return ("float", repr(value))
        # Equal dates may look different, as in two time zones, and a program can print them.
        return (type(value).__name__, value, looks(value))
