"""All of synchronisation under the names that programs use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.sync.barrier import BARRIER_INTRINSICS, BARRIER_TYPES
from core.machine.sync.condition import CONDITION_TYPES
from core.machine.sync.draws import RANDOM_INTRINSICS, RANDOM_LIBRARY
from core.machine.sync.event import EVENT_TYPES
from core.machine.sync.lock import LOCK_TYPES
from core.machine.sync.output import OUTPUT_FUNCTIONS, OUTPUT_LIBRARY
from core.machine.sync.queues import QUEUE_TYPES
from core.machine.sync.semaphore import SEMAPHORE_TYPES
from core.machine.sync.thread import THREAD_INTRINSICS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import BuiltinFunction, Value

SYNCHRONISATION: Final[Mapping[str, Value]] = {
    **BARRIER_TYPES,
    **CONDITION_TYPES,
    **EVENT_TYPES,
    **LOCK_TYPES,
    **OUTPUT_LIBRARY,
    **QUEUE_TYPES,
    **RANDOM_LIBRARY,
    **SEMAPHORE_TYPES,
    "threading.TIMEOUT_MAX": 9223372036.0,
}
"""Library names ("threading.Lock") and what they stand for."""

SYNC_FUNCTIONS: Final[Mapping[str, BuiltinFunction]] = {
    **BARRIER_INTRINSICS,
    **OUTPUT_FUNCTIONS,
    **RANDOM_INTRINSICS,
    **THREAD_INTRINSICS,
}
"""Builtin functions, and intrinsics of the prelude, that are steps."""
