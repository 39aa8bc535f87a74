"""The memory of a new process: a copy of what its parent's module variables lead to.

As after `fork`: the copy is made at the start, and nobody but the process reaches it.  What
processes have in common is not copied: what lies outside of them (the disk, the network),
and the objects that `multiprocessing` makes for several to use.  Classes and functions of
the library stay as well, as nobody changes them.

See https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.class_objects import ClassObject
from core.machine.draws.draw import Draw
from core.machine.frames import Frame
from core.machine.machine import ATOMS
from core.machine.objects import Instance, Obj, VariablesObject
from core.machine.recorded import mutable_slots
from core.machine.values import (
    MISSING,
    UNBOUND,
    BoundMethod,
    BoundNative,
    DictView,
    Function,
    Ref,
    SuperValue,
    Undrawn,
    leads_to,
    ref_to,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.machine import Machine
    from core.machine.values import Value

CROSSES: Final = "_crosses_processes"
"""The attribute of a class of the library whose objects processes have in common."""


def variables_of(m: Machine, copies: Copies) -> list[Value]:
    """The module variables of a process that the running one starts now."""
    # Before anything is copied: a copy may lead there, and must find it marked as staying.
    copies.leave(m.globals[slot] for slot in m.image.outside)
    own = [
        copies.value(m.globals[slot]) if variable.shared else copies.defined(m.globals[slot])
        for slot, variable in enumerate(m.program.variables)
    ]
    library = [copies.value(m.globals[slot]) for slot in range(len(own), len(m.image.variables))]
    return own + library


class Copies:
    """Copies of objects of *m* for thread *tid*, which is about to be; *made* so many."""

    def __init__(self, m: Machine, tid: int) -> None:
        self._m = m
        self._tid = tid
        self.made = 0
        self._moved: dict[Ref, Ref] = {}
        self._pending: list[Obj] = []

    def leave(self, values: Iterable[Value]) -> None:
        """Take what *values* lead to for what is not copied."""
        pending = list(values)
        while pending:
            value = pending.pop()
            if not isinstance(value, Ref):
                pending.extend(leads_to(value))
            elif value not in self._moved:
                self._moved[value] = value
                pending.extend(self._m.heap[value].children())

    def place(self, obj: Obj) -> Ref:
        """Put *obj*, of which nobody knows yet, where only the new process finds it."""
        ref = ref_to(self._tid, self.made)
        self.made += 1
        obj.shared, obj.epoch = False, self._m.epoch
        self._m.heap[ref] = obj
        return ref

    def value(self, value: Value) -> Value:
        """What the new process has in the place of *value*."""
        kind = type(value)
        if kind in ATOMS:
            return value
        if kind is Ref:
            return self._ref(value)  # type: ignore[arg-type]
        if isinstance(value, tuple):
            items = [self.value(item) for item in value]
            if all(map(_same, items, value)):
                return value
            return remade(value, items)
        if isinstance(value, Function):
            return self._function(value)
        return self._rarer(value)

    def defined(self, value: Value) -> Value:
        """The same for a variable that no function names: only what can be sent by its name."""
        named = isinstance(value, Function) or (
            isinstance(value, Ref) and isinstance(self._m.heap[value], ClassObject)
        )
        return self.value(value) if named else UNBOUND

    def finish(self) -> None:
        """Copy all that the copies made so far lead to."""
        # A list in place of recursion: what the program links may be longer than the host's stack
        # is deep.
        while self._pending:
            obj = self._pending.pop()
            for name in mutable_and_fixed(type(obj)):
                old = getattr(obj, name, MISSING)
                new = self._content(old)
                if new is not old:
                    setattr(obj, name, new)
            holder = type(obj).held_by
            if holder is not None and getattr(obj, holder) == self._m.tid:
                # Who starts the process goes on in it, with the locks that it has.
                setattr(obj, holder, self._tid)

    def _ref(self, ref: Ref) -> Ref:
        moved = self._moved.get(ref)
        if moved is not None:
            return moved
        obj = self._m.heap[ref]
        if self._stays(obj):
            self._moved[ref] = ref
            # Two processes come to it from now on, though their variables differ.
            self._m.publish(ref)
            return ref
        twin = obj.copy()
        moved = self._moved[ref] = self.place(twin)
        self._pending.append(self._m.heap[moved])
        return moved

    def _stays(self, obj: Obj) -> bool:
        if isinstance(obj, ClassObject):
            return obj.module != "__main__" and obj.module not in self._m.image.local
        if isinstance(obj, Instance):
            # A bare object() has nothing that could change; the library tells by it.
            bare = not obj.fields and getattr(obj.cls, "name", "") == "object"
            return bare or is_common(self._m, obj)
        return obj.crosses or isinstance(obj, Draw)

    def _function(self, value: Function) -> Function:
        defaults = self.value(value.defaults)
        kwdefaults = self.value(value.kwdefaults)
        cells = self.value(value.cells)
        described = self.value(value.described)
        parts = (defaults, kwdefaults, cells, described)
        if all(map(_same, parts, (value.defaults, value.kwdefaults, value.cells, value.described))):
            return value
        return Function(value.code, *parts, value.home)  # type: ignore[arg-type]

    def _rarer(self, value: Value) -> Value:
        match value:
            case BoundMethod(receiver, function):
                return BoundMethod(self.value(receiver), self.value(function))
            case BoundNative(receiver, name):
                return BoundNative(self.value(receiver), name)
            case DictView(source, kind):
                return DictView(self._ref(source), kind)
            case SuperValue(cls, receiver):
                return SuperValue(self.value(cls), self.value(receiver))
            case slice():
                return slice(*map(self.value, (value.start, value.stop, value.step)))
            case Undrawn():
                for home in value.homes:
                    self._ref(home)
                return value
            case _:
                return value

    def _content(self, content: object) -> object:
        """What is in the place of *content* of a slot."""
        if type(content) is dict:
            return {self.value(key): self._content(item) for key, item in content.items()}
        if type(content) is list:
            return [self.value(item) for item in content]
        if isinstance(content, dict):
            # One that notes its uses: its copy belongs to the same owner.
            for key, item in list(dict.items(content)):
                dict.__delitem__(content, key)
                dict.__setitem__(content, self.value(key), self.value(item))
            return content
        if isinstance(content, list):
            for place, item in enumerate(list.copy(content)):
                list.__setitem__(content, place, self.value(item))
            return content
        if isinstance(content, Frame):
            twin = content.copy()
            twin.regs = [self.value(register) for register in content.regs]
            twin.extra = self.value(content.extra)
            twin.parent = cast("Frame | None", self._content(content.parent))
            return twin
        return self.value(content)


def is_common(m: Machine, obj: Instance) -> bool:
    """Whether *obj* is one of those that processes have in common."""
    if not isinstance(obj.cls, Ref):
        return False
    cls = cast("ClassObject", m.heap[obj.cls])
    classes = (m.heap[base] for base in cls.mro if isinstance(base, Ref))
    return any(CROSSES in cast("ClassObject", each).fields for each in classes)


def remade(value: tuple[Value, ...], items: list[Value]) -> Value:
    """A tuple of the class of *value* that has *items*."""
    make = getattr(type(value), "_make", tuple)
    return make(items)


def _same(one: object, other: object) -> bool:
    return one is other


def mutable_and_fixed(kind: type[Obj]) -> Iterable[str]:
    """The slots of *kind* that hold what it consists of."""
    yield from mutable_slots(kind)
    yield from kind.fixed


def new_variables(m: Machine, values: list[Value]) -> VariablesObject:
    """The object that has the module variables of a process."""
    own = len(m.program.variables)
    known = m.image.variables
    kept = [
        slot
        for slot, value in enumerate(values)
        if (slot < own and value is not UNBOUND)
        or not known[slot].constant
        or not _is_fixed(m, value)
    ]
    return VariablesObject(values, tuple(kept))


def _is_fixed(m: Machine, value: Value) -> bool:
    """Whether a variable of the library that has *value* has it in every process."""
    if isinstance(value, Ref):
        return m.heap[value].shared
    return all(_is_fixed(m, item) for item in leads_to(value))
