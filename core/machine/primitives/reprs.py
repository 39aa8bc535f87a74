"""What `repr` makes of synchronisation objects: how they are at that moment, as in CPython 3.11."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.addresses import address_of
from core.machine.primitives.idents import ident_of
from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    LockObject,
    QueueObject,
    SemaphoreObject,
)

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Ref


def state_text(m: Machine, ref: Ref, obj: Obj) -> str | None:
    """The text of the synchronisation object *obj* at *ref*; None if it is something else."""
    if isinstance(obj, LockObject):
        return _lock_text(m, ref, obj)
    if isinstance(obj, ConditionObject):
        lock = m.heap[obj.lock]
        assert isinstance(lock, LockObject)
        return f"<Condition({_lock_text(m, obj.lock, lock)}, {len(obj.waiters)})>"
    if isinstance(obj, QueueObject):
        # CPython has it in C.
        module = "_queue" if obj.kind == "SimpleQueue" else "queue"
        return f"<{module}.{obj.kind} object at {address_of(m, ref, shown=True):#x}>"
    state = _state_of(obj)
    return state and f"<threading.{obj.type_name} at {address_of(m, ref, shown=True):#x}: {state}>"


def _lock_text(m: Machine, ref: Ref, lock: LockObject) -> str:
    held = "unlocked" if lock.owner is None else "locked"
    owned = ""
    if lock.kind == "RLock":
        ident = 0 if lock.owner is None else ident_of(m, m.threads[lock.owner])
        owned = f" owner={ident} count={lock.depth}"
    return f"<{held} _thread.{lock.type_name} object{owned} at {address_of(m, ref, shown=True):#x}>"


def _state_of(obj: Obj) -> str | None:
    if isinstance(obj, EventObject):
        return "set" if obj.flag else "unset"
    if isinstance(obj, SemaphoreObject):
        return f"value={obj.value}/{obj.initial}" if obj.bounded else f"value={obj.value}"
    if isinstance(obj, BarrierObject):
        if obj.state == "broken":
            return "broken"
        return f"waiters={obj.n_waiting}/{obj.parties}"
    return None
