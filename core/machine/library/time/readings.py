"""What the functions of `time` give where clocks stay open: values that say nothing yet.

A moment is nine numbers of which only the bounds are known, and its text is open as a whole.
What is not here gets a plain value, so that whoever computes with it asks for the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.draws.forms import EVER, Reading, Shown, Text, bounds_of, read_off
from core.machine.draws.undrawn import made_of
from core.machine.locations import CLOCK
from core.machine.values import MISSING, Undrawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.draws.forms import Bounds
    from core.machine.values import Ref, Value

_CLOCKS: Final = frozenset({
    "time", "monotonic", "perf_counter", "process_time", "thread_time", "_clock_seconds",
})  # fmt: skip
"""Functions that tell what a clock shows, in seconds."""
_PARTS: Final = ((1, 9999), (1, 12), (1, 31), (0, 23), (0, 59), (0, 61), (0, 6), (1, 366))
"""Between what the items of a `struct_time` are; the last one, summer time, is always 0."""
_FURTHEST: Final = 1e11
"""What may be added to a time, in seconds: about 3,000 years, as a struct_time takes it."""


def left_open(name: str, args: Sequence[Value]) -> Value:
    """Return what function *name* gives for *args* while nobody asks; MISSING to carry it out."""
    if name in _CLOCKS:
        return made_of(float, Reading(CLOCK, *EVER))
    if name == "_parts" and _is_moment(args[0]):
        return (*(made_of(int, Reading(CLOCK, *bounds)) for bounds in _PARTS), 0)
    if name == "_formatted" and isinstance(args[1], tuple) and all(map(_is_open, args[1][:-1])):
        return open_text()
    return MISSING


def open_text() -> Undrawn:
    """Return a text of which nothing is known but that it tells a time."""
    return made_of(str, Text((Shown(Reading(CLOCK, *EVER), ""),)))


def _is_moment(value: Value) -> bool:
    """Whether *value* is open and within what can be told as a moment, whatever the clock shows."""
    if not _is_open(value):
        return False
    found = bounds_of(cast("Undrawn", value).form, _unknown)
    return found is not None and found[0] >= -_FURTHEST and found[1] <= EVER[1] + _FURTHEST


def _unknown(_: Ref) -> Bounds:
    return None


def _is_open(value: Value) -> bool:
    return type(value) is Undrawn and read_off(value.form)
