"""What calling a built-in class makes."""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import ANY_KEYWORDS, MANY, Spec, direct, function
from core.machine.builtins.list_methods import all_items
from core.machine.class_making import MEDDLERS, type_new
from core.machine.classes import lookup, type_of
from core.machine.comparison import truth
from core.machine.limits import MAX_BITS, check_bits, check_size
from core.machine.objects import ClassObject, DictObject, Instance, PropertyObject
from core.machine.plain import as_index, defines, hosted, operand_name
from core.machine.slots import METHODS
from core.machine.text import str_of
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import MISSING, DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Native, Value


def _object(m: Machine) -> Ref:
    return m.new(Instance(TYPES["object"], {}))


def _type(m: Machine, /, *args: Value, **named: Value) -> Value:
    if len(args) == 1 and not named:
        return type_of(m, args[0])
    if len(args) == 3:  # noqa: PLR2004 - name, bases, namespace
        return _made_class(m, args, named)
    raise Thrown("TypeError", "type() takes 1 or 3 arguments")


def _made_class(m: Machine, args: tuple[Value, ...], named: dict[str, Value]) -> Value:
    """``type(name, bases, namespace)``: as the class statement would make it."""
    cls, keywords = type_new(m, (TYPES["type"], *args), named)
    obj = m.heap[cls]
    assert isinstance(obj, ClassObject)
    hooked = any(
        isinstance(base, Ref) and lookup(m, base, "_finish_class") is not MISSING
        for base in obj.mro[1:]
    )
    if hooked or obj.metaclass is not None or not MEDDLERS.isdisjoint(obj.fields):
        raise UnmodelledError("such a class by type() is not simulated; use a class statement")
    raise CallProgram("_announce_class", cls, m.new(DictObject(dict(keywords))))


def _none(m: Machine) -> Value:
    return None


def _int(m: Machine, value: Value = MISSING, base: Value = MISSING) -> Value:
    if value is MISSING:
        return hosted(m, int, (), _given(base=base))
    if any(defines(m, value, hook) for hook in ("__int__", "__index__", "__trunc__")):
        raise NeedsProgramError
    if base is MISSING:
        return hosted(m, int, (value,))
    if as_index(m, base) is None:
        return hosted(m, int, ("", base))
    if isinstance(value, str | bytes) and len(value) > MAX_BITS // 4:
        check_bits(len(value) * 6)
    return hosted(m, int, (value, base))


def _float(m: Machine, value: Value = 0.0) -> Value:
    if defines(m, value, "__float__") or defines(m, value, "__index__"):
        raise NeedsProgramError
    return hosted(m, float, (value,))


def _complex(m: Machine, real: Value = 0, imag: Value = MISSING) -> Value:
    if defines(m, real, "__complex__") or defines(m, real, "__float__"):
        raise NeedsProgramError
    return hosted(m, complex, (real,) if imag is MISSING else (real, imag))


def _bool(m: Machine, value: Value = False) -> bool:  # noqa: FBT002 - as CPython's own
    return truth(m, value)


def _str(
    m: Machine,
    object: Value = "",  # noqa: A002 - as CPython's own
    encoding: Value = MISSING,
    errors: Value = MISSING,
) -> Value:
    named = _given(encoding=encoding, errors=errors)
    if not named:
        return str_of(m, object)
    _check_texts(m, str, named)
    if isinstance(object, bytes):
        return METHODS["bytes"]["decode"].call(m, object, (), named)
    return hosted(m, str, (object,), dict.fromkeys(named, "utf-8"))


def _check_texts(m: Machine, host: type, named: dict[str, Value]) -> None:
    """Complain about an encoding or error handler that is no text."""
    if not all(isinstance(value, str) for value in named.values()):
        hosted(m, host, (b"",), {k: v for k, v in named.items() if not isinstance(v, str)})


def _given(**named: Value) -> dict[str, Value]:
    return {name: value for name, value in named.items() if value is not MISSING}


def _byte(m: Machine, value: Value) -> int:
    """The number of a byte that *value* is."""
    number = as_index(m, value)
    if number is None:
        name = operand_name(m, value)
        raise Thrown("TypeError", f"'{name}' object cannot be interpreted as an integer")
    if not 0 <= number < 256:  # noqa: PLR2004 - what a byte holds
        raise Thrown("ValueError", "bytes must be in range(0, 256)")
    return number


def _bytes(
    m: Machine, source: Value = b"", encoding: Value = MISSING, errors: Value = MISSING
) -> Value:
    named = _given(encoding=encoding, errors=errors)
    _check_texts(m, bytes, named)
    if isinstance(source, str) and isinstance(encoding, str):
        return METHODS["str"]["encode"].call(m, source, (), named)
    if named:
        return hosted(m, bytes, (source,), dict.fromkeys(named, "utf-8"))
    if defines(m, source, "__bytes__"):
        raise NeedsProgramError
    if isinstance(source, int):
        check_size(source)
    elif isinstance(source, Ref | tuple | range | DictView):
        return bytes([_byte(m, item) for item in all_items(m, source)])
    return hosted(m, bytes, (source,))


def _range(m: Machine, *bounds: Value) -> Value:
    for bound in bounds:
        as_index(m, bound)
    return hosted(m, range, bounds)


def _slice(m: Machine, *parts: Value) -> Value:
    return slice(*parts)


def _property(
    m: Machine, fget: Value = None, fset: Value = None, fdel: Value = None, doc: Value = None
) -> Ref:
    return m.new(PropertyObject("property", fget, fset, fdel))


def _wrapper(kind: str) -> Callable[[Machine, Value], Ref]:
    def wrap(m: Machine, function: Value) -> Ref:
        return m.new(PropertyObject(kind, function))

    return wrap


_SPECS: Final = {
    "object": Spec(_object, 0, 0),
    "int": Spec(_int, 0, 2, keywords={"base": 1}),
    "float": Spec(_float, 0, 1),
    "complex": Spec(_complex, 0, 2, keywords={"real": 0, "imag": 1}),
    "NoneType": Spec(_none, 0, 0),
    "bytes": Spec(_bytes, 0, 3, keywords={"source": 0, "encoding": 1, "errors": 2}),
    "range": Spec(_range, 1, 3),
    "slice": Spec(_slice, 1, 3),
    "property": Spec(_property, 0, 4, keywords={"fget": 0, "fset": 1, "fdel": 2, "doc": 3}),
    "staticmethod": Spec(_wrapper("staticmethod"), 1, 1),
    "classmethod": Spec(_wrapper("classmethod"), 1, 1),
}
_DIRECT: Final = {
    "bool": Spec(_bool, 0, 1),
    "str": Spec(_str, 0, 3, keywords={"object": 0, "encoding": 1, "errors": 2}),
    "type": Spec(_type, 0, MANY, keywords=ANY_KEYWORDS),
}
_COMPLAINERS: Final[dict[str, HostFunction]] = {
    host.__name__: host
    for host in (
        object, int, float, complex, bool, str, bytes, tuple, list, dict, set, frozenset, range,
        slice, type, property, staticmethod, classmethod, collections.deque,
        collections.defaultdict, collections.Counter, collections.OrderedDict, type(None),
    )
}  # fmt: skip
"""The host's classes of the same name: they complain about wrong arguments."""


def constructor_of(name: str) -> Native:
    """What is run when the built-in class *name* is called."""
    if name in _DIRECT:
        return direct(name, _DIRECT[name], _COMPLAINERS[name]).call
    if name in _SPECS:
        return function(name, _SPECS[name], _COMPLAINERS[name]).call
    # Brings along what can be done with every container.
    from core.machine.builtins.container_constructors import CONTAINER_SPECS  # noqa: PLC0415

    if name in CONTAINER_SPECS:
        return function(name, CONTAINER_SPECS[name], _COMPLAINERS[name]).call

    def refuse(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        raise Thrown("TypeError", f"cannot create '{name}' instances")

    return refuse
