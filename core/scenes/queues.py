"""Queues that the library makes of a list, a lock and conditions, as one card like any queue.

A program gets such a queue where it looks at the parts or inherits the class.  To people it is
a queue nevertheless: what is in it, how much has room, and who waits there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.linker.image import image_of
from core.machine.objects import Instance, ListObject
from core.machine.primitives.objects import ConditionObject
from core.machine.values import Ref
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.language.program import Program
    from core.machine.objects import Obj
    from core.machine.state import State

_MODULE: Final = "queue._subclassed"
_ROOMS: Final = ("not_empty", "not_full", "all_tasks_done")
"""Where threads wait: for an item, for room, for the last task to be done."""


class Opened(NamedTuple):
    """The parts of such a queue: the list of its *items*, how many have room, where one waits."""

    items: Ref
    most: int | None
    rooms: tuple[Ref, ...]


def opened(obj: Obj | None, heap: Mapping[Ref, Obj]) -> Opened | None:
    """The parts of *obj* if it is a queue of the library's own class, made of parts."""
    if not isinstance(obj, Instance) or not isinstance(obj.cls, Ref):
        return None
    cls, items = heap.get(obj.cls), obj.fields.get("queue")
    if not isinstance(cls, ClassObject) or cls.module != _MODULE:
        return None
    if not isinstance(items, Ref) or not isinstance(heap.get(items), ListObject):
        return None
    rooms = (obj.fields.get(name) for name in _ROOMS)
    known = tuple(
        room for room in rooms
        if isinstance(room, Ref) and isinstance(heap.get(room), ConditionObject)
    )  # fmt: skip
    most = obj.fields.get("maxsize")
    return Opened(items, most if isinstance(most, int) and most > 0 else None, known)


def inside_queues(state: State, program: Program) -> frozenset[Ref]:
    """The parts of all such queues in *state*: they are on the cards of these."""
    if not _may_have(program):
        return frozenset()
    found = (opened(obj, state.heap) for obj in state.heap.values())
    return frozenset(
        part for queue in found if queue is not None for part in (queue.items, *queue.rooms)
    )


@lru_cache(maxsize=8)
def _may_have(program: Program) -> bool:
    """Whether *program* has the class at all; most have not, and their heaps are not looked at."""
    return _MODULE in image_of(program).modules
