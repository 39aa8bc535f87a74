"""The binary and unary operators: numbers, dates and sequences.

Each function takes the machine and the operands.  Operands of classes of the program
that define the operator are left to the prelude.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final

from core.machine.algebra import combine
from core.machine.immutable import DATES, NUMBERS
from core.machine.limits import SMALL, check_bits, check_size, limited
from core.machine.objects import DictObject
from core.machine.percent import percent, percent_bytes
from core.machine.plain import defines, hosted, operand_name
from core.machine.slots import slots_of
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import MISSING, DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

    Operation = Callable[[Machine, Value, Value], Value]

_HOST: Final[dict[str, Callable[[object, object], object]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
    "<<": operator.lshift,
    ">>": operator.rshift,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
}
_DUNDERS: Final = {
    "+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod",
    "**": "pow", "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor",
    "@": "matmul",
}  # fmt: skip
_UNSUPPORTED: Final = "unsupported operand type(s) for"
_MEASURES: Final = NUMBERS | DATES
_UNARY: Final = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}


def add(m: Machine, a: Value, b: Value) -> Value:
    """Give `a + b`."""
    # The commonest operands by their exact types: no look is cheaper. All others are left to
    # `_general`.
    if type(a) is int and type(b) is int:
        total = a + b
        return total if -SMALL < total < SMALL else limited(total)
    if type(a) is float and type(b) is float:
        return a + b
    if type(a) is str and type(b) is str:
        check_size(len(a) + len(b))
        return a + b
    return _general(m, "+", a, b)


def subtract(m: Machine, a: Value, b: Value) -> Value:
    """Give `a - b`."""
    if type(a) is int and type(b) is int:
        rest = a - b
        return rest if -SMALL < rest < SMALL else limited(rest)
    if type(a) is float and type(b) is float:
        return a - b
    return _general(m, "-", a, b)


def multiply(m: Machine, a: Value, b: Value) -> Value:
    """Give `a * b`."""
    if type(a) is int and type(b) is int:
        # The factors are limited, so the product is small enough to be looked at.
        product = a * b
        return product if -SMALL < product < SMALL else limited(product)
    if type(a) is float and type(b) is float:
        return a * b
    return _general(m, "*", a, b)


def divide(m: Machine, a: Value, b: Value) -> Value:
    """Give `a / b`."""
    if type(a) is float and type(b) is float and b:
        return a / b
    return _general(m, "/", a, b)


def floor_divide(m: Machine, a: Value, b: Value) -> Value:
    """Give `a // b`."""
    # Nought as well, of which CPython complains in words that the host has.
    if type(a) is int and type(b) is int and b:
        return a // b
    return _general(m, "//", a, b)


def modulo(m: Machine, a: Value, b: Value) -> Value:
    """Give `a % b`: a remainder, or a text with its gaps filled."""
    if type(a) is int and type(b) is int and b:
        return a % b
    if isinstance(a, str):
        return percent(m, a, b)
    if isinstance(a, bytes):
        return percent_bytes(m, a, b)
    return _general(m, "%", a, b)


def power(m: Machine, a: Value, b: Value) -> Value:
    """Give `a ** b`."""
    # Before it is reckoned: `9 ** 9 ** 9` would never end.
    if isinstance(a, int) and isinstance(b, int) and b > 0 and not -2 < a < 2:  # noqa: PLR2004
        check_bits((a.bit_length() - 1) * b + 1)
    return _general(m, "**", a, b)


def shift_left(m: Machine, a: Value, b: Value) -> Value:
    """Give `a << b`."""
    # Before it is made: `1 << 10**12` would take all of the memory.
    if isinstance(a, int) and isinstance(b, int) and a and b > 0:
        check_bits(a.bit_length() + b)
    return _general(m, "<<", a, b)


def _operation(op: str) -> Operation:
    def operate(m: Machine, a: Value, b: Value) -> Value:
        return _general(m, op, a, b)

    operate.__doc__ = f"Give `a {op} b`."
    return operate


BINARY: Final[dict[str, Operation]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
    "//": floor_divide,
    "%": modulo,
    "**": power,
    "<<": shift_left,
    **{op: _operation(op) for op in (">>", "&", "|", "^", "@")},
}
"""What carries out each binary operator, for those who look it up once and call it often."""


def binary(m: Machine, op: str, a: Value, b: Value) -> Value:
    """The result of `a op b`.

    Raises:
        Thrown: What CPython raises for these operands.
        CallProgram: To `_binary`, as a class of the program defines the operator.
    """
    return BINARY[op](m, a, b)


def inplace(m: Machine, op: str, a: Value, b: Value) -> Value:
    """The new value of *a* after `a op= b`: *a* itself, changed, for what can change.

    Raises:
        Thrown: What CPython raises for these operands.
        CallProgram: To `_inplace`, as a class of the program defines the operator, or *b*
            can be iterated over by the program only.
    """
    if type(a) is Ref:
        change = slots_of(m, a).change
        if change is not None and change(m, op, a, b):
            return a
    # Two plain values have no operator of the program's, and are most of all operands.
    if (type(a) is Ref or type(b) is Ref) and (
        _defined(m, f"i{_DUNDERS[op]}", a) or _is_defined(m, op, a, b)
    ):
        raise CallProgram("_inplace", op, a, b)
    try:
        return BINARY[op](m, a, b)
    except Thrown as error:
        # In place, CPython tries to repeat the right operand only if the left is no container.
        never = op == "*" and isinstance(a, Ref | range | DictView)
        told = error.values[:1] and str(error.values[0]).startswith(_UNSUPPORTED)
        if error.kind == "TypeError" and (never or told):
            raise _unsupported(m, f"{op}=", a, b) from None
        raise


def unary(m: Machine, op: str, a: Value) -> Value:
    """The result of `op a` for - + and ~.

    Raises:
        Thrown: TypeError for an operand without the operator.
        CallProgram: To `_unary`, as a class of the program defines the operator.
    """
    if isinstance(a, int | float):
        return _signed(m, op, a)
    if isinstance(a, complex) or type(a) in DATES:
        if op != "~" and hasattr(type(a), _UNARY[op]):
            return hosted(m, operator.neg if op == "-" else operator.pos, (a,))
    elif defines(m, a, _UNARY[op]):
        raise CallProgram("_unary", op, a)
    elif type(a) is Ref and op != "~":
        obj = m.heap[a]
        if isinstance(obj, DictObject) and obj.kind == "Counter":
            from core.machine.counting import signed_counter  # noqa: PLC0415 - few programs do so

            return signed_counter(m, op, a, obj)
    raise Thrown(
        "TypeError", f"bad operand type for unary {op}: '{operand_name(m, a, _UNARY[op])}'"
    )


def _signed(m: Machine, op: str, a: float) -> Value:
    if op == "-":
        return -a
    if op == "+":
        return +a
    if isinstance(a, int):
        # A bool first made an int, as the host warns of ~True.
        return ~int(a)
    raise Thrown("TypeError", f"bad operand type for unary ~: '{operand_name(m, a)}'")


def _general(m: Machine, op: str, a: Value, b: Value) -> Value:
    """`a op b` for any operands."""
    if type(a) in NUMBERS and type(b) in NUMBERS and op != "@":
        return hosted(m, _HOST[op], (a, b))
    if _is_defined(m, op, a, b):
        raise CallProgram("_binary", op, a, b)
    if type(a) in _MEASURES and type(b) in _MEASURES and op != "@":
        return hosted(m, _HOST[op], (a, b))
    # Sequences, sets and dicts: their types say what an operator makes of them.
    result = combine(m, op, a, b)
    if result is MISSING:
        raise _unsupported(m, op, a, b)
    return result


def _unsupported(m: Machine, op: str, a: Value, b: Value) -> Thrown:
    shown = "** or pow()" if op == "**" else op
    name = _DUNDERS[op.removesuffix("=")]
    left = operand_name(m, a, f"__{name}__")
    names = f"'{left}' and '{operand_name(m, b, f'__r{name}__')}'"
    return Thrown("TypeError", f"{_UNSUPPORTED} {shown}: {names}")


def _is_defined(m: Machine, op: str, a: Value, b: Value) -> bool:
    name = _DUNDERS[op]
    return _defined(m, name, a) or _defined(m, f"r{name}", b)


def _defined(m: Machine, name: str, value: Value) -> bool:
    return type(value) is Ref and defines(m, value, f"__{name}__")
