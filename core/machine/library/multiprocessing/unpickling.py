"""A message on its arrival in another process: objects of its own are made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.classes import lookup
from core.machine.forking import remade
from core.machine.immutable import PLAIN
from core.machine.library.multiprocessing.pickle_nodes import At, Bound, Named, find
from core.machine.objects import DictObject, Instance, ListObject, SetObject
from core.machine.thrown import Thrown
from core.machine.values import MISSING, BoundMethod, BoundNative, Function, Ref

if TYPE_CHECKING:
    from core.machine.library.multiprocessing.pickle_nodes import Node
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Pickled, Value


def unpickled(m: Machine, message: Pickled) -> Value:
    """The value of *message*, made anew for the running thread."""
    return _Reader(m, message).made()


class _Reader:
    def __init__(self, m: Machine, message: Pickled) -> None:
        self._m = m
        self._message = message
        self._made: dict[int, Ref] = {}

    def made(self) -> Value:
        return self._value(self._message.root)

    def _value(self, value: Value) -> Value:
        if type(value) in PLAIN or isinstance(value, Ref):
            return value
        if isinstance(value, At):
            return self._object(value.number)
        if isinstance(value, Named):
            return self._named(value)
        if isinstance(value, Bound):
            return self._bound(value)
        if isinstance(value, tuple):
            items = [self._value(item) for item in value]
            return remade(value, items)
        if isinstance(value, slice):
            return slice(*map(self._value, (value.start, value.stop, value.step)))
        return value

    def _named(self, named: Named) -> Value:
        found = find(self._m, named)
        if found is MISSING:
            module = f"<module '{named.module}' from '{self._m.program.source.name}'>"
            words = f"Can't get attribute '{named.name}' on {module}"
            raise Thrown("AttributeError", words)
        return found

    def _bound(self, bound: Bound) -> Value:
        receiver = self._value(bound.receiver)
        function = lookup(self._m, self._class_of(receiver), bound.name)
        if isinstance(function, Function):
            return BoundMethod(receiver, function)
        return BoundNative(receiver, bound.name)

    def _class_of(self, receiver: Value) -> Value:
        obj = self._m.heap[receiver] if isinstance(receiver, Ref) else None
        return obj.cls if isinstance(obj, Instance) else receiver

    def _object(self, number: int) -> Ref:
        known = self._made.get(number)
        if known is not None:
            return known
        kind, made_of, content = cast("Node", self._message.nodes[number])
        obj = _blank(kind)
        # Before what is in it, which may lead back.
        ref = self._made[number] = self._m.new(obj)
        if isinstance(obj, ListObject):
            obj.maxlen = cast("int | None", made_of)
            obj.items.extend([self._value(item) for item in content])
        elif isinstance(obj, DictObject):
            obj.factory = self._value(made_of)
            for key, item in cast("tuple[tuple[Value, Value], ...]", content):
                obj.items[self._value(key)] = self._value(item)
        elif isinstance(obj, SetObject):
            obj.items.update(dict.fromkeys([self._value(item) for item in content]))
        else:
            instance = cast("Instance", obj)
            instance.cls = self._value(made_of)
            for name, item in cast("tuple[tuple[str, Value], ...]", content):
                instance.fields[name] = self._value(item)
        return ref


def _blank(kind: str) -> Obj:
    if kind in {"list", "deque", "bytearray"}:
        return ListObject([], kind)
    if kind in {"set", "frozenset"}:
        return SetObject({}, kind)
    if kind == "instance":
        return Instance(None, {})
    return DictObject({}, kind)
