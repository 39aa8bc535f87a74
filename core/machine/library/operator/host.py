"""`operator`: those of its functions that are an operator of the machine and nothing else.

The others are written in the simulated language, beside it.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, direct
from core.machine.builtins.functions import BUILTIN_FUNCTIONS
from core.machine.comparison import COMPARE, contains, truth
from core.machine.items import get_item
from core.machine.library.operator.getters import GETTERS
from core.machine.operators import binary, unary

if TYPE_CHECKING:
    from core.machine.builtins.arguments import Body
    from core.machine.machine import Machine
    from core.machine.natives import BuiltinFunction
    from core.machine.values import Value

_BINARY: Final = {
    "add": "+", "and_": "&", "floordiv": "//", "lshift": "<<", "matmul": "@", "mod": "%",
    "mul": "*", "or_": "|", "pow": "**", "rshift": ">>", "sub": "-", "truediv": "/", "xor": "^",
}  # fmt: skip
_COMPARE: Final = {
    "eq": "==", "ge": ">=", "gt": ">", "is_": "is", "is_not": "is not", "le": "<=", "lt": "<",
    "ne": "!=",
}  # fmt: skip
_UNARY: Final = {"inv": "~", "invert": "~", "neg": "-", "pos": "+"}


def _operator(name: str, body: Body, arguments: int) -> BuiltinFunction:
    return direct(
        name, Spec(body, arguments, arguments), getattr(operator, name), module="operator"
    )


def _binary(name: str, op: str) -> BuiltinFunction:
    def body(m: Machine, a: Value, b: Value) -> Value:
        return binary(m, op, a, b)

    return _operator(name, body, 2)


def _unary(name: str, op: str) -> BuiltinFunction:
    def body(m: Machine, a: Value) -> Value:
        return unary(m, op, a)

    return _operator(name, body, 1)


_OPERATORS: Final[dict[str, Value]] = {
    function.name: function
    for function in (
        *(_binary(name, op) for name, op in _BINARY.items()),
        *(_operator(name, COMPARE[op], 2) for name, op in _COMPARE.items()),
        *(_unary(name, op) for name, op in _UNARY.items()),
        _operator("contains", contains, 2),
        _operator("getitem", get_item, 2),
        _operator("truth", truth, 1),
        BUILTIN_FUNCTIONS["abs"],
    )
}
VALUES: Final[dict[str, Value]] = {**_OPERATORS, **GETTERS}
"""What the host has of the module, by name."""
