"""`math`: the host's functions on plain numbers, as far as the results stay bounded."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import BY_KEYWORD, MANY, Spec, function
from core.machine.builtins.containers import all_items
from core.machine.immutable import PLAIN
from core.machine.iterables import paced
from core.machine.limits import check_bits
from core.machine.natives import BuiltinFunction
from core.machine.operators import binary
from core.machine.plain import defines, hosted, operand_name, plain_value
from core.machine.thrown import CallProgram, Thrown, UnmodelledError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Value

_ONE: Final = (
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "ceil", "cos", "cosh", "degrees",
    "erf", "erfc", "exp", "exp2", "expm1", "fabs", "floor", "frexp", "gamma", "isfinite", "isinf",
    "isnan", "isqrt", "lgamma", "log10", "log1p", "log2", "modf", "radians", "sin", "sinh", "sqrt",
    "tan", "tanh", "trunc", "ulp",
)  # fmt: skip
"""Functions of one number."""
_MORE: Final = (
    "atan2", "copysign", "fmod", "gcd", "hypot", "isclose", "ldexp", "log", "nextafter", "pow",
    "remainder",
)  # fmt: skip
"""Functions of several numbers, which complain themselves if those are not right."""
_CONSTANTS: Final = ("e", "inf", "nan", "pi", "tau")
_HOOKS: Final = ("__float__", "__index__", "__floor__", "__ceil__", "__trunc__")


def _by_host(name: str) -> BuiltinFunction:
    host = getattr(math, name)

    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        numbers = tuple([plain_value(m, arg) for arg in args])
        _check(m, name, numbers)
        return hosted(m, host, numbers, kwargs)

    return BuiltinFunction(name, call, "pure", module="math")


def _check(m: Machine, name: str, args: Sequence[Value]) -> None:
    """Refuse objects of the program that would be asked for a number."""
    hook = f"__{name}__"
    if len(args) == 1 and hook in _HOOKS and defines(m, args[0], hook):
        raise CallProgram("math._by_method", args[0], hook)
    if any(defines(m, arg, hook) for arg in args for hook in _HOOKS):
        raise UnmodelledError(f"math.{name} of an object is not simulated; hand it a number")


def _log2_factorial(number: int) -> float:
    return math.lgamma(number + 1) / math.log(2)


def _factorial(m: Machine, x: Value) -> Value:
    _check(m, "factorial", (x,))
    if isinstance(x, int) and x > 0:
        check_bits(x.bit_length())
        check_bits(int(_log2_factorial(min(x, 2**64))))
    return hosted(m, math.factorial, (x,))


def _comb(m: Machine, n: Value, k: Value) -> Value:
    _check(m, "comb", (n, k))
    if isinstance(n, int) and isinstance(k, int) and 0 <= k <= n:
        fewer = min(k, n - k)
        if fewer and n.bit_length() * fewer > n.bit_length() + 2**16:
            small = min(n, 2**64)
            bits = _log2_factorial(small) - _log2_factorial(min(fewer, 2**64))
            check_bits(int(bits - _log2_factorial(max(0, small - min(fewer, small)))))
    return hosted(m, math.comb, (n, k))


def _perm(m: Machine, n: Value, k: Value = None) -> Value:
    _check(m, "perm", (n, k))
    if isinstance(n, int) and (k is None or isinstance(k, int)):
        factors = n if k is None else k
        if 0 <= factors <= n:
            check_bits(max(0, factors * (n.bit_length() - 2)))
    return hosted(m, math.perm, (n, k))


def _lcm(m: Machine, *numbers: Value) -> Value:
    _check(m, "lcm", numbers)
    check_bits(sum(number.bit_length() for number in numbers if isinstance(number, int)))
    return hosted(m, math.lcm, numbers)


def _fsum(m: Machine, seq: Value) -> Value:
    return hosted(m, math.fsum, (_numbers(m, "fsum", all_items(m, seq)),))


def _dist(m: Machine, p: Value, q: Value) -> Value:
    one, other = all_items(m, p), all_items(m, q)
    if len(one) == len(other):
        one, other = _numbers(m, "dist", one), _numbers(m, "dist", other)
    return hosted(m, math.dist, (tuple(one), tuple(other)))


def _numbers(m: Machine, name: str, items: list[Value]) -> list[Value]:
    _check(m, name, items)
    for item in paced(m, items):
        if type(item) not in PLAIN:
            raise Thrown("TypeError", f"must be real number, not {operand_name(m, item)}")
    return items


def _prod(m: Machine, iterable: Value, *, start: Value = 1) -> Value:
    total = start
    for item in paced(m, all_items(m, iterable)):
        total = binary(m, "*", total, item)
    return total


def _function(name: str, spec: Spec, host: HostFunction) -> BuiltinFunction:
    return function(name, spec, host, module="math", fallback=f"math._{name}")


VALUES: Final[dict[str, Value]] = {
    **{name: getattr(math, name) for name in _CONSTANTS},
    **{name: _by_host(name) for name in (*_ONE, *_MORE)},
    "comb": _function("comb", Spec(_comb, 2, 2), math.comb),
    "dist": _function("dist", Spec(_dist, 2, 2), math.dist),
    "factorial": _function("factorial", Spec(_factorial, 1, 1), math.factorial),
    "fsum": _function("fsum", Spec(_fsum, 1, 1), math.fsum),
    "lcm": _function("lcm", Spec(_lcm, 0, MANY), math.lcm),
    "perm": _function("perm", Spec(_perm, 1, 2), math.perm),
    "prod": _function("prod", Spec(_prod, 1, 1, keywords={"start": BY_KEYWORD}), math.prod),
}
"""What the host has of the module, by name."""
