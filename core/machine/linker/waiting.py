"""Calls that wait, for a time of which only is asked whether there is any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.drawn import computing
from core.machine.drawn.asking import asked, bounds, compared
from core.machine.draws.forms import Const
from core.machine.values import Undrawn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.machine import Machine
    from core.machine.recording import RecordingMachine
    from core.machine.values import Value

WAITING: Final[Mapping[str, frozenset[str]]] = {
    "lock": frozenset({"acquire"}), "RLock": frozenset({"acquire"}),
    "Semaphore": frozenset({"acquire"}), "BoundedSemaphore": frozenset({"acquire"}),
    "Event": frozenset({"wait"}), "Condition": frozenset({"acquire", "wait", "wait_for"}),
    "Barrier": frozenset({"wait"}), "Queue": frozenset({"get", "put", "put_nowait"}),
}  # fmt: skip
"""By type: methods whose arguments, but for an item, say whether to wait and how long."""
_LONGEST: Final = 1e6
"""So many seconds every clock can count, and every kind of wait."""


def item_in(name: str, parts: tuple[int, ...], names: tuple[str, ...]) -> tuple[int, ...]:
    """Return where among the arguments *parts*, the last of which have *names*, the item is."""
    if not name.startswith("put"):
        return ()
    positional = len(parts) - len(names)
    return (
        parts[:1]
        if positional
        else tuple(part for part, given in zip(parts, names, strict=True) if given == "item")
    )


def patient(m: Machine, value: Value) -> Value:
    """Return what stands for *value*, which says whether to wait, or for how many seconds.

    While no time is part of the state, a wait may be over at any moment, however long it is.
    """
    timed = cast("RecordingMachine", m).timed
    if type(value) is not Undrawn or not computing.is_number(value) or timed:
        return asked(m, value)
    ends = bounds(m.heap, value.form)
    if ends is None or ends[1] > _LONGEST or not compared(m, ">", value.form, Const(0)):
        return asked(m, value)
    return value.kind(1)
