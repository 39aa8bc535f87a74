"""`time`: clocks that all show the virtual time, `sleep`, and the calendar in UTC."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, cast

from core.machine.builtins.arguments import Spec, function
from core.machine.library.time.formats import formatted, seconds_of
from core.machine.limits import check_size
from core.machine.natives import BuiltinFunction
from core.machine.plain import hosted
from core.machine.sync.sleep import sleep
from core.machine.thrown import Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

EPOCH: Final = 1_704_067_200
"""When every run begins: 2024-01-01, midnight in UTC, in seconds since 1970."""
_NANO: Final = 1_000_000_000
_LONGEST: Final = 100
"""A directive becomes no more characters than this."""
_FARTHEST: Final = 67_767_976_233_532_799
"""The last second whose year C can count."""


def _time(m: Machine) -> Value:
    return EPOCH + m.time()


def _time_ns(m: Machine) -> Value:
    return EPOCH * _NANO + round(m.time() * _NANO)


def _elapsed(m: Machine) -> Value:
    return m.time()


def _elapsed_ns(m: Machine) -> Value:
    return round(m.time() * _NANO)


def _computed(m: Machine) -> Value:
    """How long the processor was at work; sleeping is none of it."""
    return m.computed()


def _computed_ns(m: Machine) -> Value:
    return round(m.computed() * _NANO)


def _parts(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_parts(seconds)``: the items of a ``struct_time``."""
    if isinstance(args[0], int | float) and abs(args[0]) > _FARTHEST:
        raise Thrown("OverflowError", "timestamp out of range for platform time_t")
    return tuple(cast("time.struct_time", hosted(m, time.gmtime, args)))


def _formatted(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_formatted(directives, parts, zone)``."""
    directives, parts, zone = cast("tuple[str, tuple[int, ...], str]", args)
    check_size(len(directives) * _LONGEST)
    return formatted(directives, parts, zone)


def _parsed(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_parsed(text, directives)``: the items of a ``struct_time``."""
    return tuple(cast("time.struct_time", hosted(m, time.strptime, args)))


def _seconds_of(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_seconds_of(parts)``."""
    seconds = seconds_of(cast("tuple[int, ...]", args[0]))
    if abs(seconds) > _FARTHEST:
        raise Thrown("OverflowError", "mktime argument out of range")
    return float(seconds)


def _clock_seconds(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_clock_seconds()``: the seconds from 1970 to now."""
    return EPOCH + m.time()


def _clock(name: str, body: object) -> BuiltinFunction:
    spec = Spec(body, 0, 0)  # type: ignore[arg-type]
    return function(name, spec, getattr(time, name), module="time", kind="pure")


_CLOCKS: Final = {
    "time": _time,
    "time_ns": _time_ns,
    "monotonic": _elapsed,
    "monotonic_ns": _elapsed_ns,
    "perf_counter": _elapsed,
    "perf_counter_ns": _elapsed_ns,
    "process_time": _computed,
    "process_time_ns": _computed_ns,
    "thread_time": _computed,
    "thread_time_ns": _computed_ns,
}
VALUES: Final[dict[str, Value]] = {
    **{name: _clock(name, body) for name, body in _CLOCKS.items()},
    "sleep": BuiltinFunction("sleep", sleep, "sync", module="time"),
    **{
        each.__name__: BuiltinFunction(each.__name__, each, "pure", module="time")
        for each in (_clock_seconds, _formatted, _parsed, _parts, _seconds_of)
    },
}
"""What the host has of the module, by name."""
