"""What a thread may yet touch: everything that its variables and its code lead to.

More than it ever will, but never less, whichever way the objects on the way may change:
each object counts with everything that it was ever seen to hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.values import Function, Ref, leads_to
from core.machine.walkers import GeneratorObject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.language.program import Code
    from core.machine.objects import Obj
    from core.machine.values import Value
    from core.search.entry import Entry
    from core.search.space import Space
    from core.search.tracking import Location

STARTING: Final = frozenset({"start", "submit", "map"})
"""What code calls that makes other threads act."""


class Futures:
    """The futures of the threads of *space*, remembered until something new shows."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._known: dict[Entry, tuple[int, frozenset[Location] | None]] = {}

    def of(self, entry: Entry) -> frozenset[Location] | None:
        """All locations *entry* may yet touch; None for any whatever."""
        version = self._space.version
        known = self._known.get(entry)
        if known is None or known[0] != version:
            known = self._known[entry] = (version, _Walk(self._space, entry).all())
        return known[1]


class _Walk:
    def __init__(self, space: Space, entry: Entry) -> None:
        self._space = space
        self._entry = entry
        self._found: set[Location] = set()
        self._codes: set[Code] = set()
        self._starts = False
        self._pending: list[Value] = []

    def all(self) -> frozenset[Location] | None:
        thread = self._entry.thread
        assert thread is not None
        wait = () if thread.wait is None else (thread.wait.ref,)
        self._pending += [thread.ref, thread.phase, thread.dying, *wait]
        frame = thread.frame
        while frame is not None:
            self._pending += [*frame.regs, frame.extra]
            self._enter(frame.code)
            frame = frame.parent
        while self._pending and not self._starts:
            self._follow(self._pending.pop())
        return None if self._starts else frozenset(self._found)

    def _follow(self, value: Value) -> None:
        if isinstance(value, Ref):
            if value not in self._found:
                self._found.add(value)
                for obj in self._objects(value):
                    self._pending += obj.children()
                    if isinstance(obj, GeneratorObject) and obj.frame is not None:
                        self._enter(obj.frame.code)
            return
        if isinstance(value, Function):
            self._enter(value.code)
        self._pending += leads_to(value)

    def _objects(self, ref: Ref) -> Iterable[Obj]:
        """All that was ever seen at *ref*."""
        own = self._entry.objects.get(ref)
        if own is not None:
            return [own]
        field = self._space.fields.get(ref)
        if field is not None:
            return [cast("Obj", obj) for obj in field.contents if obj is not None]
        obj = self._space.base.heap.get(ref)
        return [] if obj is None else [obj]

    def _enter(self, code: Code) -> None:
        if code in self._codes:
            return
        self._codes.add(code)
        image = self._space.image
        linked = image.linked[code]
        # The constants: library functions among them.
        self._pending += linked.blank[code.registers :]
        first = image.slots[code.module]
        for op, operands, _ in code.instructions:
            if op in {"load_global", "store_global", "del_global"}:
                slot = operands[1 if op == "load_global" else 0]
                self._variable(first + cast("int", slot))
            elif op in {"make_function", "make_class"}:
                made = cast("int", operands[1])
                self._enter(image.modules[code.module].codes[made])
            elif code.module == "__main__" and not STARTING.isdisjoint(_texts(operands)):
                self._starts = True

    def _variable(self, slot: int) -> None:
        if slot in self._found:
            return
        self._found.add(slot)
        field = self._space.fields.get(slot)
        self._pending += [self._space.base.globals[slot]] if field is None else field.contents


def _texts(operands: tuple[object, ...]) -> set[str]:
    return {operand for operand in operands if isinstance(operand, str)}
