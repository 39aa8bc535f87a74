"""Which attributes objects of the library have in CPython, whether they are simulated or not.

What is missing here but not there is a limit of Interlock, no AttributeError of the
program.  Only names of the library's own classes are looked up on the host, and in their
namespaces, never as attributes.
"""

from __future__ import annotations

import importlib
import io
import types
from collections import deque
from functools import cache
from typing import TYPE_CHECKING

from core.machine.class_objects import ClassObject
from core.machine.classes import is_class, mro_of, type_of
from core.machine.natives import BuiltinType
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_UNNAMED: tuple[object, ...] = (
    None, ..., NotImplemented, {}.items(), {}.keys(), {}.values(), iter([]), iter(()), iter({}),
    iter({}.items()), iter({}.values()), iter(set()), iter(""), iter("\xe9"), iter(b""),
    iter(range(0)), iter(deque()), iter(int, 0), reversed([]), reversed({}), reversed({}.items()),
    reversed({}.values()), reversed(deque()),
)  # fmt: skip
_OTHER_NAMES = {
    **{type(each).__name__: type(each) for each in _UNNAMED},
    "builtin_function_or_method": types.BuiltinFunctionType,
    "Stream": io.TextIOWrapper,
    "function": types.FunctionType,
    "generator": types.GeneratorType,
    "method": types.MethodType,
    "module": types.ModuleType,
}
"""Host classes that have no name in a module."""
_ORDER = frozenset({"__lt__", "__le__", "__gt__", "__ge__"})


def known_to_cpython(m: Machine, owner: Value, name: str) -> bool:
    """Whether *owner*, an object or class of the library, has attribute *name* in CPython."""
    cls = owner if is_class(m, owner) else type_of(m, owner)
    kinds = [*mro_of(m, cls), *([] if cls is not owner else [type_of(m, cls)])]
    return any(name in _names(*_place(m, kind)) for kind in kinds)


def written_with(m: Machine, cls: Value, name: str) -> bool:
    """Whether *name* is, in CPython, in a class of the library's Python part that *cls* has."""
    written = [_place(m, kind) for kind in mro_of(m, cls) if isinstance(kind, Ref)]
    return any(name in _names(*place) and not _all_alike(*place, name) for place in written)


def _all_alike(module: str, name: str, hook: str) -> bool:
    """Whether *hook* says nothing: a C type that can be equal has all comparisons by one slot."""
    host = host_class(module, name)
    found = [vars(base).get(hook) for base in (host.__mro__ if host else ())]
    return hook in _ORDER and isinstance(
        next(filter(None, found), None), types.WrapperDescriptorType
    )


def has_its_own(cls: BuiltinType, name: str) -> bool:
    """Whether the built-in class *cls* has in CPython an attribute that `object` has, too."""
    return cls.name != "object" and name in _names(cls.module, cls.name)


def documentation(m: Machine, module: str, owner: Value, name: str) -> str | None:
    """The docstring in CPython of function *name* of *module*, or of the class of *owner*."""
    if module:
        found = _members(module).get(name)
    else:
        kind = host_class(*_place(m, type_of(m, owner)))
        found = None if kind is None else vars(kind).get(name)
    return None if found is None else found.__doc__


def _place(m: Machine, kind: Value) -> tuple[str, str]:
    """The module and the name of class *kind*; empty for a class of the program."""
    if isinstance(kind, BuiltinType):
        return kind.module, kind.name
    obj = m.heap[kind] if isinstance(kind, Ref) else None
    if isinstance(obj, ClassObject) and obj.module != "__main__":
        # A part of a module, such as io._memory, is not in CPython.
        return obj.module.partition("._")[0], obj.name
    return "", ""


@cache
def _names(module: str, name: str) -> frozenset[str]:
    """The attributes of the host's class *name* of *module* and of its instances."""
    host = _OTHER_NAMES.get(name) or host_class(module, name)
    if not isinstance(host, type):
        return frozenset()
    if host is object:
        return frozenset(vars(object))
    names: set[str] = set()
    for base in host.__mro__[:-1]:
        names.update(vars(base))
        for function in vars(base).values():
            if isinstance(function, types.FunctionType):
                names.update(_assigned(function.__code__))
    return frozenset(names)


def host_class(module: str, name: str) -> type | None:
    """The class *name* of the host's *module* of the library, if there is one."""
    found = _members(module).get(name)
    return found if isinstance(found, type) else None


def _members(module: str) -> dict[str, object]:
    """What the host's *module* of the library has."""
    if not module:
        return {}
    try:
        return vars(importlib.import_module(module))
    except ImportError:
        return {}


def _assigned(code: types.CodeType) -> tuple[str, ...]:
    """The names of attributes in a method of the library, most of which are of `self`."""
    return code.co_names if code.co_varnames[:1] == ("self",) else ()
