"""The types `int`, `bool`, `float` and `complex`."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, direct, function
from core.machine.builtins.hosted_methods import by_host, by_host_class, static
from core.machine.comparison import truth
from core.machine.iterables import listed
from core.machine.limits import MAX_BITS, check_bits, check_size
from core.machine.natives import Method
from core.machine.plain import as_index, defines, hosted
from core.machine.slots import Slots
from core.machine.thrown import NeedsProgramError, UnmodelledError
from core.machine.values import MISSING, Ref

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


def _int(m: Machine, value: Value = MISSING, base: Value = MISSING) -> Value:
    if value is MISSING:
        return hosted(m, int, (), {} if base is MISSING else {"base": base})
    if any(defines(m, value, hook) for hook in ("__int__", "__index__", "__trunc__")):
        raise NeedsProgramError
    if base is MISSING:
        return hosted(m, int, (value,))
    if as_index(m, base) is None:
        return hosted(m, int, ("", base))
    if isinstance(value, str | bytes) and len(value) > MAX_BITS // 4:
        # A digit in base 36, the largest there is, is worth less than six bits.
        check_bits(len(value) * 6)
    return hosted(m, int, (value, base))


def _float(m: Machine, value: Value = 0.0) -> Value:
    if defines(m, value, "__float__") or defines(m, value, "__index__"):
        raise NeedsProgramError
    return hosted(m, float, (value,))


def _complex(m: Machine, real: Value = 0, imag: Value = MISSING) -> Value:
    hooks = [(real, "__complex__"), *product((real, imag), ("__float__", "__index__"))]
    if any(defines(m, part, hook) for part, hook in hooks):
        raise NeedsProgramError
    return hosted(m, complex, (real,) if imag is MISSING else (real, imag))


def _bool(m: Machine, value: Value = False) -> bool:  # noqa: FBT002 - as CPython's own
    return truth(m, value)


_INT: Final[dict[str, Method]] = {
    "as_integer_ratio": by_host(int.as_integer_ratio),
    "bit_count": by_host(int.bit_count),
    "bit_length": by_host(int.bit_length),
    "conjugate": by_host(int.conjugate),
    "from_bytes": Method(_from_bytes, "read"),
    "is_integer": Method(_is_integer),
    "to_bytes": by_host(int.to_bytes, _guard_to_bytes),
}

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
_FLOAT: Final = {
    "as_integer_ratio": by_host(float.as_integer_ratio),
    "conjugate": by_host(float.conjugate),
    "fromhex": by_host_class(float.fromhex),
    "hex": by_host(float.hex),
    "is_integer": by_host(float.is_integer),
}
_BOOL: Final = {**_INT, "from_bytes": Method(_bool_from_bytes, "read")}
_COMPLEX: Final = Spec(_complex, 0, 2, keywords={"real": 0, "imag": 1})
SLOTS: Final = {
    "int": Slots(
        methods=_INT,
        attributes=_INT_ATTRIBUTES,
        class_attributes=static(_INT, "from_bytes"),
        new=function("int", Spec(_int, 0, 2, keywords={"base": 1}), int).call,
    ),
    "bool": Slots(
        methods=_BOOL,
        attributes=_INT_ATTRIBUTES,
        class_attributes=static(_BOOL, "from_bytes"),
        new=direct("bool", Spec(_bool, 0, 1), bool).call,
    ),
    "float": Slots(
        methods=_FLOAT,
        attributes=_COMPLEX_ATTRIBUTES,
        class_attributes=static(_FLOAT, "fromhex"),
        new=function("float", Spec(_float, 0, 1), float).call,
    ),
    "complex": Slots(
        methods={"conjugate": by_host(complex.conjugate)},
        attributes=_COMPLEX_ATTRIBUTES,
        new=function("complex", _COMPLEX, complex).call,
    ),
}
