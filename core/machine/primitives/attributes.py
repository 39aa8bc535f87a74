"""Attributes of synchronisation objects that tell how they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    QueueObject,
    SemaphoreObject,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.machine.machine import Machine
    from core.machine.values import Ref, Value

WRITTEN_IN_PYTHON: Final = (
    BarrierObject, ConditionObject, EventObject, QueueObject, SemaphoreObject,
)  # fmt: skip
"""What CPython writes in Python, so that a program can get at the parts it is made of."""
_PARTS: Final = frozenset(
    {"all_tasks_done", "mutex", "not_empty", "not_full", "queue", "unfinished_tasks"}
)


def is_inner(name: str) -> bool:
    """Whether *name* may be one of those parts."""
    return name in _PARTS or (name.startswith("_") and not name.endswith("__"))


def _semaphore(m: Machine, owner: Value) -> SemaphoreObject:
    return cast("SemaphoreObject", m.heap[cast("Ref", owner)])


def _barrier(m: Machine, owner: Value) -> BarrierObject:
    return cast("BarrierObject", m.heap[cast("Ref", owner)])


SYNC_ATTRIBUTES: Final[Mapping[str, Mapping[str, Callable[[Machine, Value], Value]]]] = {
    "Barrier": {
        "parties": lambda m, owner: _barrier(m, owner).parties,
        "n_waiting": lambda m, owner: _barrier(m, owner).n_waiting,
        "broken": lambda m, owner: _barrier(m, owner).state == "broken",
    },
    "Event": {"_flag": lambda m, owner: cast("EventObject", m.heap[cast("Ref", owner)]).flag},
    "Semaphore": {"_value": lambda m, owner: _semaphore(m, owner).value},
    "BoundedSemaphore": {
        "_value": lambda m, owner: _semaphore(m, owner).value,
        "_initial_value": lambda m, owner: _semaphore(m, owner).initial,
    },
    **{
        kind: {"maxsize": lambda m, owner: cast("QueueObject", m.heap[cast("Ref", owner)]).maxsize}
        for kind in ("Queue", "LifoQueue", "PriorityQueue")
    },
}
"""By type name and attribute: how to find the value."""
