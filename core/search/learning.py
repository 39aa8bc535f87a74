"""What a step teaches: which data is used how, and which habits rule a reduction out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, cast

from core.machine.events import Kind
from core.machine.sync.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    LockObject,
    QueueObject,
    SemaphoreObject,
)
from core.machine.values import Ref
from core.search.protecting import containers, event_datum
from core.search.tracking import COUNT, face, known, local

if TYPE_CHECKING:
    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.machine.state import Wait
    from core.search.entry import Entry
    from core.search.settings import Lessons
    from core.search.space import Space
    from core.search.tracking import Location, Record


_PRIMITIVES: Final = (
    BarrierObject, ConditionObject, EventObject, LockObject, QueueObject, SemaphoreObject,
)  # fmt: skip


class Step(NamedTuple):
    """A step that thread *tid* made in *machine* while it held the locks *held*."""

    machine: Machine
    record: Record
    tid: int
    held: frozenset[Ref]


def learn_uses(lessons: Lessons, step: Step, event: RawEvent) -> None:
    """Note which data the read or write *event* used, unless no other thread is there."""
    machine, record = step.machine, step.record
    used = [(event_datum(machine.heap, event), event[0] == Kind.WRITE)]
    used += [
        ((other, None), other in record.writes)
        for other in containers(machine.heap, record.reads | record.writes)
        if other is not event[3]
    ]
    if not _alone(step):
        for place, writes in used:
            lessons.protection.note(place, step.tid, step.held, writes=writes)


def learn_habits(lessons: Lessons, step: Step, event: RawEvent) -> None:
    """Note daemons, and who looks at locks that are not its own."""
    kind, ref = event[0], event[3]
    if kind == Kind.START and list.__getitem__(step.machine.threads, -1).daemon:
        lessons.learn_daemons()
    # Who fails to release, wait or notify has looked at a lock that others hold.
    if kind == Kind.TRY_FAILED:
        lessons.learn_foreign()
    elif kind == Kind.RELEASE and ref is not None and ref not in step.held:
        lessons.learn_foreign()
        lessons.protection.distrust(ref)
    elif kind in {Kind.NOTIFY, Kind.WAIT} and ref is not None:
        condition = known(step.machine.heap, ref)
        if isinstance(condition, ConditionObject) and condition.lock not in step.held:
            lessons.learn_foreign()
            lessons.protection.distrust(condition.lock)


def passed_by(machine: Machine, record: Record, wait: Wait | None) -> set[Location]:
    """Locks and the like that a step read only to see what kind of thing they are."""
    heap, used = machine.heap, set(record.writes)
    if wait:
        used.add(cast("Ref", wait.ref))
    for _, _, _, ref, key, _ in machine.log:
        used |= {each for each in (ref, key) if isinstance(each, Ref)}
    for place in list(used):
        obj = known(heap, place) if isinstance(place, Ref) else None
        if isinstance(obj, ConditionObject):
            used.add(obj.lock)
    return {
        place
        for place in record.reads
        if place not in used
        and isinstance(place, Ref)
        and isinstance(known(heap, place), _PRIMITIVES)
    }


def _alone(step: Step) -> bool:
    """Whether there is no other thread that could do something now."""
    if step.tid != 0:
        return False
    step.record.reads.add(COUNT)
    for other in list.__iter__(step.machine.threads):
        if other.tid:
            step.record.reads.add(face(other.tid))
            if not other.over:
                return False
    return True


def space_locations(
    space: Space, state: int, entry: Entry, reads: set[Ref | int | tuple[str, int]]
) -> set[Ref | int | tuple[str, int]]:
    """*reads* with objects of one thread's own replaced by that thread's part."""
    found = set()
    for location in reads:
        if isinstance(location, Ref) and location in entry.objects:
            continue
        if isinstance(location, Ref):
            for other in space.threads(state):
                if location in other.objects:
                    found.add(local(other.tid))
        found.add(location)
    return found
