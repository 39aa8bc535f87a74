"""Primitives that threads meet at: what is there to be counted, and who waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.objects import Instance
from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    QueueObject,
    SemaphoreObject,
)
from core.machine.step import able
from core.named import NamedTuple
from core.scenes.queues import opened
from core.scenes.scene import CountScene

if TYPE_CHECKING:
    from core.machine.objects import ListObject, Obj
    from core.scenes.looking import Looking


class Meeting(NamedTuple):
    """What there is to be told of a primitive; nothing for anything else."""

    counted: CountScene | None = None
    room: tuple[int, ...] = ()
    flag: bool | None = None


def met(looking: Looking, obj: Obj | None) -> Meeting:
    """How *obj* stands, and who waits there in the order in which they came."""
    waiting = tuple(
        thread.tid
        for thread in looking.threads
        if thread.wait is not None
        and thread.wait.ref is not None
        and looking.heap.get(thread.wait.ref) is obj
        and not thread.over
        and not able(looking.state, thread.tid)
    )
    match obj:
        case SemaphoreObject():
            return Meeting(CountScene(obj.value, obj.initial), waiting)
        case ConditionObject():
            return Meeting(room=obj.waiters)
        case EventObject():
            return Meeting(room=waiting, flag=obj.flag)
        case BarrierObject():
            return Meeting(CountScene(len(obj.arrived), obj.parties), obj.arrived)
        case QueueObject():
            size = obj.maxsize
            most = size if isinstance(size, int) and size > 0 else None
            return Meeting(CountScene(len(obj.items), most), waiting)
        case Instance():
            return _met_inside(looking, obj)
        case _:
            return Meeting()


def _met_inside(looking: Looking, obj: Instance) -> Meeting:
    """How a queue that is made of parts stands; nothing for any other instance."""
    queue = opened(obj, looking.heap)
    if queue is None:
        return Meeting()
    items = cast("ListObject", looking.heap[queue.items]).items
    rooms = [cast("ConditionObject", looking.heap[room]) for room in queue.rooms]
    waiting = dict.fromkeys(tid for room in rooms for tid in room.waiters)
    return Meeting(CountScene(len(items), queue.most), tuple(waiting))
