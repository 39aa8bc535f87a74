"""Numbers in memory that processes have in common: `Value` and `Array`.

To look at one or to change it is one step.  One with a lock is looked at while the lock is
free or held by who looks, as CPython takes it for just that moment.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, called_from
from core.machine.classes import type_name
from core.machine.events import Kind
from core.machine.limits import check_size
from core.machine.locations import WHOLE, Mode
from core.machine.natives import BuiltinFunction
from core.machine.objects import Instance, ListObject
from core.machine.primitives.objects import LockObject, can_take
from core.machine.threads import Wait
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]

_TYPES: Final[dict[str, type]] = {
    "c": ctypes.c_char, "b": ctypes.c_byte, "B": ctypes.c_ubyte, "h": ctypes.c_short,
    "H": ctypes.c_ushort, "i": ctypes.c_int, "I": ctypes.c_uint, "l": ctypes.c_int64,
    "L": ctypes.c_uint64, "q": ctypes.c_longlong, "Q": ctypes.c_ulonglong, "f": ctypes.c_float,
    "d": ctypes.c_double, "u": ctypes.c_wchar, "?": ctypes.c_bool,
}  # fmt: skip
"""By type code; `long` is that of Linux."""
_PLAIN: Final = frozenset({int, bool, float, str, bytes})


def _converted(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_converted(code, value)``: what is there when *value* was stored as type *code*."""
    code, value = args
    kind = _type_of(m, code)
    if type(value) not in _PLAIN:
        raise Thrown("TypeError", _complaint(m, code, value))
    try:
        # Only plain values come here, and the types are those above.
        return cast("Value", kind(value).value)
    except TypeError:
        raise Thrown("TypeError", _complaint(m, code, value)) from None


def _complaint(m: Machine, code: Value, value: Value) -> str:
    kind = type_name(m, value)
    if code in {"f", "d"}:
        return f"must be real number, not {kind}"
    if code == "c":
        return "one character bytes, bytearray or integer expected"
    if code == "u":
        return f"unicode string expected instead of {kind} instance"
    if kind == "float":
        return "'float' object cannot be interpreted as an integer"
    return f"'{kind}' object cannot be interpreted as an integer"


def _type_of(m: Machine, code: Value) -> type:
    if isinstance(code, str) and code in _TYPES:
        return _TYPES[code]
    if isinstance(code, str):
        raise Thrown("AttributeError", f"'str' object has no attribute '{code}'")
    raise UnmodelledError("a type of ctypes is not simulated; use a type code such as 'i'")


def _guarded(m: Machine, owner: Instance, step: Callable[[], Value]) -> Value:
    """*step* once the lock of *owner* is free for the running thread; NOT_NOW until then."""
    lock = owner.fields["_lock"]
    if not isinstance(lock, Ref):
        return step() if m.permits else NOT_NOW
    if not isinstance(m.heap[lock], LockObject):
        raise UnmodelledError("a Value with a lock of the program's own kind is not simulated")
    wait = Wait("free", lock)
    if not m.permits:
        m.wait = wait
        return NOT_NOW
    if not can_take(cast("LockObject", m.heap[lock]), m.tid):
        m.wait = wait
        return NOT_NOW
    m.wait = None
    m.access(lock, WHOLE, Mode.AWAIT)
    return step()


def _get_value(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_get_value(value)``: what is in a `Value`."""
    ref = cast("Ref", args[0])
    owner = cast("Instance", m.heap[ref])

    def step() -> Value:
        value = cast("Instance", m.heap[ref]).fields["value"]
        m.site = called_from(m, m.site)
        m.visible(Kind.READ, ref, "value", value)
        return value

    return _guarded(m, owner, step)


def _set_value(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_set_value(value, what)``: put it into a `Value`."""
    ref, what = cast("tuple[Ref, Value]", args)
    owner = cast("Instance", m.heap[ref])
    value = _converted(m, (owner.fields["_code"], what), {})

    def step() -> Value:
        cast("Instance", m.own(ref)).fields["value"] = value
        m.site = called_from(m, m.site)
        m.visible(Kind.WRITE, ref, "value", value)
        return None

    return _guarded(m, owner, step)


def _get_item(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_get_item(array, index)``: an item of an `Array`, or a list of those of a slice."""
    ref, index = cast("tuple[Ref, Value]", args)
    owner = cast("Instance", m.heap[ref])
    items = cast("Ref", owner.fields["_items"])

    def step() -> Value:
        m.site = called_from(m, m.site)
        places = _places(m, items, index)
        array = cast("ListObject", m.heap[items]).items
        m.visible(Kind.READ, items, index if isinstance(index, int) else None, None)
        if isinstance(index, int):
            return array[places[0]]
        return m.new(ListObject([array[place] for place in places]))

    return _guarded(m, owner, step)


def _set_item(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_set_item(array, index, values)``: put the *values* of a tuple there."""
    ref, index, given = cast("tuple[Ref, Value, tuple[Value, ...]]", args)
    owner = cast("Instance", m.heap[ref])
    items, code = cast("Ref", owner.fields["_items"]), owner.fields["_code"]
    values = [_converted(m, (code, value), {}) for value in given]

    def step() -> Value:
        m.site = called_from(m, m.site)
        places = _places(m, items, index)
        if len(places) != len(values):
            m.visible(Kind.READ, items, None, None)
            raise Thrown("ValueError", "Can only assign sequence of same size")
        array = cast("ListObject", m.own(items)).items
        for place, value in zip(places, values, strict=True):
            array[place] = value
        m.visible(Kind.WRITE, items, index if isinstance(index, int) else None, None)
        return None

    return _guarded(m, owner, step)


def _places(m: Machine, items: Ref, index: Value) -> range:
    """The places of an array that *index* means.

    Raises:
        Thrown: there is no such place, which is found out by a look.
    """
    count = len(cast("ListObject", m.heap[items]).items)
    if isinstance(index, slice):
        return range(count)[index]
    if not isinstance(index, int):
        raise Thrown("TypeError", "indices must be integers")
    if not -count <= index < count:
        m.visible(Kind.READ, items, None, None)
        raise Thrown("IndexError", "invalid index")
    place = index % count
    return range(place, place + 1)


def _zeros(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_zeros(code, count)``: the items of a new `Array`, as a tuple."""
    code, count = args
    kind = _type_of(m, code)
    if not isinstance(count, int):
        raise Thrown("TypeError", f"'{type_name(m, count)}' object is not iterable")
    if count < 0:
        raise Thrown("ValueError", "Array length must be >= 0")
    check_size(count)
    return (cast("Value", kind().value),) * count


VALUES: Final[dict[str, Value]] = {
    "_converted": BuiltinFunction("_converted", _converted, "pure"),
    "_get_item": BuiltinFunction("_get_item", _get_item, "sync"),
    "_get_value": BuiltinFunction("_get_value", _get_value, "sync"),
    "_set_item": BuiltinFunction("_set_item", _set_item, "sync"),
    "_set_value": BuiltinFunction("_set_value", _set_value, "sync"),
    "_zeros": BuiltinFunction("_zeros", _zeros, "pure"),
}
"""By name."""
