"""The built-in functions of numbers and characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, direct, function
from core.machine.immutable import PLAIN
from core.machine.limits import MAX_BITS, SMALLER
from core.machine.operators import binary
from core.machine.plain import defines, hosted, operand_name
from core.machine.thrown import CallProgram, LimitError, NeedsProgramError, Thrown
from core.machine.values import MISSING

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import BuiltinFunction
    from core.machine.plain import HostFunction
    from core.machine.values import Value

_POWER_EFFORT: Final = 2**36
"""Bits of the exponent times bits of the modulus, squared, that `pow` takes on."""


def _by_host(name: str, host: HostFunction, hook: str | None) -> BuiltinFunction:
    """The function of one plain value; an instance answers by its method *hook*, if any."""

    def body(m: Machine, value: Value) -> Value:
        if hook is not None and defines(m, value, hook):
            raise NeedsProgramError
        return hosted(m, host, (value,))

    return function(name, Spec(body, 1, 1), host, kind="pure")


def _divmod(m: Machine, a: Value, b: Value) -> Value:
    if defines(m, a, "__divmod__") or defines(m, b, "__rdivmod__"):
        raise NeedsProgramError
    if type(a) in PLAIN and type(b) in PLAIN:
        return hosted(m, divmod, (a, b))
    left = operand_name(m, a, "__divmod__")
    names = f"'{left}' and '{operand_name(m, b, '__rdivmod__')}'"
    raise Thrown("TypeError", f"unsupported operand type(s) for divmod(): {names}")


def _pow(m: Machine, base: Value, exp: Value, mod: Value = None) -> Value:
    if mod is None:
        return binary(m, "**", base, exp)
    if isinstance(exp, int) and isinstance(mod, int):
        bits = max(mod.bit_length(), 1)
        if exp.bit_length() * bits * bits > _POWER_EFFORT:
            raise LimitError("a power of numbers this big", SMALLER)
    if any(defines(m, value, "__pow__") for value in (base, exp, mod)):
        raise CallProgram("_pow_modulo", base, exp, mod)
    if not all(type(value) in PLAIN for value in (base, exp, mod)):
        names = ", ".join(f"'{operand_name(m, value)}'" for value in (base, exp, mod))
        raise Thrown("TypeError", f"unsupported operand type(s) for ** or pow(): {names}")
    return hosted(m, pow, (base, exp, mod))


def _round(m: Machine, number: Value, ndigits: Value = MISSING) -> Value:
    if defines(m, number, "__round__"):
        raise NeedsProgramError
    if isinstance(ndigits, int) and isinstance(number, int) and -ndigits > MAX_BITS:
        # The host would compute a power of ten of that many digits.
        return 0
    return hosted(m, round, (number,) if ndigits is MISSING else (number, ndigits))


NUMERIC_FUNCTIONS: Final[dict[str, BuiltinFunction]] = {
    "abs": _by_host("abs", abs, "__abs__"),
    "bin": _by_host("bin", bin, "__index__"),
    "chr": _by_host("chr", chr, "__index__"),
    "divmod": function("divmod", Spec(_divmod, 2, 2), divmod, kind="pure"),
    "hex": _by_host("hex", hex, "__index__"),
    "oct": _by_host("oct", oct, "__index__"),
    "ord": _by_host("ord", ord, None),
    "pow": direct(
        "pow", Spec(_pow, 2, 3, keywords={"base": 0, "exp": 1, "mod": 2}), pow, kind="pure"
    ),
    "round": function(
        "round", Spec(_round, 1, 2, keywords={"number": 0, "ndigits": 1}), round, kind="pure"
    ),
}
"""By name."""
