"""`time`: clocks that all show the virtual time, and `sleep`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, function
from core.machine.sync.output import sleep
from core.machine.values import BuiltinFunction

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

EPOCH: Final = 1_704_067_200
"""When every run begins: 2024-01-01, midnight in UTC, in seconds since 1970."""
_NANO: Final = 1_000_000_000


def _time(m: Machine) -> Value:
    return EPOCH + m.clock


def _time_ns(m: Machine) -> Value:
    return EPOCH * _NANO + round(m.clock * _NANO)


def _elapsed(m: Machine) -> Value:
    return m.clock


def _elapsed_ns(m: Machine) -> Value:
    return round(m.clock * _NANO)


VALUES: Final[dict[str, BuiltinFunction]] = {
    "sleep": BuiltinFunction("sleep", sleep, "sync", module="time"),
    **{
        host.__name__: function(host.__name__, Spec(body, 0, 0), host, module="time", kind="pure")
        for host, body in (
            (time.time, _time),
            (time.time_ns, _time_ns),
            (time.monotonic, _elapsed),
            (time.monotonic_ns, _elapsed_ns),
            (time.perf_counter, _elapsed),
            (time.perf_counter_ns, _elapsed_ns),
            (time.process_time, _elapsed),
        )
    },
}
"""What the host has of the module, by name."""
