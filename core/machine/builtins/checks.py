"""`isinstance` and `issubclass`, the abstract base classes of the library included.

Whether a built-in type is, say, a `Sequence` is asked of the host's type of that name;
classes of the program are judged by their bases and, as CPython does for the simple
ones, by their methods.
"""

from __future__ import annotations

import collections.abc
import types
from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.classes import is_class, is_subclass, lookup, mro_of, type_of
from core.machine.hidden import PROXY
from core.machine.members import host_class
from core.machine.natives import BuiltinType
from core.machine.objects import Instance
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import MISSING, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Value

ABSTRACT: Final = {
    name: getattr(collections.abc, name)
    for name in (
        "Callable", "Collection", "Container", "Generator", "Hashable", "ItemsView", "Iterable",
        "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping", "MutableSequence",
        "MutableSet", "Reversible", "Sequence", "Set", "Sized", "ValuesView",
    )
}  # fmt: skip
"""The host's abstract classes of containers by name."""
MEMBERS: Final = "<members>"
"""Has the names that a protocol asks for, if it is checkable."""
_NEEDED: Final = {
    "Callable": ("__call__",),
    "Collection": ("__len__", "__iter__", "__contains__"),
    "Container": ("__contains__",),
    "Generator": ("__iter__", "__next__", "send", "throw", "close"),
    "Iterable": ("__iter__",),
    "Iterator": ("__iter__", "__next__"),
    "Reversible": ("__reversed__", "__iter__"),
    "Sized": ("__len__",),
}
"""The methods that make a class of the program a member without being told."""
_TYPES: Final[tuple[type, ...]] = (
    bool, int, float, complex, str, bytes, tuple, list, dict, set, frozenset, range, slice, type,
    object, property, collections.deque, collections.defaultdict, collections.Counter,
    collections.OrderedDict, type(None), types.FunctionType, types.MethodType,
    types.BuiltinFunctionType, types.GeneratorType, type({}.keys()), type({}.values()),
    type({}.items()),
)  # fmt: skip
_HOST: Final = {**{host.__name__: host for host in _TYPES}, "iterator": type(iter(()))}
"""The host's classes that stand for those of the machine with the same name."""


def is_instance(m: Machine, value: Value, kinds: Value) -> bool:
    """Give `isinstance(value, kinds)`."""
    message = "isinstance() arg 2 must be a type, a tuple of types, or a union"
    protocols = _protocols(m, kinds)
    if _belongs(m, type_of(m, value), kinds, message):
        return True
    if isinstance(value, Ref) and _is_proxy(m.heap[value]):
        raise UnmodelledError(
            "isinstance of a weakref.proxy is not simulated; ask about the object itself"
        )
    if protocols:
        raise CallProgram("typing._is_like", value, protocols)
    return False


def _is_proxy(obj: Obj) -> bool:
    return isinstance(obj, Instance) and PROXY in obj.fields


def is_derived(m: Machine, cls: Value, kinds: Value) -> bool:
    """Give `issubclass(cls, kinds)`."""
    if not is_class(m, cls):
        raise Thrown("TypeError", "issubclass() arg 1 must be a class")
    message = "issubclass() arg 2 must be a class, a tuple of classes, or a union"
    protocols = _protocols(m, kinds)
    if _belongs(m, cls, kinds, message):
        return True
    if protocols:
        raise CallProgram("typing._is_class_like", cls, protocols)
    return False


def _protocols(m: Machine, kinds: Value) -> tuple[Value, ...]:
    """Those of *kinds* that are protocols of the program, which must be checkable."""
    if isinstance(kinds, tuple):
        return tuple([each for kind in kinds for each in _protocols(m, kind)])
    obj = m.heap[kinds] if isinstance(kinds, Ref) else None
    if not isinstance(obj, ClassObject) or not any(map(_is_protocol, obj.bases)):
        return ()
    if MEMBERS not in obj.fields:
        raise Thrown(
            "TypeError",
            "Instance and class checks can only be used with @runtime_checkable protocols",
        )
    return (kinds,)


def _is_protocol(base: Value) -> bool:
    return isinstance(base, BuiltinType) and base.qualified_name == "typing.Protocol"


def _belongs(m: Machine, cls: Value, kinds: Value, message: str) -> bool:
    if isinstance(kinds, tuple):
        return any(_belongs(m, cls, kind, message) for kind in kinds)
    if kinds is None or not is_class(m, kinds):
        raise Thrown("TypeError", message)
    if is_subclass(m, cls, kinds):
        return True
    if not isinstance(kinds, BuiltinType):
        return False
    if kinds.module == "typing":
        raise UnmodelledError(f"a check against typing.{kinds.name} is not simulated; use a class")
    return _is_abstractly(m, cls, kinds)


def _is_abstractly(m: Machine, cls: Value, kind: BuiltinType) -> bool:
    """Whether *cls* counts as the abstract class *kind*."""
    host = _abstract(kind)
    if host is None:
        return False
    if isinstance(cls, BuiltinType):
        return issubclass(_abstract(cls) or _HOST.get(cls.name, object), host)
    if kind.module == "numbers":
        return any(issubclass(_host_of(m, base), host) for base in mro_of(m, cls))
    if kind.name == "Hashable":
        return _is_hashable(m, cls)
    needed = _NEEDED.get(kind.name)
    return needed is not None and all(
        lookup(m, cls, name) not in {MISSING, None} for name in needed
    )


def _abstract(cls: BuiltinType) -> type | None:
    """The host's abstract class that *cls* stands for, if it does."""
    if cls.module == "numbers":
        return host_class("numbers", cls.name)
    return ABSTRACT.get(cls.name) if cls.module == "collections.abc" else None


def _host_of(m: Machine, cls: Value) -> type:
    """The host's class that stands for *cls*, a class of Python or of its library."""
    if isinstance(cls, BuiltinType):
        return _HOST.get(cls.name, object)
    obj = m.heap[cls] if isinstance(cls, Ref) else None
    if not isinstance(obj, ClassObject) or obj.module == "__main__":
        return object
    return host_class(obj.module.partition("._")[0], obj.name) or object


def _is_hashable(m: Machine, cls: Value) -> bool:
    own = lookup(m, cls, "__hash__")
    if own is MISSING:
        return lookup(m, cls, "__eq__") is MISSING
    return own is not None
