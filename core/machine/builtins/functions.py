"""The built-in functions that compute or look at their arguments.

Those that print, read, or are written in the program's language are elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.addresses import address_of
from core.machine.builtins.arguments import Spec, direct, function
from core.machine.builtins.checks import is_derived, is_instance
from core.machine.builtins.containers import iterator_over
from core.machine.builtins.iteration import next_of
from core.machine.class_objects import ClassObject
from core.machine.classes import is_class, lookup
from core.machine.formatting import format_value
from core.machine.hashing import hash_of
from core.machine.iterables import not_iterable
from core.machine.iterators import GeneratorObject, IteratorObject
from core.machine.late_table import LateTable
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, ListObject, SetObject
from core.machine.plain import defines, instance_at, operand_name
from core.machine.signature import matched
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.value_text import ascii_of, repr_of
from core.machine.values import END, MISSING, BoundMethod, BoundNative, DictView, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Value


def _callable(m: Machine, value: Value) -> bool:
    if isinstance(value, BuiltinFunction | Function | BoundMethod | BoundNative):
        return True
    return is_class(m, value) or defines(m, value, "__call__")


def _format(m: Machine, value: Value, spec: Value = "") -> Value:
    if not isinstance(spec, str):
        name = "None" if spec is None else operand_name(m, spec)
        raise Thrown("TypeError", f"format() argument 2 must be str, not {name}")
    return format_value(m, value, "", spec)


def _iter(m: Machine, value: Value, sentinel: Value = MISSING) -> Value:
    # With a sentinel each move is a call, which the host cannot make.
    if sentinel is not MISSING:
        raise NeedsProgramError
    if type(value) is Ref:
        obj = m.heap[value]
        if isinstance(obj, IteratorObject | GeneratorObject):
            return value
        if not isinstance(obj, ListObject | DictObject | SetObject):
            if instance_at(m, value) and not _may_iterate(m, value):
                raise not_iterable(m, value)
            raise NeedsProgramError
    return iterator_over(m, value)


def _may_iterate(m: Machine, value: Value) -> bool:
    return defines(m, value, "__iter__") or defines(m, value, "__getitem__")


def _next(m: Machine, iterator: Value, default: Value = MISSING) -> Value:
    obj = m.heap[iterator] if isinstance(iterator, Ref) else None
    if isinstance(obj, IteratorObject):
        assert isinstance(iterator, Ref)
        item = next_of(m, iterator)
        if item is not END:
            return item
        if default is MISSING:
            raise Thrown("StopIteration")
        return default
    if isinstance(obj, GeneratorObject) or defines(m, iterator, "__next__"):
        raise NeedsProgramError
    raise Thrown(
        "TypeError", f"'{operand_name(m, iterator, '__next__')}' object is not an iterator"
    )


def _len(m: Machine, value: Value) -> int:
    if type(value) is Ref:
        obj = m.heap[value]
        if isinstance(obj, ListObject | DictObject | SetObject):
            return len(obj.items)
        # A class that can be counted: an `Enum`, which has its members by this name.
        listed = isinstance(obj, ClassObject) and lookup(m, value, "<listed>") is not MISSING
        if listed or defines(m, value, "__len__"):
            raise NeedsProgramError
    elif isinstance(value, str | tuple | bytes | range):
        # A `range` may be longer than what `len` can give.
        try:
            return len(value)
        except OverflowError as error:
            raise Thrown("OverflowError", *error.args) from None
    elif isinstance(value, DictView):
        return _len(m, value.source)
    raise Thrown("TypeError", f"object of type '{operand_name(m, value, '__len__')}' has no len()")


def _id(m: Machine, value: Value) -> int:
    return address_of(m, value)


def _quit(name: str) -> BuiltinFunction:
    """What the interactive interpreter puts among the builtins to be left by."""

    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        (code,) = matched("Quitter.__call__", (("code", None),), args, kwargs)
        raise Thrown("SystemExit", code)

    return BuiltinFunction(name, call)


def _by_name(m: Machine, owner: Value, name: Value, *rest: Value) -> Value:
    """Attributes by a name that is computed are looked up as the interpreter does."""
    if not isinstance(name, str):
        raise Thrown("TypeError", f"attribute name must be string, not '{operand_name(m, name)}'")
    raise NeedsProgramError


def _pass_on(name: str, host: HostFunction, low: int, high: int) -> BuiltinFunction:
    return function(name, Spec(_by_name, low, high), host)


def _others() -> Iterator[Mapping[str, BuiltinFunction]]:
    """Those that a short program may well do without, each loaded when it is asked for."""
    from core.machine.builtins.aggregates import AGGREGATES  # noqa: PLC0415

    yield AGGREGATES
    from core.machine.builtins.numeric_functions import NUMERIC_FUNCTIONS  # noqa: PLC0415

    yield NUMERIC_FUNCTIONS


_FUNCTIONS: Final = {
    "ascii": function("ascii", Spec(ascii_of, 1, 1), ascii, kind="deep"),
    "callable": function("callable", Spec(_callable, 1, 1), callable, kind="pure"),
    "delattr": _pass_on("delattr", delattr, 2, 2),
    "format": direct("format", Spec(_format, 1, 2), format, kind="deep"),
    "getattr": _pass_on("getattr", getattr, 2, 3),
    "hasattr": _pass_on("hasattr", hasattr, 2, 2),
    "hash": direct("hash", Spec(hash_of, 1, 1), hash),
    "id": function("id", Spec(_id, 1, 1), id, kind="pure"),
    "isinstance": direct("isinstance", Spec(is_instance, 2, 2), isinstance, kind="pure"),
    "issubclass": direct("issubclass", Spec(is_derived, 2, 2), issubclass, kind="pure"),
    "iter": function("iter", Spec(_iter, 1, 2), iter),
    "len": function("len", Spec(_len, 1, 1), len),
    "next": function("next", Spec(_next, 1, 2), next),
    **{name: _quit(name) for name in ("exit", "quit")},
    "repr": direct("repr", Spec(repr_of, 1, 1), repr, kind="deep"),
    "setattr": _pass_on("setattr", setattr, 3, 3),
}
BUILTIN_FUNCTIONS: Final[Mapping[str, BuiltinFunction]] = LateTable(_FUNCTIONS, _others())
"""By name."""
