"""The methods of all synchronisation objects, by type name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.library.random.host import RANDOM_METHODS
from core.machine.sync.barrier import BARRIER_METHODS
from core.machine.sync.condition import CONDITION_METHODS
from core.machine.sync.event import EVENT_METHODS
from core.machine.sync.lock import LOCK_METHODS
from core.machine.sync.output import STREAM_METHODS
from core.machine.sync.queues import QUEUE_METHODS
from core.machine.sync.semaphore import SEMAPHORE_METHODS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.builtins.method import Method

SYNC_METHODS: Final[Mapping[str, Mapping[str, Method]]] = {
    **BARRIER_METHODS,
    **CONDITION_METHODS,
    **EVENT_METHODS,
    **LOCK_METHODS,
    **QUEUE_METHODS,
    **RANDOM_METHODS,
    **SEMAPHORE_METHODS,
    **STREAM_METHODS,
}
