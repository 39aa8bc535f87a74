"""All of synchronisation under the names that programs use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.sync.barrier import BARRIER_INTRINSICS, BARRIER_METHODS, BARRIER_TYPES
from core.machine.sync.condition import CONDITION_METHODS, CONDITION_TYPES
from core.machine.sync.event import EVENT_METHODS, EVENT_TYPES
from core.machine.sync.lock import LOCK_METHODS, LOCK_TYPES
from core.machine.sync.output import OUTPUT_FUNCTIONS, OUTPUT_LIBRARY, STREAM_METHODS
from core.machine.sync.queues import QUEUE_METHODS, QUEUE_TYPES
from core.machine.sync.semaphore import SEMAPHORE_METHODS, SEMAPHORE_TYPES
from core.machine.sync.thread import THREAD_INTRINSICS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.builtins.method import Method
    from core.machine.values import BuiltinFunction, Value

SYNCHRONISATION: Final[Mapping[str, Value]] = {
    **BARRIER_TYPES,
    **CONDITION_TYPES,
    **EVENT_TYPES,
    **LOCK_TYPES,
    **OUTPUT_LIBRARY,
    **QUEUE_TYPES,
    **SEMAPHORE_TYPES,
}
"""Library names ("threading.Lock") and what they stand for."""

SYNC_METHODS: Final[Mapping[str, Mapping[str, Method]]] = {
    **BARRIER_METHODS,
    **CONDITION_METHODS,
    **EVENT_METHODS,
    **LOCK_METHODS,
    **QUEUE_METHODS,
    **SEMAPHORE_METHODS,
    **STREAM_METHODS,
}
"""Methods by type name."""

SYNC_FUNCTIONS: Final[Mapping[str, BuiltinFunction]] = {
    **BARRIER_INTRINSICS,
    **OUTPUT_FUNCTIONS,
    **THREAD_INTRINSICS,
}
"""Builtin functions, and intrinsics of the prelude, that are steps."""
