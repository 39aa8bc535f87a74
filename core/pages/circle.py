"""A deadlock as a figure: each thread in a room of what it holds, and what it wants of the next.

It is there for the eye alone: the sentence above it says the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.pages.node import HIDDEN, Node
from core.pages.phrases import padlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.values import Ref
    from core.pages.node import Child
    from core.scenes.deadlock import DeadlockScene, RoomScene
    from core.scenes.scene import LaneScene, LockScene, Scene
    from core.scenes.words import Words

    Locks = Mapping[Ref, LockScene]

_PAIR: Final = 2


def circle_node(stuck: DeadlockScene, scene: Scene, words: Words) -> Node:
    """The figure of *stuck*: a room and a wish for each thread, in the order of waiting."""
    lanes = {lane.tid: lane for lane in scene.lanes}
    locks = {lock.ref: lock for lock in scene.locks}
    shape = ".pair" if len(stuck.rooms) == _PAIR else ""
    last = len(stuck.rooms) - 1
    parts = []
    for place, room in enumerate(stuck.rooms):
        parts += [_room(room, lanes[room.tid], locks, words), _wish(room, locks, words)]
        if place == last:
            parts[-1] = Node(f"{parts[-1].head}.back", parts[-1].children)
    return Node(f"{HIDDEN}.circle{shape}", tuple(parts))


def _room(room: RoomScene, lane: LaneScene, locks: Locks, words: Words) -> Node:
    """A thread in the wall of the lock that it took first."""
    held = [(locks[ref], since) for ref, since in room.holds if ref in locks]
    wall = f".l{held[0][0].look.number}" if held else ""
    who = Node("i", (Node("i.who", (lane.monogram,)), Node("b", (lane.name,))))
    has = (Node("i.has", tuple(_has(lock, since, words))) for lock, since in held)
    inside = tuple(Node("code", (f"{each.name} {each.value}",)) for each in room.inside)
    values = (Node("i.inside", inside),) if inside else ()
    return Node(f"i.room{wall}", (who, *has, *values))


def _has(lock: LockScene, since: int | None, words: Words) -> Iterator[Child]:
    yield padlock(lock, "shut")
    yield Node("code", (lock.name,))
    if since is not None:
        yield Node("i.at", (words.translate("stage", "holds, line {0}").format(since),))


def _wish(room: RoomScene, locks: Locks, words: Words) -> Node:
    """What the thread of *room* waits for; the arrow to whom is drawn by the style sheet."""
    translate = words.translate
    told: list[Child] = [Node("b", (translate("stage", "wants"),))]
    if room.wants is not None and room.wants in locks:
        lock = locks[room.wants]
        told += [padlock(lock, "wanted"), Node("code", (lock.name,))]
    if room.line is not None:
        told.append(Node("i.at", (translate("stage", "line {0}").format(room.line),)))
    return Node("i.wish", tuple(told))
