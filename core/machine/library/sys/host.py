"""`sys`, but for the arguments of the run."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, Final

from core.machine.natives import BuiltinFunction
from core.machine.plain import hosted
from core.machine.slots import Slots
from core.machine.sync.output import STREAM_ATTRIBUTES, STREAM_METHODS, STREAMS
from core.machine.thrown import Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_SWITCH_INTERVAL: Final = 0.005


def _exit(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    if kwargs:
        raise Thrown("TypeError", "sys.exit() takes no keyword arguments")
    if len(args) > 1:
        raise Thrown("TypeError", f"exit expected at most 1 argument, got {len(args)}")
    raise Thrown("SystemExit", *args)


def _get_switch_interval(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    hosted(m, sys.getswitchinterval, args, kwargs)
    return _SWITCH_INTERVAL


def _set_switch_interval(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Accept what CPython accepts; the machine switches between any two steps anyway."""
    if len(args) != 1 or kwargs:
        message = f"sys.setswitchinterval() takes exactly one argument ({len(args)} given)"
        raise Thrown("TypeError", message)
    # Complains of what is no number, and does nothing else.
    hosted(m, math.fabs, args)
    if isinstance(args[0], int | float) and args[0] <= 0:
        raise Thrown("ValueError", "switch interval must be strictly positive")
    return None


SLOTS: Final = {
    "Stream": Slots(methods=STREAM_METHODS["Stream"], attributes=STREAM_ATTRIBUTES["Stream"])
}
"""The types that the machine is to know once a program imports the module."""
VALUES: Final[dict[str, Value]] = {
    "exit": BuiltinFunction("exit", _exit, module="sys"),
    "getswitchinterval": BuiltinFunction("getswitchinterval", _get_switch_interval, module="sys"),
    "setswitchinterval": BuiltinFunction("setswitchinterval", _set_switch_interval, module="sys"),
    "maxsize": 2**63 - 1,
    "__stderr__": STREAMS["stderr"],
    "__stdout__": STREAMS["stdout"],
    "stderr": STREAMS["stderr"],
    "stdout": STREAMS["stdout"],
}
"""What the host has of the module, by name; the same on every host."""
