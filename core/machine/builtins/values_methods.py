"""The methods and attributes of values that cannot change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.hosted_methods import by_host, by_host_class
from core.machine.builtins.text_methods import BYTES_METHODS, STR_METHODS
from core.machine.comparison import contains, position
from core.machine.iterables import listed
from core.machine.limits import MAX_BITS, check_bits, check_size
from core.machine.method import Method
from core.machine.plain import as_index, defines, hosted
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown, UnmodelledError
from core.machine.values import BuiltinFunction, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

_BYTE: Final = 8


def _guard_to_bytes(receiver: Value, args: tuple[Value, ...]) -> None:
    if args and isinstance(args[0], int) and args[0] < 2**63:
        check_size(args[0])


def _from_bytes(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    data, rest = (args[0], args[1:]) if args else (kwargs.get("bytes"), ())
    options = {name: value for name, value in kwargs.items() if name != "bytes"}
    if isinstance(data, Ref):
        items = listed(m, data)
        if items is None:
            raise UnmodelledError("int.from_bytes takes bytes here, nothing else to iterate over")
        data = hosted(m, bytes, (list(items),))
    if isinstance(data, bytes):
        check_bits(_BYTE * len(data) if len(data) * _BYTE > MAX_BITS else 0)
        return hosted(m, int.from_bytes, (data, *rest), options)
    return hosted(m, int.from_bytes, args, kwargs)


def _bool_from_bytes(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    return bool(_from_bytes(m, receiver, args, kwargs))


def _is_integer(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    if args or kwargs:
        # Whole numbers have this method of their own from Python 3.12 on.
        kind: type[float] = int if hasattr(int, "is_integer") else float
        return hosted(m, kind.is_integer, (kind(), *args), kwargs)
    return True


def _tuple_count(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, tuple)
    if len(args) != 1 or kwargs:
        return hosted(m, tuple.count, ((), *args), kwargs)
    count, rest = 0, receiver
    try:
        while (place := position(m, rest, args[0])) >= 0:
            count, rest = count + 1, rest[place + 1 :]
    except NeedsProgramError:
        raise CallProgram("_tuple_count", receiver, *args) from None
    return count


def _tuple_index(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, tuple)
    bounds = [as_index(m, bound) for bound in args[1:]]
    if not 1 <= len(args) <= 3 or kwargs or None in bounds:  # noqa: PLR2004 - item, start, stop
        return hosted(m, tuple.index, (tuple(range(0)), *args), kwargs)
    start, stop, _ = slice(*bounds, *[None] * (2 - len(bounds))).indices(len(receiver))
    try:
        place = position(m, receiver[start:stop], args[0])
    except NeedsProgramError:
        raise CallProgram("_tuple_index", receiver, *args) from None
    if place < 0:
        raise Thrown("ValueError", "tuple.index(x): x not in tuple")
    return start + place


def _range_count(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    if len(args) != 1 or kwargs:
        return hosted(m, range.count, (range(0), *args), kwargs)
    if defines(m, args[0], "__eq__"):
        raise UnmodelledError("range.count of an object with its own __eq__ is not simulated")
    return int(contains(m, receiver, args[0]))


def _range_index(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, range)
    if len(args) != 1 or kwargs:
        return hosted(m, range.index, (range(0), *args), kwargs)
    if defines(m, args[0], "__eq__"):
        raise UnmodelledError("range.index of an object with its own __eq__ is not simulated")
    if not contains(m, receiver, args[0]):
        if isinstance(args[0], int):
            raise Thrown("ValueError", f"{args[0]} is not in range")
        raise Thrown("ValueError", "sequence.index(x): x not in sequence")
    number = args[0]
    return receiver.index(int(number.real if isinstance(number, complex) else number))  # type: ignore[call-overload]


def _slice_indices(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, slice)
    parts = (receiver.start, receiver.stop, receiver.step, *args)
    if any(part is not None and as_index(m, part) is None for part in parts):
        # The host complains about whatever it cannot count with.
        return hosted(m, slice(0).indices, ("",), kwargs)
    return hosted(m, receiver.indices, args, kwargs)


_INT: Final[dict[str, Method]] = {
    "as_integer_ratio": by_host(int.as_integer_ratio),
    "bit_count": by_host(int.bit_count),
    "bit_length": by_host(int.bit_length),
    "conjugate": by_host(int.conjugate),
    "from_bytes": Method(_from_bytes, "read"),
    "is_integer": Method(_is_integer),
    "to_bytes": by_host(int.to_bytes, _guard_to_bytes),
}

METHODS: Final[dict[str, dict[str, Method]]] = {
    "NoneType": {},
    "bool": {**_INT, "from_bytes": Method(_bool_from_bytes, "read")},
    "bytes": BYTES_METHODS,
    "complex": {"conjugate": by_host(complex.conjugate)},
    "float": {
        "as_integer_ratio": by_host(float.as_integer_ratio),
        "conjugate": by_host(float.conjugate),
        "fromhex": by_host_class(float.fromhex),
        "hex": by_host(float.hex),
        "is_integer": by_host(float.is_integer),
    },
    "int": _INT,
    "range": {"count": Method(_range_count), "index": Method(_range_index)},
    "slice": {"indices": Method(_slice_indices)},
    "str": STR_METHODS,
    "tuple": {"count": Method(_tuple_count, "read"), "index": Method(_tuple_index, "read")},
}
"""The methods of each type by name."""


def _static(kind: str, name: str) -> BuiltinFunction:
    method = METHODS[kind][name]

    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        return method.call(m, None, args, kwargs)

    return BuiltinFunction(name, call, "read")


STATIC_METHODS: Final[dict[str, dict[str, BuiltinFunction]]] = {
    kind: {name: _static(kind, name) for name in names}
    for kind, names in {
        "bool": ("from_bytes",),
        "bytes": ("fromhex", "maketrans"),
        "float": ("fromhex",),
        "int": ("from_bytes",),
        "str": ("maketrans",),
    }.items()
}
"""What the classes themselves have that takes no receiver."""


def _of_int(part: Callable[[int], int]) -> Callable[[Machine, Value], Value]:
    def get(m: Machine, value: Value) -> Value:
        assert isinstance(value, int)
        return part(value)

    return get


def _of_number(part: Callable[[complex], float]) -> Callable[[Machine, Value], Value]:
    def get(m: Machine, value: Value) -> Value:
        assert isinstance(value, float | complex)
        return part(value)

    return get


def _of_bounds(
    part: Callable[[range | slice[Value, Value, Value]], Value],
) -> Callable[[Machine, Value], Value]:
    def get(m: Machine, value: Value) -> Value:
        assert isinstance(value, range | slice)
        return part(value)

    return get


_INT_ATTRIBUTES: Final = {
    "denominator": _of_int(lambda number: 1),
    "imag": _of_int(lambda number: 0),
    "numerator": _of_int(int),
    "real": _of_int(int),
}
_COMPLEX_ATTRIBUTES: Final = {
    "imag": _of_number(lambda number: number.imag),
    "real": _of_number(lambda number: number.real),
}
_BOUNDS: Final = {
    "start": _of_bounds(lambda bounds: bounds.start),
    "step": _of_bounds(lambda bounds: bounds.step),
    "stop": _of_bounds(lambda bounds: bounds.stop),
}

VALUE_ATTRIBUTES: Final[dict[str, dict[str, Callable[[Machine, Value], Value]]]] = {
    "bool": _INT_ATTRIBUTES,
    "complex": _COMPLEX_ATTRIBUTES,
    "float": _COMPLEX_ATTRIBUTES,
    "int": _INT_ATTRIBUTES,
    "range": _BOUNDS,
    "slice": _BOUNDS,
}
"""The attributes of each type that are no methods, with how to find their value."""
