"""What there is to know of the computer that the machine pretends to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.plain import hosted
from core.machine.thrown import Thrown
from core.machine.values import BuiltinFunction

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_PROCESS: Final = 1_000
_PARENT: Final = 999


def _cpu_count(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``os.cpu_count()``: how many cores the program's world has."""
    hosted(m, _nothing, args, kwargs)
    return m.program.world.cores


def _nothing() -> None:
    """Complains of any argument."""


def _constant(name: str, value: Value) -> BuiltinFunction:
    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        if args or kwargs:
            count = len(args) + len(kwargs)
            raise Thrown("TypeError", f"posix.{name}() takes no arguments ({count} given)")
        return value

    return BuiltinFunction(name, call, "pure", module="posix")


VALUES: Final[dict[str, Value]] = {
    "cpu_count": BuiltinFunction("cpu_count", _cpu_count, "pure", module="posix"),
    "getpid": _constant("getpid", _PROCESS),
    "getppid": _constant("getppid", _PARENT),
    "curdir": ".",
    "devnull": "/dev/null",
    "extsep": ".",
    "linesep": "\n",
    "name": "posix",
    "pardir": "..",
    "pathsep": ":",
    "sep": "/",
    "F_OK": 0,
    "R_OK": 4,
    "W_OK": 2,
    "X_OK": 1,
}
"""What the host has of the module, by name."""
