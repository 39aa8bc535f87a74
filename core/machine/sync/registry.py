"""The builtin functions that are steps, and the classes of what threads wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.sync.barrier import BARRIER_INTRINSICS, BARRIER_TYPES
from core.machine.sync.condition import CONDITION_TYPES
from core.machine.sync.event import EVENT_TYPES
from core.machine.sync.lock import LOCK_TYPES
from core.machine.sync.output import OUTPUT_FUNCTIONS
from core.machine.sync.queues import QUEUE_TYPES
from core.machine.sync.semaphore import SEMAPHORE_TYPES
from core.machine.sync.thread import THREAD_INTRINSICS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import BuiltinFunction, BuiltinType

SYNC_FUNCTIONS: Final[Mapping[str, BuiltinFunction]] = {
    **BARRIER_INTRINSICS,
    **OUTPUT_FUNCTIONS,
    **THREAD_INTRINSICS,
}
"""Builtin functions, and intrinsics of the prelude, that are steps."""

SYNC_TYPES: Final[Mapping[str, BuiltinType]] = {
    each.name: each
    for types in (
        BARRIER_TYPES, CONDITION_TYPES, EVENT_TYPES, LOCK_TYPES, QUEUE_TYPES, SEMAPHORE_TYPES,
    )
    for each in types.values()
}  # fmt: skip
"""By the name that an instance says its class has."""
