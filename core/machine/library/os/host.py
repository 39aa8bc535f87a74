"""What there is to know of the computer that the machine pretends to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.library.multiprocessing.processes import parent_pid_of, pid_of
from core.machine.natives import BuiltinFunction
from core.machine.plain import hosted
from core.machine.thrown import Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _cpu_count(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``os.cpu_count()``: how many cores the program's world has."""
    hosted(m, _nothing, args, kwargs)
    return m.program.world.cores


def _nothing() -> None:
    """Complains of any argument."""


def _getpid(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``os.getpid()``: the number of the running process."""
    _refuse_arguments("getpid", args, kwargs)
    return pid_of(m, m.threads[m.tid])


def _getppid(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``os.getppid()``: the number of the process that has started the running one."""
    _refuse_arguments("getppid", args, kwargs)
    return parent_pid_of(m.threads[m.tid])


def _refuse_arguments(name: str, args: tuple[Value, ...], kwargs: dict[str, Value]) -> None:
    if args or kwargs:
        count = len(args) + len(kwargs)
        raise Thrown("TypeError", f"posix.{name}() takes no arguments ({count} given)")


VALUES: Final[dict[str, Value]] = {
    "cpu_count": BuiltinFunction("cpu_count", _cpu_count, "pure", module="posix"),
    "getpid": BuiltinFunction("getpid", _getpid, "pure", module="posix"),
    "getppid": BuiltinFunction("getppid", _getppid, "pure", module="posix"),
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
