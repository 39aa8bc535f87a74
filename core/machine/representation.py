"""What `repr` makes of values that hold others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.addresses import address_of
from core.machine.class_objects import ClassObject, PropertyObject
from core.machine.classes import class_name, lookup, mro_of, shown_module, type_name, type_of
from core.machine.immutable import PLAIN
from core.machine.inside import looked_into
from core.machine.iterables import paced
from core.machine.iterators import Adaptor, GeneratorObject, IteratorObject
from core.machine.limits import check_nesting, check_size
from core.machine.natives import BuiltinFunction, BuiltinType, ModuleValue
from core.machine.objects import Instance
from core.machine.plain import defines, hosted
from core.machine.primitives.objects import TELLING
from core.machine.primitives.reprs import state_text
from core.machine.slots import itself, slots_at, slots_of
from core.machine.values import (
    MISSING,
    BoundMethod,
    BoundNative,
    Function,
    Ref,
    SuperValue,
    Traceback,
    Undrawn,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Value

_PIECE: Final = 8
"""What a piece of text costs beyond its length, as each takes time."""


class NeedsTextError(Exception):
    """Only the program's own code knows the text of some part."""


class Writer:
    """The writing of one `repr`: containers it is inside of, and how much there is already."""

    __slots__ = ("inside", "m", "written")

    def __init__(self, m: Machine) -> None:
        self.m = m
        self.inside: set[Ref] = set()
        self.written = 0

    def repr(self, value: Value, depth: int) -> str:
        """The text of *value*, which is *depth* levels inside of what is written."""
        if type(value) in PLAIN:
            text = hosted(self.m, repr, (value,))
            assert isinstance(text, str)
            self.count(text)
            return text
        if type(value) is Undrawn:
            # Only in a search that leaves draws open, and where something drawn is written.
            from core.machine.drawn.texts import quoted  # noqa: PLC0415

            return quoted(self.m, value)
        check_nesting(depth)
        if isinstance(value, tuple):
            # In line, and not by its slots, as no other value holds others so often.
            inner = self.join(value, depth)
            text = f"({inner},)" if len(value) == 1 else f"({inner})"
        elif isinstance(value, Ref):
            text = self.of_object(value, depth)
        else:
            text = self.of_link(value, depth)
        self.count("")
        return text

    def count(self, text: str) -> None:
        """Note that *text* is written, and that it costs some time."""
        self.written += len(text) + _PIECE
        check_size(self.written)

    def join(self, items: Collection[Value], depth: int) -> str:
        """The texts of *items* with commas in between."""
        return ", ".join([self.repr(item, depth + 1) for item in paced(self.m, items)])

    def pairs(self, items: dict[Value, Value], depth: int) -> str:
        """The text of a plain dict of *items*."""
        parts = [
            f"{self.repr(key, depth + 1)}: {self.repr(value, depth + 1)}"
            for key, value in paced(self.m, items.items())
        ]
        return f"{{{', '.join(parts)}}}"

    def of_object(self, ref: Ref, depth: int) -> str:
        """The text of the heap object at *ref*, shortened where it is inside of itself."""
        obj = self.m.heap[ref]
        slots = slots_at(obj)
        # As `Py_ReprEnter` in CPython's Objects/object.c.
        if ref in self.inside:
            return slots.inside
        self.inside.add(ref)
        try:
            if slots.represent is not None or isinstance(obj, TELLING):
                looked_into(self.m, ref)
            if slots.represent is not None:
                return slots.represent(self, obj, depth)
            if isinstance(obj, Instance):
                return self.of_instance(ref, obj, depth)
            return self.of_other(ref, obj, depth)
        finally:
            self.inside.discard(ref)

    def of_instance(self, ref: Ref, obj: Instance, depth: int) -> str:
        """The text of an instance whose class does not define it."""
        if lookup(self.m, obj.cls, "__repr__") is not MISSING:
            raise NeedsTextError
        if not is_exception(self.m, obj):
            return described_object(self.m, ref)
        looked_into(self.m, ref)
        inner = self.join(arguments_of(obj), depth)
        return f"{class_name(self.m, obj.cls)}({inner})"

    def of_other(self, ref: Ref, obj: Obj, depth: int) -> str:
        """The text of a heap object that is no container."""
        if isinstance(obj, ClassObject):
            if defines(self.m, ref, "__repr__"):
                raise NeedsTextError
            return _class_text(self.m, ref, obj)
        if isinstance(obj, PropertyObject) and obj.kind != "property":
            return f"<{obj.kind}({self.repr(obj.getter, depth + 1)})>"
        if isinstance(obj, GeneratorObject):
            return _object_at(self.m, f"generator object {obj.name}", ref, "")
        if isinstance(obj, IteratorObject):
            return self.of_iterator(ref, obj, depth)
        return state_text(self.m, ref, obj) or _object_at(self.m, obj.type_name, ref)

    def of_iterator(self, ref: Ref, obj: IteratorObject, depth: int) -> str:
        """The text of an iterator; some of `itertools` tell where they are."""
        source = obj.source
        if not isinstance(source, Adaptor) or source.kind not in {"count", "repeat"}:
            return _object_at(self.m, obj.shown_name, ref)
        looked_into(self.m, ref)
        return f"{source.kind}({self.join(arguments_told(source), depth)})"

    def of_link(self, value: Value, depth: int) -> str:
        """The text of a value of the machine that leads to others."""
        represent = slots_of(self.m, value).represent
        if represent is not None:
            return represent(self, itself(self.m, value), depth)
        if isinstance(value, Function):
            return _object_at(self.m, f"function {value.code.qualname}", value, "")
        if isinstance(value, BoundMethod):
            name = _method_name(value.function)
            return f"<bound method {name} of {self.repr(value.receiver, depth + 1)}>"
        if isinstance(value, BoundNative):
            receiver = value.receiver
            of = _object_at(self.m, type_name(self.m, receiver), receiver)
            return f"<built-in method {value.name} of {of[1:]}"
        if isinstance(value, ModuleValue):
            local = self.m.image.local.get(value.name)
            where = "(built-in)" if local is None else f"from '{local.path}'"
            return f"<module '{value.name}' {where}>"
        if isinstance(value, Traceback):
            return _object_at(self.m, "traceback", value)
        if isinstance(value, SuperValue):
            return f"<super: {self.repr(value.cls, depth + 1)}>"
        return repr(value)


def arguments_told(source: Adaptor) -> tuple[Value, ...]:
    """What the text of a `count` or `repeat` has in brackets, as in Modules/itertoolsmodule.c."""
    first, second = source.state
    usual = source.kind == "count" and isinstance(second, int) and second == 1
    return (first,) if second is None or usual else (first, second)


def described_object(m: Machine, value: Value) -> str:
    """What `object.__repr__` makes of *value*: its class and where it lies."""
    return _object_at(m, full_name(m, type_of(m, value)), value)


def _object_at(m: Machine, what: str, value: Value, noun: str = " object") -> str:
    return f"<{what}{noun} at {address_of(m, value, shown=True):#x}>"


def _method_name(function: Value) -> str:
    if isinstance(function, Function):
        return function.code.qualname
    return function.name if isinstance(function, BuiltinFunction) else "?"


def full_name(m: Machine, cls: Value) -> str:
    """The name of class *cls* with its module, unless that is builtins."""
    if isinstance(cls, BuiltinType):
        return cls.qualified_name
    assert isinstance(cls, Ref)
    obj = m.heap[cls]
    assert isinstance(obj, ClassObject)
    return f"{shown_module(m, obj)}.{obj.qualname}"


def is_exception(m: Machine, obj: Instance) -> bool:
    """Whether the class of *obj* derives from BaseException."""
    return derives(m, obj.cls, "BaseException")


def derives(m: Machine, cls: Value, name: str) -> bool:
    """Whether *cls* is, or derives from, the built-in class called *name*."""
    return any(isinstance(base, BuiltinType) and base.name == name for base in mro_of(m, cls))


def arguments_of(obj: Instance) -> tuple[Value, ...]:
    """The arguments that exception *obj* was made with."""
    args = obj.fields.get("args", ())
    return args if isinstance(args, tuple) else (args,)


def _is_own(m: Machine, obj: ClassObject) -> bool:
    """Whether the program itself defines *obj*, in its main file or one beside it."""
    return obj.module == "__main__" or obj.module in m.image.local


def _class_text(m: Machine, ref: Ref, obj: ClassObject) -> str:
    """What a class looks like; enumerations have a text of their own."""
    if lookup(m, ref, "<listed>") is MISSING or not _is_own(m, obj):
        return f"<class '{full_name(m, ref)}'>"
    names = {class_name(m, base) for base in obj.mro}
    return f"<{'flag' if 'Flag' in names else 'enum'} '{obj.name}'>"
